using System.Globalization;
using Sijill.Model;
using Sijill.Reconciliation.Days;
using Sijill.Reconciliation.Rulings;

namespace Sijill.Reconciliation;

/// <summary>
/// Which reports must be looked at together. Each report lies in one block: the day it speaks of (of publication where it names
/// none), or, where it names no day but a month, a year or a span, that span and a country. An occurrence belongs to one block, depends only on reports
/// of blocks a few days around it, and so a new report touches but a few days: see <see cref="AffectedBy"/> and <see cref="NeededFor"/>.
/// </summary>
public static class Blocks
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The block of <paramref name="report"/>, for example <c>2018-06-12</c> or <c>2018-06|RUS</c>.</summary>
    public static string Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Of(report.Claim, report.PublishedDay);
    }

    /// <summary>The block of a claim whose document was published on a day, or on one that is not known.</summary>
    public static string Of(Claim claim, DateOnly? published)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var days = DayRange.Of(claim.Date);
        if (days?.Day is { } day)
        {
            return Of(day);
        }

        if (days is not null)
        {
            return $"{claim.Date!.Edtf}|{Country(claim)}";
        }

        return claim.Status == Status.Historical || published is null ? $"undated|{Country(claim)}" : Of(published.Value);
    }

    /// <summary>The blocks whose occurrences may change when a report is added to, or taken from, <paramref name="block"/>; without rulings (<see cref="BlockLinks"/>).</summary>
    public static IReadOnlyList<string> AffectedBy(string block) => BlockLinks.None.AffectedBy(block);

    /// <summary>The blocks whose reports must be at hand to work out the occurrences of <paramref name="block"/>; without rulings.</summary>
    public static IReadOnlyList<string> NeededFor(string block) => BlockLinks.None.NeededFor(block);

    /// <summary>The day of a block, or null when it is of a longer span.</summary>
    internal static DateOnly? DayOf(string block) =>
        DateOnly.TryParseExact(block, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static string Of(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The first country by letters among those who act, and where none does of those it is done to: meetings have no first.</summary>
    private static string Country(Claim claim) =>
        claim.Actor.Select(p => p.Country).Min(StringComparer.Ordinal) ?? claim.Recipient.Select(p => p.Country).Min(StringComparer.Ordinal) ?? "UNK";
}
