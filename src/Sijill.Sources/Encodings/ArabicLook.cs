using System.Collections.Frozen;

namespace Sijill.Sources.Encodings;

/// <summary>How much a string looks like Arabic, from which letters stand beside which.</summary>
internal static class ArabicLook
{
    /// <summary>Score from which a text counts as Arabic.</summary>
    public const double Plausible = 0.1;

    /// <summary>Pairs of letters that running Arabic is full of, and that a wrong code page does not produce.</summary>
    private static readonly FrozenSet<(char, char)> Common = new[]
    {
        "ال", "لم", "في", "من", "ين", "ان", "ات", "ية", "ها", "وا", "ار", "لا", "لى", "عل", "ون", "را", "ما", "نا", "ول", "لت",
        "لع", "لأ", "ري", "ير", "يا", "سي", "مت", "لس", "ته", "قا", "إل", "أن", "كا", "عن", "مع", "رة", "لي", "لح", "با", "يس",
    }.Select(pair => (pair[0], pair[1])).ToFrozenSet();

    /// <summary>From -1 (no letter is Arabic) upwards; running Arabic scores about 0.3 to 0.5.</summary>
    public static double Score(string text)
    {
        int foreign = 0, letters = 0, common = 0;
        var before = ' ';
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                var arabic = c is >= 'ء' and <= 'ي' or >= '\u064B' and <= '\u0652';
                letters++;
                foreign += arabic || c is '،' or '؛' or '؟' or '«' or '»' or '\u00A0' or '–' or '—' or '…' or '“' or '”' or '‘' or '’' ? 0 : 1;
                common += Common.Contains((before, c)) ? 1 : 0;
            }

            before = c;
        }

        return letters == 0 ? -1 : (double)(common - (2 * foreign)) / letters;
    }
}
