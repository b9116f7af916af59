using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>
/// Gives corrections back to claims that were made anew. A correction holds for the claim with its target's id or, where another version of the engine gave
/// it another id, for the claim of the same document with the same event whose evidence overlaps most.
/// </summary>
internal static class Reapplied
{
    /// <summary>The correction of each claim that has one, by the claim's index; of several, the last.</summary>
    /// <param name="claims">The claims of one document.</param>
    /// <param name="corrections">The corrections of that document, oldest first.</param>
    /// <param name="published">The day of the document, or null.</param>
    public static Dictionary<int, AppliedCorrection> To(IReadOnlyList<PreparedClaim> claims, IEnumerable<Correction> corrections, DateOnly? published)
    {
        var applied = new Dictionary<int, AppliedCorrection>();
        foreach (var correction in corrections)
        {
            if (Target(claims, correction) is { } index)
            {
                applied[index] = Of(correction, claims[index].Record.Id, published);
            }
        }

        return applied;
    }

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

    private static int? Target(IReadOnlyList<PreparedClaim> claims, Correction correction)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i].Record.Id == correction.Target)
            {
                return i;
            }
        }

        var span = new SourceSpan(correction.Start, correction.End);
        return Enumerable.Range(0, claims.Count)
            .Where(i => claims[i].Record.Event == correction.Event && Overlap(claims[i], span) > 0)
            .OrderByDescending(i => Overlap(claims[i], span))
            .ThenBy(i => claims[i].Record.Evidence.Start)
            .Select(i => (int?)i)
            .FirstOrDefault();
    }

    private static int Overlap(PreparedClaim claim, SourceSpan span) =>
        Math.Min(claim.Record.Evidence.End, span.End) - Math.Max(claim.Record.Evidence.Start, span.Start);
}
