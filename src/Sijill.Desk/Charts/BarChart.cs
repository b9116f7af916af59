using System.Globalization;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Ledger.Reading;

namespace Sijill.Desk.Charts;

/// <summary>Counts over time, stacked by class.</summary>
/// <param name="Bars">In order of time.</param>
/// <param name="IsMonthly">Months rather than days.</param>
public sealed record BarChart(IReadOnlyList<Bar> Bars, bool IsMonthly)
{
    private const int MostBars = 400;

    /// <summary>The highest bar; at least 1.</summary>
    public long Highest => Math.Max(1, Bars.Max(b => b.Total));

    /// <summary>A bar for each day.</summary>
    internal static BarChart ByDay(DeskRequest request, IReadOnlyList<OccurrencePoint> points, DateOnly first, DateOnly last, Func<DateOnly, string> address)
    {
        var byDay = points.Where(p => p.First == p.Last || p.Last.DayNumber - p.First.DayNumber == 1).ToLookup(p => p.First);
        return new([.. Enumerable.Range(0, Math.Clamp(last.DayNumber - first.DayNumber + 1, 1, MostBars)).Select(first.AddDays)
            .Select(day => Bar.Of(request, day, request.Words.ShortDay(day), request.Words.Day(day), byDay[day], address(day)))], false);
    }

    /// <summary>A bar for each month.</summary>
    internal static BarChart ByMonth(DeskRequest request, IReadOnlyList<OccurrencePoint> points, DateOnly first, DateOnly last, Func<DateOnly, string> address)
    {
        var byMonth = points.Where(p => p.First.Year == p.Last.Year && p.First.Month == p.Last.Month).ToLookup(p => new DateOnly(p.First.Year, p.First.Month, 1));

        // A single story of years ago must not press the rest into a corner.
        var months = Months.Between(first, last).TakeLast(MostBars).ToList();
        return new([.. months.Select(month => Bar.Of(request, month, request.Words.ShortMonthOf(month), request.Words.Month(month), byMonth[month], address(month)))], true);
    }
}

/// <summary>One bar.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Label">For the axis.</param>
/// <param name="Title">For a person who asks.</param>
/// <param name="Parts">How many of each class, by class from 0 (statements) to 4; none that is empty.</param>
/// <param name="Address">Where it leads.</param>
public sealed record Bar(DateOnly Start, string Label, string Title, IReadOnlyList<(int Class, long Count)> Parts, string Address)
{
    /// <summary>The whole bar.</summary>
    public long Total => Parts.Sum(p => p.Count);

    internal static Bar Of(DeskRequest request, DateOnly start, string label, string title, IEnumerable<OccurrencePoint> points, string address)
    {
        (int, long)[] parts = [.. points.GroupBy(p => EventClass.Of(request.Ontology, p.Event)).OrderBy(g => g.Key).Select(g => (g.Key, (long)g.Count()))];
        return new(start, label, $"{title}: {request.Words.Count("count.occurrences", parts.Sum(p => p.Item2))}", parts, address);
    }
}

/// <summary>Months of the calendar.</summary>
internal static class Months
{
    /// <summary>The first days of the months from one day's to another's.</summary>
    public static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last)
    {
        var count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        var start = new DateOnly(first.Year, first.Month, 1);
        return Enumerable.Range(0, Math.Max(0, count)).Select(start.AddMonths);
    }
}

/// <summary>The class that gives an event its colour.</summary>
internal static class EventClass
{
    /// <summary>The quad class, 1 to 4; 0 for statements and what is not known.</summary>
    public static int Of(Sijill.Model.PloverOntology ontology, string code) => code == "STATE" ? 0 : ontology.QuadOf(code) ?? 0;
}

/// <summary>Numbers in SVG.</summary>
internal static class Svg
{
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
