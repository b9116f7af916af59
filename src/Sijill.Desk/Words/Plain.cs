using System.Globalization;

namespace Sijill.Desk.Words;

/// <summary>Foreign text for places where no element can isolate it: attributes, titles, feeds.</summary>
internal static class Plain
{
    private const int Longest = 300;

    /// <summary>The text on one line, without controls of any kind, cut where it is too long.</summary>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = text.Length > Longest * 2 ? text[..(Longest * 2)] : text;
        clean = string.Concat(clean.Select(c => c is '\n' or '\t' ? ' ' : c).Where(c => !Controls(c))).Trim();
        return clean.Length > Longest ? clean[..(char.IsHighSurrogate(clean[Longest - 1]) ? Longest - 1 : Longest)] + "…" : clean;
    }

    /// <summary>The line between marks that keep its direction to itself.</summary>
    public static string Isolated(string text) => "\u2068" + Line(text) + "\u2069";

    private static bool Controls(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || (char.GetUnicodeCategory(c) == UnicodeCategory.Format && c is not ('\u200C' or '\u200D'));
}
