using System.Text.Json;
using NJsonSchema;
using Sijill.Tests.Cli;
using Sijill.Tests.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Ledger;

/// <summary>The commands over a ledger, as a user runs them.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    private readonly Files files = new();

    private string Ledger => Path.Combine(files.Folder, "news.db");

    [Fact]
    public async Task From_articles_to_gold()
    {
        var ingest = await Command.RunAsync(["ingest", Repository.File("samples", "samples.jsonl"), "--ledger", Ledger, "--progress"]);
        Assert.Equal(0, ingest.Code);
        Assert.Matches(@"new +3\b", ingest.Output);
        Assert.Contains("documents", ingest.Errors, StringComparison.Ordinal);

        var claims = await Command.RunAsync(["claims", "--ledger", Ledger, "--format", "jsonl"]);
        var read = await Command.RunAsync(["read", Repository.File("samples", "samples.jsonl")]);
        Assert.Equal(read.Lines.Order(StringComparer.Ordinal), claims.Lines.Order(StringComparer.Ordinal));
        var schema = await JsonSchema.FromFileAsync(Repository.File("docs", "record.schema.json"), TestContext.Current.CancellationToken);
        Assert.All(claims.Lines, line => Assert.Empty(schema.Validate(line)));

        using var first = JsonDocument.Parse(claims.Lines[0]);
        var id = first.RootElement.GetProperty("id").GetString()!;
        var correct = await Command.RunAsync(["correct", "claim", id, "--reject", "--author", "L. Haddad", "--ledger", Ledger]);
        Assert.Equal((0, ""), (correct.Code, correct.Output));
        Assert.Equal(claims.Lines.Length - 1, (await Command.RunAsync(["claims", "--ledger", Ledger, "--format", "jsonl"])).Lines.Length);
        Assert.Contains("[rejected]", (await Command.RunAsync(["claims", "--ledger", Ledger, "--rejected", "--id", id])).Output, StringComparison.Ordinal);

        var (gold, articles) = (Path.Combine(files.Folder, "gold.jsonl"), Path.Combine(files.Folder, "articles.jsonl"));
        Assert.Equal(0, (await Command.RunAsync(["correct", "export", "--ledger", Ledger, "--output", gold, "--articles", articles])).Code);
        var check = await Command.RunAsync(["evaluate", gold, "--corpus", articles, "--check"]);
        Assert.True(check.Code == 0, check.Output + check.Errors);

        Assert.Equal(0, (await Command.RunAsync(["ledger", "check", "--ledger", Ledger])).Code);
        Assert.Matches(@"documents +3\n", (await Command.RunAsync(["ledger", "info", "--ledger", Ledger])).Output);
        var backup = Path.Combine(files.Folder, "backup.db");
        Assert.Equal(0, (await Command.RunAsync(["ledger", "backup", backup, "--ledger", Ledger])).Code);
        Assert.Equal((await Command.RunAsync(["ledger", "dump", "--ledger", Ledger])).Output, (await Command.RunAsync(["ledger", "dump", "--ledger", backup])).Output);
        Assert.Equal(2, (await Command.RunAsync(["ledger", "backup", backup, "--ledger", Ledger])).Code);
    }

    [Fact]
    public async Task A_search_shows_passages_and_where_they_stand()
    {
        await Command.RunAsync(["ingest", Repository.File("samples", "samples.jsonl"), "--ledger", Ledger]);
        var text = await Command.RunAsync(["search", "\"مجلس الأمن\"", "--ledger", Ledger]);
        Assert.Equal((0, ""), (text.Code, text.Errors));
        Assert.Contains("[الأمن]", text.Output, StringComparison.Ordinal);
        var json = await Command.RunAsync(["search", "مجلس", "الأمن", "--ledger", Ledger, "--format", "jsonl"]);
        using var hit = JsonDocument.Parse(json.Lines[0]);
        Assert.True(hit.RootElement.GetProperty("snippet").GetProperty("matches").GetArrayLength() > 1);
        var nothing = await Command.RunAsync(["search", "\" OR *", "--ledger", Ledger]);
        Assert.Equal((1, ""), (nothing.Code, nothing.Output));
    }

    [Theory]
    [InlineData("search", "x", "--ledger", "no-such-ledger.db")]
    [InlineData("claims", "--ledger", "no-such-ledger.db")]
    [InlineData("claims", "--from", "soon")]
    [InlineData("claims", "--between", "RUS")]
    [InlineData("claims", "--limit", "0")]
    [InlineData("ingest")]
    [InlineData("ingest", "x.txt", "--ledger", "no-such-folder/news.db")]
    [InlineData("ingest", "x.txt", "--ledger", "README.md")]
    [InlineData("ingest", "x.txt", "--ledger", "postgres://nobody@127.0.0.1:1/none")]
    [InlineData("ingest", "x.txt", "--ledger", "postgres://:::/")]
    [InlineData("ingest", "x.txt", "--format", "xml")]
    [InlineData("correct", "claim", "c:1", "--author", "A")]
    [InlineData("correct", "claim", "c:1", "--accept", "--reject", "--author", "A")]
    [InlineData("correct", "claim", "c:1", "--accept")]
    [InlineData("ledger", "info", "--ledger", "no-such-ledger.db")]
    public async Task Wrong_usage_has_code_2_and_a_message(params string[] arguments)
    {
        var run = await Command.RunAsync(arguments);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("sijill: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => files.Dispose();
}
