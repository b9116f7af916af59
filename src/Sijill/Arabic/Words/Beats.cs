using System.Collections.Frozen;
using Sijill.Arabic.Letters;
using Sijill.Lexicons;

namespace Sijill.Arabic.Words;

/// <summary>What an article is about, as far as it matters here: politics, or something else.</summary>
internal enum Beat : byte
{
    Politics,
    Sport,
    Accident,
    Crime,
    Show,
    Market,
}

/// <summary>How much of an article can be political.</summary>
internal enum Reach : byte
{
    All,

    /// <summary>An accident, a crime or a film: only what one country does towards another counts.</summary>
    BetweenCountries,

    /// <summary>A match: its attacks, defences and answers are none.</summary>
    Nothing,
}

/// <summary>Tells from its words that an article is a match report, a weather report, a murder story or a page of arts, and not politics.</summary>
internal sealed class Beats
{
    /// <summary>Fewer words of a beat, or fewer different ones, say nothing.</summary>
    private const int FewestWords = 5;

    private const int FewestDifferent = 4;

    /// <summary>A beat takes at least one word in so many of the text.</summary>
    private const int Sparsest = 50;

    private static readonly int BeatCount = Enum.GetValues<Beat>().Length;

    private readonly FrozenDictionary<string, (Beat Beat, int Number)> words;

    private Beats(IEnumerable<(Beat Beat, string Word)> entries)
    {
        words = entries.GroupBy(entry => ArabicLetters.Normalize(entry.Word), StringComparer.Ordinal)
            .Select((group, number) => (group.Key, Value: (group.First().Beat, number)))
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
    }

    /// <summary>Knows no beats: everything is politics.</summary>
    public static Beats None { get; } = new([]);

    /// <summary>Reads <c>words/beats.jsonl</c>; other files are left alone.</summary>
    public static Beats Load(IEnumerable<LexiconFile> files) =>
        new(files.Where(file => file.Path == "words/beats.jsonl")
            .SelectMany(file => JsonLines.Read(file, WordJson.Default.BeatEntry))
            .SelectMany(line => line.Entry.Words.Select(word => (line.Entry.Beat, word))));

    /// <summary>How much of the text can be political.</summary>
    public Reach Judge(TokenizedText text)
    {
        if (words.Count == 0)
        {
            return Reach.All;
        }

        Span<int> count = stackalloc int[BeatCount];
        Span<int> different = stackalloc int[BeatCount];
        var seen = new bool[words.Count];
        var all = 0;
        foreach (var token in text.Tokens)
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            all++;
            if (Find(token.Word) is not { } found)
            {
                continue;
            }

            count[(int)found.Beat]++;
            if (!seen[found.Number])
            {
                seen[found.Number] = true;
                different[(int)found.Beat]++;
            }
        }

        return Judge(count, different, all);
    }

    private static Reach Judge(ReadOnlySpan<int> count, ReadOnlySpan<int> different, int all)
    {
        var best = Beat.Sport;
        for (var beat = Beat.Sport; (int)beat < BeatCount; beat++)
        {
            best = count[(int)beat] > count[(int)best] ? beat : best;
        }

        var (most, politics) = (count[(int)best], count[(int)Beat.Politics]);
        if (most < FewestWords || different[(int)best] < FewestDifferent || most * Sparsest < all || most < 2 * politics)
        {
            return Reach.All;
        }

        return best == Beat.Sport && most >= 3 * politics ? Reach.Nothing : Reach.BetweenCountries;
    }

    private (Beat Beat, int Number)? Find(Word word)
    {
        if (words.TryGetValue(word.Normal, out var whole))
        {
            return whole;
        }

        foreach (var reading in word.Readings)
        {
            if (reading.Stem.Length != word.Normal.Length && words.TryGetValue(reading.Stem, out var stem))
            {
                return stem;
            }
        }

        return null;
    }
}
