using System.Text.Json;
using NJsonSchema;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Records;
using Sijill.Tests.Support;

namespace Sijill.Tests.Output;

public sealed class RecordTests
{
    private static readonly PloverOntology Ontology = Lexicon.Load().Ontology;

    [Fact]
    public void The_fields_stand_in_the_order_of_the_contract()
    {
        using var json = JsonDocument.Parse(Lines()[1]);
        Assert.Equal(
            ["id", "document", "event", "mode", "status", "quad", "score", "cameo", "context", "actor", "recipient", "date", "place", "attribution",
             "evidence", "confidence", "notes", "rule"],
            Names(json.RootElement));
        Assert.Equal(["id", "url", "title", "publisher", "language", "published"], Names(json.RootElement.GetProperty("document")));
        Assert.Equal(
            ["id", "country", "sector", "name", "name_ar", "office", "text", "start", "end"], Names(json.RootElement.GetProperty("actor")[0]));
        Assert.Equal(
            ["id", "country", "sector", "name", "kind", "text", "start", "end"], Names(json.RootElement.GetProperty("attribution")[0]));
        Assert.Equal(["text", "start", "end", "sentence"], Names(json.RootElement.GetProperty("evidence")));
    }

    [Fact]
    public void Codes_that_the_claim_lacks_come_from_the_ontology()
    {
        var records = ClaimRecords.Of(Sample.Reading, Ontology);
        Assert.Equal((1, 2.5, "040"), (records[0].Quad, records[0].Score, records[0].Cameo));
        Assert.Equal((3, -1.0, "1054"), (records[1].Quad, records[1].Score, records[1].Cameo));
        Assert.Equal(0.877, records[1].Confidence);
    }

    [Fact]
    public void Arabic_letters_are_written_as_they_are()
    {
        Assert.Contains("القاهرة تطالب برفع <العقوبات> & \\\"القيود\\\"", Lines()[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_survives_writing_and_reading()
    {
        var record = ClaimRecords.Of(Sample.Reading, Ontology)[1];
        var again = JsonSerializer.Deserialize(Lines()[1], RecordJson.Lines.ClaimRecord)!;
        Assert.Equal(JsonSerializer.Serialize(record, RecordJson.Lines.ClaimRecord), JsonSerializer.Serialize(again, RecordJson.Lines.ClaimRecord));
        Assert.Equal(record.Document, again.Document);
        Assert.Equal(record.Evidence, again.Evidence);
    }

    [Fact]
    public void Ids_are_stable_and_differ_between_claims()
    {
        var ids = ClaimRecords.Of(Sample.Reading, Ontology).Select(r => r.Id).ToList();
        Assert.Equal(ids, ClaimRecords.Of(Sample.Reading, Ontology).Select(r => r.Id));
        Assert.Equal(2, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^c:[0-9a-f]{20}$", id));
        // A change of this value breaks whoever has stored ids: mention it in the changelog.
        Assert.Equal("c:3859d1cee0bfd434184f", ids[0]);
    }

    [Fact]
    public void Two_equal_claims_of_one_document_have_two_ids()
    {
        var claim = Sample.Reading.Claims[0];
        var records = ClaimRecords.Of(Sample.Reading with { Claims = [claim, claim] }, Ontology);
        Assert.NotEqual(records[0].Id, records[1].Id);
    }

    [Fact]
    public async Task The_output_keeps_to_the_published_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.File("docs", "record.schema.json"), TestContext.Current.CancellationToken);
        foreach (var line in Lines())
        {
            Assert.Empty(schema.Validate(line));
        }

        Assert.NotEmpty(schema.Validate(Lines()[0].Replace("\"CONSULT\"", "\"CHAT\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(Lines()[0].Replace("\"quad\":1", "\"quad\":7", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(Lines()[0].Replace("\"notes\":[],", "", StringComparison.Ordinal)));
    }

    private static List<string> Lines() =>
        [.. ClaimRecords.Of(Sample.Reading, Ontology).Select(r => JsonSerializer.Serialize(r, RecordJson.Lines.ClaimRecord))];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
}
