using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reconciling;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>
/// Takes down what people say about which claims are of one thing. Nothing is overwritten; the later word stands above the earlier one. It takes effect when the ledger
/// is put together next, and holds for the same claims however they are read and put together from then on.
/// </summary>
public sealed class OccurrenceCorrections(LedgerStore store)
{
    private const string Kind = "occurrence";

    /// <summary>What the occurrence's claims tell is one thing.</summary>
    /// <exception cref="LedgerException">There is no such occurrence.</exception>
    public Correction Accept(string occurrence, string author, string? note = null) => store.Write(session =>
    {
        var claims = ClaimsOf(session, occurrence);
        return Add(session, occurrence, "accept", author, note, new([occurrence], Anchors(session, claims), []));
    });

    /// <summary>These occurrences are one.</summary>
    /// <exception cref="LedgerException">There are not two of them, or one is not there.</exception>
    public Correction Merge(IReadOnlyList<string> occurrences, string author, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(occurrences);
        List<string> distinct = [.. occurrences.Distinct(StringComparer.Ordinal)];
        if (distinct.Count < 2)
        {
            throw new LedgerException("to merge, name two occurrences or more");
        }

        return store.Write(session =>
        {
            List<string> claims = [.. distinct.SelectMany(id => ClaimsOf(session, id))];
            return Add(session, distinct[0], "merge", author, note, new(distinct, Anchors(session, claims), []));
        });
    }

    /// <summary>These claims of the occurrence are another thing than its other claims.</summary>
    /// <exception cref="LedgerException">There is no such occurrence, it does not hold one of the claims, or it holds no other.</exception>
    public Correction Split(string occurrence, IReadOnlyList<string> claims, string author, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return store.Write(session =>
        {
            var all = ClaimsOf(session, occurrence);
            List<string> parted = [.. claims.Distinct(StringComparer.Ordinal)];
            if (parted.Find(claim => !all.Contains(claim)) is { } stranger)
            {
                throw new LedgerException($"{occurrence} holds no claim «{stranger}»; «sijill occurrence {occurrence}» shows its claims");
            }

            List<string> rest = [.. all.Except(parted, StringComparer.Ordinal)];
            return parted.Count == 0 || rest.Count == 0
                ? throw new LedgerException("to split, name some of the occurrence's claims, not all")
                : Add(session, occurrence, "split", author, note, new([occurrence], Anchors(session, parted), Anchors(session, rest)));
        });
    }

    /// <summary>The correction of that number does not hold any more.</summary>
    /// <exception cref="LedgerException">There is none of occurrences, or it was withdrawn before.</exception>
    public Correction Undo(long number, string author, string? note = null) => store.Write(session =>
    {
        Touch(session, number);
        return CorrectionWriter.Withdraw(session, store.Clock, Kind, number, author, note).Undo;
    });

    private Correction Add(Session session, string target, string action, string author, string? note, OccurrenceChange change)
    {
        var correction = CorrectionWriter.Add(session, store.Clock, author, CorrectionWriter.Of(Kind, target, action, note, JsonSerializer.Serialize(change, CorrectionJson.Lines.OccurrenceChange)));
        Touch(session, correction.Number);
        return correction;
    }

    /// <summary>Notes that what a ruling ties together is to be put together anew.</summary>
    private static void Touch(Session session, long number) => ClaimRows.Touch(session, RulingStore.Of(session).ChangedBy(number));

    private static List<string> ClaimsOf(Session session, string occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        var claims = session.Rows("SELECT claim FROM occurrence_claims WHERE occurrence = @id ORDER BY claim", row => row.GetString(0), ("@id", occurrence));
        if (claims.Count > 0)
        {
            return claims;
        }

        var heir = session.Scalar("SELECT superseded_by FROM occurrence_history WHERE occurrence = @id AND superseded_by IS NOT NULL ORDER BY revision DESC LIMIT 1", ("@id", occurrence));
        throw new LedgerException($"there is no occurrence «{occurrence}» in the ledger; " + (heir is null ? "«sijill timeline» lists them with their ids" : $"its claims are now in {heir}"));
    }

    private static List<ClaimAnchor> Anchors(Session session, List<string> claims) => session.RowsAmong(
        $"SELECT c.record, d.key FROM claims c JOIN documents d ON d.number = c.document WHERE {session.Database.Among("c.id")} ORDER BY c.id",
        claims,
        row => AnchorOf(JsonSerializer.Deserialize(row.GetString(0), RecordJson.Lines.ClaimRecord)!, row.GetString(1)));

    private static ClaimAnchor AnchorOf(ClaimRecord claim, string document) => new(claim.Id, document, claim.Event, claim.Evidence.Start, claim.Evidence.End);
}
