using System.Data.Common;
using System.Runtime.CompilerServices;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>
/// Reads claims occurrence by occurrence: those of an occurrence stand together, by day and id; occurrences by their first day and id; at the end the claims that are
/// not put together yet. One state of the ledger is read, whatever is written meanwhile; in memory is one page of occurrences.
/// </summary>
internal static class OccurrenceClaimQuery
{
    private const int PageOccurrences = 200;
    private const int PageClaims = 500;

    public static async IAsyncEnumerable<(LedgerClaim Claim, string? Occurrence)> ReadAsync(
        LedgerStore store, ClaimFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var session = store.OpenSession();
        session.BeginReading();
        (long Day, string Id) after = (long.MinValue, "");
        while (true)
        {
            // Which occurrences come next is asked without the filter: the index of days answers it, and those without a claim that fits are soon passed over.
            var page = session.Rows(
                $"SELECT first_day, id FROM occurrences WHERE first_day >= @day AND (first_day > @day OR id > @id) ORDER BY first_day, id LIMIT {PageOccurrences}",
                row => (Day: row.GetInt64(0), Id: row.GetString(1)),
                ("@day", after.Day),
                ("@id", after.Id));
            if (page.Count == 0)
            {
                break;
            }

            var claims = (await OfAsync(session, filter, page.ConvertAll(o => o.Id), cancel).ConfigureAwait(false)).ToLookup(c => c.Occurrence, c => c.Claim, StringComparer.Ordinal);
            foreach (var (_, id) in page)
            {
                foreach (var claim in claims[id])
                {
                    yield return (claim, id);
                }
            }

            after = page[^1];
        }

        await foreach (var claim in AloneAsync(session, filter, cancel).ConfigureAwait(false))
        {
            yield return (claim, null);
        }
    }

    private static async Task<List<(LedgerClaim Claim, string Occurrence)>> OfAsync(Session session, ClaimFilter filter, List<string> occurrences, CancellationToken cancel)
    {
        var where = ClaimQuery.Where(session, filter);
        var sql = $"""
            SELECT {ClaimQuery.Columns}, m.occurrence FROM occurrence_claims m JOIN claims c ON c.id = m.claim JOIN documents d ON d.number = c.document JOIN origins o ON o.number = d.origin
            WHERE {session.Database.Among("m.occurrence")}{where.Sql} ORDER BY m.occurrence, c.day, c.id
            """;
        try
        {
            return await session.RowsAsync(
                sql,
                row => (ClaimQuery.Read(row), row.GetString(ClaimQuery.ColumnCount)),
                [.. where.Parameters, ("@keys", session.Keys(occurrences))],
                cancel).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    private static async IAsyncEnumerable<LedgerClaim> AloneAsync(Session session, ClaimFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        ClaimCursor? after = null;
        while (true)
        {
            var where = ClaimQuery.Where(session, filter, after);
            where.Add("NOT EXISTS (SELECT 1 FROM occurrence_claims m WHERE m.claim = c.id)");
            var page = await ClaimQuery.PageAsync(session, where, PageClaims, cancel).ConfigureAwait(false);
            foreach (var claim in page)
            {
                yield return claim;
            }

            if (page.Count < PageClaims)
            {
                yield break;
            }

            after = page[^1].Cursor;
        }
    }
}
