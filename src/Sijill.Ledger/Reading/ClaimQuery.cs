using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Reading;

/// <summary>Reads claims page by page, by day and id, so that a reading of any length holds one page and no lock.</summary>
internal static class ClaimQuery
{
    private const int PageRows = 500;

    /// <summary>What <see cref="Read"/> reads.</summary>
    internal const string Columns =
        "c.day, c.id, c.record, c.corrected, c.verdict, c.first_day, c.last_day, d.key, o.key, d.source_id, d.url, d.title, d.publisher, d.language, d.published";

    /// <summary>How many columns that is.</summary>
    internal const int ColumnCount = 15;

    /// <summary>The claims that fit.</summary>
    public static async IAsyncEnumerable<LedgerClaim> ReadAsync(LedgerStore store, ClaimFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var session = store.OpenForReading();
        var after = filter.After;
        while (true)
        {
            var page = await PageAsync(session, Where(session, filter, after), PageRows, cancel).ConfigureAwait(false);
            foreach (var claim in page)
            {
                yield return claim;
            }

            if (page.Count < PageRows)
            {
                yield break;
            }

            after = page[^1].Cursor;
        }
    }

    /// <summary>One page of the claims that fit, and whether there are more.</summary>
    public static (IReadOnlyList<LedgerClaim> Items, bool More) Page(LedgerStore store, ClaimFilter filter, int limit)
    {
        using var session = store.OpenForReading();
        var where = Where(session, filter, filter.After);
        try
        {
            var rows = session.Rows(Select(where, limit + 1), Read, [.. where.Parameters]);
            return rows.Count > limit ? (rows[..limit], true) : (rows, false);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>The claims of documents, by document and place in the text, rejected ones included.</summary>
    public static IReadOnlyList<LedgerClaim> OfDocuments(LedgerStore store, IReadOnlyCollection<string> keys) =>
        Among(store, keys, "d.key", "d.key, c.evidence_start, c.evidence_end, c.id");

    /// <summary>Claims by their ids, rejected ones included; unknown ids are left out.</summary>
    public static IReadOnlyList<LedgerClaim> ById(LedgerStore store, IReadOnlyCollection<string> ids) => Among(store, ids, "c.id", "c.id");

    private static List<LedgerClaim> Among(LedgerStore store, IReadOnlyCollection<string> keys, string column, string order)
    {
        using var session = store.OpenForReading();
        try
        {
            return session.RowsAmong(
                $"SELECT {Columns} FROM claims c JOIN documents d ON d.number = c.document JOIN origins o ON o.number = d.origin WHERE {session.Database.Among(column)} ORDER BY {order}",
                keys,
                Read);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>The first claims that fit, by day and id.</summary>
    internal static async Task<List<LedgerClaim>> PageAsync(Session session, Conditions where, int rows, CancellationToken cancel)
    {
        try
        {
            return await session.RowsAsync(Select(where, rows), Read, where.Parameters, cancel).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    private static string Select(Conditions where, int rows) => $"""
        SELECT {Columns} FROM claims c JOIN documents d ON d.number = c.document JOIN origins o ON o.number = d.origin
        WHERE 1 = 1{where.Sql} ORDER BY c.day, c.id LIMIT {where.Value((long)rows)}
        """;

    /// <summary>The claim of a row of <see cref="Columns"/>.</summary>
    internal static LedgerClaim Read(DbDataReader row)
    {
        var document = new DocumentRecord(row.GetString(9), row.StringOrNull(10), row.StringOrNull(11), row.StringOrNull(12), row.GetString(13), Days.Time(row.StringOrNull(14)));
        var record = JsonSerializer.Deserialize(row.StringOrNull(3) ?? row.GetString(2), RecordJson.Lines.ClaimRecord)!;
        return new(
            record with { Document = document },
            row.GetString(7),
            row.GetString(8),
            row.IntOrNull(5) is { } first ? Days.ToDate(first) : null,
            row.IntOrNull(6) is { } last ? Days.ToDate(last) : null,
            row.StringOrNull(4),
            new((int)row.GetInt64(0), row.GetString(1)));
    }

    /// <summary>The conditions of <paramref name="filter"/>, over <c>claims c</c> and <c>documents d</c>; only what comes after a place in the order of claims.</summary>
    internal static Conditions Where(Session session, ClaimFilter filter, ClaimCursor? after = null)
    {
        var where = new Conditions();
        if (after is { } place)
        {
            var day = where.Value((long)place.Day);
            where.Add($"c.day >= {day} AND (c.day > {day} OR c.id > {where.Value(place.Id)})");
        }

        where.AddAny("c.event", filter.Events);
        where.AddAny("c.status", filter.Statuses);
        where.AddAny("c.id", filter.Ids);
        ClaimEntities.AddTo(where, session, filter);
        AddDays(where, filter);
        if (filter.Publisher is { } publisher)
        {
            where.Add($"EXISTS (SELECT 1 FROM appearances a WHERE a.document = c.document AND a.publisher = {where.Value(publisher)})");
        }

        if (filter.Documents.Count > 0)
        {
            where.Add($"c.document IN (SELECT k.number FROM documents k WHERE k.key IN {where.List(filter.Documents)} OR k.source_id IN {where.List(filter.Documents)})");
        }

        if (filter.MinConfidence > 0)
        {
            where.Add($"c.confidence >= {where.Value(filter.MinConfidence)}");
        }

        if (!filter.IncludeRejected)
        {
            where.Add("(c.verdict IS NULL OR c.verdict <> 'rejected')");
        }

        return where;
    }

    private static void AddDays(Conditions where, ClaimFilter filter)
    {
        // The second condition of each pair is implied by the first for claims with a date, and lets the index of days do the work.
        if (filter.From is { } from)
        {
            where.Add($"COALESCE(c.last_day, CASE WHEN c.first_day IS NULL THEN c.day ELSE {Days.Unknown} END) >= {where.Value((long)Days.Of(from))}");
            where.Add($"(c.day <> {Days.Unknown} OR c.last_day IS NOT NULL)");
        }

        if (filter.To is { } to)
        {
            where.Add($"c.day <= {where.Value((long)Days.Of(to))}");
        }
    }
}
