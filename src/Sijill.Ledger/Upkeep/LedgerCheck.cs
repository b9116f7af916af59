using System.Globalization;
using System.Text.Json;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;
using Sijill.Records;

namespace Sijill.Ledger.Upkeep;

/// <summary>Looks whether a ledger is sound: every quotation stands in its text, every key fits its document, and nothing refers to what is not there.</summary>
internal static class LedgerCheck
{
    /// <summary>So many examples of one kind are told; a damaged ledger can have millions.</summary>
    private const int MostOfAKind = 10;

    /// <summary>Each gives the keys of rows that should not be.</summary>
    private static readonly (string What, string Sql)[] Rules =
    [
        ("a document without an origin", "SELECT d.key FROM documents d LEFT JOIN origins o ON o.number = d.origin WHERE o.number IS NULL"),
        ("an origin without a document", "SELECT o.key FROM origins o WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.origin = o.number)"),
        ("an origin that is not named after the least of its keys", "SELECT o.key FROM origins o WHERE o.key <> (SELECT min(d.key) FROM documents d WHERE d.origin = o.number)"),
        ("a document that never appeared", "SELECT d.key FROM documents d WHERE NOT EXISTS (SELECT 1 FROM appearances a WHERE a.document = d.number)"),
        ("an appearance without a document", "SELECT a.place FROM appearances a LEFT JOIN documents d ON d.number = a.document WHERE d.number IS NULL"),
        ("a sampled shingle without a document", "SELECT DISTINCT CAST(s.document AS text) FROM shingles s LEFT JOIN documents d ON d.number = s.document WHERE d.number IS NULL"),
        ("a claim without a document", "SELECT c.id FROM claims c LEFT JOIN documents d ON d.number = c.document WHERE d.number IS NULL"),
        ("a party without a claim", "SELECT DISTINCT CAST(e.claim AS text) FROM claim_entities e LEFT JOIN claims c ON c.number = e.claim WHERE c.number IS NULL"),
        ("a verdict without its correction", "SELECT c.id FROM claims c LEFT JOIN corrections k ON k.number = c.correction WHERE c.verdict IS NOT NULL AND k.number IS NULL"),
        ("a member without its occurrence", "SELECT m.occurrence FROM occurrence_claims m LEFT JOIN occurrences o ON o.id = m.occurrence WHERE o.id IS NULL"),
        ("an occurrence with a claim that is gone, though nothing is pending", """
            SELECT m.occurrence FROM occurrence_claims m LEFT JOIN claims c ON c.id = m.claim
            WHERE c.id IS NULL AND NOT EXISTS (SELECT 1 FROM pending_blocks)
            """),
        ("a change without its commitment", "SELECT h.commitment FROM commitment_changes h LEFT JOIN commitments c ON c.id = h.commitment WHERE c.id IS NULL"),
    ];

    /// <summary>What is wrong, a line each; nothing when the ledger is sound.</summary>
    public static IEnumerable<string> Of(LedgerStore store)
    {
        using var session = store.OpenSession();
        foreach (var problem in session.Problems().Select(text => "the database itself: " + text))
        {
            yield return problem;
        }

        foreach (var (what, sql) in Rules)
        {
            foreach (var key in session.Rows($"SELECT * FROM ({sql}) AS found LIMIT {MostOfAKind}", row => row.GetString(0)))
            {
                yield return $"{what}: {key}";
            }
        }

        foreach (var problem in Corrections(session))
        {
            yield return problem;
        }

        using var texts = store.OpenSession();
        foreach (var problem in Quotations(session, texts))
        {
            yield return problem;
        }
    }

    /// <summary>Corrections that cannot be read or lead nowhere, and claims that are not shown as they say.</summary>
    private static IEnumerable<string> Corrections(Session session)
    {
        var all = CorrectionStore.All(session);
        var numbers = all.Select(c => (c.Kind, c.Number.ToString(CultureInfo.InvariantCulture))).ToHashSet();
        foreach (var correction in all)
        {
            var isSound = (correction.Kind, correction.Action) switch
            {
                (_, CorrectionStore.Undo) => numbers.Contains((correction.Kind, correction.Target)),
                ("occurrence", _) => CorrectionJson.Read(correction.After, CorrectionJson.Lines.OccurrenceChange) is { Claims: not null, Others: not null },
                ("entity", _) => CorrectionJson.Read(correction.After, CorrectionJson.Lines.EntityChange) is { Claims: not null, To: not null },
                _ => true,
            };
            if (!isSound)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"a correction that cannot be read: {correction.Number}");
            }
        }

        var documents = session.Rows("SELECT DISTINCT document FROM claims WHERE corrected IS NOT NULL", row => row.GetInt64(0)).ToHashSet();
        foreach (var (correction, change) in EntityRules.InForce(session))
        {
            documents.UnionWith(EntityCorrections.Documents(session, correction.Target, change));
        }

        foreach (var claim in ShownClaims.Wrong(session, documents.Order()).Take(MostOfAKind))
        {
            yield return $"a claim that is not shown as its corrections say: {claim}";
        }
    }

    private static IEnumerable<string> Quotations(Session session, Session texts)
    {
        var (document, text) = (-1L, "");
        var rows = session.Stream(
            "SELECT d.number, c.id, c.record, c.corrected, c.evidence_start, c.evidence_end FROM documents d LEFT JOIN claims c ON c.document = d.number ORDER BY d.number, c.number",
            row => (Document: row.GetInt64(0), Id: row.StringOrNull(1), Record: row.StringOrNull(2), Corrected: row.StringOrNull(3), Start: row.IntOrNull(4), End: row.IntOrNull(5)));
        foreach (var row in rows)
        {
            if (row.Document != document)
            {
                document = row.Document;
                var (key, read) = texts.Rows("SELECT key, text FROM documents WHERE number = @number", r => (r.GetString(0), r.GetString(1)), ("@number", document))[0];
                text = read;
                if (ContentKey.Of(text, TextWords.Of(text)) != key)
                {
                    yield return $"a document's key is not that of its text: {key}";
                }
            }

            if (row.Id is not null && Wrong(row.Corrected ?? row.Record!, row.Id, row.Start!.Value, row.End!.Value, text) is { } wrong)
            {
                yield return $"{wrong}: {row.Id}";
            }
        }
    }

    private static string? Wrong(string json, string id, int start, int end, string text)
    {
        ClaimRecord? record;
        try
        {
            record = JsonSerializer.Deserialize(json, RecordJson.Lines.ClaimRecord);
        }
        catch (JsonException)
        {
            return "a claim is no JSON";
        }

        if (record is null || record.Id != id || record.Evidence.Start != start || record.Evidence.End != end)
        {
            return "a claim's row does not fit its record";
        }

        var quotations = record.Actor.Concat(record.Recipient).Select(p => (p.Text, p.Start, p.End))
            .Concat(record.Attribution.Select(s => (s.Text, s.Start, s.End)))
            .Append((record.Evidence.Text, record.Evidence.Start, record.Evidence.End));
        return quotations.All(q => Stands(q.Text, q.Start, q.End, text)) ? null : "a claim quotes what does not stand in its text";
    }

    private static bool Stands(string words, int start, int end, string text) =>
        0 <= start && start <= end && end <= text.Length && text.AsSpan(start, end - start).SequenceEqual(words);
}
