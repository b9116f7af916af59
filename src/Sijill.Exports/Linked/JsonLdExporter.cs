using System.Globalization;
using System.Text.Json;
using Sijill.Exports.Codes;
using Sijill.Exports.Events;
using Sijill.Exports.Texts;
using Sijill.Records;

namespace Sijill.Exports.Linked;

/// <summary>
/// Claims as JSON-LD: each a schema.org Claim and a PROV-O Entity, quoted from an article, attributed to those who say it, about an Action. The context stands in the file.
/// </summary>
internal sealed class JsonLdExporter : TextExporter
{
    private const string Reading = "urn:sijill:reading";
    private const string Context = """
        {"@context":{"@vocab":"https://schema.org/","prov":"http://www.w3.org/ns/prov#","xsd":"http://www.w3.org/2001/XMLSchema#","sijill":"urn:sijill:vocabulary:",
        "startTime":{"@type":"xsd:date"},"endTime":{"@type":"xsd:date"},"datePublished":{"@type":"xsd:dateTime"},"url":{"@type":"@id"},"actionStatus":{"@type":"@vocab"},
        "prov:wasQuotedFrom":{"@type":"@id"},"prov:wasGeneratedBy":{"@type":"@id"},"prov:wasDerivedFrom":{"@type":"@id"},"sijill:occurrence":{"@type":"@id"},"sijill:attribution":{"@container":"@list"}},
        "@graph":[
        """;

    private readonly JsonNodes nodes;
    private string? lastDocument;

    public JsonLdExporter(Stream stream)
        : base(stream)
    {
        Output.Write(Context.ReplaceLineEndings("\n"));
        Output.Write('\n');
        nodes = new JsonNodes(Output);
        nodes.Write(WriteReading);
    }

    protected override void Write(ExportEvent happening)
    {
        if (happening.Claims.Count > 1 || happening.Claims[0].Occurrence is not null)
        {
            nodes.Write(json => WriteOccurrence(json, happening));
        }

        foreach (var claim in happening.Claims)
        {
            // An article named again says nothing new; neighbours of one article name it once.
            var document = Iris.Document(claim.Record.Document);
            if (document != lastDocument)
            {
                nodes.Write(json => WriteDocument(json, document, claim.Record.Document));
                lastDocument = document;
            }

            nodes.Write(json => WriteClaim(json, claim, document));
            Counts.Row();
        }
    }

    protected override void End() => Output.Write("\n]}\n");

    private static void WriteReading(Utf8JsonWriter json)
    {
        json.WriteString("@id", Reading);
        json.WriteString("@type", "prov:Activity");
        json.WriteStartObject("prov:wasAssociatedWith");
        json.WriteStartArray("@type");
        json.WriteStringValue("SoftwareApplication");
        json.WriteStringValue("prov:SoftwareAgent");
        json.WriteEndArray();
        json.WriteString("name", "Sijill");
        json.WriteString("softwareVersion", typeof(ClaimRecord).Assembly.GetName().Version?.ToString(3) ?? "0");
        json.WriteEndObject();
    }

    private static void WriteOccurrence(Utf8JsonWriter json, ExportEvent happening)
    {
        json.WriteString("@id", Iris.Occurrence(happening.Id));
        WriteAction(json, happening.Summary);
        json.WriteStartArray("prov:wasDerivedFrom");
        foreach (var claim in happening.Claims)
        {
            json.WriteStringValue(Iris.Claim(claim.Record.Id));
        }

        json.WriteEndArray();
    }

    private static void WriteDocument(Utf8JsonWriter json, string iri, DocumentRecord document)
    {
        json.WriteString("@id", iri);
        json.WriteStartArray("@type");
        json.WriteStringValue("NewsArticle");
        json.WriteStringValue("prov:Entity");
        json.WriteEndArray();
        json.WriteText("identifier", document.Id);
        json.WriteText("headline", document.Title);
        json.WriteText("url", Citing.WebAddress(document));
        json.WriteText("inLanguage", document.Language);
        json.WriteText("datePublished", document.Published?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(document.Publisher))
        {
            json.WriteStartObject("publisher");
            json.WriteString("@type", "Organization");
            json.WriteText("name", document.Publisher);
            json.WriteEndObject();
        }
    }

