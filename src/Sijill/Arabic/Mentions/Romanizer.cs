using System.Text;

namespace Sijill.Arabic.Mentions;

/// <summary>Writes an unlisted Arabic name in Latin letters, plainly: a reading aid, not the person's own spelling.</summary>
internal static class Romanizer
{
    /// <summary>One word of a name, capitalised: «بوغدانوف» gives "Bughdanuf".</summary>
    public static string Word(string word)
    {
        if (word is "بن" or "ابن")
        {
            return "bin";
        }

        var rest = word.AsSpan();
        var result = new StringBuilder();
        if (rest.StartsWith("ال", StringComparison.Ordinal) && rest.Length > 3)
        {
            result.Append("al-");
            rest = rest[2..];
        }

        var start = result.Length;
        for (var i = 0; i < rest.Length; i++)
        {
            // «عمار» begins with a vowel of its own; before a long one ع is not heard.
            var latin = rest[i] == 'ع' && i == 0 && rest.Length > 1 && rest[1] is not ('ا' or 'و' or 'ي') ? "a" : Letter(rest[i], i, rest.Length);
            if (latin.Length > 0 && IsConsonant(latin) && i > 0 && result.Length > start && EndsInConsonant(result) && NeedsVowel(rest, i))
            {
                result.Append('a');
            }

            result.Append(latin);
        }

        if (result.Length > start)
        {
            result[start] = char.ToUpperInvariant(result[start]);
        }

        return result.ToString();
    }

    private static bool NeedsVowel(ReadOnlySpan<char> word, int i) => i == 1 || i == word.Length - 1 && word.Length <= 4;

    private static bool IsConsonant(string latin) => latin[0] is not ('a' or 'i' or 'u' or 'e' or 'o');

    private static bool EndsInConsonant(StringBuilder text) => text[^1] is not ('a' or 'i' or 'u' or 'e' or 'o' or '-');

    private static string Letter(char c, int at, int length) => c switch
    {
        'ا' or 'أ' or 'آ' or 'ٱ' or 'ى' => "a",
        'إ' => "i",
        'ب' or 'پ' => "b",
        'ت' or 'ط' => "t",
        'ث' => "th",
        'ج' or 'چ' => "j",
        'ح' or 'ه' => "h",
        'خ' => "kh",
        'د' or 'ض' => "d",
        'ذ' => "dh",
        'ر' => "r",
        'ز' or 'ظ' => "z",
        'س' or 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' or 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' => "n",
        'و' => at == 0 ? "w" : "u",
        'ؤ' => "u",
        'ي' or 'ی' => at == 0 ? "y" : "i",
        'ئ' => "i",
        'ة' => "a",
        'ع' or 'ء' => at == 0 ? "" : "",
        _ => char.IsAsciiLetterOrDigit(c) ? c.ToString() : "",
    };
}
