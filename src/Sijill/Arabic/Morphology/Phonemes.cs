namespace Sijill.Arabic.Morphology;

/// <summary>
/// The alphabet in which the conjugator works: consonants as Arabic letters, everything that spelling hides as Latin ones.
/// A doubled consonant is written twice.
/// </summary>
internal static class Phonemes
{
    /// <summary>Long vowels.</summary>
    public const char LongA = 'A', LongI = 'I', LongU = 'U';

    /// <summary>A final long a that is spelled ى and becomes ا before a pronoun.</summary>
    public const char Maqsura = 'Y';

    /// <summary>The silent alef of «قالوا», dropped before a pronoun.</summary>
    public const char SilentAlef = 'W';

    /// <summary>The helping alef in front of «استقبل».</summary>
    public const char Wasla = '@';

    /// <summary>ة, which becomes ت before a pronoun.</summary>
    public const char TaMarbuta = 'T';

    /// <summary>The alef of the indefinite accusative, after the letters that take one.</summary>
    public const char TanwinAlef = 'N';

    /// <summary>Hamza, whose seat the speller chooses.</summary>
    public const char Hamza = 'ء';

    public static bool IsShort(char c) => c is 'a' or 'i' or 'u';

    public static bool IsVowel(char c) => c is 'a' or 'i' or 'u' or LongA or LongI or LongU or Maqsura;

    public static bool IsConsonant(char c) => c >= 'ء';

    /// <summary>The consonants of patterns and affixes, which the source writes in Latin letters to stay readable.</summary>
    public static char Consonant(char latin) => latin switch
    {
        't' => 'ت',
        'n' => 'ن',
        's' => 'س',
        'm' => 'م',
        'w' => 'و',
        'y' => 'ي',
        '\'' => Hamza,
        _ => latin,
    };

    /// <summary>Affixes written in Latin letters, ready for the conjugator.</summary>
    public static string[] Affixes(params string[] latin) => [.. latin.Select(Affix)];

    private static string Affix(string latin) => string.Create(latin.Length, latin, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Consonant(source[i]);
        }
    });
}