    private static void WriteClaim(Utf8JsonWriter json, ExportClaim claim, string document)
    {
        var record = claim.Record;
        json.WriteString("@id", Iris.Claim(record.Id));
        json.WriteStartArray("@type");
        json.WriteStringValue("Claim");
        json.WriteStringValue("prov:Entity");
        json.WriteEndArray();
        json.WriteText("identifier", record.Id);
        json.WriteText("text", record.Evidence.Text);
        json.WriteNumber("sijill:start", record.Evidence.Start);
        json.WriteNumber("sijill:end", record.Evidence.End);
        json.WriteNumber("sijill:sentence", record.Evidence.Sentence);
        json.WriteNumber("sijill:confidence", record.Confidence);
        json.WriteText("sijill:rule", record.Rule);
        json.WriteText("sijill:verdict", claim.Verdict);
        json.WriteString("prov:wasQuotedFrom", document);
        json.WriteString("prov:wasGeneratedBy", Reading);
        WriteSpeakers(json, record.Attribution);
        json.WriteText("sijill:occurrence", claim.Occurrence is { } occurrence ? Iris.Occurrence(occurrence) : null);
        json.WriteStartObject("about");
        WriteAction(json, record);
        json.WriteEndObject();
    }

    private static void WriteAction(Utf8JsonWriter json, ClaimRecord record)
    {
        json.WriteStartArray("@type");
        json.WriteStringValue("Action");
        json.WriteStringValue("prov:Activity");
        json.WriteEndArray();
        json.WriteText("sijill:event", record.Event);
        json.WriteText("sijill:mode", record.Mode);
        json.WriteText("sijill:status", record.Status);
        json.WriteText("sijill:cameo", record.Cameo);
        if (record.Quad is { } quad)
        {
            json.WriteNumber("sijill:quad", quad);
        }

        if (record.Score is { } score)
        {
            json.WriteNumber("sijill:score", score);
        }

        json.WriteText("actionStatus", record.Status switch
        {
            "actual" or "historical" => "CompletedActionStatus",
            "negated" => "FailedActionStatus",
            _ => "PotentialActionStatus",
        });
        WriteParties(json, "agent", record.Actor);
        WriteParties(json, "participant", record.Recipient);
        if (EventDays.Of(record) is { IsStated: true } days)
        {
            json.WriteString("startTime", EventDays.Iso(days.First));
            json.WriteString("endTime", EventDays.Iso(days.Last));
            json.WriteText("sijill:edtf", record.Date?.Edtf);
        }

        WritePlace(json, record.Place);
    }

    private static void WriteParties(Utf8JsonWriter json, string name, IReadOnlyList<ParticipantRecord> parties)
    {
        if (parties.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            json.WriteStartObject();
            WriteParty(json, party.Id, party.Country, party.Sector, PartyNames.Of(party), party.Name);
            json.WriteText("alternateName", party.NameAr);
            json.WriteText("jobTitle", party.Office);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpeakers(Utf8JsonWriter json, IReadOnlyList<SpeakerRecord> speakers)
    {
        if (speakers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("prov:wasAttributedTo");
        foreach (var speaker in speakers)
        {
            json.WriteStartObject();
            WriteParty(json, speaker.Id, speaker.Country, speaker.Sector, string.IsNullOrWhiteSpace(speaker.Name) ? speaker.Text : speaker.Name, speaker.Name);
            json.WriteText("sijill:kind", speaker.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        // A set has no order in RDF; the chain of who heard it from whom has one.
        json.WriteStartArray("sijill:attribution");
        foreach (var speaker in speakers)
        {
            json.WriteStringValue(CleanText.Block(string.IsNullOrWhiteSpace(speaker.Name) ? speaker.Text : speaker.Name));
        }

        json.WriteEndArray();
    }

    private static void WriteParty(Utf8JsonWriter json, string? id, string country, string sector, string shown, string? name)
    {
        json.WriteText("@id", Iris.Party(id, country, sector, name));
        json.WriteStartArray("@type");
        json.WriteStringValue(id is not null && id.StartsWith("person/", StringComparison.Ordinal) ? "Person" : "Thing");
        json.WriteStringValue("prov:Agent");
        json.WriteEndArray();
        json.WriteText("name", shown);
        json.WriteText("sijill:country", country);
        json.WriteText("sijill:sector", sector);
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceRecord? place)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartObject("location");
        json.WriteString("@type", "Place");
        json.WriteText("name", place.Name);
        json.WriteText("sijill:country", place.Country);
        json.WriteEndObject();
    }
}
