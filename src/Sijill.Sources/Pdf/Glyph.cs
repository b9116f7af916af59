namespace Sijill.Sources.Pdf;

/// <summary>What one glyph draws and where, in points, y upwards.</summary>
/// <param name="Text">The characters that it stands for; several for a ligature, in reading order.</param>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>The middle between left and right.</summary>
    public double Middle => (Left + Right) / 2;

    /// <summary>True for a mark that is drawn above or below a letter.</summary>
    public bool IsMark => Text.Length > 0 && Text.All(c => c is >= '\u064B' and <= '\u0655' or '\u0670' or >= '\uFE70' and <= '\uFE7F');
}
