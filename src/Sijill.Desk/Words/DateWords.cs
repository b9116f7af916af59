using System.Globalization;

namespace Sijill.Desk.Words;

/// <summary>Days and times in words: Western digits, the months named as the outlets of most Arab countries do.</summary>
internal static class DateWords
{
    private const int ShortMonth = 3;

    /// <summary>«12 February 2025».</summary>
    public static string Day(this WordBook words, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Month(words, day.Month)} {day.Year}");

    /// <summary>«Wednesday 12 February 2025».</summary>
    public static string LongDay(this WordBook words, DateOnly day) =>
        words[string.Create(CultureInfo.InvariantCulture, $"weekday.{(int)day.DayOfWeek}")] + (words.IsArabic ? "، " : ", ") + words.Day(day);

    /// <summary>«February 2025».</summary>
    public static string Month(this WordBook words, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Month(words, day.Month)} {day.Year}");

    /// <summary>«Feb 2025»; Arabic months have no short form.</summary>
    public static string ShortMonthOf(this WordBook words, DateOnly day)
    {
        var month = Month(words, day.Month);
        return string.Create(CultureInfo.InvariantCulture, $"{(words.IsArabic || month.Length <= ShortMonth ? month : month[..ShortMonth])} {day.Year}");
    }

    /// <summary>«12 Feb».</summary>
    public static string ShortDay(this WordBook words, DateOnly day)
    {
        var month = Month(words, day.Month);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Day} {(words.IsArabic || month.Length <= ShortMonth ? month : month[..ShortMonth])}");
    }

    /// <summary>«12 February 2025, 18:40», at the clock of the outlet.</summary>
    public static string Time(this WordBook words, DateTimeOffset time) =>
        words.Day(DateOnly.FromDateTime(time.DateTime)) + (words.IsArabic ? "، " : ", ") + time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>An EDTF date in words, as far as it names days, months, years or a span; else as it stands.</summary>
    public static string Edtf(this WordBook words, string edtf)
    {
        if (edtf.Split('/') is [var first, var last])
        {
            return (first, last) switch
            {
                ("" or "..", _) => words.Format("date.before", words.Edtf(last)),
                (_, "" or "..") => words.Format("date.after", words.Edtf(first)),
                _ => words.Format("date.range", words.Edtf(first), words.Edtf(last)),
            };
        }

        if (edtf.EndsWith('~') || edtf.EndsWith('?') || edtf.EndsWith('%'))
        {
            return words.Format("date.approx", words.Edtf(edtf[..^1]));
        }

        return DateOnly.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? words.Day(day)
            : DateOnly.TryParseExact(edtf, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? words.Month(month)
            : edtf;
    }

    private static string Month(WordBook words, int month) => words[string.Create(CultureInfo.InvariantCulture, $"month.{month}")];
}
