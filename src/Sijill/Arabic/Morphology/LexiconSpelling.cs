namespace Sijill.Arabic.Morphology;

/// <summary>What the conjugator asks of the spellings in the lexicon.</summary>
internal static class LexiconSpelling
{
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
}
