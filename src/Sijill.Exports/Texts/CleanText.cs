using System.Buffers;
using System.Text;

namespace Sijill.Exports.Texts;

/// <summary>Text of unknown origin made fit for a file of lines, an XML document or a JSON string.</summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspect = SearchValues.Create(SuspectCharacters());

    /// <summary>In one line: control characters and line separators become spaces, what is no Unicode becomes U+FFFD. Length in UTF-16 units stays.</summary>
    public static string Line(string? text) => Of(text, ' ', keepLines: false);

    /// <summary>As it is, but for what no XML or UTF-8 file can hold, which becomes U+FFFD; line feeds and tabs stay.</summary>
    public static string Block(string? text) => Of(text, Replacement, keepLines: true);

    private static string Of(string? text, char control, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        if (!text.AsSpan().ContainsAny(Suspect))
        {
            return text;
        }

        var clean = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                clean[i] = Replacement;
            }
            else if (keepLines ? char.IsControl(c) && c is not ('\n' or '\r' or '\t') : char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                clean[i] = control;
            }
        }

        return clean.ToString();
    }

    private static string SuspectCharacters()
    {
        var found = new StringBuilder();
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (char.IsControl((char)c) || char.IsSurrogate((char)c) || c is 0x2028 or 0x2029 or 0xFFFE or 0xFFFF)
            {
                found.Append((char)c);
            }
        }

        return found.ToString();
    }
}
