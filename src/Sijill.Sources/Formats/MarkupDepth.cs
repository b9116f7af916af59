using System.Collections.Frozen;

namespace Sijill.Sources.Formats;

/// <summary>Guesses how deep a page's elements are nested, in one pass and without parsing it.</summary>
internal static class MarkupDepth
{
    /// <summary>Elements that have no end tag, or may leave it out and then end where the next begins.</summary>
    private static readonly FrozenSet<string> Flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body");

    /// <summary>True when more than <paramref name="limit"/> elements seem to be open at once.</summary>
    public static bool Exceeds(ReadOnlySpan<char> html, int limit)
    {
        var flat = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            var closing = html[at + 1] == '/';
            var name = Name(html[(closing ? at + 2 : at + 1)..]);
            if (name.IsEmpty || flat.Contains(name))
            {
                continue;
            }

            depth = closing ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > limit)
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> html, int at)
    {
        var next = html[(at + 1)..].IndexOf('<');
        return next < 0 ? -1 : at + 1 + next;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 12 && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        return rest[..length];
    }
}
