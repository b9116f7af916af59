using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Sijill.Desk.Tests.Api;
using Sijill.Ledger;

namespace Sijill.Desk.Tests.Mcp;

/// <summary>The MCP server, asked by the SDK's own client over HTTP and over standard input and output.</summary>
public sealed class McpTests(ApiFixture api)
{
    private const string Text = "دعا وزير الخارجية التركي نظيره السوري إلى زيارة أنقرة.";

    private static readonly string[] Tools = ["commitments", "compare", "occurrence", "read", "search", "stats", "timeline", "who"];

    public static TheoryData<string> Transports() => ["http", "stdio"];

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task The_tools_are_there_and_described(string transport)
    {
        await using var client = await ClientAsync(transport);
        Assert.Equal("sijill", client.ServerInfo?.Name);
        Assert.Contains("citations", client.ServerInstructions, StringComparison.Ordinal);
        var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Tools, tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        foreach (var tool in tools.Select(t => t.ProtocolTool))
        {
            Assert.True(tool.Description!.Length > 50);
            Assert.True(tool.Annotations!.ReadOnlyHint);
            Assert.All(tool.InputSchema.GetProperty("properties").EnumerateObject(), p => Assert.NotEmpty(p.Value.GetProperty("description").GetString()!));
        }
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task A_story_is_followed_from_who_to_the_passage(string transport)
    {
        await using var client = await ClientAsync(transport);
        var who = await CallAsync(client, "who", new() { ["name"] = "لافروف" });
        Assert.Equal("person/sergey-lavrov", who.GetProperty("candidates")[0].GetProperty("id").GetString());

        var timeline = await CallAsync(client, "timeline", new() { ["between"] = new[] { "RUS", "SYR" }, ["plans"] = true, ["limit"] = 5 });
        var first = timeline.GetProperty("items")[0];
        Assert.InRange(timeline.GetProperty("items").GetArrayLength(), 1, 5);
        var cited = first.GetProperty("citations")[0];
        await QuotesAsync(cited);

        var occurrence = await CallAsync(client, "occurrence", new() { ["id"] = first.GetProperty("id").GetString() });
        Assert.Equal(first.GetProperty("id").GetString(), occurrence.GetProperty("accounts")[0].GetProperty("citation").GetProperty("occurrence").GetString());

        var key = cited.GetProperty("document").GetString()!;
        var document = await client.ReadResourceAsync($"sijill://document/{key}", cancellationToken: TestContext.Current.CancellationToken);
        var text = JsonElement.Parse(Assert.IsType<TextResourceContents>(document.Contents[0]).Text).GetProperty("text").GetString()!;
        Assert.Equal(cited.GetProperty("text").GetString(), text[cited.GetProperty("start").GetInt32()..cited.GetProperty("end").GetInt32()]);
        var whole = await client.ReadResourceAsync($"sijill://occurrence/{first.GetProperty("id").GetString()}", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Contains("\"sources\"", Assert.IsType<TextResourceContents>(whole.Contents[0]).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Every_answer_carries_citations(string transport)
    {
        await using var client = await ClientAsync(transport);
        var search = await CallAsync(client, "search", new() { ["q"] = "الرئيس" });
        await QuotesAsync(search.GetProperty("citations")[0]);

        var commitments = await CallAsync(client, "commitments", []);
        await QuotesAsync(commitments.GetProperty("items")[0].GetProperty("citations")[0]);

        var stats = await CallAsync(client, "stats", []);
        Assert.NotEmpty(stats.GetProperty("curve").EnumerateArray());
        await QuotesAsync(stats.GetProperty("citations")[0]);

        var read = await CallAsync(client, "read", new() { ["text"] = Text, ["published"] = "2025-02-12" });
        var passage = read.GetProperty("citations")[0];
        Assert.Equal(passage.GetProperty("text").GetString(), Text[passage.GetProperty("start").GetInt32()..passage.GetProperty("end").GetInt32()]);
        Assert.Equal(read.GetProperty("claims")[0].GetProperty("id").GetString(), passage.GetProperty("claim").GetString());

        var keys = search.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("document").GetString()!).Take(2).ToArray();
        var compare = await CallAsync(client, "compare", new() { ["key"] = keys });
        await QuotesAsync(compare.GetProperty("citations")[0]);
        var own = await CallAsync(client, "compare", new() { ["key"] = keys[..1], ["texts"] = new[] { new Dictionary<string, string> { ["id"] = "mine", ["text"] = Text } } });
        Assert.Contains("mine", own.GetProperty("citations").EnumerateArray().Select(c => c.GetProperty("document").GetString()));
    }

    [Theory]
    [MemberData(nameof(Transports))]
    public async Task Mistakes_are_told_so_that_they_can_be_mended(string transport)
    {
        await using var client = await ClientAsync(transport);
        await RefusedAsync(client, "timeline", new() { ["from"] = "soon" }, "from");
        await RefusedAsync(client, "timeline", new() { ["colour"] = "red" }, "colour");
        await RefusedAsync(client, "timeline", new() { ["limit"] = 51 }, "50");
        await RefusedAsync(client, "timeline", new() { ["between"] = new[] { "RUS" } }, "between");
        await RefusedAsync(client, "timeline", new() { ["cursor"] = "zz" }, "cursor");
        await RefusedAsync(client, "search", [], "q");
        await RefusedAsync(client, "search", new() { ["q"] = new Dictionary<string, int> { ["a"] = 1 } }, "q");
        await RefusedAsync(client, "occurrence", new() { ["id"] = "o:00" }, "no occurrence");
        await RefusedAsync(client, "compare", new() { ["key"] = new[] { "d:00" } }, "two documents");
        await RefusedAsync(client, "compare", new() { ["key"] = new[] { "d:00", "d:01" } }, "no document");
        await RefusedAsync(client, "compare", new() { ["texts"] = 7 }, "");
        await RefusedAsync(client, "read", new() { ["text"] = "English words alone, of which there are enough to tell." }, "not Arabic");
        await RefusedAsync(client, "read", new() { ["text"] = new string('ا', 200_001) }, "200000");
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.CallToolAsync("fly", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync("sijill://document/d:00", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ReadResourceAsync("file:///etc/passwd", cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_timeline_goes_on_where_it_stopped()
    {
        await using var client = await ClientAsync("http");
        List<string> ids = [];
        string? next = null;
        do
        {
            var page = await CallAsync(client, "timeline", next is null ? new() { ["limit"] = 4 } : new() { ["limit"] = 4, ["cursor"] = next });
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal((await api.LinesAsync("/v1/timeline")).Select(line => JsonElement.Parse(line).GetProperty("id").GetString()), ids);
    }

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        var text = string.Concat(result.Content.OfType<TextContentBlock>().Select(c => c.Text));
        Assert.True(result.IsError is not true, text);
        Assert.NotEmpty(text);
        return result.StructuredContent!.Value;
    }

    private static async Task RefusedAsync(McpClient client, string tool, Dictionary<string, object?> arguments, string word)
    {
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.IsError);
        Assert.Contains(word, string.Concat(result.Content.OfType<TextContentBlock>().Select(c => c.Text)), StringComparison.Ordinal);
    }

    /// <summary>The passage stands where the citation says.</summary>
    private async Task QuotesAsync(JsonElement citation)
    {
        using var store = LedgerStore.Open(api.Desk.Ledger.Location);
        var document = store.Document(citation.GetProperty("document").GetString()!)!;
        Assert.Equal(citation.GetProperty("text").GetString(), document.Text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
        Assert.Equal(document.Url, citation.GetProperty("url").GetString());
        Assert.Equal(document.Title, citation.GetProperty("title").GetString());
        await Task.CompletedTask;
    }

    private Task<McpClient> ClientAsync(string transport) => McpClient.CreateAsync(
        transport == "http"
            ? new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(api.Desk.Address, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp })
            : new StdioClientTransport(new StdioClientTransportOptions
            {
                Name = "sijill",
                Command = "dotnet",
                Arguments = [Path.Combine(AppContext.BaseDirectory, "sijill.dll"), "mcp", "--ledger", api.Desk.Ledger.Location],
            }),
        new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan },
        cancellationToken: TestContext.Current.CancellationToken);
}
