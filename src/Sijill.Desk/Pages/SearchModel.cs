using System.Globalization;
using Sijill.Desk.Charts;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Searching;

namespace Sijill.Desk.Pages;

/// <summary>What a search finds.</summary>
/// <param name="Query">The words, or null before a search.</param>
/// <param name="Outlet">An outlet alone, or null.</param>
/// <param name="From">From this day on.</param>
/// <param name="To">To this day.</param>
/// <param name="Hits">A page of what is found.</param>
/// <param name="Facets">All that is found, counted.</param>
/// <param name="Chart">It by month, or null.</param>
/// <param name="Page">The number of the page, from 1.</param>
public sealed record SearchModel(string? Query, string? Outlet, DateOnly? From, DateOnly? To, IReadOnlyList<SearchHit> Hits, SearchFacets Facets, BarChart? Chart, int Page)
{
    private const int PageSize = 20;
    private const int MostPages = 50;
    private const int LongestQuery = 400;

    /// <summary>Whether there is a page after this one.</summary>
    public bool HasMore => Facets.Total > (long)Page * PageSize && Page < MostPages;

    /// <summary>The address of this search.</summary>
    public string Address(int page = 1) => "/search" + new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(
        new (string Name, string? Value)[]
        {
            ("q", Query), ("outlet", Outlet), ("from", Iso(From)), ("to", Iso(To)), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        }.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!)));

    internal static SearchModel Of(DeskRequest request)
    {
        DateOnly? Day(string name) => DateOnly.TryParseExact(request.Query(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var query = request.Query("q") is { } given ? given[..Math.Min(given.Length, LongestQuery)] : null;
        var page = int.TryParse(request.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, MostPages) : 1;
        var filter = new DocumentFilter { Publisher = request.Query("outlet"), From = Day("from"), To = Day("to") };
        var model = new SearchModel(query, filter.Publisher, filter.From, filter.To, [], new(0, [], []), null, page);
        if (query is null)
        {
            return model;
        }

        var facets = request.Memo.Get($"search {query}\n{filter.Publisher}\n{filter.From}\n{filter.To}", () => request.Store.SearchFacets(query, filter));
        return model with
        {
            Hits = request.Store.Search(query, filter, PageSize, (page - 1) * PageSize),
            Facets = facets,
            Chart = page == 1 && facets.Months.Count > 1 ? model.ChartOf(request.Words, facets) : null,
        };
    }

    private BarChart ChartOf(WordBook words, SearchFacets facets)
    {
        var counts = facets.Months.ToDictionary(m => m.Month, m => m.Count);
        return new([.. Months.Between(facets.Months[0].Month, facets.Months[^1].Month).TakeLast(120).Select(month => new Bar(
            month,
            words.ShortMonthOf(month),
            $"{words.Month(month)}: {words.Count("count.documents", counts.GetValueOrDefault(month))}",
            counts.TryGetValue(month, out var count) ? [(0, count)] : [],
            (this with { From = month, To = month.AddMonths(1).AddDays(-1) }).Address()))], true);
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
