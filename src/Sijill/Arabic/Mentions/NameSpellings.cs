namespace Sijill.Arabic.Mentions;

/// <summary>The usual ways to spell the words of a person's name, in key form. Deliberately few: a wrong match costs more than a miss.</summary>
internal static class NameSpellings
{
    /// <summary>Spellings of each word of <paramref name="name"/>.</summary>
    /// <param name="name">The name as the lexicon writes it.</param>
    /// <param name="foreign">The name is not Arabic, so that "g" and a final "a" may be written in several ways.</param>
    public static List<string[]> Of(string name, bool foreign)
    {
        var words = NameKey.Words(name);
        return [.. words.Select((w, i) => Word(w, i > 0 && words.Length > 1, foreign))];
    }

    /// <summary>«عبد الفتاح» is also written «عبدالفتاح»: the name with such pairs joined, or null when there are none.</summary>
    public static string? Joined(string name)
    {
        var joined = name.Replace("عبد ال", "عبدال", StringComparison.Ordinal).Replace("أبو ", "أبو", StringComparison.Ordinal);
        return joined == name ? null : joined;
    }

    private static string[] Word(string word, bool later, bool foreign)
    {
        List<string> all = [word];
        if (word is "بن" or "ابن")
        {
            return ["بن", "ابن"];
        }

        if (later && !foreign)
        {
            // «أحمد الشرع», «احمد شرع»; a surname that is the first word keeps its article, for without it it may be a verb.
            all.Add(word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : "ال" + word);
        }

        if (foreign)
        {
            AddForeign(all, word);
        }

        return [.. all.Where(w => w.Length > 1).Distinct()];
    }

    private static void AddForeign(List<string> all, string word)
    {
        foreach (var g in "غجك")
        {
            // Only where the lexicon itself writes غ or ج is the sound a "g"; ك is mostly "k".
            if (word.AsSpan(0, word.Length).IndexOfAny('غ', 'ج') >= 0)
            {
                all.Add(word.Replace('غ', g).Replace('ج', g));
            }
        }

        if (word.Length > 3 && word[^1] is 'ا' or 'ه')
        {
            all.Add(word[..^1] + (word[^1] == 'ا' ? 'ه' : 'ا'));
        }
    }
}
