using System.Buffers;

namespace Sijill.Reconciliation.Topics;

/// <summary>
/// What two spellings and forms of one word have in common: clitics, article and endings off, long vowels inside left out.
/// After Larkey, Ballesteros and Connell's light stemming (light10), with the vowels dropped besides so that «ستنسحب» and «انسحاب»,
/// «ترامب» and «ترمب» meet. It serves to compare passages, never to code them; that two words meet by chance now and then is weighed in.
/// </summary>
internal static class LightStem
{
    private const int Shortest = 3;
    private static readonly string[] Articles = ["وبال", "وكال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل"];
    private static readonly string[] Endings = ["هما", "تها", "تهم", "ها", "ان", "ات", "ون", "ين", "يه", "هم", "نا", "ه", "ي", "ت"];
    private static readonly SearchValues<char> Vowels = SearchValues.Create("اوي");

    /// <summary>The stem of <paramref name="word"/>, a word in normal form whose ة is already ه; at least one letter for at least one.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word.Length > 0 && char.IsAsciiDigit(word[0]))
        {
            return word.ToString();
        }

        return Skeleton(WithoutPerson(WithoutEnd(WithoutFront(word))));
    }

    private static ReadOnlySpan<char> WithoutFront(ReadOnlySpan<char> word)
    {
        foreach (var article in Articles)
        {
            if (word.StartsWith(article) && word.Length - article.Length >= Shortest)
            {
                return word[article.Length..];
            }
        }

        if (word.Length > Shortest && word[0] is 'و' or 'ف')
        {
            word = word[1..];
        }

        // Future, and ب and ل where enough is left to tell the word by.
        if (word.Length > Shortest + 2 && word[0] == 'س' && word[1] is 'ي' or 'ت' or 'ن' or 'ا')
        {
            return word[1..];
        }

        return word.Length > Shortest + 1 && word[0] is 'ب' or 'ل' ? word[1..] : word;
    }

    /// <summary>Without the person of the verb; what is no verb loses the letter too, in all its forms alike.</summary>
    private static ReadOnlySpan<char> WithoutPerson(ReadOnlySpan<char> word) => word.Length > Shortest && word[0] is 'ي' or 'ت' ? word[1..] : word;

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending) && word.Length - ending.Length >= Shortest)
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static string Skeleton(ReadOnlySpan<char> stem)
    {
        if (stem.Length <= Shortest)
        {
            return stem.ToString();
        }

        Span<char> letters = stem.Length <= 64 ? stackalloc char[stem.Length] : new char[stem.Length];
        var count = 0;
        foreach (var c in stem)
        {
            if (!Vowels.Contains(c))
            {
                letters[count++] = c;
            }
        }

        return count >= Shortest ? letters[..count].ToString() : stem.ToString();
    }
}
