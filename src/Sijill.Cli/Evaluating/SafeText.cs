using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>Text from files for one line of a terminal or a pipe: no control character of it reaches the terminal.</summary>
internal static class SafeText
{
    private const int Shown = 60;

    /// <summary>The text with every control character as a space.</summary>
    public static string OneLine(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
        }
    });

    /// <summary>The beginning of the text.</summary>
    public static string Beginning(string text) => OneLine(text.Length <= Shown ? text : text[..(char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown)] + "…");

    /// <summary>The words of a passage: those of the text at its offsets, as far as they lie in it, or else those that the claim states.</summary>
    public static string Passage(Placed claim, string text)
    {
        var start = Math.Clamp(claim.Span.Start, 0, text.Length);
        var end = Math.Clamp(claim.Span.End, start, text.Length);
        return end > start ? text[start..end] : claim.Claim.Evidence.Text ?? "";
    }
}
