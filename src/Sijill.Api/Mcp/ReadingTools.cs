using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Comparing;
using Sijill.Api.Describing;
using Sijill.Api.Reading;
using Sijill.Api.V1;
using Sijill.Model;
using Sijill.Reconciliation.Comparison;
using Sijill.Records;

namespace Sijill.Api.Mcp;

/// <summary>The tools that read texts: read and compare.</summary>
internal static class ReadingTools
{
    private const int LongestText = 200_000;

    private static readonly Parameter[] ReadParameters =
    [
        new("text", ParameterKind.Text, "The article, in Arabic.") { Required = true, Longest = LongestText },
        new("published", ParameterKind.Time, "When it was published: «today» in the text is that day.") { Example = "2025-02-12" },
        new("publisher", ParameterKind.Text, "Its outlet.") { Example = "SANA" },
        new("title", ParameterKind.Text, "Its headline."),
        new("url", ParameterKind.Text, "Where it was published."),
        CommonParameters.Confidence,
    ];

    private static readonly Parameter[] CompareParameters =
    [
        new("key", ParameterKind.Text, "Content keys of documents of the ledger, as the other tools cite them.") { Repeats = true, Example = "d:0123456789abcdef01234567" },
        CommonParameters.Confidence,
    ];

    /// <summary>Them.</summary>
    public static IEnumerable<LedgerTool> All(ApiDesk desk)
    {
        yield return new(
            "read",
            "Read a text",
            "Codes an Arabic article that is given in full, without storing it: each claim it makes (who did, said, demanded or refused what to whom, when, and according to whom) with the passage and its UTF-16 offsets in the text.",
            ReadParameters,
            (call, cancel) => ReadAsync(desk, call, cancel));
        yield return new(
            "compare",
            "Compare accounts",
            "Sets the accounts of two or more documents side by side, point by point: who asserts it, denies it, declines to comment or is silent, and where they differ in a day, a number, a place or who called whom. Documents of the ledger by their keys, texts of your own, or both.",
            CompareParameters,
            (call, cancel) => CompareAsync(desk, call, cancel),
            Shape.List(Shape.Ref("TextDocument"), "Texts that are not in the ledger: objects with a field text, and id, title, publisher, published, url where known.") is var list ? Inline(list) : null);
    }

    private static System.Text.Json.Nodes.JsonObject Inline(System.Text.Json.Nodes.JsonObject list)
    {
        // The tool's schema stands alone, and has nothing to refer to.
        list["items"] = OwnSchemas.All().First(schema => schema.Name == "TextDocument").Schema;
        list["maxItems"] = Accounts.MostDocuments;
        return list;
    }

    private static async Task<ToolAnswer> ReadAsync(ApiDesk desk, ToolCall call, CancellationToken cancel)
    {
        var values = call.Values;
        var item = TextReading.FromText(
            Encoding.UTF8.GetBytes(values.Text("text")!),
            text => new Document("text", text, values.Text("title"), values.Text("url"), values.Text("publisher"), Published: values.Time("published")),
            assumeArabic: false);
        var (documents, _) = TextOperations.Sorted([item], 1);
        var confidence = values.Fraction("min_confidence");
        var reading = (await desk.Texts.ReadAsync(documents, cancel).ConfigureAwait(false))[0];
        var claims = ClaimRecords.Of(reading, desk.Lexicon.Ontology).Where(claim => claim.Confidence >= confidence).ToList();
        var text = new StringBuilder(claims.Count == 1 ? "1 claim\n" : string.Create(CultureInfo.InvariantCulture, $"{claims.Count} claims\n"));
        foreach (var claim in claims)
        {
            var actors = string.Join(", ", claim.Actor.Select(p => p.Name ?? p.Country).DefaultIfEmpty("?"));
            var recipients = string.Join(", ", claim.Recipient.Select(p => p.Name ?? p.Country));
            var saying = string.Join(" > ", claim.Attribution.Select(s => s.Name ?? s.Country));
            text.Append(CultureInfo.InvariantCulture, $"{claim.Event}{(claim.Mode is null ? "" : "/" + claim.Mode)} ({claim.Status}): {actors}{(recipients.Length > 0 ? " → " + recipients : "")}{(saying.Length > 0 ? ", according to " + saying : "")}; «{claim.Evidence.Text}» [{claim.Evidence.Start}–{claim.Evidence.End})\n");
        }

        return new ToolAnswer(text.ToString(), json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("claims");
            claims.ForEach(claim => JsonSerializer.Serialize(json, claim, RecordJson.Lines.ClaimRecord));
            json.WriteEndArray();
            json.WriteStartArray("citations");
            foreach (var claim in claims)
            {
                new Citation(
                    "text", claim.Document.Title, claim.Document.Publisher, documents[0].PublishedDay, claim.Document.Url, claim.Evidence.Text, claim.Evidence.Start, claim.Evidence.End,
                    claim.Id, null).Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static async Task<ToolAnswer> CompareAsync(ApiDesk desk, ToolCall call, CancellationToken cancel)
    {
        var keys = call.Values.Texts("key");
        List<Document> texts = [];
        if (call.Texts is { ValueKind: not JsonValueKind.Null } given)
        {
            var bytes = Encoding.UTF8.GetBytes(given.GetRawText());
            if (bytes.Length > TextReading.MostBytes)
            {
                throw new BadParameterException("texts", $"texts hold more than {TextReading.MostBytes / 1024} kB; give fewer or shorter ones");
            }

            (texts, var problems) = TextOperations.Sorted(TextReading.FromJson(bytes, null, assumeArabic: false, "text"), Accounts.MostDocuments);
            if (problems.Count > 0)
            {
                throw new ProblemException(422, $"{problems[0].Code}: {problems[0].Message}");
            }
        }

        if (keys.Count + texts.Count < 2)
        {
            throw new BadParameterException("key", "give two documents or more: keys of documents of the ledger in key, or texts of your own in texts");
        }

        var table = await Accounts.CompareAsync(desk, texts, keys, call.Values.Fraction("min_confidence"), cancel).ConfigureAwait(false);
        var documents = desk.Store.DocumentsByKey(keys);
        var given2 = texts.ToDictionary(d => d.Id, StringComparer.Ordinal);
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{table.Points.Count} points, told by {string.Join(", ", table.Holders.Select(h => h.Name))}\n"));
        foreach (var point in table.Points)
        {
            text.Append(CultureInfo.InvariantCulture, $"{point.Event}{(point.Mode is null ? "" : "/" + point.Mode)} {ToolJson.Names(point.Actors)}{(point.Recipients.IsEmpty ? "" : " → " + ToolJson.Names(point.Recipients))}: {point.Agreement.ToString().ToLowerInvariant()}");
            text.Append(point.Disputed.IsEmpty ? "\n" : $" ({string.Join(", ", point.Disputed)})\n");
        }

        return new ToolAnswer(text.ToString(), json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("table");
            ComparisonJson.Write(json, table);
            json.WriteStartArray("citations");
            foreach (var passage in table.Points.SelectMany(p => p.Cells).SelectMany(c => c.Passages).Distinct())
            {
                CitationOf(passage).Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });

        Citation CitationOf(Passage passage)
        {
            var stored = documents.GetValueOrDefault(passage.DocumentId);
            var own = given2.GetValueOrDefault(passage.DocumentId);
            var published = stored?.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : own?.PublishedDay;
            return new(passage.DocumentId, stored?.Title ?? own?.Title, stored?.Publisher ?? own?.Publisher, published, stored?.Url ?? own?.Url, passage.Text, passage.Start, passage.End, passage.ClaimId, null);
        }
    }
}
