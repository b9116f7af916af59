using System.Data.Common;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>Reads documents without their texts, which are most of a ledger.</summary>
internal static class DocumentSummaries
{
    private const string Select = """
        SELECT d.key, d.source_id, d.url, d.title, d.publisher, d.published, d.language, o.key,
          (SELECT count(*) FROM appearances a WHERE a.document = d.number), (SELECT count(*) FROM claims c WHERE c.document = d.number)
        FROM documents d JOIN origins o ON o.number = d.origin
        """;

    /// <summary>A page of the documents that fit, by content key, and whether there are more.</summary>
    public static (IReadOnlyList<DocumentSummary> Items, bool More) Page(LedgerStore store, DocumentFilter filter, string? after, int limit)
    {
        var where = new Conditions();
        DocumentQuery.Fit(where, filter);
        if (after is not null)
        {
            where.Add($"d.key > {where.Value(after)}");
        }

        using var session = store.OpenForReading();
        try
        {
            var rows = session.Rows($"{Select} WHERE 1 = 1{where.Sql} ORDER BY d.key LIMIT {where.Value((long)limit + 1)}", Read, [.. where.Parameters]);
            return rows.Count > limit ? (rows[..limit], true) : (rows, false);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>Documents by their keys.</summary>
    public static IReadOnlyDictionary<string, DocumentSummary> ByKey(LedgerStore store, IReadOnlyCollection<string> keys)
    {
        using var session = store.OpenForReading();
        try
        {
            return session.RowsAmong($"{Select} WHERE {session.Database.Among("d.key")}", keys, Read).ToDictionary(d => d.Key, StringComparer.Ordinal);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    private static DocumentSummary Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.StringOrNull(2), row.StringOrNull(3), row.StringOrNull(4), Days.Time(row.StringOrNull(5)), row.GetString(6), row.GetString(7),
        row.GetInt64(8), row.GetInt64(9));
}
