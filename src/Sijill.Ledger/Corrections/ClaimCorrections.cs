using System.Text;
using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>
/// Takes down what people say about claims. Nothing is overwritten: each correction is kept with its author, time and what the claim was before, and the last one
/// holds. It holds for the claim when another version of the engine makes it anew, too.
/// </summary>
public sealed class ClaimCorrections(LedgerStore store)
{
    /// <summary>The claim as it is shown is right.</summary>
    /// <exception cref="LedgerException">There is no such claim.</exception>
    public Correction Accept(string claim, string author, string? note = null) => Correct(claim, author, note, "accept", (row, _) => row.Edited);

    /// <summary>It is no claim: from now on it is not shown.</summary>
    /// <exception cref="LedgerException">There is no such claim.</exception>
    public Correction Reject(string claim, string author, string? note = null) => Correct(claim, author, note, "reject", (_, _) => null);

    /// <summary>Some of its fields are to be others.</summary>
    /// <param name="edit">A JSON object with those fields, as in the record; of those who take part, <c>country</c> and <c>sector</c> are enough.</param>
    /// <param name="ontology">Says what may be written.</param>
    /// <exception cref="LedgerException">There is no such claim, or the edit makes none of it.</exception>
    public Correction Edit(string claim, string edit, PloverOntology ontology, string author, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(ontology);
        return Correct(claim, author, note, "edit", (row, text) =>
            Encoding.UTF8.GetString(PreparedClaim.Stored(ClaimEdit.Of(Parse(row.Edited ?? row.Record), edit, text, ontology))));
    }

    /// <summary>All corrections, oldest first.</summary>
    public IReadOnlyList<Correction> All()
    {
        using var session = store.OpenSession();
        return CorrectionStore.All(session);
    }

    private Correction Correct(string claim, string author, string? note, string action, Func<Row, string, string?> after)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return store.Write(session =>
        {
            var row = Find(session, claim);
            var engine = Parse(row.Record);
            var correction = CorrectionWriter.Add(session, store.Clock, author, new(
                0, "", "", "claim", claim, action, note, row.Document, engine.Event, engine.Evidence.Start, engine.Evidence.End, row.Corrected ?? row.Record, after(row, row.Text)));
            Apply(session, row, engine, correction);
            return correction;
        });
    }

    /// <summary>Writes the claim's rows anew, as they are shown from now on.</summary>
    private static void Apply(Session session, Row row, ClaimRecord engine, Correction correction)
    {
        DateOnly? published = row.Day is { } day ? Days.ToDate(day) : null;
        var claims = session.Rows(
            "SELECT record FROM claims WHERE document = @document ORDER BY number", r => PreparedClaim.Of(Parse(r.GetString(0)), published), ("@document", row.DocumentNumber));
        var index = claims.FindIndex(claim => claim.Record.Id == engine.Id);
        var applied = Reapplied.Meant(row.Document, claims, index, Reapplied.Of(correction, engine.Id, published), EntityRules.Of(session), published);
        ClaimRemoval.Of(session, [row.Number]);
        var rows = new ClaimRows();
        rows.Touch(row.Block);
        rows.Add(row.Number, row.DocumentNumber, row.Day, claims[index], applied);
        rows.Write(session);
    }

    private static Row Find(Session session, string claim) => session.Rows(
        """
        SELECT c.number, c.document, c.record, c.corrected, c.block, d.key, d.day, d.text, k.after
        FROM claims c JOIN documents d ON d.number = c.document LEFT JOIN corrections k ON k.number = c.correction WHERE c.id = @id
        """,
        row => new Row(
            row.GetInt64(0), row.GetInt64(1), row.GetString(2), row.StringOrNull(3), row.GetString(4), row.GetString(5), row.IntOrNull(6), row.GetString(7), row.StringOrNull(8)),
        ("@id", claim)) is [var found]
        ? found
        : throw new LedgerException($"there is no claim «{claim}» in the ledger; «sijill claims» lists them with their ids");

    private static ClaimRecord Parse(string json) => JsonSerializer.Deserialize(json, RecordJson.Lines.ClaimRecord)!;

    /// <param name="Corrected">As it is shown, or null for the engine's own.</param>
    /// <param name="Edited">As a person edited it, those whom it names not yet replaced by those who are meant; or null.</param>
    private sealed record Row(long Number, long DocumentNumber, string Record, string? Corrected, string Block, string Document, int? Day, string Text, string? Edited);
}
