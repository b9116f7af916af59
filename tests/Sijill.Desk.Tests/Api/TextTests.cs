using System.Net;
using System.Text;
using System.Text.Json;
using Sijill.Desk.Tests.Support;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Desk.Tests.Api;

/// <summary>Texts that are read and compared without being stored.</summary>
public sealed class TextTests(ApiFixture api)
{
    private const string Text = "دعا وزير الخارجية التركي نظيره السوري إلى زيارة أنقرة.";

    [Fact]
    public async Task A_text_gives_the_records_of_the_command()
    {
        var document = new Document("note", Text, Publisher: "SANA", Published: new DateTimeOffset(2025, 2, 12, 0, 0, 0, TimeSpan.Zero));
        var expected = ClaimRecords.Of(new Reader(SampleLedger.Lexicon).Read(document), SampleLedger.Lexicon.Ontology).Select(c => JsonSerializer.Serialize(c, RecordJson.Lines.ClaimRecord)).ToList();
        Assert.NotEmpty(expected);
        using var plain = await PostAsync("/v1/read?id=note&publisher=SANA&published=2025-02-12T00:00Z&format=jsonl", Text, "text/plain");
        Assert.Equal(expected, (await BodyAsync(plain)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using var json = await PostAsync("/v1/read", $$"""{"id":"note","publisher":"SANA","published":"2025-02-12T00:00Z","text":"{{Text}}"}""", "application/json");
        var answer = JsonElement.Parse(await BodyAsync(json));
        Assert.Equal(expected, answer.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
        Assert.Equal(1, answer.GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_the_rest_is_read()
    {
        using var answer = await PostAsync("/v1/read", $$"""[{"id":"a","text":"{{Text}}"},{"id":"b","text":"The minister invited his counterpart to visit the capital next week."},{"id":"c"}]""", "application/json");
        var json = JsonElement.Parse(await BodyAsync(answer));
        Assert.Equal(1, json.GetProperty("documents").GetInt32());
        Assert.Equal(["SJ3006", "SJ3010"], json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Accounts_are_set_side_by_side()
    {
        var documents = Directory.GetFiles(Repository.File("samples", "call"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        using var answer = await PostAsync("/v1/compare", $"[{string.Join(',', documents)}]", "application/json");
        var table = JsonElement.Parse(await BodyAsync(answer));
        Assert.Equal(3, table.GetProperty("documents").GetArrayLength());
        Assert.NotEmpty(table.GetProperty("points").EnumerateArray());
        Assert.All(table.GetProperty("points").EnumerateArray(), point => Assert.Equal(table.GetProperty("holders").GetArrayLength(), point.GetProperty("cells").GetArrayLength()));
    }

    [Fact]
    public async Task Documents_of_the_ledger_are_compared_by_their_keys()
    {
        var keys = (await api.JsonAsync("/v1/documents?limit=2")).GetProperty("items").EnumerateArray().Select(d => d.GetProperty("document").GetString()).ToList();
        using var answer = await api.Client.PostAsync(new Uri($"/v1/compare?key={keys[0]}&key={keys[1]}", UriKind.Relative), null, TestContext.Current.CancellationToken);
        var table = JsonElement.Parse(await BodyAsync(answer));
        Assert.Equal(keys, table.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("id").GetString()));
        using var unknown = await api.Client.PostAsync(new Uri("/v1/compare?key=d:00", UriKind.Relative), null, TestContext.Current.CancellationToken);
        await ApiFixture.ProblemAsync(unknown, 404);
    }

    [Fact]
    public async Task Many_are_read_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => PostAsync($"/v1/read?id=n{i}", Text, "text/plain")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    private async Task<HttpResponseMessage> PostAsync(string address, string body, string type)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        return await api.Client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    private static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, body);
        return body;
    }
}
