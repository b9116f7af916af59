using System.Text.Json;
using System.Xml.Linq;
using Sijill.Tests.Cli;
using Sijill.Tests.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Ledger;

/// <summary>From articles to occurrences, commitments, timelines and curves, as a user runs them.</summary>
public sealed class OccurrenceCommandTests : IDisposable
{
    private readonly Files files = new();

    private string Ledger => Path.Combine(files.Folder, "news.db");

    [Fact]
    public async Task What_was_taken_in_is_told_once_and_in_order()
    {
        Assert.Equal(0, (await Command.RunAsync(["ingest", Repository.File("samples", "samples.jsonl"), "--ledger", Ledger])).Code);
        var lines = (await Command.RunAsync(["timeline", "--ledger", Ledger, "--plans", "--format", "jsonl"])).Lines;
        Assert.NotEmpty(lines);
        var days = lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("first").GetString()).OfType<string>().ToList();
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        var id = JsonDocument.Parse(lines[0]).RootElement.GetProperty("id").GetString()!;
        var shown = await Command.RunAsync(["occurrence", id, "--ledger", Ledger]);
        Assert.Equal(0, shown.Code);
        Assert.Contains("Says so", shown.Output, StringComparison.Ordinal);
        Assert.Contains(id, (await Command.RunAsync(["timeline", "--ledger", Ledger, "--plans"])).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Command.RunAsync(["occurrence", "o:none", "--ledger", Ledger])).Code);
        Assert.Equal(1, (await Command.RunAsync(["timeline", "--ledger", Ledger, "--between", "NRU", "TUV"])).Code);
    }

    [Theory]
    [InlineData("timeline")]
    [InlineData("stats")]
    public async Task Pictures_are_well_formed(string command)
    {
        await Command.RunAsync(["ingest", Repository.File("samples", "samples.jsonl"), "--ledger", Ledger]);
        var svg = await Command.RunAsync([command, "--ledger", Ledger, "--format", "svg"]);
        Assert.Equal(0, svg.Code);
        Assert.Equal("svg", XDocument.Parse(svg.Output).Root!.Name.LocalName);
    }

    [Fact]
    public async Task Commitments_and_counts()
    {
        await Command.RunAsync(["ingest", Repository.File("samples", "samples.jsonl"), "--ledger", Ledger, "--no-reconcile"]);
        Assert.Contains("not put together yet", (await Command.RunAsync(["commitments", "--ledger", Ledger])).Errors, StringComparison.Ordinal);
        var reconcile = await Command.RunAsync(["reconcile", "--ledger", Ledger]);
        Assert.Matches(@"\d+ occurrences, \d+ commitments", reconcile.Output);
        var commitments = await Command.RunAsync(["commitments", "--ledger", Ledger, "--format", "jsonl"]);
        Assert.All(commitments.Lines, line => Assert.StartsWith("m:", JsonDocument.Parse(line).RootElement.GetProperty("id").GetString(), StringComparison.Ordinal));
        Assert.Contains("contacts a month", (await Command.RunAsync(["stats", "--ledger", Ledger])).Output, StringComparison.Ordinal);
        Assert.All((await Command.RunAsync(["stats", "--ledger", Ledger, "--format", "jsonl"])).Lines, line => JsonDocument.Parse(line));
        Assert.StartsWith("0 days", (await Command.RunAsync(["reconcile", "--ledger", Ledger])).Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("^0 days", (await Command.RunAsync(["reconcile", "--all", "--ledger", Ledger])).Output);
    }

    public void Dispose() => files.Dispose();
}
