using System.Globalization;
using Sijill.Ledger.Reconciling;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Corrections;

/// <summary>A correction, and what has become of it.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="WithdrawnBy">Number of the correction that withdrew it, or null.</param>
/// <param name="IsLost">True when what it was made of is not in the ledger any more, so that it has no effect.</param>
public sealed record ReviewedCorrection(Correction Correction, long? WithdrawnBy, bool IsLost);

/// <summary>Looks which corrections hold, and which no longer find what they were made of.</summary>
internal static class CorrectionReview
{
    /// <summary>All corrections, oldest first.</summary>
    public static List<ReviewedCorrection> Of(Session session)
    {
        var all = CorrectionStore.All(session);
        var withdrawn = all.Where(c => c.Action == CorrectionStore.Undo).GroupBy(c => (c.Kind, c.Target)).ToDictionary(g => g.Key, g => g.First().Number);
        var lost = LostClaims(session).Concat(LostOccurrences(session)).Concat(LostEntities(session)).ToHashSet();
        return all.ConvertAll(c => new ReviewedCorrection(
            c, withdrawn.TryGetValue((c.Kind, c.Number.ToString(CultureInfo.InvariantCulture)), out var by) ? by : null, lost.Contains(c.Number)));
    }

    private static List<long> LostClaims(Session session) => session.Rows(
        """
        SELECT k.number FROM corrections k WHERE kind = 'claim' AND NOT EXISTS (
          SELECT 1 FROM claims c JOIN documents d ON d.number = c.document WHERE c.correction >= k.number AND d.key = k.document)
        """,
        row => row.GetInt64(0));

    /// <summary>Those of whose claims, or of whose one side, none is left; of a merge, all but one.</summary>
    private static IEnumerable<long> LostOccurrences(Session session)
    {
        var changes = RulingStore.InForce(session);
        var claims = AnchoredClaims.Find(session, changes.SelectMany(c => c.Change.Claims.Concat(c.Change.Others)));
        return changes.Where(c => c.Correction.Action switch
        {
            "split" => !c.Change.Claims.Any(claims.Has) || !c.Change.Others.Any(claims.Has),
            "accept" => !c.Change.Claims.Any(claims.Has),
            _ => c.Change.Claims.Count(claims.Has) < 2,
        }).Select(c => c.Correction.Number);
    }

    private static IEnumerable<long> LostEntities(Session session)
    {
        var changes = EntityRules.InForce(session);
        var claims = AnchoredClaims.Find(session, changes.SelectMany(c => c.Change.Claims));
        return changes.Where(c => c.Correction.Action == "split" ? !c.Change.Claims.Any(claims.Has) : !IsNamed(session, c.Correction.Target, c.Change)).Select(c => c.Correction.Number);
    }

    /// <summary>Whether some claim, before those whom it names are replaced, names somebody by the key.</summary>
    private static bool IsNamed(Session session, string target, EntityChange change)
    {
        var key = EntityName.Normal(target);
        return EntityCorrections.Documents(session, target, change).Chunk(64).Any(some => session.RowsAmong(
            $"SELECT c.record, k.after FROM claims c LEFT JOIN corrections k ON k.number = c.correction WHERE {session.Database.Among("c.document")}",
            some,
            row => ShownClaims.Unreplaced(row.GetString(0), row.StringOrNull(1)))
            .Exists(claim => claim.Actor.Concat(claim.Recipient).Select(EntityName.Of).Concat(claim.Attribution.Select(EntityName.Of)).Any(e => e.Keys().Contains(key, StringComparer.Ordinal))));
    }
}
