using System.Text;
using Sijill.Arabic.Letters;

namespace Sijill.Sources.Pdf;

/// <summary>
/// Puts a line of glyphs, which a PDF has from left to right as they are seen, into reading order: from right to left, with numbers and
/// Latin words in between from left to right, and letters instead of their drawn forms.
/// </summary>
internal static class VisualLine
{
    private const string Opening = "([{<«‹";
    private const string Closing = ")]}>»›";

    private static readonly Dictionary<char, string> Forms = PresentationForms.All().GroupBy(f => f.Form).ToDictionary(g => g.Key, g => g.First().Letters);

    /// <summary>The text of a line whose glyphs are ordered from left to right; spaces are glyphs too.</summary>
    public static string Read(IReadOnlyList<Glyph> glyphs)
    {
        if (!glyphs.Any(g => g.Text.Any(IsRightToLeft)))
        {
            return Letters(string.Concat(glyphs.Select(g => g.Text)));
        }

        var isRightToLeft = glyphs.Count(g => IsRightToLeft(g.Text)) * 2 >= glyphs.Count(g => IsLatin(g.Text));
        var ordered = isRightToLeft ? FromRight(glyphs) : FromLeft(glyphs);
        var plain = Text(ordered, mirror: false);
        var mirrored = Text(ordered, mirror: true);

        // Some programs write a bracket as it is seen, others as it is meant; the one whose pairs fit is right.
        return Disorder(mirrored) < Disorder(plain) ? mirrored : plain;
    }

    /// <summary>Letters in place of presentation forms.</summary>
    public static string Letters(string text)
    {
        if (!text.Any(c => c is >= '\uFB50' and <= '\uFEFF'))
        {
            return text;
        }

        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            letters.Append(Forms.TryGetValue(c, out var drawn) ? drawn : c is >= '\uFE70' and <= '\uFE7F' or '\uFEFF' ? Mark(c) : c.ToString());
        }

        return letters.ToString();
    }

    /// <summary>A line of a page that is read from right to left.</summary>
    private static List<(Glyph Glyph, bool Reversed)> FromRight(IReadOnlyList<Glyph> glyphs)
    {
        var ordered = new List<(Glyph, bool)>(glyphs.Count);
        for (var at = glyphs.Count - 1; at >= 0;)
        {
            var begin = at;
            if (RunsLeft(glyphs[at].Text))
            {
                begin = RunStart(glyphs, at);
            }

            for (var i = begin; i <= at; i++)
            {
                ordered.Add((glyphs[i], begin == at && !RunsLeft(glyphs[i].Text)));
            }

            at = begin - 1;
        }

        return ordered;
    }

    /// <summary>A Latin line with Arabic words in it: only these are turned.</summary>
    private static List<(Glyph Glyph, bool Reversed)> FromLeft(IReadOnlyList<Glyph> glyphs)
    {
        var ordered = new List<(Glyph, bool)>(glyphs.Count);
        for (var at = 0; at < glyphs.Count;)
        {
            var end = at;
            if (IsRightToLeft(glyphs[at].Text))
            {
                for (var i = at; i < glyphs.Count && !IsLatin(glyphs[i].Text); i++)
                {
                    end = IsRightToLeft(glyphs[i].Text) ? i : end;
                }

                ordered.AddRange(FromRight([.. glyphs.Skip(at).Take(end - at + 1)]));
            }
            else
            {
                ordered.Add((glyphs[at], false));
            }

            at = end + 1;
        }

        return ordered;
    }

    /// <summary>
    /// Where a run from left to right begins that ends at <paramref name="last"/>: Latin words with the spaces between them, or a number
    /// with its separators.
    /// </summary>
    private static int RunStart(IReadOnlyList<Glyph> glyphs, int last)
    {
        var start = last;
        var latin = IsLatin(glyphs[last].Text);
        for (var i = last - 1; i >= 0; i--)
        {
            var text = glyphs[i].Text;
            if (RunsLeft(text))
            {
                latin |= IsLatin(text);
                start = i;
            }
            else if (IsRightToLeft(text) || !Continues(glyphs, i, latin, start))
            {
                break;
            }
        }

        return start;
    }

    /// <summary>Whether the space or sign at <paramref name="at"/> lies within the run: between Latin words, a Latin word and a number, or digits.</summary>
    private static bool Continues(IReadOnlyList<Glyph> glyphs, int at, bool latin, int start) =>
        latin || glyphs[at].Text == " " ? NextRunsLeft(glyphs, at) : JoinsDigits(glyphs[at].Text) && start == at + 1;

    /// <summary>True when, going left over spaces and signs, a Latin letter comes before an Arabic one.</summary>
    private static bool NextRunsLeft(IReadOnlyList<Glyph> glyphs, int at)
    {
        for (var i = at; i >= 0; i--)
        {
            if (IsRightToLeft(glyphs[i].Text))
            {
                return false;
            }

            if (IsLatin(glyphs[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static string Text(List<(Glyph Glyph, bool Reversed)> ordered, bool mirror)
    {
        var text = new StringBuilder();
        foreach (var (glyph, reversed) in ordered)
        {
            text.Append(mirror && reversed ? Mirrored(glyph.Text) : glyph.Text);
        }

        return Letters(text.ToString());
    }

    private static string Mirrored(string text)
    {
        if (text.Length != 1)
        {
            return text;
        }

        var opening = Opening.IndexOf(text[0], StringComparison.Ordinal);
        var closing = Closing.IndexOf(text[0], StringComparison.Ordinal);
        return opening >= 0 ? Closing[opening].ToString() : closing >= 0 ? Opening[closing].ToString() : text;
    }

    /// <summary>How many brackets have no partner in their order.</summary>
    private static int Disorder(string text)
    {
        int open = 0, wrong = 0;
        foreach (var c in text)
        {
            if (Opening.Contains(c, StringComparison.Ordinal))
            {
                open++;
            }
            else if (Closing.Contains(c, StringComparison.Ordinal))
            {
                wrong += open == 0 ? 1 : 0;
                open -= open == 0 ? 0 : 1;
            }
        }

        return wrong + open;
    }

    private static string Mark(char form) => form switch
    {
        '\uFE70' or '\uFE71' => "\u064B",
        '\uFE72' => "\u064C",
        '\uFE74' => "\u064D",
        '\uFE76' or '\uFE77' => "\u064E",
        '\uFE78' or '\uFE79' => "\u064F",
        '\uFE7A' or '\uFE7B' => "\u0650",
        '\uFE7C' or '\uFE7D' => "\u0651",
        '\uFE7E' or '\uFE7F' => "\u0652",
        _ => "",
    };

    private static bool IsRightToLeft(string text) => text.Any(IsRightToLeft);

    private static bool IsRightToLeft(char c) =>
        (c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC') && !char.IsDigit(c) && c is not ('٪' or '٫' or '٬' or '،' or '؛' or '؟');

    private static bool IsLatin(string text) => text.Any(c => char.IsLetter(c) && c < '\u0590');

    private static bool RunsLeft(string text) => text.Any(c => char.IsDigit(c) || (char.IsLetter(c) && c < '\u0590'));

    private static bool JoinsDigits(string text) => text is "." or "," or "/" or ":" or "-" or "٫" or "٬" or "،";
}
