using System.Globalization;
using Sijill.Desk.Charts;
using Sijill.Desk.Listing;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Desk.Pages;

/// <summary>What is new.</summary>
/// <param name="View">The filters.</param>
/// <param name="Days">Occurrences by the day of their last report.</param>
/// <param name="Next">Address of the next page, or null.</param>
/// <param name="IsFirst">False on later pages.</param>
/// <param name="Facets">Counts of all that fits.</param>
/// <param name="Topics">Words that many reports share.</param>
/// <param name="Chart">How many a day or month.</param>
/// <param name="IsEmpty">The ledger has no occurrence at all.</param>
public sealed record TodayModel(
    View View,
    IReadOnlyList<(DateOnly Day, IReadOnlyList<Occurrence> Items)> Days,
    string? Next,
    bool IsFirst,
    OccurrenceFacets Facets,
    IReadOnlyList<(string Word, long Count)> Topics,
    BarChart? Chart,
    bool IsEmpty)
{
    private const int PageSize = 40;
    private const int LongestByDay = 62;
    private const int Outliers = 20;

    internal static TodayModel Of(DeskRequest request)
    {
        var view = View.Of(request.Context.Request.Query);
        if (request.Latest() is not { } latest)
        {
            return new(view, [], null, true, new(0, [], [], [], []), [], null, true);
        }

        var filter = view.Filter(request.Names, latest);
        var after = Cursors.Read(request.Query("after"));
        var (items, next) = request.Store.Read(store => store.Page(filter, OccurrenceOrder.LastReported, after, PageSize));
        var days = items.Select(LedgerReconciler.Read).GroupBy(o => o.LastReport ?? o.First ?? latest).Select(g => (g.Key, (IReadOnlyList<Occurrence>)[.. g])).ToList();
        var facets = request.Facets(view, filter);
        return new(
            view,
            days,
            next is { } place ? Visits.Visit.Added(view.Address(), "after", Cursors.Write(place)) : null,
            after is null,
            facets,
            request.Topics(view, filter),
            after is null ? ChartOf(request, view, filter, latest) : null,
            false);
    }

    private static BarChart? ChartOf(DeskRequest request, View view, OccurrenceFilter filter, DateOnly latest)
    {
        var points = request.Points(view.Query(), filter).Where(p => p.First <= latest.AddDays(1)).ToList();
        if (points.Count == 0)
        {
            return null;
        }

        // A few stories of years ago must not press the rest into a corner.
        var first = view.From ?? filter.ReportedFrom ?? points[points.Count / Outliers].First;
        var last = view.To ?? latest;
        return last.DayNumber - first.DayNumber <= LongestByDay
            ? BarChart.ByDay(request, points, first, last, day => (view with { From = day, To = day, Period = "all" }).Address())
            : BarChart.ByMonth(request, points, first, last, month => (view with { From = month, To = month.AddMonths(1).AddDays(-1), Period = "all" }).Address());
    }
}

/// <summary>Places in a list as parameters.</summary>
internal static class Cursors
{
    public static string Write(OccurrenceCursor place) => string.Create(CultureInfo.InvariantCulture, $"{place.Day}.{place.Id}");

    /// <summary>The place, or null where there is none.</summary>
    public static OccurrenceCursor? Read(string? text) =>
        text is { Length: <= 80 } && text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && int.TryParse(text.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            ? new(day, text[(dot + 1)..])
            : null;

    public static string Write(DoubtCursor place) => string.Create(CultureInfo.InvariantCulture, $"{place.Confidence:R}_{place.Id}");

    /// <summary>The place, or null where there is none.</summary>
    public static DoubtCursor? ReadDoubt(string? text) =>
        text is { Length: <= 80 } && text.IndexOf('_', StringComparison.Ordinal) is > 0 and var dot && double.TryParse(text.AsSpan(0, dot), NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence)
            ? new(confidence, text[(dot + 1)..])
            : null;
}
