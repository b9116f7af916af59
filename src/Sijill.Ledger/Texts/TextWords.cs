using Sijill.Arabic.Letters;
using Sijill.Model;

namespace Sijill.Ledger.Texts;

/// <summary>
/// The words of a text in normal form: runs of letters and digits, vowel marks and tatweel dropped, loosely written letters made one, Latin
/// letters small. Everything that compares or finds texts in the ledger goes by these words.
/// </summary>
internal sealed class TextWords
{
    /// <summary>What is longer is no word; cut, so that indexes hold it.</summary>
    public const int LongestWord = 128;

    private readonly FoldedText? folded;
    private readonly List<(int Start, int End)> ranges;

    private TextWords(string letters, FoldedText? folded, List<(int, int)> ranges)
    {
        Letters = letters;
        this.folded = folded;
        this.ranges = ranges;
    }

    /// <summary>How many words there are.</summary>
    public int Count => ranges.Count;

    /// <summary>The folded text.</summary>
    private string Letters { get; }

    /// <summary>The words of <paramref name="text"/>.</summary>
    public static TextWords Of(string text) => Split(ArabicLetters.Normalize(text), null);

    /// <summary>The words of <paramref name="text"/> with the way back to where they stand in it.</summary>
    public static TextWords WithOffsets(string text)
    {
        var folded = FoldedText.Of(text, normal: true);
        return Split(folded.Text, folded);
    }

    /// <summary>The word at <paramref name="index"/>, in normal form.</summary>
    public ReadOnlySpan<char> this[int index] => Letters.AsSpan(ranges[index].Start, Math.Min(LongestWord, ranges[index].End - ranges[index].Start));

    /// <summary>Where the word stands in the text as published. Only for words made with offsets.</summary>
    public SourceSpan SpanOf(int index) => folded!.ToSource(ranges[index].Start, ranges[index].End);

    private static TextWords Split(string folded, FoldedText? map)
    {
        // Positions stay those of the folded text: small letters are as long as large ones in the invariant culture.
        var letters = folded.ToLowerInvariant();
        var ranges = new List<(int, int)>(letters.Length / 5);
        for (var i = 0; i < letters.Length; i++)
        {
            if (!IsWord(letters[i]))
            {
                continue;
            }

            var start = i;
            while (i < letters.Length && IsWord(letters[i]))
            {
                i++;
            }

            ranges.Add((start, i));
        }

        return new TextWords(letters, map, ranges);
    }

    private static bool IsWord(char c) => ArabicLetters.KindOf(c) is CharacterKind.Arabic or CharacterKind.Digit || (ArabicLetters.KindOf(c) == CharacterKind.Foreign && char.IsLetter(c));
}
