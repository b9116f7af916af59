using Sijill.Model;

namespace Sijill.Arabic.Letters;

/// <summary>A folded text with the way back: each of its characters knows where in the source it came from.</summary>
internal sealed class FoldedText
{
    private readonly int[] offsets;
    private readonly int sourceLength;

    private FoldedText(string text, int[] offsets, int sourceLength)
    {
        Text = text;
        this.offsets = offsets;
        this.sourceLength = sourceLength;
    }

    /// <summary>The folded characters.</summary>
    public string Text { get; }

    /// <summary>Folds <paramref name="source"/> to its spelling or, with <paramref name="normal"/>, to its normal form.</summary>
    public static FoldedText Of(ReadOnlySpan<char> source, bool normal)
    {
        var room = Room(source);
        var letters = new char[room];
        var offsets = new int[room];
        var length = ArabicLetters.Spell(source, letters, offsets);
        var folded = letters.AsSpan(0, length);
        if (normal)
        {
            ArabicLetters.NormalizeSpelling(folded);
        }

        return new FoldedText(new string(folded), offsets[..length], source.Length);
    }

    /// <summary>Where the folded character at <paramref name="index"/> came from; the source's length for the end of the text.</summary>
    public int SourceOffset(int index) => index == offsets.Length ? sourceLength : offsets[index];

    /// <summary>The source characters of the folded range, with the marks that follow its last letter.</summary>
    public SourceSpan ToSource(int start, int end)
    {
        // A range that ends inside a ligature takes the whole ligature.
        while (end > start && end < offsets.Length && offsets[end] == offsets[end - 1])
        {
            end++;
        }

        return new SourceSpan(SourceOffset(start), SourceOffset(end));
    }

    /// <summary>How many characters the folded <paramref name="source"/> has at most.</summary>
    internal static int Room(ReadOnlySpan<char> source)
    {
        var room = source.Length;
        foreach (var c in source)
        {
            // Only ligatures grow.
            room += c >= '\uFB50' ? ArabicLetters.MaxExpansion : 0;
        }

        return room;
    }
}
