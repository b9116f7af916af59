using Sijill.Model;
using Sijill.Records;

namespace Sijill.Reconciliation;

/// <summary>One claim of one document, with what reconciliation must know of the document.</summary>
/// <param name="ClaimId">Id of the claim; no two reports share one.</param>
/// <param name="DocumentId">Id of the document it stands in.</param>
/// <param name="OriginId">
/// Id of the group of near-duplicate documents that the document belongs to: all reports of one origin count once. The document's own id
/// where nothing repeats it.
/// </param>
/// <param name="Publisher">The outlet's name as given, or null.</param>
/// <param name="PublishedDay">Day of publication in the outlet's zone, or null when unknown.</param>
/// <param name="Claim">What the engine read.</param>
public sealed record Report(string ClaimId, string DocumentId, string OriginId, string? Publisher, DateOnly? PublishedDay, Claim Claim)
{
    /// <summary>The reports of one reading, in the order of the text.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="ontology">The ontology it was read with.</param>
    /// <param name="originId">The group of near-duplicates; null for a document that stands alone.</param>
    public static IReadOnlyList<Report> Of(Reading reading, PloverOntology ontology, string? originId = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var document = reading.Document;
        return
        [
            .. ClaimRecords.Of(reading, ontology).Zip(reading.Claims, (record, claim) =>
                new Report(record.Id, document.Id, originId ?? document.Id, document.Publisher, document.PublishedDay, claim)),
        ];
    }

    /// <summary>The order in which reports count: published first, then by the ids. Total, and the same on every machine.</summary>
    internal static readonly Comparer<Report> Order = Comparer<Report>.Create((a, b) =>
    {
        var day = (a.PublishedDay ?? DateOnly.MaxValue).CompareTo(b.PublishedDay ?? DateOnly.MaxValue);
        var document = day != 0 ? day : string.CompareOrdinal(a.DocumentId, b.DocumentId);
        return document != 0 ? document : string.CompareOrdinal(a.ClaimId, b.ClaimId);
    });
}
