using System.Data.Common;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;

namespace Sijill.Ledger.Upkeep;

/// <summary>Copies a ledger into an empty one, of whatever database: how a person's file becomes a team's server, and back.</summary>
internal static class LedgerCopy
{
    private const int BatchRows = 2000;

    /// <summary>All that is knowledge or work. Accounts, keys, sign-ins and the audit log are the desk's, not the ledger's: a copy that is handed on must not carry them.</summary>
    private static readonly string[] Tables =
    [
        "documents", "origins", "appearances", "shingles", "claims", "claim_entities", "pending_blocks", "occurrences", "occurrence_claims", "occurrence_parties", "occurrence_topics", "occurrence_history", "commitments",
        "commitment_changes", "corrections", "ingests", "diagnostics", "saved_views",
    ];

    /// <summary>Copies everything in one transaction.</summary>
    /// <exception cref="LedgerException">The target is not empty.</exception>
    public static long Run(LedgerStore from, LedgerStore to)
    {
        using var source = from.OpenSession();
        source.BeginReading();
        try
        {
            return to.Write(target => Copy(source, target));
        }
        finally
        {
            source.Rollback();
        }
    }

    private static long Copy(Session source, Session target)
    {
        if (Tables.Any(table => target.Number($"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT 1) AS one") > 0))
        {
            throw new LedgerException($"{target.Database.Name}: is not empty; a ledger is copied into a new one");
        }

        var rows = 0L;
        foreach (var table in Tables)
        {
            var columns = source.Columns(table);
            foreach (var batch in source.Stream($"SELECT {string.Join(", ", columns)} FROM {table}", Values).Chunk(BatchRows))
            {
                target.Insert(table, columns, batch);
                rows += batch.Length;
            }
        }

        foreach (var batch in source.Stream("SELECT number, title, text FROM documents", row => FullText(row.GetInt64(0), row.StringOrNull(1), row.GetString(2))).Chunk(BatchRows / 10))
        {
            target.InsertFullText(batch);
        }

        return rows;
    }

    private static FullTextRow FullText(long number, string? title, string text)
    {
        var (words, stems) = Preparation.FullText(title, TextWords.Of(text));
        return new(number, words, stems);
    }

    private static object?[] Values(DbDataReader row)
    {
        var values = new object?[row.FieldCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row.GetValue(i) is var value && value is DBNull ? null : value;
        }

        return values;
    }
}
