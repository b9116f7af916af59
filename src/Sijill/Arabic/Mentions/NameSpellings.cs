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

    /// <summary>
    /// The consonants of a foreign name, in which its spellings agree («تيريزا» and «تريزا», «نتانياهو» and «نتنياهو»): long vowels after the first
    /// letter go, the letters for "g" and "k" fold, doubled letters count once. Null when too few remain to tell anything.
    /// </summary>
    public static string? Skeleton(string key)
    {
        if (key.Length < 4)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[key.Length];
        var length = 0;
        foreach (var c in key)
        {
            var folded = c switch
            {
                'غ' or 'ج' or 'ق' => 'ك',
                'ث' => 'ت',
                'ص' => 'س',
                'ض' => 'د',
                _ => c,
            };
            if (length > 0 && (folded is 'ا' or 'و' or 'ي' or 'ه' || buffer[length - 1] == folded))
            {
                continue;
            }

            buffer[length++] = folded;
        }

        return length >= 3 ? new string(buffer[..length]) : null;
    }

    /// <summary>«عبد الفتاح» is also written «عبدالفتاح»: the name with such pairs joined, or null when there are none.</summary>
    public static string? Joined(string name)
    {
        var joined = name.Replace("عبد ال", "عبدال", StringComparison.Ordinal).Replace("أبو ", "أبو", StringComparison.Ordinal);
        return joined == name ? null : joined;
    }

    /// <summary>
    /// Of a name of three words the first and last («محمد ظريف») and the last two («أكبر صالحي»). Not of East Asian names, whose family name comes
    /// first, nor of names with particles, whose parts mean others.
    /// </summary>
    public static IEnumerable<string> Parts(string name, string country)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 3 || country is "CHN" or "PRK" or "KOR" or "VNM" or "TWN" or "MMR" or "KHM" or "LAO" or "SGP"
            || words.Any(w => w.Length < 3 || w is "عبد" or "أبو" or "أبي" or "أم" or "آل" or "بن" or "ولد" or "فان" or "سان" or "الله" or "الدين"
                or "الشيخ" or "شيخ" or "السيد" or "سيد" or "الحاج" or "حاج" or "الملك" or "اللواء" or "البطريرك" or "الشاه" or "شاه" or "الأمير"
                or "ملك" or "ملكة" or "بابا" or "بنت" or "آيت" or "الأول" or "الثاني" or "الثالث" or "الرابع" or "الخامس" or "السادس" or "عشر"))
        {
            yield break;
        }

        yield return $"{words[0]} {words[2]}";
        yield return $"{words[1]} {words[2]}";
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
