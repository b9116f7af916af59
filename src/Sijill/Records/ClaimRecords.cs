using Sijill.Model;

namespace Sijill.Records;

/// <summary>Turns readings into records.</summary>
public static class ClaimRecords
{
    private const int ConfidenceDigits = 3;

    /// <summary>The claims of <paramref name="reading"/> as records, in the order of the text.</summary>
    /// <param name="reading">What Sijill made of one document.</param>
    /// <param name="ontology">Gives quad class, score and, where the claim has none, the CAMEO code.</param>
    public static IReadOnlyList<ClaimRecord> Of(Reading reading, PloverOntology ontology)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(ontology);
        if (reading.Claims.IsEmpty)
        {
            return [];
        }

        var document = Of(reading.Document);
        var ids = new HashSet<string>(reading.Claims.Count, StringComparer.Ordinal);
        var records = new List<ClaimRecord>(reading.Claims.Count);
        foreach (var claim in reading.Claims)
        {
            var twin = 0;
            string id;
            do
            {
                id = ClaimId.Of(reading.Document, claim, twin++);
            }
            while (!ids.Add(id));

            records.Add(Of(id, document, claim, ontology));
        }

        return records;
    }

    private static ClaimRecord Of(string id, DocumentRecord document, Claim claim, PloverOntology ontology) => new(
        id,
        document,
        claim.Event,
        claim.Mode,
        Words.Of(claim.Status),
        ontology.QuadOf(claim.Event),
        ontology.ScoreOf(claim.Event, claim.Mode),
        claim.Cameo ?? ontology.CameoOf(claim.Event, claim.Mode),
        claim.Context,
        Of(claim.Actor),
        Of(claim.Recipient),
        claim.Date is { } date ? new DateRecord(date.Edtf, date.Text, date.Span?.Start, date.Span?.End) : null,
        claim.Place is { } place ? new PlaceRecord(place.Name, place.Country, place.Text, place.Span.Start, place.Span.End) : null,
        [.. claim.Attribution.Select(Of)],
        new EvidenceRecord(claim.Evidence.Text, claim.Evidence.Span.Start, claim.Evidence.Span.End, claim.Evidence.Sentence),
        Math.Round(claim.Confidence, ConfidenceDigits),
        claim.Notes,
        claim.Rule);

    private static DocumentRecord Of(Document document) =>
        new(document.Id, document.Url, document.Title, document.Publisher, document.Language, document.Published);

    private static ParticipantRecord[] Of(EquatableArray<Participant> participants) =>
        [.. participants.Select(p => new ParticipantRecord(
            p.Id, p.Country, p.Sector, p.Name, p.NameAr, p.Office, p.Text, p.Span.Start, p.Span.End))];

    private static SpeakerRecord Of(Speaker speaker) => new(
        speaker.Who.Id,
        speaker.Who.Country,
        speaker.Who.Sector,
        speaker.Who.Name,
        Words.Of(speaker.Kind),
        speaker.Who.Text,
        speaker.Who.Span.Start,
        speaker.Who.Span.End);
}
