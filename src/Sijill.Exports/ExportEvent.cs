using Sijill.Records;

namespace Sijill.Exports;

/// <summary>What becomes one event of a format that counts events: the claims about one thing in the world, or a claim on its own.</summary>
/// <param name="Id">Id of the occurrence, or of the claim that stands alone.</param>
/// <param name="Summary">What the claims together say; its document is that of the first report.</param>
/// <param name="Claims">The claims; at least one.</param>
public sealed record ExportEvent(string Id, ClaimRecord Summary, IReadOnlyList<ExportClaim> Claims)
{
    /// <summary>A claim on its own.</summary>
    public static ExportEvent Of(ExportClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new(claim.Occurrence ?? claim.Record.Id, claim.Record, [claim]);
    }

    /// <summary>
    /// The claims of one occurrence: what the most confident of them says (of equals, the first), with the first date and the first place that any of them has, and the
    /// document that was published first.
    /// </summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static ExportEvent Of(string id, IReadOnlyList<ExportClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        if (claims.Count == 0)
        {
            throw new ArgumentException("an event needs a claim", nameof(claims));
        }

        var best = claims.MaxBy(claim => claim.Record.Confidence)!.Record;
        var first = claims.MinBy(claim => claim.Record.Document.Published ?? DateTimeOffset.MaxValue)!.Record;
        return new(id, best with
        {
            Document = first.Document,
            Date = best.Date ?? claims.Select(claim => claim.Record.Date).FirstOrDefault(date => date is not null),
            Place = best.Place ?? claims.Select(claim => claim.Record.Place).FirstOrDefault(place => place is not null),
        }, claims);
    }

    /// <summary>Events of claims in order: neighbours with the same occurrence are one event, a claim without an occurrence is one of its own.</summary>
    public static async IAsyncEnumerable<ExportEvent> OfAsync(
        IAsyncEnumerable<ExportClaim> claims, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var group = new List<ExportClaim>();
        await foreach (var claim in claims.WithCancellation(cancel).ConfigureAwait(false))
        {
            if (group.Count > 0 && (claim.Occurrence is null || group[0].Occurrence != claim.Occurrence))
            {
                yield return Of(group);
                group = [];
            }

            group.Add(claim);
        }

        if (group.Count > 0)
        {
            yield return Of(group);
        }
    }

    private static ExportEvent Of(List<ExportClaim> group) => group.Count == 1 ? Of(group[0]) : Of(group[0].Occurrence!, group);
}
