using Sijill.Ledger.Corrections;
using Sijill.Ledger.Storage;
using Sijill.Model;
using Sijill.Reconciliation.Rulings;

namespace Sijill.Ledger.Reconciling;

/// <summary>Corrections of occurrences as the rulings that reconciliation takes.</summary>
internal static class RulingStore
{
    /// <summary>The rulings that hold, and where their claims lie.</summary>
    public static OccurrenceRulings Of(Session session)
    {
        var changes = InForce(session);
        var claims = AnchoredClaims.Find(session, changes.SelectMany(c => c.Change.Claims.Concat(c.Change.Others)));
        List<Ruling> rulings = [.. changes.Select(c => Of(c.Correction, c.Change, claims)).Where(r => r.Claims.Count > 0)];
        var positions = session.RowsAmong(
            $"SELECT id, block, event, status FROM claims WHERE {session.Database.Among("id")}",
            [.. rulings.SelectMany(r => r.Claims.Concat(r.Others)).Distinct(StringComparer.Ordinal)],
            row => (Id: row.GetString(0), Position: new ClaimPosition(row.GetString(1), row.GetString(2), row.GetString(3) is "future" or "hypothetical")));
        return new(rulings, positions.ToDictionary(p => p.Id, p => p.Position, StringComparer.Ordinal));
    }

    /// <summary>Corrections of occurrences that nobody withdrew and that can be read.</summary>
    public static List<(Correction Correction, OccurrenceChange Change)> InForce(Session session) =>
        [.. CorrectionStore.InForce(session, "occurrence").Select(c => (c, CorrectionJson.Read(c.After, CorrectionJson.Lines.OccurrenceChange)!)).Where(c => c.Item2 is not null)];

    private static Ruling Of(Correction correction, OccurrenceChange change, AnchoredClaims claims)
    {
        var mine = change.Claims.Select(claims.IdOf).Distinct(StringComparer.Ordinal).ToEquatable();
        return new(
            correction.Number,
            correction.Action switch { "split" => RulingKind.Split, "accept" => RulingKind.Accept, _ => RulingKind.Merge },
            correction.Author,
            correction.Time,
            mine,
            change.Others.Select(claims.IdOf).Distinct(StringComparer.Ordinal).Except(mine, StringComparer.Ordinal).ToEquatable());
    }
}
