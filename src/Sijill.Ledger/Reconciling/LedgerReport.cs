using Sijill.Ledger.Reading;
using Sijill.Reconciliation;

namespace Sijill.Ledger.Reconciling;

/// <summary>A claim of the ledger as reconciliation takes it.</summary>
public static class LedgerReport
{
    /// <summary>The report of <paramref name="claim"/>; a date that does not count is left out.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="document">What its document is to be called; its content key by default.</param>
    public static Report Of(LedgerClaim claim, string? document = null)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new(
            claim.Record.Id,
            document ?? claim.DocumentKey,
            claim.Origin,
            claim.Record.Document.Publisher,
            claim.Record.Document.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : null,
            RecordedClaim.Of(claim.Record, claim.First is not null || claim.Last is not null));
    }
}
