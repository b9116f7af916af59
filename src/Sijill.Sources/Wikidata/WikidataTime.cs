using System.Globalization;

namespace Sijill.Sources.Wikidata;

/// <summary>Reads the dates of Wikidata: <c>+2012-05-07T00:00:00Z</c> with a precision and a calendar.</summary>
internal static class WikidataTime
{
    private const int YearPrecision = 9;
    private const int MonthPrecision = 10;
    private const int DayPrecision = 11;

    /// <summary><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; null when coarser than a year, before Christ or no date.</summary>
    public static string? Read(string? time, int precision, bool julian)
    {
        if (time is null || precision < YearPrecision || !TryParts(time, out var year, out var month, out var day))
        {
            return null;
        }

        // A precision that the digits do not bear out (month or day 00) is lowered to what they say.
        precision = month is < 1 or > 12 ? YearPrecision : day < 1 ? Math.Min(precision, MonthPrecision) : precision;
        return precision switch
        {
            YearPrecision => Invariant($"{year:D4}"),
            MonthPrecision => Invariant($"{year:D4}-{month:D2}"),
            >= DayPrecision => Day(year, month, day, julian),
            _ => null,
        };
    }

    private static string? Day(int year, int month, int day, bool julian)
    {
        Calendar calendar = julian ? new JulianCalendar() : new GregorianCalendar();
        return day <= calendar.GetDaysInMonth(year, month) && year < DateTime.MaxValue.Year
            ? calendar.ToDateTime(year, month, day, 0, 0, 0, 0).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static bool TryParts(string time, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        var parts = time.AsSpan().TrimStart('+');
        var end = parts.IndexOf('T');
        parts = end < 0 ? parts : parts[..end];
        if (parts.Length < 7 || parts[^3] != '-' || parts[^6] != '-')
        {
            return false;
        }

        return int.TryParse(parts[..^6], NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1 and <= 9999
            && int.TryParse(parts[^5..^3], NumberStyles.None, CultureInfo.InvariantCulture, out month)
            && int.TryParse(parts[^2..], NumberStyles.None, CultureInfo.InvariantCulture, out day);
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
