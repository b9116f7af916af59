using System.Text.Json;
using Sijill.Tests.Cli;
using Sijill.Tests.Sources;

namespace Sijill.Tests.Ledger;

/// <summary><c>sijill correct</c> of occurrences and entities, as a user runs it.</summary>
public sealed class CorrectCommandTests : IDisposable
{
    private const string News = """
        {"id":"a","publisher":"Outlet A","published":"2025-01-02T12:00:00Z","text":"التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في موسكو الخميس."}
        {"id":"c","publisher":"Outlet C","published":"2025-02-20T12:00:00Z","text":"التقى بوتين أردوغان في موسكو وبحثا الوضع في سوريا."}
        """;

    private readonly Files files = new();

    private string Ledger => Path.Combine(files.Folder, "news.db");

    [Fact]
    public async Task Occurrences_are_merged_shown_listed_and_parted_again()
    {
        var ids = await MeetingsAsync();
        Assert.Equal(2, ids.Count);
        var merge = await Run("correct", "occurrence", ids[0], ids[1], "--merge", "--author", "L. Haddad", "--note", "one visit");
        Assert.Equal(0, merge.Code);
        Assert.Contains("correction 1 of", merge.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("reconcile")).Code);
        var merged = Assert.Single(await MeetingsAsync());
        Assert.Matches("put together by .*L. Haddad.* \\(correction 1\\)", (await Run("occurrence", merged)).Output);
        Assert.Contains("its claims are now in " + merged, (await Run("correct", "occurrence", ids.Single(id => id != merged), "--accept", "--author", "x")).Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("correct", "occurrence", "--undo", "1", "--author", "L. Haddad")).Code);
        Assert.Equal(0, (await Run("reconcile")).Code);
        Assert.Equal(2, (await MeetingsAsync()).Count);
        Assert.Contains("[withdrawn by 2]", (await Run("correct", "list")).Lines[0], StringComparison.Ordinal);
        using var first = JsonDocument.Parse((await Run("correct", "list", "--format", "jsonl")).Lines[0]);
        Assert.Equal(("merge", 2, false), (first.RootElement.GetProperty("action").GetString(), first.RootElement.GetProperty("withdrawn_by").GetInt32(), first.RootElement.GetProperty("lost").GetBoolean()));
        Assert.Equal(2, first.RootElement.GetProperty("after").GetProperty("occurrences").GetArrayLength());
        Assert.Equal(0, (await Run("ledger", "check")).Code);
    }

    [Fact]
    public async Task Somebody_is_somebody_else()
    {
        await MeetingsAsync();
        var claim = JsonDocument.Parse((await Run("claims", "--actor", "person/vladimir-putin", "--format", "jsonl")).Lines[0]).RootElement.GetProperty("id").GetString()!;
        Assert.Equal(0, (await Run("correct", "entity", "person/vladimir-putin", "--split", claim, "--as", "person/dmitry-medvedev", "--author", "L. Haddad")).Code);
        Assert.Contains(claim, (await Run("claims", "--actor", "person/dmitry-medvedev", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("correct", "entity", "person/dmitry-medvedev", "person/sergey-lavrov", "--merge", "--author", "L. Haddad")).Code);
        Assert.Contains(claim, (await Run("claims", "--actor", "person/sergey-lavrov", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("correct", "entity", "--undo", "2", "--author", "L. Haddad")).Code);
        Assert.Equal(0, (await Run("correct", "entity", "--undo", "1", "--author", "L. Haddad")).Code);
        Assert.Contains(claim, (await Run("claims", "--actor", "person/vladimir-putin", "--format", "jsonl")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("ledger", "check")).Code);
    }

    [Theory]
    [InlineData("occurrence", "o:1", "--merge")]
    [InlineData("occurrence", "o:1", "o:2", "--accept")]
    [InlineData("occurrence", "o:1", "o:2")]
    [InlineData("occurrence", "o:1", "--undo", "1")]
    [InlineData("occurrence", "o:1", "o:2", "--merge", "--accept")]
    [InlineData("occurrence", "o:none", "o:nothing", "--merge")]
    [InlineData("occurrence", "--undo", "7")]
    [InlineData("entity", "person/a", "--merge")]
    [InlineData("entity", "person/a", "--split", "c:1")]
    [InlineData("entity", "person/a", "person/b", "--merge", "--as", "person/c")]
    [InlineData("entity", "person/vladimir-putin", "person/nobody", "--merge")]
    [InlineData("entity", "person/vladimir-putin", "--split", "c:1", "--as", "{}")]
    public async Task Wrong_usage_has_code_2_and_a_message(params string[] arguments)
    {
        await MeetingsAsync();
        var run = await Run(["correct", .. arguments, "--author", "L. Haddad"]);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("sijill: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Empty((await Run("correct", "list")).Output);
    }

    public void Dispose() => files.Dispose();

    private Task<Outcome> Run(params string[] arguments) => Command.RunAsync([.. arguments, "--ledger", Ledger]);

    private async Task<List<string>> MeetingsAsync()
    {
        if (!File.Exists(Ledger))
        {
            Assert.Equal(0, (await Run("ingest", files.Add("articles.jsonl", News))).Code);
        }

        return [.. (await Run("timeline", "--event", "CONSULT", "--format", "jsonl")).Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }
}
