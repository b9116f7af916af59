using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>
/// Gives corrections back to claims that were made anew. A correction holds for the claim with its target's id or, where another version of the engine gave
/// it another id, for the claim of the same document with the same event whose evidence overlaps most.
/// </summary>
internal static class Reapplied
{
    /// <summary>What persons made of each claim, by the claim's index: of several corrections of a claim the last, and then who is meant.</summary>
    /// <param name="key">Content key of the document.</param>
    /// <param name="claims">The claims of that document.</param>
    /// <param name="corrections">The corrections of its claims, oldest first.</param>
    /// <param name="entities">Who is meant by whom.</param>
    /// <param name="published">The day of the document, or null.</param>
    public static Dictionary<int, AppliedCorrection> To(string key, IReadOnlyList<PreparedClaim> claims, IEnumerable<Correction> corrections, EntityRules entities, DateOnly? published)
    {
        var applied = new Dictionary<int, AppliedCorrection>();
        foreach (var correction in corrections)
        {
            if (Target(claims, new(correction.Target, key, correction.Event!, correction.Start, correction.End)) is { } index)
            {
                applied[index] = Of(correction, claims[index].Record.Id, published);
            }
        }

        for (var i = 0; i < claims.Count && !entities.IsEmpty; i++)
        {
            if (Meant(key, claims, i, applied.GetValueOrDefault(i), entities, published) is { } meant)
            {
                applied[i] = meant;
            }
        }

        return applied;
    }

    /// <summary>What persons made of one claim, with those who are meant in the place of those who are named.</summary>
    public static AppliedCorrection? Meant(
        string key, IReadOnlyList<PreparedClaim> claims, int index, AppliedCorrection? correction, EntityRules entities, DateOnly? published) =>
        entities.Apply(key, claims, index, (correction?.Corrected ?? claims[index]).Record) is { } meant
            ? (correction ?? new AppliedCorrection(null, null, null)) with { Corrected = PreparedClaim.Of(meant, published) }
            : correction;

    /// <summary>What <paramref name="correction"/> makes of the claim with the id <paramref name="claim"/>.</summary>
    public static AppliedCorrection Of(Correction correction, string claim, DateOnly? published)
    {
        var corrected = correction.After is { } after && JsonSerializer.Deserialize(after, RecordJson.Lines.ClaimRecord) is { } record
            ? PreparedClaim.Of(record with { Id = claim }, published)
            : null;
        return new(correction.Number, VerdictOf(correction.Action), corrected);
    }

    private static string VerdictOf(string action) => action switch
    {
        "accept" => "accepted",
        "reject" => "rejected",
        _ => "edited",
    };

    /// <summary>The claim that is meant, by its index: the one with the id, or else the one of the same event whose evidence overlaps most; null when there is none.</summary>
    public static int? Target(IReadOnlyList<PreparedClaim> claims, ClaimAnchor anchor)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].Record.Id == anchor.Claim)
            {
                return i;
            }
        }

        return Enumerable.Range(0, claims.Count)
            .Where(i => claims[i].Record.Event == anchor.Event && Overlap(claims[i], anchor) > 0)
            .OrderByDescending(i => Overlap(claims[i], anchor))
            .ThenBy(i => claims[i].Record.Evidence.Start)
            .Select(i => (int?)i)
            .FirstOrDefault();
    }

    private static int Overlap(PreparedClaim claim, ClaimAnchor anchor) =>
        Math.Min(claim.Record.Evidence.End, anchor.End) - Math.Max(claim.Record.Evidence.Start, anchor.Start);
}
