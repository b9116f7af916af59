using System.Collections.Immutable;
using Sijill.Model;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Timelines;

/// <summary>Length of the spans of a curve.</summary>
public enum Period
{
    /// <summary>Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,
}

/// <summary>How often contact was had in a month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Count">Meetings, visits and calls.</param>
/// <param name="ByMode">How many of each mode, <c>meeting</c> for those without one; in order of name.</param>
public sealed record ContactMonth(DateOnly Month, int Count, EquatableArray<(string Mode, int Count)> ByMode);

/// <summary>Conflict and cooperation in a span.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Count">How many occurrences count.</param>
/// <param name="Sum">Sum of their PLOVER scores.</param>
/// <param name="Mean">Mean score, or null when none counts.</param>
/// <param name="Cooperation">Sum of the scores above 0.</param>
/// <param name="Conflict">Sum of those below 0.</param>
public sealed record ScorePoint(DateOnly Start, int Count, double Sum, double? Mean, double Cooperation, double Conflict);

/// <summary>Occurrences in order, and what is counted over them.</summary>
public static class Timeline
{
    /// <summary>What <paramref name="query"/> asks for, by day, then by day of first report, then by id; what has no day comes last.</summary>
    public static IReadOnlyList<Occurrence> Of(IEnumerable<Occurrence> occurrences, TimelineQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return
        [
            .. occurrences.Where(query.Takes)
                .OrderBy(o => o.First ?? DateOnly.MaxValue).ThenBy(o => o.FirstReport ?? DateOnly.MaxValue).ThenBy(o => o.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The contacts of what <paramref name="query"/> asks for, by month.</summary>
    public static IReadOnlyList<ContactMonth> Contacts(IEnumerable<Occurrence> occurrences, TimelineQuery query) => Contacts(Of(occurrences, query).Select(TimelinePoint.Of));

    /// <summary>
    /// Contacts of each month from the first to the last that has one, months without included. What names no single month counts nowhere; what is denied or planned does not count.
    /// </summary>
    public static IReadOnlyList<ContactMonth> Contacts(IEnumerable<TimelinePoint> points)
    {
        var byMonth = points.Where(o => o.Event == "CONSULT" && Counts(o) && StartOf(o, Period.Month) is not null)
            .ToLookup(o => StartOf(o, Period.Month)!.Value);
        return
        [
            .. Spans(byMonth.Select(g => g.Key), Period.Month).Select(month => new ContactMonth(
                month,
                byMonth[month].Count(),
                byMonth[month].GroupBy(o => o.Mode ?? "meeting", StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).ToEquatable())),
        ];
    }

    /// <summary>The curve of what <paramref name="query"/> asks for.</summary>
    public static IReadOnlyList<ScorePoint> Curve(IEnumerable<Occurrence> occurrences, TimelineQuery query, PloverOntology ontology, Period period) =>
        Curve(Of(occurrences, query).Select(TimelinePoint.Of), ontology, period);

    /// <summary>
    /// Sum and mean of PLOVER scores in each span from the first to the last. STATE says nothing of conflict or cooperation and is left out, as is what is denied,
    /// planned, or told as background, and what names no single span.
    /// </summary>
    public static IReadOnlyList<ScorePoint> Curve(IEnumerable<TimelinePoint> points, PloverOntology ontology, Period period)
    {
        ArgumentNullException.ThrowIfNull(ontology);
        var bySpan = points.Where(o => o.Event != "STATE" && Counts(o) && StartOf(o, period) is not null)
            .ToLookup(o => StartOf(o, period)!.Value, o => ontology.ScoreOf(o.Event, o.Mode) ?? 0);
        return
        [
            .. Spans(bySpan.Select(g => g.Key), period).Select(start =>
            {
                var scores = bySpan[start].ToImmutableArray();
                return new ScorePoint(
                    start, scores.Length, Round(scores.Sum()), scores.IsEmpty ? null : Round(scores.Average()), Round(scores.Where(s => s > 0).Sum()), Round(scores.Where(s => s < 0).Sum()));
            }),
        ];
    }

    private static bool Counts(TimelinePoint point) => !point.IsPlan && point.Standing != Standing.Denied;

    private static double Round(double value) => Math.Round(value, 3);

    /// <summary>The span in which all the days of the point lie; null when there is none.</summary>
    private static DateOnly? StartOf(TimelinePoint point, Period period) =>
        point.First is { } first && point.Last is { } last && StartOf(first, period) == StartOf(last, period) ? StartOf(first, period) : null;

    private static DateOnly StartOf(DateOnly day, Period period) => period == Period.Month
        ? new(day.Year, day.Month, 1)
        : DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - (((int)day.DayOfWeek + 6) % 7)));

    private static IEnumerable<DateOnly> Spans(IEnumerable<DateOnly> starts, Period period)
    {
        var all = starts.ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        var last = all.Max();
        for (var start = all.Min(); start <= last; start = Next(start, period))
        {
            yield return start;
            if (start == last)
            {
                yield break;
            }
        }
    }

    private static DateOnly Next(DateOnly start, Period period) => period == Period.Month ? start.AddMonths(1) : start.AddDays(7);
}
