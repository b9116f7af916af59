using System.Data.Common;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Upkeep;

/// <summary>
/// Everything that a ledger knows, one JSON object a line, sorted. Left out is what depends on the order or time of writing: row numbers, when history was written,
/// how far sources were read.
/// </summary>
internal static class LedgerDump
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Kind, string Sql)[] Parts =
    [
        ("document", """
            SELECT d.key, d.source_id, d.url, d.title, d.publisher, d.published, d.day, d.language, o.key AS origin, d.shingles, d.engine, d.text
            FROM documents d JOIN origins o ON o.number = d.origin ORDER BY d.key
            """),
        ("appearance", """
            SELECT d.key AS document, a.publisher, a.place, a.source_id, a.url, a.title, a.published
            FROM appearances a JOIN documents d ON d.number = a.document ORDER BY d.key, a.publisher, a.place
            """),
        ("origin", "SELECT o.key, (SELECT count(*) FROM documents d WHERE d.origin = o.number) AS documents FROM origins o ORDER BY o.key"),
        ("shingle", "SELECT d.key AS document, s.shingle FROM shingles s JOIN documents d ON d.number = s.document ORDER BY d.key, s.shingle"),
        ("claim", """
            SELECT c.id, d.key AS document, c.event, c.mode, c.status, c.quad, c.cameo, c.edtf, c.first_day, c.last_day, c.day, c.block, c.evidence_start, c.evidence_end, c.confidence,
            c.verdict, c.correction, c.corrected, c.record FROM claims c JOIN documents d ON d.number = c.document ORDER BY c.id
            """),
        ("entity", """
            SELECT c.id AS claim, e.role, e.position, e.id, e.country, e.sector, e.name, e.name_key, e.office
            FROM claim_entities e JOIN claims c ON c.number = e.claim ORDER BY c.id, e.role, e.position
            """),
        ("pending", "SELECT block FROM pending_blocks ORDER BY block"),
        ("occurrence", "SELECT id, kind, mode, block, first_day, last_day, reported, origins, plan, standing, revision, body FROM occurrences ORDER BY id"),
        ("topic", "SELECT occurrence, topic FROM occurrence_topics ORDER BY occurrence, topic"),
        ("party", "SELECT occurrence, position, side, id, country, sector, name, name_ar, day FROM occurrence_parties ORDER BY occurrence, position"),
        ("member", "SELECT occurrence, claim FROM occurrence_claims ORDER BY occurrence, claim"),
        ("history", "SELECT occurrence, revision, change, body, superseded_by FROM occurrence_history ORDER BY occurrence, revision"),
        ("commitment", "SELECT id, kind, state, first_day, last_day, body FROM commitments ORDER BY id"),
        ("change", "SELECT commitment, position, state, day, evidence, body FROM commitment_changes ORDER BY commitment, position"),
        ("correction", """
            SELECT number, time, author, kind, target, action, note, document, event, evidence_start, evidence_end, before, after FROM corrections ORDER BY number
            """),
        ("diagnostic", "SELECT id, code, source, line, message FROM diagnostics ORDER BY id"),
    ];

    /// <summary>Writes one state of the ledger, whatever is written meanwhile.</summary>
    public static void Write(Session session, TextWriter output)
    {
        session.BeginReading();
        try
        {
            using var buffer = new MemoryStream();
            using var json = new Utf8JsonWriter(buffer, Options);
            foreach (var (kind, sql) in Parts)
            {
                foreach (var line in session.Stream(sql, row => Line(kind, row, buffer, json)))
                {
                    output.Write(line);
                    output.Write('\n');
                }
            }
        }
        finally
        {
            session.Rollback();
        }
    }

    private static string Line(string kind, DbDataReader row, MemoryStream buffer, Utf8JsonWriter json)
    {
        buffer.SetLength(0);
        json.Reset();
        json.WriteStartObject();
        json.WriteString("kind", kind);
        for (var i = 0; i < row.FieldCount; i++)
        {
            json.WritePropertyName(row.GetName(i));
            switch (row.GetValue(i))
            {
                case DBNull:
                    json.WriteNullValue();
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case var number:
                    json.WriteNumberValue(Convert.ToInt64(number, System.Globalization.CultureInfo.InvariantCulture));
                    break;
            }
        }

        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
