using System.Text.Json;
using Sijill.Tests.Sources;

namespace Sijill.Tests.Cli;

public sealed class CompareCommandTests : IDisposable
{
    private static readonly string[] Samples = ["samples/call/kremlin.json", "samples/call/presidency.json", "samples/call/agency.json"];
    private readonly Files files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task The_samples_are_compared_in_every_format()
    {
        var text = await Command.RunAsync(["compare", .. Samples]);
        Assert.Equal((0, ""), (text.Code, text.Errors));
        Assert.StartsWith("3 documents, 3 holders, 7 points", text.Output, StringComparison.Ordinal);
        var json = await Command.RunAsync(["compare", .. Samples, "--format", "json"]);
        using var table = JsonDocument.Parse(json.Output);
        Assert.Equal(7, table.RootElement.GetProperty("points").GetArrayLength());
        var page = Path.Combine(files.Folder, "table.html");
        var html = await Command.RunAsync(["compare", .. Samples, "--format", "html", "--output", page]);
        Assert.Equal((0, ""), (html.Code, html.Output));
        Assert.EndsWith("</html>\n", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var markdown = await Command.RunAsync(["compare", .. Samples, "--format", "markdown"]);
        Assert.StartsWith("| # | point |", markdown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_documents_of_an_occurrence_are_compared_from_the_ledger()
    {
        var ledger = Path.Combine(files.Folder, "news.db");
        Assert.Equal(0, (await Command.RunAsync(["ingest", .. Samples, "--ledger", ledger])).Code);
        var calls = (await Command.RunAsync(["timeline", "--ledger", ledger, "--event", "CONSULT/phone", "--min-origins", "3", "--format", "jsonl"])).Lines;
        var id = JsonDocument.Parse(Assert.Single(calls)).RootElement.GetProperty("id").GetString()!;
        using var table = JsonDocument.Parse((await Command.RunAsync(["compare", "--occurrence", id, "--ledger", ledger, "--format", "json"])).Output);
        using var given = JsonDocument.Parse((await Command.RunAsync(["compare", .. Samples, "--format", "json"])).Output);
        foreach (var (list, key) in ((string, string)[])[("documents", "id"), ("holders", "key"), ("points", "event"), ("points", "agreement")])
        {
            Assert.Equal(Keys(given, list, key), Keys(table, list, key));
        }

        Assert.Equal(["kremlin", "body/kremlin"], table.RootElement.GetProperty("documents").EnumerateArray().Where(d => d.GetProperty("id").GetString() == "kremlin").SelectMany(d => new[] { d.GetProperty("id").GetString(), d.GetProperty("official").GetString() }));
        Assert.StartsWith("3 documents, 3 holders, 7 points", (await Command.RunAsync(["compare", "--occurrence", id, "--ledger", ledger])).Output, StringComparison.Ordinal);
        Assert.StartsWith("| # | point |", (await Command.RunAsync(["compare", "--occurrence", id, "--ledger", ledger, "--format", "markdown"])).Output, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", (await Command.RunAsync(["compare", "--occurrence", id, "--ledger", ledger, "--format", "html"])).Output, StringComparison.Ordinal);
        var none = await Command.RunAsync(["compare", "--occurrence", "o:none", "--ledger", ledger]);
        Assert.Equal((1, ""), (none.Code, none.Output));
        Assert.Contains("holds no occurrence o:none", none.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await Command.RunAsync(["compare", Samples[0], "--occurrence", id])).Code);
        Assert.Equal(2, (await Command.RunAsync(["compare", "--occurrence", id, "--ledger", "no-such-ledger.db"])).Code);

        static IEnumerable<string?> Keys(JsonDocument table, string list, string key) =>
            table.RootElement.GetProperty(list).EnumerateArray().Select(e => e.GetProperty(key).GetString()).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_compared()
    {
        var empty = files.Add("empty.txt", "");
        var run = await Command.RunAsync(["compare", Samples[0], Samples[0], empty, Path.Combine(files.Folder, "none.json")]);
        Assert.Equal(1, run.Code);
        foreach (var part in (string[])["SJ3001", "SJ3003", "a second document with the id «kremlin» is left out"])
        {
            Assert.Contains(part, run.Errors, StringComparison.Ordinal);
        }

        Assert.StartsWith("1 documents", run.Output, StringComparison.Ordinal);
        var nothing = await Command.RunAsync(["compare", empty]);
        Assert.Equal(1, nothing.Code);
        Assert.Contains("there is no document to compare", nothing.Errors, StringComparison.Ordinal);
        Assert.Equal(2, (await Command.RunAsync(["compare"])).Code);
        Assert.Equal(2, (await Command.RunAsync(["compare", Samples[0], "--format", "pdf"])).Code);
    }
}
