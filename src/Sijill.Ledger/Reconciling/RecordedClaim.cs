using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Records;

namespace Sijill.Ledger.Reconciling;

/// <summary>A claim of the ledger as the engine's own type again.</summary>
internal static class RecordedClaim
{
    /// <summary>What <paramref name="record"/> says; the trace, which records do not keep, is empty.</summary>
    /// <param name="isDated">False when its date, if it has one, does not count: then the claim has none, in its block as in all else.</param>
    public static Claim Of(ClaimRecord record, bool isDated) => new(
        record.Event,
        record.Mode,
        StatusOf(record.Status),
        record.Cameo,
        record.Context.ToEquatable(),
        record.Actor.Select(Participant).ToEquatable(),
        record.Recipient.Select(Participant).ToEquatable(),
        record.Date is { } date && isDated ? new ClaimDate(date.Edtf, date.Text, date is { Start: { } start, End: { } end } ? new SourceSpan(start, end) : null) : null,
        record.Place is { } place ? new ClaimPlace(place.Name, place.Country, place.Text, new SourceSpan(place.Start, place.End)) : null,
        record.Attribution.Select(s => new Speaker(
            new Participant(s.Id, s.Country, s.Sector, s.Name, null, null, s.Text, new SourceSpan(s.Start, s.End)),
            Enum.TryParse<SpeakerKind>(s.Kind, ignoreCase: true, out var kind) ? kind : SpeakerKind.Speech)).ToEquatable(),
        new Evidence(record.Evidence.Text, new SourceSpan(record.Evidence.Start, record.Evidence.End), record.Evidence.Sentence),
        record.Confidence,
        record.Notes.ToEquatable(),
        record.Rule,
        []);

    /// <summary>The block in which reconciliation looks for it.</summary>
    /// <param name="published">The day of its document, or null.</param>
    public static string BlockOf(ClaimRecord record, bool isDated, DateOnly? published) => Blocks.Of(Of(record, isDated), published);

    /// <summary>A status that a person misspelled in an edit counts as actual.</summary>
    private static Status StatusOf(string status) => Enum.TryParse<Status>(status, ignoreCase: true, out var value) ? value : Status.Actual;

    private static Participant Participant(ParticipantRecord p) =>
        new(p.Id, p.Country, p.Sector, p.Name, p.NameAr, p.Office, p.Text, new SourceSpan(p.Start, p.End));
}
