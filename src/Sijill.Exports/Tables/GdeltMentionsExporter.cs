using System.Globalization;
using Sijill.Exports.Events;
using Sijill.Records;

namespace Sijill.Exports.Tables;

/// <summary>GDELT 2.0 mentions: 16 columns, no header. A row for each claim about each row of the events.</summary>
internal sealed class GdeltMentionsExporter(Stream stream, ExportOptions options) : EventTableExporter(stream, options, 16, null)
{
    private const int Web = 1;
    private const int CitationOnly = 2;
    private const int NotFound = -1;
    private const double ConfidenceSteps = 10;

    protected override void WriteDyad(ExportEvent happening, EventDays days, Dyad dyad, int number)
    {
        var midnight = new DateTimeOffset(days.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var added = GdeltEventsExporter.First(happening) ?? midnight;
        foreach (var claim in happening.Claims)
        {
            WriteMention(dyad, dyad.NumberIn(happening.Id), added, claim.Record);
        }
    }

    private void WriteMention(Dyad dyad, long number, DateTimeOffset added, ClaimRecord record)
    {
        var document = record.Document;
        Row.Add(number).Add(Citing.Stamp(added)).Add(Citing.Stamp(document.Published ?? added));
        Row.Add(Citing.WebAddress(document) is null ? CitationOnly : Web).Add(SourceOf(document)).Add(Citing.Of(document));
        Row.Add(record.Evidence.Sentence + 1L).Add(Offset(record, dyad.Actor)).Add(Offset(record, dyad.Recipient)).Add(record.Evidence.Start);
        Row.Add(1).Add(Percent(record.Confidence)).Skip(2).Add(Translation(document.Language)).Add("");
        EndRow();
    }

    private static string SourceOf(DocumentRecord document) =>
        !string.IsNullOrWhiteSpace(document.Publisher) ? document.Publisher : Citing.WebAddress(document) is { } address ? new Uri(address).Host : "";

    /// <summary>Where this claim names the party, which its event may know from another claim.</summary>
    private static int Offset(ClaimRecord record, ParticipantRecord? party) => party is null
        ? NotFound
        : record.Actor.Concat(record.Recipient).FirstOrDefault(other => Dyad.KeyOf(other) == Dyad.KeyOf(party))?.Start ?? NotFound;

    /// <summary>GDELT writes tens from 10 to 100.</summary>
    private static string Percent(double confidence) =>
        (Math.Clamp(Math.Round(confidence * ConfidenceSteps), 1, ConfidenceSteps) * ConfidenceSteps).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>The language of the text, ISO 639-3, where it is not English. No engine follows: nothing was translated.</summary>
    private static string Translation(string language) => language switch
    {
        "en" => "",
        "ar" => "srclc:ara",
        "fa" => "srclc:fas",
        "ur" => "srclc:urd",
        "tr" => "srclc:tur",
        "he" => "srclc:heb",
        "ru" => "srclc:rus",
        "fr" => "srclc:fra",
        _ => "srclc:" + language,
    };
}
