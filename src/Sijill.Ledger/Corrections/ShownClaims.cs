using System.Data.Common;
using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>Compares claims as they are shown with what their corrections make of them, and writes anew those that differ.</summary>
internal static class ShownClaims
{
    private const int DocumentsAtOnce = 64;

    /// <summary>Numbers of the documents with a claim that names, as it is shown, somebody by one of the keys.</summary>
    /// <param name="keys">In normal form.</param>
    public static List<long> DocumentsNaming(Session session, IReadOnlyCollection<string> keys)
    {
        var documents = new SortedSet<long>(session.RowsAmong(
            $"SELECT DISTINCT c.document FROM claim_entities e JOIN claims c ON c.number = e.claim WHERE {session.Database.Among("e.id")}", keys, row => row.GetInt64(0)));
        foreach (var key in keys.Where(key => key.Length > 4 && key[3] == ':'))
        {
            // The English name, the Arabic one, or both with a line end between them.
            var (country, name) = (key[..3], key[4..]);
            documents.UnionWith(session.Rows(
                """
                SELECT DISTINCT c.document FROM claim_entities e JOIN claims c ON c.number = e.claim
                WHERE e.country = @country AND (e.name_key = @name OR e.name_key LIKE @first ESCAPE '\' OR e.name_key LIKE @last ESCAPE '\')
                """,
                row => row.GetInt64(0),
                ("@country", country),
                ("@name", name),
                ("@first", ClaimEntities.Escaped(name) + "\n%"),
                ("@last", "%\n" + ClaimEntities.Escaped(name))));
        }

        return [.. documents];
    }

    /// <summary>Writes anew the claims of documents that are not shown as their corrections say.</summary>
    /// <returns>How many.</returns>
    public static int Refresh(Session session, IEnumerable<long> documents)
    {
        var rules = EntityRules.Of(session);
        var count = 0;
        foreach (var some in documents.Chunk(DocumentsAtOnce))
        {
            var rows = new ClaimRows();
            var stale = Stale(session, some, rules).ToList();
            ClaimRemoval.Of(session, stale.ConvertAll(s => s.Row.Number));
            foreach (var (row, engine, meant) in stale)
            {
                rows.Touch(row.Block);
                rows.Add(row.Number, row.Document, row.Day, engine, meant);
            }

            rows.Write(session);
            count += stale.Count;
        }

        return count;
    }

    /// <summary>Ids of claims of documents that are not shown as their corrections say.</summary>
    public static IEnumerable<string> Wrong(Session session, IEnumerable<long> documents)
    {
        var rules = EntityRules.Of(session);
        return documents.Chunk(DocumentsAtOnce).SelectMany(some => Stale(session, some, rules)).Select(s => s.Engine.Record.Id);
    }

    /// <summary>The claim as its own corrections leave it, those whom it names not yet replaced.</summary>
    public static ClaimRecord Unreplaced(string record, string? edited) => JsonSerializer.Deserialize(edited ?? record, RecordJson.Lines.ClaimRecord)!;

    private static IEnumerable<(Row Row, PreparedClaim Engine, AppliedCorrection? Meant)> Stale(Session session, IReadOnlyCollection<long> documents, EntityRules rules)
    {
        var all = session.RowsAmong(
            $"""
            SELECT c.number, c.document, c.id, c.record, c.corrected, c.block, c.verdict, c.correction, k.after, d.key, d.day
            FROM claims c JOIN documents d ON d.number = c.document LEFT JOIN corrections k ON k.number = c.correction
            WHERE {session.Database.Among("c.document")} ORDER BY c.document, c.number
            """,
            documents,
            Read);
        foreach (var document in all.GroupBy(row => row.Document))
        {
            var rows = document.ToList();
            DateOnly? published = rows[0].Day is { } day ? Days.ToDate(day) : null;
            var claims = rows.ConvertAll(row => PreparedClaim.Of(Parse(row.Record), published));
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i];
                var own = row.Correction is null && row.Verdict is null ? null : new AppliedCorrection(
                    row.Correction, row.Verdict, row.Edited is { } edited ? PreparedClaim.Of(Parse(edited) with { Id = row.Id }, published) : null);
                var meant = Reapplied.Meant(row.Key, claims, i, own, rules, published);
                if (!Same(row.Corrected, meant?.Corrected))
                {
                    yield return (row, claims[i], meant);
                }
            }
        }
    }

    /// <summary>What is stored is read first: another version of the record may write the same otherwise.</summary>
    private static bool Same(string? stored, PreparedClaim? shown) =>
        stored is null ? shown is null : shown is not null && PreparedClaim.Stored(Parse(stored)).AsSpan().SequenceEqual(shown.Json);

    private static ClaimRecord Parse(string json) => JsonSerializer.Deserialize(json, RecordJson.Lines.ClaimRecord)!;

    private static Row Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.StringOrNull(4), row.GetString(5), row.StringOrNull(6), row.LongOrNull(7), row.StringOrNull(8),
        row.GetString(9), row.IntOrNull(10));

    private sealed record Row(
        long Number, long Document, string Id, string Record, string? Corrected, string Block, string? Verdict, long? Correction, string? Edited, string Key, int? Day);
}
