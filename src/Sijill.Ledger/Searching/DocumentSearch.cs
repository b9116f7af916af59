using System.Data.Common;
using Sijill.Ledger.Reading;

namespace Sijill.Ledger.Searching;

/// <summary>Searches titles and texts.</summary>
internal static class DocumentSearch
{
    /// <summary>The best documents that hold all words and phrases of <paramref name="query"/>; none when there is no word in it.</summary>
    public static IReadOnlyList<SearchHit> Find(LedgerStore store, string query, DocumentFilter filter, int limit, int skip)
    {
        var parsed = SearchQuery.Parse(query);
        if (parsed.Terms.Count == 0)
        {
            return [];
        }

        var where = new Conditions();
        DocumentQuery.Fit(where, filter);
        using var session = store.OpenForReading();
        try
        {
            var found = session.FindText(parsed, where.Sql, where.Parameters, limit + skip);
            found = found.Count > skip ? found[skip..] : [];
            var documents = DocumentQuery.ByNumber(session, found.ConvertAll(hit => hit.Document));
            return [.. found.Select(hit => new SearchHit(documents[hit.Document], hit.Score, Snippet.Of(documents[hit.Document].Text, parsed)))];
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>Counts what <see cref="Find"/> finds.</summary>
    public static SearchFacets Count(LedgerStore store, string query, DocumentFilter filter)
    {
        var parsed = SearchQuery.Parse(query);
        if (parsed.Terms.Count == 0)
        {
            return new(0, [], []);
        }

        var where = new Conditions();
        DocumentQuery.Fit(where, filter);
        using var session = store.OpenForReading();
        try
        {
            var found = session.FoundText(parsed, where.Sql, where.Parameters);
            return new(
                found.Count,
                [.. found.Where(f => f.Publisher is not null).CountBy(f => f.Publisher!).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetCount(c.Key, c.Value))],
                [.. found.Where(f => f.Day is not null).CountBy(f => new DateOnly(f.Day!.Value / 10000, f.Day.Value / 100 % 100, 1)).OrderBy(c => c.Key).Select(c => (c.Key, (long)c.Value))]);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }
}
