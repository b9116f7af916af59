namespace Sijill.Arabic.Morphology;

/// <summary>The normal form of lexicon spellings: أإآٱ → ا, ى → ي, no marks.</summary>
internal static class NormalForm
{
    public static string Of(string spelling)
    {
        Span<char> letters = spelling.Length <= 64 ? stackalloc char[64] : new char[spelling.Length];
        var count = 0;
        foreach (var c in spelling)
        {
            if (c is >= 'ً' and <= 'ْ' or 'ـ' or 'ٰ')
            {
                continue;
            }

            letters[count++] = Fold(c);
        }

        return new string(letters[..count]);
    }

    /// <summary>Every hamza as ء, whatever its seat.</summary>
    public static string BareHamza(string radicals) => string.Create(radicals.Length, radicals, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is 'أ' or 'إ' or 'آ' or 'ؤ' or 'ئ' ? 'ء' : source[i];
        }
    });

    /// <summary>Only Arabic letters, which is all that the conjugator can work on.</summary>
    public static bool IsArabic(string text) => text.Length > 0 && text.All(c => c is >= 'ء' and <= 'غ' or >= 'ف' and <= 'ي');

    private static char Fold(char c) => c switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' => 'ي',
        _ => c,
    };
}
