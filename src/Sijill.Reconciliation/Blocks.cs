using System.Globalization;
using Sijill.Model;
using Sijill.Reconciliation.Days;

namespace Sijill.Reconciliation;

/// <summary>
/// Which reports must be looked at together. Each report lies in one block: the day it speaks of (of publication where it names
/// none), or, where it names no day but a month, a year or a span, that span and a country. An occurrence belongs to one block, depends only on reports
/// of blocks a few days around it, and so a new report touches but a few days: see <see cref="AffectedBy"/> and <see cref="NeededFor"/>.
/// </summary>
public static class Blocks
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>An occurrence spans at most its own day and the next; whether it takes the next depends on the links a day before and after it.</summary>
    private const int Before = 1;
    private const int After = 2;

    /// <summary>What denies it may be told one day before or after.</summary>
    private const int Answer = 1;

    /// <summary>The block of <paramref name="report"/>, for example <c>2018-06-12</c> or <c>2018-06|RUS</c>.</summary>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var days = DayRange.Of(report.Claim.Date);
        if (days?.Day is { } day)
        {
            return Of(day);
        }

        if (days is not null)
        {
            return $"{report.Claim.Date!.Edtf}|{Country(report.Claim)}";
        }

        return report.Claim.Status == Status.Historical || report.PublishedDay is null
            ? $"undated|{Country(report.Claim)}"
            : Of(report.PublishedDay.Value);
    }

    /// <summary>The blocks whose occurrences may change when a report is added to, or taken from, <paramref name="block"/>.</summary>
    public static IReadOnlyList<string> AffectedBy(string block) => Around(block, Before + Answer + After, After + Answer);

    /// <summary>The blocks whose reports must be at hand to work out the occurrences of <paramref name="block"/>.</summary>
    public static IReadOnlyList<string> NeededFor(string block) => Around(block, After + Answer, Before + Answer + After);

    /// <summary>The day of a block, or null when it is of a longer span.</summary>
    internal static DateOnly? DayOf(string block) =>
        DateOnly.TryParseExact(block, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Around(string block, int back, int ahead)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (DayOf(block) is not { } day)
        {
            return [block];
        }

        var first = Math.Max(DateOnly.MinValue.DayNumber, day.DayNumber - back);
        var last = Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + ahead);
        return [.. Enumerable.Range(first, last - first + 1).Select(number => Of(DateOnly.FromDayNumber(number)))];
    }

    /// <summary>The first country by letters among those who act, and where none does of those it is done to: meetings have no first.</summary>
    private static string Country(Claim claim) =>
        claim.Actor.Select(p => p.Country).Min(StringComparer.Ordinal) ?? claim.Recipient.Select(p => p.Country).Min(StringComparer.Ordinal) ?? "UNK";
}
