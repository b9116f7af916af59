using Sijill.Model;

namespace Sijill.Reconciliation.Rulings;

/// <summary>Where a claim lies, and what it can be put together with unless a person says otherwise: reports of one event, of what happened or of what is planned.</summary>
/// <param name="Block">Its block.</param>
/// <param name="Event">Its event.</param>
/// <param name="IsPlan">True when it is future or hypothetical.</param>
public readonly record struct ClaimPosition(string Block, string Event, bool IsPlan)
{
    /// <summary>That of a report.</summary>
    public static ClaimPosition Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(Blocks.Of(report), report.Claim.Event, report.Claim.Status is Status.Future or Status.Hypothetical);
    }
}
