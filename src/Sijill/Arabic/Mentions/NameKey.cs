namespace Sijill.Arabic.Mentions;

/// <summary>
/// The form in which names are compared: looser than the normal form of words, because foreign names are spelled in several ways
/// (إيطاليا, ايتاليا; بوتين is left alone). Marks and tatweel go; hamzas fold into their seats, ى into ي, ة into ه, ط into ت.
/// </summary>
internal static class NameKey
{
    public static string Of(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 128 ? stackalloc char[128] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (Fold(c) is var folded and not '\0')
            {
                buffer[length++] = folded;
            }
        }

        var key = new string(buffer[..length]);

        // «الكيماوية», «الكيمياوية» and «الكيميائية» are one word.
        return key.Contains("كيم", StringComparison.Ordinal)
            ? key.Replace("كيمياوي", "كيمياي", StringComparison.Ordinal).Replace("كيماوي", "كيمياي", StringComparison.Ordinal).Replace("كيميايي", "كيمياي", StringComparison.Ordinal)
            : key;
    }

    private static char Fold(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' or 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' or 'ہ' => 'ه',
        'ط' => 'ت',
        'ک' or 'گ' => 'ك',
        'پ' => 'ب',
        'چ' => 'ج',
        'ڤ' => 'ف',
        'ء' or 'ـ' or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '\u2019' or '\'' => '\0',
        >= '\u064b' and <= '\u0652' or '\u0670' or '\u0653' or '\u0654' or '\u0655' => '\0',
        >= 'A' and <= 'Z' => (char)(c + 32),
        _ => c,
    };

    /// <summary>The words of a name in key form with one space between, to compare whole names.</summary>
    public static string Phrase(string name) => string.Join(' ', Words(name));

    /// <summary>The words of a name in key form, cut at spaces, hyphens and slashes.</summary>
    public static string[] Words(string name) =>
        [.. name.Split([' ', '-', '–', '_', '\u00a0', '/'], StringSplitOptions.RemoveEmptyEntries).Select(w => Of(w)).Where(w => w.Length > 0)];
}
