using System.Collections.Frozen;
using Sijill.Arabic.Letters;
using Sijill.Lexicons;
using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Words;

/// <summary>The closed classes and the words known not to begin or end with a clitic: <c>lexicon/words</c>.</summary>
internal sealed class ClosedClasses
{
    private readonly FrozenDictionary<string, FunctionWord[]>.AlternateLookup<ReadOnlySpan<char>> functionWords;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> cut;
    private readonly WordSet names;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> nouns;

    private ClosedClasses(IEnumerable<FunctionWord> words, HashSet<string> known, HashSet<string> cut, WordSet names, IEnumerable<string> nouns)
    {
        functionWords = words.GroupBy(word => word.Normal, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        this.nouns = nouns.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.known = known.GetAlternateLookup<ReadOnlySpan<char>>();
        this.cut = cut.GetAlternateLookup<ReadOnlySpan<char>>();
        this.names = names;
    }

    /// <summary>No words at all.</summary>
    public static ClosedClasses Empty { get; } = new([], new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), WordSet.Of([]), []);

    /// <summary>Reads the files of <c>words/</c>; other files are left alone.</summary>
    /// <param name="files">All files of the lexicon.</param>
    /// <param name="names">More words known to be written without a clitic, in normal form, such as the words of names.</param>
    public static ClosedClasses Load(IEnumerable<LexiconFile> files, WordSet names)
    {
        var words = new List<FunctionWord>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        var cut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            switch (file.Path)
            {
                case "words/function-words.jsonl":
                    words.AddRange(JsonLines.Read(file, WordJson.Default.FunctionWordEntry).SelectMany(line => Expand(file, line.Line, line.Entry)));
                    break;
                case "words/unsplit.jsonl":
                    foreach (var (_, entry) in JsonLines.Read(file, WordJson.Default.UnsplitEntry))
                    {
                        var normal = entry.Words.Select(word => ArabicLetters.Normalize(word)).ToList();
                        (entry.Cut ? cut : known).UnionWith(normal);
                        nouns.UnionWith(entry.Noun ? normal : []);
                    }

                    break;
            }
        }

        return new ClosedClasses(words, known, cut, names, nouns);
    }

    /// <summary>The function words written <paramref name="normal"/>.</summary>
    public ReadOnlySpan<FunctionWord> Find(ReadOnlySpan<char> normal) =>
        functionWords.TryGetValue(normal, out var words) ? words : [];

    /// <summary>Whether the word is known to be written without clitics.</summary>
    public bool IsKnown(ReadOnlySpan<char> normal) => (names.Contains(normal) || known.Contains(normal)) && !cut.Contains(normal);

    /// <summary>Whether the word is nearly always a noun, though it has the letters of a verb.</summary>
    public bool IsNoun(ReadOnlySpan<char> normal) => nouns.Contains(normal);

    private static IEnumerable<FunctionWord> Expand(LexiconFile file, int line, FunctionWordEntry entry)
    {
        var allowed = Proclitics.None;
        foreach (var letter in entry.Proclitics)
        {
            allowed |= letter switch
            {
                'و' => Proclitics.Wa,
                'ف' => Proclitics.Fa,
                'ب' => Proclitics.Bi,
                'ك' => Proclitics.Ka,
                'ل' => Proclitics.Li,
                'س' => Proclitics.Sa,
                'أ' => Proclitics.A,
                _ => throw new LexiconException("SJ2101", file.DisplayName, line, $"«{letter}» is no proclitic; use letters of «وفبكلسأ»"),
            };
        }

        return entry.Words.Select(word => new FunctionWord(
            ArabicLetters.Spell(word), ArabicLetters.Normalize(word), entry.Pos, allowed, entry.Enclitics, entry.Rare));
    }
}
