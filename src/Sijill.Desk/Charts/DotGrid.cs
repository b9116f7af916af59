using System.Globalization;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Ledger.Reading;

namespace Sijill.Desk.Charts;

/// <summary>Occurrences over time by event type: a row a type, a dot a month or year.</summary>
/// <param name="Rows">The types that occur, in the order of the ontology.</param>
/// <param name="Columns">The labels of the columns, in order of time.</param>
public sealed record DotGrid(IReadOnlyList<DotRow> Rows, IReadOnlyList<string> Columns)
{
    /// <summary>More columns than this are years.</summary>
    private const int MostMonths = 36;

    /// <summary>Older years than this are left out.</summary>
    private const int MostYears = 30;

    /// <summary>The largest dot.</summary>
    public long Highest => Math.Max(1, Rows.SelectMany(r => r.Dots).Select(d => d.Count).DefaultIfEmpty().Max());

    internal static DotGrid? Of(DeskRequest request, IReadOnlyList<OccurrencePoint> points, Func<string, DateOnly, DateOnly, string> address)
    {
        var dated = points.Where(p => p.First.Year == p.Last.Year && p.First.Month == p.Last.Month).ToList();
        if (dated.Count == 0)
        {
            return null;
        }

        var (first, last) = (dated.Min(p => p.First), dated.Max(p => p.First));
        var months = Months.Between(first, last).ToList();
        var byMonth = months.Count <= MostMonths;
        List<DateOnly> starts = byMonth ? months : [.. Enumerable.Range(Math.Max(first.Year, last.Year - MostYears + 1), last.Year - Math.Max(first.Year, last.Year - MostYears + 1) + 1).Select(year => new DateOnly(year, 1, 1))];
        DateOnly StartOf(DateOnly day) => new(day.Year, byMonth ? day.Month : 1, 1);
        var words = request.Words;
        var counts = dated.CountBy(p => (p.Event, StartOf(p.First))).ToDictionary(c => c.Key, c => (long)c.Value);
        string Name(DateOnly start) => byMonth ? words.Month(start) : start.Year.ToString(CultureInfo.InvariantCulture);
        return new(
            [.. request.Ontology.InOrder().Where(type => starts.Exists(start => counts.ContainsKey((type.Code, start)))).Select(type => new DotRow(
                type.Code,
                words.Code("type", type.Code),
                EventClass.Of(request.Ontology, type.Code),
                [.. starts.Select((start, i) => (Start: start, Column: i)).Where(s => counts.ContainsKey((type.Code, s.Start))).Select(s => new Dot(
                    s.Column,
                    counts[(type.Code, s.Start)],
                    words.Format("chart.row.point", words.Code("type", type.Code), Name(s.Start), words.Count("count.occurrences", counts[(type.Code, s.Start)])),
                    address(type.Code, s.Start, byMonth ? s.Start.AddMonths(1).AddDays(-1) : new DateOnly(s.Start.Year, 12, 31))))]))],
            [.. starts.Select(start => byMonth ? words.ShortMonthOf(start) : start.Year.ToString(CultureInfo.InvariantCulture))]);
    }
}

/// <summary>A row.</summary>
/// <param name="Event">Event type.</param>
/// <param name="Label">Its name.</param>
/// <param name="Class">Its class, 0 to 4.</param>
/// <param name="Dots">Where there is something.</param>
public sealed record DotRow(string Event, string Label, int Class, IReadOnlyList<Dot> Dots);

/// <summary>A dot.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Count">How many occurrences.</param>
/// <param name="Title">The same in words.</param>
/// <param name="Address">Where it leads.</param>
public sealed record Dot(int Column, long Count, string Title, string Address);
