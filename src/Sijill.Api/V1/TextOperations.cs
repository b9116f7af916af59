using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Api.Reading;
using Sijill.Model;
using Sijill.Records;
using Sijill.Sources;

namespace Sijill.Api.V1;

/// <summary>Codes a text without storing it.</summary>
internal static class TextOperations
{
    private const string Sample = "دعا وزير الخارجية التركي نظيره السوري إلى زيارة أنقرة.";

    private static readonly string[] OfPlainText = ["id", "title", "publisher", "url"];

    private static readonly Parameter Published = new("published", ParameterKind.Time, "When documents were published that do not say it: «today» in a text is that day.") { Example = "2025-02-12" };

    private static readonly Parameter Language = new("language", ParameterKind.Text, "ar: take every text for Arabic and do not look.") { Choices = ["ar"], Example = "ar" };

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("POST", "/v1/read", "readText", "Codes texts without storing them")
        {
            Answer = ReadAsync,
            Tag = "Texts",
            Description = $"The records of `sijill read --format jsonl`. At most {TextReading.MostBytes / 1024 / 1024} MB and {TextReading.MostDocuments} documents; «sijill ingest» is for more. A document that cannot be read stands among `problems`, and the rest is read.",
            Parameters =
            [
                Published, Language, CommonParameters.Confidence,
                new("id", ParameterKind.Text, "Of a plain text, its id; «text» without it.") { Example = "note-1" },
                new("title", ParameterKind.Text, "Of a plain text, its headline."),
                new("publisher", ParameterKind.Text, "Of a plain text, its outlet.") { Example = "SANA" },
                new("url", ParameterKind.Text, "Of a plain text, where it was published."),
                CommonParameters.Format with { Description = "json, or jsonl: one claim a line, as the command prints it, and nothing about what could not be read." },
            ],
            Bodies =
            [
                (RequestBody.Text, () => Shape.Text("The text, UTF-8."), Sample),
                (RequestBody.Json, Documents, $$"""{"id":"note-1","published":"2025-02-12","publisher":"SANA","text":"{{Sample}}"}"""),
            ],
            Result = () => Shape.Object(
                null,
                ("items", Shape.List(Shape.Ref("Claim"), "The claims, in the order of the text.")),
                ("documents", Shape.Integer("How many documents were read.")),
                ("problems", Shape.List(Shape.Object(null, ("code", Shape.Text("A stable code.")), ("message", Shape.Text("What is the matter, and what to do."))), "What could not be read."))),
            Line = () => Shape.Ref("Claim"),
            Example = """{"items":[],"documents":1,"problems":[]}""",
            Problems = [(413, "The body is too long."), (415, "It is neither text/plain nor application/json, or not UTF-8."), (422, "None of it can be read, for example because it is not Arabic."), (503, "Too many texts are being read; try again.")],
        };
    }

    /// <summary>Schema of documents to read.</summary>
    public static JsonNode Documents() => new JsonObject
    {
        ["description"] = "A document, or a list of documents.",
        ["anyOf"] = new JsonArray(Shape.Ref("TextDocument"), Shape.List(Shape.Ref("TextDocument"))),
    };

    /// <summary>The documents that can be read, and what is wrong with the others.</summary>
    /// <exception cref="ProblemException">There is none, or there are too many.</exception>
    public static (List<Document> Documents, List<SourceProblem> Problems) Sorted(IReadOnlyList<SourceItem> items, int most)
    {
        var documents = items.Select(item => item.Document).OfType<Document>().ToList();
        var problems = items.Select(item => item.Problem).OfType<SourceProblem>().ToList();
        if (documents.Count == 0)
        {
            var first = problems.FirstOrDefault();
            throw new ProblemException(
                first?.Code == "SJ3009" ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity,
                first is null ? "there is no document in the body; send an object with a field «text», or a list of such" : $"{first.Code}: {first.Message}{(first.Line > 1 ? $" (line {first.Line} of the body)" : "")}");
        }

        return documents.Count <= most ? (documents, problems)
            : throw new ProblemException(StatusCodes.Status413PayloadTooLarge, $"there are {documents.Count} documents in the body; the most is {most}: send them in portions, or use «sijill ingest»");
    }

    private static async Task ReadAsync(Call call)
    {
        var published = call.Values.Time("published");
        var assume = call.Values.Text("language") is not null;
        var confidence = call.Values.Fraction("min_confidence");
        var type = RequestBody.TypeOf(call.Http.Request, RequestBody.Text, RequestBody.Json);
        if (type == RequestBody.Json && OfPlainText.FirstOrDefault(call.Values.Has) is { } misplaced)
        {
            throw new BadParameterException(misplaced, $"{misplaced} is for plain text; JSON says it in a field of its own");
        }

        var body = await RequestBody.ReadAsync(call.Http, TextReading.MostBytes).ConfigureAwait(false);
        var (documents, problems) = Sorted(type == RequestBody.Json ? TextReading.FromJson(body.Span, published, assume, "text") : [Plain(call, body.Span, published, assume)], TextReading.MostDocuments);
        var readings = await call.Desk.Texts.ReadAsync(documents, call.Gone).ConfigureAwait(false);
        var claims = readings.SelectMany(reading => ClaimRecords.Of(reading, call.Desk.Lexicon.Ontology)).Where(claim => claim.Confidence >= confidence).ToList();
        if (call.Lines)
        {
            await JsonAnswer.LinesAsync(call, claims, Write).ConfigureAwait(false);
            return;
        }

        await JsonAnswer.ValueAsync(call, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            claims.ForEach(claim => Write(json, claim));
            json.WriteEndArray();
            json.WriteNumber("documents", documents.Count);
            Problems(json, problems);
            json.WriteEndObject();
        }).ConfigureAwait(false);
    }

    /// <summary>Writes what could not be read.</summary>
    public static void Problems(Utf8JsonWriter json, IReadOnlyList<SourceProblem> problems)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ClaimRecord claim) => JsonSerializer.Serialize(json, claim, RecordJson.Lines.ClaimRecord);

    private static SourceItem Plain(Call call, ReadOnlySpan<byte> body, DateTimeOffset? published, bool assume) => TextReading.FromText(
        body,
        text => new Document(call.Values.Text("id") ?? "text", text, call.Values.Text("title"), call.Values.Text("url"), call.Values.Text("publisher"), Published: published),
        assume);
}
