using System.Globalization;
using Sijill.Arabic.Letters;

namespace Sijill.Reconciliation.Commitments;

/// <summary>When a commitment falls due, where the text says so: a date after it was reported, or «within three days».</summary>
internal static class DueDates
{
    private const int Near = 3;
    private static readonly string[] Within = ["خلال", "مهله", "امهل", "امهلت", "غضون", "مهلته", "المهله"];

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["يومين"] = 2,
        ["اسبوعين"] = 14,
        ["شهرين"] = 60,
        ["ساعتين"] = 1,
        ["ثلاثه"] = 3,
        ["ثلاث"] = 3,
        ["اربعه"] = 4,
        ["اربع"] = 4,
        ["خمسه"] = 5,
        ["خمس"] = 5,
        ["سته"] = 6,
        ["ست"] = 6,
        ["سبعه"] = 7,
        ["سبع"] = 7,
        ["ثمانيه"] = 8,
        ["ثماني"] = 8,
        ["تسعه"] = 9,
        ["تسع"] = 9,
        ["عشره"] = 10,
        ["عشر"] = 10,
    };

    private static readonly Dictionary<string, double> Units = new(StringComparer.Ordinal)
    {
        ["ساعه"] = 1 / 24.0,
        ["ساعات"] = 1 / 24.0,
        ["يوم"] = 1,
        ["يوما"] = 1,
        ["ايام"] = 1,
        ["اسبوع"] = 7,
        ["اسابيع"] = 7,
        ["شهر"] = 30,
        ["شهرا"] = 30,
        ["اشهر"] = 30,
    };

    /// <summary>First and last day of the time, or null.</summary>
    public static (DateOnly First, DateOnly Last)? Of(Candidate candidate)
    {
        var occurrence = candidate.Occurrence;
        if (occurrence.IsDateStated && occurrence is { First: { } first, Last: { } last, FirstReport: { } report }
            && (first > report || ((occurrence.IsPlan || candidate.Deed == "CONSULT") && last >= report)))
        {
            return (first, last);
        }

        return occurrence.Event is "REQUEST" or "THREATEN" or "AGREE" && candidate.Day is { } day && Days(occurrence.Sources[0].Evidence.Text) is { } days
            ? (day, day.AddDays(days))
            : null;
    }

    /// <summary>How many days «within …» or «a time of …» gives; null when nothing of the kind is said.</summary>
    internal static int? Days(string passage)
    {
        var words = ArabicLetters.Normalize(passage).Replace('ة', 'ه').Split([' ', '\n', '،', ',', '.', '"', '«', '»'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            if (!Within.Contains(words[i].TrimStart('و', 'ب', 'ل'), StringComparer.Ordinal) && !Within.Contains(words[i], StringComparer.Ordinal))
            {
                continue;
            }

            for (var j = i + 1; j < words.Length && j <= i + Near; j++)
            {
                if (Span(words, j) is { } days)
                {
                    return days;
                }
            }
        }

        return null;
    }

    private static int? Span(string[] words, int at)
    {
        if (words[at] is "يومين" or "اسبوعين" or "شهرين" or "ساعتين")
        {
            return Numbers[words[at]];
        }

        var unit = at + 1 < words.Length && Units.TryGetValue(words[at + 1], out var size) ? size : 0;
        var number = Numbers.TryGetValue(words[at], out var named) ? named
            : int.TryParse(words[at], NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits < 1000 ? digits : 0;
        return unit > 0 && number > 0 ? Math.Max(1, (int)Math.Ceiling(number * unit)) : null;
    }
}
