using System.Globalization;
using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>Arithmetic of the calendar that never leaves the years 1 to 9999.</summary>
internal static class Day
{
    private static readonly UmAlQuraCalendar UmAlQura = new();
    private static readonly HijriCalendar Tabular = new();

    /// <summary>ISO number of the day of the week: Monday 1, Sunday 7.</summary>
    public static int IsoWeekday(this DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>The day so many days later, or the calendar's end.</summary>
    public static DateOnly Plus(this DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The same day so many months later.</summary>
    public static DateOnly PlusMonths(this DateOnly day, int months)
    {
        var index = (day.Year * 12) + day.Month - 1 + months;
        return index < 12 ? DateOnly.MinValue : index >= 120000 ? DateOnly.MaxValue : day.AddMonths(months);
    }

    /// <summary>The latest such weekday not after <paramref name="day"/>.</summary>
    public static DateOnly LatestWeekday(this DateOnly day, int weekday) => day.Plus(-((day.IsoWeekday() - weekday + 7) % 7));

    /// <summary>The first such weekday not before <paramref name="day"/>.</summary>
    public static DateOnly NextWeekday(this DateOnly day, int weekday) => day.Plus((weekday - day.IsoWeekday() + 7) % 7);

    /// <summary>
    /// The day that begins the week: Monday (ISO 8601), but on a Sunday, with which the working week begins in most Arab countries, that day itself,
    /// so that «last week» never ends on the day it is told.
    /// </summary>
    public static DateOnly WeekStart(this DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? day : day.LatestWeekday(1);

    /// <summary>The day, if the calendar has it.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>A day or month of the Hijri calendar in Gregorian terms: Um al-Qura where it is defined, else the tabular calendar.</summary>
    public static Edtf? Hijri(int year, int month, int? day)
    {
        if (year is < 1 or > 9000)
        {
            return null;
        }

        Calendar calendar = year is >= 1318 and <= 1500 ? UmAlQura : Tabular;
        var length = calendar.GetDaysInMonth(year, month);
        if (day is { } d)
        {
            return d >= 1 && d <= length ? Edtf.Of(Gregorian(calendar, year, month, d)) : null;
        }

        return Edtf.Interval(Gregorian(calendar, year, month, 1), Gregorian(calendar, year, month, length));
    }

    /// <summary>A Hijri year as an interval of Gregorian days.</summary>
    public static Edtf? HijriYear(int year) =>
        Hijri(year, 1, 1)?.Start is { } first && Hijri(year, 12, null)?.End is { } last ? Edtf.Interval(first, last) : null;

    /// <summary>The Hijri year of a day.</summary>
    public static int HijriYearOf(DateOnly day) => Tabular.GetYear(Clamp(day));

    private static DateTime Clamp(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return time < Tabular.MinSupportedDateTime ? Tabular.MinSupportedDateTime.AddDays(1) : time;
    }

    private static DateOnly Gregorian(Calendar calendar, int year, int month, int day) =>
        DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
}
