using System.Data.Common;
using System.Runtime.CompilerServices;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>Reads documents page by page, by their keys.</summary>
internal static class DocumentQuery
{
    private const int PageRows = 100;

    private const string Columns = "d.number, d.key, d.source_id, d.url, d.title, d.publisher, d.published, d.language, o.key, d.text";

    /// <summary>The documents that fit.</summary>
    public static async IAsyncEnumerable<LedgerDocument> ReadAsync(LedgerStore store, DocumentFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var session = store.OpenForReading();
        string? after = null;
        while (true)
        {
            var page = await PageAsync(session, filter, after, cancel).ConfigureAwait(false);
            foreach (var document in page)
            {
                yield return document;
            }

            if (page.Count < PageRows)
            {
                yield break;
            }

            after = page[^1].Key;
        }
    }

    /// <summary>Documents by their numbers.</summary>
    public static Dictionary<long, LedgerDocument> ByNumber(Session session, IReadOnlyCollection<long> numbers)
    {
        var rows = session.RowsAmong(
            $"SELECT {Columns} FROM documents d JOIN origins o ON o.number = d.origin WHERE {session.Database.Among("d.number")}", numbers, Read);
        return Complete(session, rows).ToDictionary(row => row.Number, row => row.Document);
    }

    /// <summary>The document with a content key, or null.</summary>
    public static LedgerDocument? ByKey(Session session, string key)
    {
        try
        {
            var rows = session.Rows($"SELECT {Columns} FROM documents d JOIN origins o ON o.number = d.origin WHERE d.key = @key", Read, ("@key", key));
            return Complete(session, rows).Select(row => row.Document).FirstOrDefault();
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>Adds that a document fits, for a query over <c>documents d</c>.</summary>
    public static void Fit(Conditions where, DocumentFilter filter)
    {
        if (filter.From is { } from)
        {
            where.Add($"d.day >= {where.Value((long)Days.Of(from))}");
        }

        if (filter.To is { } to)
        {
            where.Add($"d.day <= {where.Value((long)Days.Of(to))}");
        }

        if (filter.Publisher is { } publisher)
        {
            where.Add($"EXISTS (SELECT 1 FROM appearances a WHERE a.document = d.number AND a.publisher = {where.Value(publisher)})");
        }

        if (filter.Documents.Count > 0)
        {
            where.Add($"(d.key IN {where.List(filter.Documents)} OR d.source_id IN {where.List(filter.Documents)})");
        }

        if (filter.Corrected)
        {
            where.Add("EXISTS (SELECT 1 FROM corrections k WHERE k.document = d.key)");
        }
    }

    private static async Task<List<LedgerDocument>> PageAsync(Session session, DocumentFilter filter, string? after, CancellationToken cancel)
    {
        var where = new Conditions();
        Fit(where, filter);
        if (after is not null)
        {
            where.Add($"d.key > {where.Value(after)}");
        }

        try
        {
            var rows = await session.RowsAsync(
                $"SELECT {Columns} FROM documents d JOIN origins o ON o.number = d.origin WHERE 1 = 1{where.Sql} ORDER BY d.key LIMIT {PageRows}",
                Read,
                where.Parameters,
                cancel).ConfigureAwait(false);
            return [.. Complete(session, rows).Select(row => row.Document)];
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    private static IEnumerable<(long Number, LedgerDocument Document)> Complete(Session session, List<(long Number, LedgerDocument Document)> rows)
    {
        var appearances = session.RowsAmong(
            $"SELECT document, publisher, source_id, url, title, published FROM appearances WHERE {session.Database.Among("document")} ORDER BY document, publisher, place",
            rows.ConvertAll(row => row.Number),
            row => (Document: row.GetInt64(0), Appearance: new Appearance(
                row.GetString(1) is { Length: > 0 } publisher ? publisher : null, row.GetString(2), row.StringOrNull(3), row.StringOrNull(4), Days.Time(row.StringOrNull(5)))))
            .ToLookup(row => row.Document, row => row.Appearance);
        return rows.Select(row => (row.Number, row.Document with { Appearances = [.. appearances[row.Number]] }));
    }

    private static (long, LedgerDocument) Read(DbDataReader row) => (row.GetInt64(0), new LedgerDocument(
        row.GetString(1), row.GetString(2), row.StringOrNull(3), row.StringOrNull(4), row.StringOrNull(5), Days.Time(row.StringOrNull(6)), row.GetString(7), row.GetString(8),
        row.GetString(9), []));
}
