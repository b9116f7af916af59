using Sijill.Arabic.Letters;
using Sijill.Lexicons;
using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Words;

/// <summary>
/// The single words of the names in the who's who. A word that stands in a name («باريس», «كيري», «لاهاي») is not cut at its first letter.
/// </summary>
internal static class NameWords
{
    private static readonly string[] Folders = ["places/", "actors/", "offices/"];

    /// <summary>The words, in normal form, with and without the article; those that are themselves cut («للأمم», «ومجلس») left out.</summary>
    public static WordSet In(IEnumerable<LexiconFile> files)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => Folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal))))
        {
            using var reader = new StreamReader(file.Open());
            while (reader.ReadLine() is { } line)
            {
                if (!line.AsSpan().TrimStart().StartsWith("//", StringComparison.Ordinal))
                {
                    Collect(line, words);
                }
            }
        }

        words.RemoveWhere(word => IsCut(word, words));
        return WordSet.Of(words);
    }

    private static void Collect(string line, HashSet<string> words)
    {
        for (var start = 0; start < line.Length; start++)
        {
            if (ArabicLetters.KindOf(line[start]) != CharacterKind.Arabic)
            {
                continue;
            }

            var end = start + 1;
            while (end < line.Length && ArabicLetters.KindOf(line[end]) is CharacterKind.Arabic or CharacterKind.Mark)
            {
                end++;
            }

            var spelling = ArabicLetters.Spell(line.AsSpan(start, end - start));
            var normal = ArabicLetters.Normalize(spelling);
            // «الجو», «الرد» in the name of a force are the article and two letters; they make no word of «الجوي».
            var article = spelling.StartsWith("ال", StringComparison.Ordinal) && normal != "الله";
            var bare = article ? normal[2..] : normal;
            if (bare.Length > 3 || (bare.Length == 3 && bare[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل' or 'س'))
            {
                // Of the short ones only those matter that could be cut: «خور» known would make «فخورة» a word with ف.
                words.Add(bare);
            }

            start = end;
        }
    }

    private static bool IsCut(string word, HashSet<string> words)
    {
        if (word.StartsWith("لل", StringComparison.Ordinal) || word.StartsWith("بال", StringComparison.Ordinal)
            || word.StartsWith("وال", StringComparison.Ordinal) || word.StartsWith("كال", StringComparison.Ordinal))
        {
            return words.Contains(word[(word[0] == 'ل' ? 2 : 3)..]);
        }

        return word[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل' && word.Length > 3 && words.Contains(word[1..]);
    }
}
