using System.Globalization;

namespace Sijill.Sources.Wikidata;

/// <summary>The first and the last possible day of a term whose dates are years, months or days.</summary>
internal readonly record struct Period(DateOnly First, DateOnly Last)
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    public static Period Of(string? from, string? to) => new(FirstOf(from), LastOf(to));

    public static Period Of(LexiconTerm term) => Of(term.From, term.To);

    /// <summary>The first day of the year, month or day; the earliest of all for null.</summary>
    public static DateOnly FirstOf(string? date) =>
        DateOnly.TryParseExact(date, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;

    /// <summary>The last day of the year, month or day; the latest of all for null.</summary>
    public static DateOnly LastOf(string? date)
    {
        if (!DateOnly.TryParseExact(date, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateOnly.MaxValue;
        }

        return date!.Length switch
        {
            4 => new DateOnly(day.Year, 12, 31),
            7 => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
            _ => day,
        };
    }

    /// <summary>True when the two overlap, or one begins the day after the other ends.</summary>
    public bool Touches(Period other) => First <= DayAfter(other.Last) && other.First <= DayAfter(Last);

    private static DateOnly DayAfter(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);
}
