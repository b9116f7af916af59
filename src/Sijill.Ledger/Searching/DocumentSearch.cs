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
        using var session = store.OpenSession();
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
}
