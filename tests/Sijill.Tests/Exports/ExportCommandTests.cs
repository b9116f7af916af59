using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijill.Exports;
using Sijill.Tests.Cli;
using Sijill.Tests.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Exports;

/// <summary><c>sijill export</c>, as a user runs it.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private static readonly string Samples = Repository.File("samples", "samples.jsonl");
    private readonly Files files = new();

    [Fact]
    public async Task A_ledger_that_is_not_put_together_and_a_pipe_give_the_same_rows()
    {
        var ledger = Path.Combine(files.Folder, "news.db");
        Assert.Equal(0, (await Command.RunAsync(["ingest", Samples, "--ledger", ledger, "--no-reconcile"])).Code);
        var fromLedger = await Command.RunAsync(["export", "--format", "icews", "--ledger", ledger, "--event", "CONSULT", "--status", "actual"]);
        var claims = await Command.RunAsync(["read", Samples]);
        var fromPipe = await Command.RunAsync(["export", "-", "--format", "icews", "--event", "CONSULT", "--status", "actual"], Encoding.UTF8.GetBytes(claims.Output));
        Assert.Equal((0, 0), (fromLedger.Code, fromPipe.Code));
        Assert.Contains("not put together yet", fromLedger.Errors, StringComparison.Ordinal);
        Assert.True(fromLedger.Lines.Length > 1);
        Assert.Equal(fromLedger.Lines.Order(StringComparer.Ordinal), fromPipe.Lines.Order(StringComparer.Ordinal));
    }

    /// <summary>Two outlets tell of one meeting, one of them in two sentences; a third tells of another.</summary>
    [Fact]
    public async Task From_a_ledger_an_event_is_an_occurrence_with_all_its_claims()
    {
        var ledger = Path.Combine(files.Folder, "news.db");
        var articles = files.Add("articles.jsonl", string.Join('\n',
            """{"id":"a","publisher":"Outlet A","url":"https://a.example/1","published":"2025-01-02T12:00:00Z","text":"التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في موسكو الخميس."}""",
            """{"id":"b","publisher":"Outlet B","published":"2025-01-03T12:00:00Z","text":"عقد بوتين وأردوغان الخميس في موسكو لقاء بحثا فيه الوضع في سوريا."}""",
            """{"id":"c","publisher":"Outlet B","published":"2025-02-20T12:00:00Z","text":"استقبل ماكرون الرئيس المصري عبد الفتاح السيسي في باريس الخميس."}"""));
        Assert.Equal(0, (await Command.RunAsync(["ingest", articles, "--ledger", ledger])).Code);
        string[] meetings = ["--ledger", ledger, "--event", "CONSULT"];

        var calendar = Ical.Net.Calendar.Load((await Command.RunAsync(["export", "--format", "ical", .. meetings])).Output)!;
        Assert.Equal([new DateOnly(2025, 1, 2), new(2025, 2, 20)], calendar.Events.Select(e => e.Start!.Date).Order());
        Assert.All(calendar.Events, e => Assert.Matches("^o:[0-9a-f]{20}@sijill$", e.Uid));
        var told = calendar.Events.Single(e => e.Start!.Date == new DateOnly(2025, 1, 2)).Description!;
        Assert.Contains("التقى الرئيس الروسي", told, StringComparison.Ordinal);
        Assert.Contains("عقد بوتين وأردوغان", told, StringComparison.Ordinal);

        var claims = (await Command.RunAsync(["claims", .. meetings, "--format", "jsonl"])).Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var january = claims.Count(c => c.GetProperty("document").GetProperty("id").GetString() != "c");
        Assert.True(january >= 2);
        var events = (await Command.RunAsync(["export", "--format", "gdelt-events", .. meetings])).Lines.Select(line => line.Split('\t')).Where(row => row[1] == "20250102").ToList();
        Assert.Equal(2, events.Count);
        Assert.All(events, row => Assert.Equal((january.ToString(CultureInfo.InvariantCulture), "2", "2"), (row[31], row[32], row[33])));
        var mentions = (await Command.RunAsync(["export", "--format", "gdelt-mentions", .. meetings])).Lines.Select(line => line.Split('\t')).ToList();
        Assert.All(events, row => Assert.Equal(january, mentions.Count(m => m[0] == row[0])));
        Assert.Equal(["Outlet A", "Outlet B"], mentions.Where(m => m[0] == events[0][0]).Select(m => m[4]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(4, (await Command.RunAsync(["export", "--format", "icews", .. meetings])).Lines.Length);
        Assert.Equal(4, (await Command.RunAsync(["export", "--format", "polecat", .. meetings])).Lines.Length);
        var network = System.Xml.Linq.XDocument.Parse((await Command.RunAsync(["export", "--format", "gexf", .. meetings])).Output);
        Assert.All(network.Descendants().Where(e => e.Name.LocalName == "edge"), edge => Assert.Equal("1", edge.Attribute("weight")!.Value));
        using var linked = JsonDocument.Parse((await Command.RunAsync(["export", "--format", "jsonld", .. meetings])).Output);
        Assert.Equal(2, linked.RootElement.GetProperty("@graph").EnumerateArray().Count(node => node.TryGetProperty("prov:wasDerivedFrom", out _)));

        // Rows that are claims come by day, each with its occurrence; what a choice leaves out is not counted.
        var rows = (await Command.RunAsync(["export", "--format", "csv", "--ledger", ledger])).Lines[1..];
        Assert.All(rows, row => Assert.Matches("^c:[0-9a-f]{20},o:[0-9a-f]{20},", row));
        Assert.Equal((await Command.RunAsync(["claims", "--ledger", ledger, "--format", "jsonl"])).Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()), rows.Select(row => row.Split(',')[0]));
        Assert.Equal("1", (await Command.RunAsync(["export", "--format", "gdelt-events", .. meetings, "--publisher", "Outlet A"])).Lines[0].Split('\t')[32]);
    }

    [Fact]
    public async Task A_folder_takes_every_format_in_one_pass()
    {
        var claims = files.Add("claims.jsonl.gz", Files.Gzip((await Command.RunAsync(["read", Samples])).Output));
        var folder = Path.Combine(files.Folder, "out") + Path.DirectorySeparatorChar;
        var run = await Command.RunAsync(["export", claims, .. ExportFormat.All.SelectMany(format => new[] { "--format", format.Name }), "--out", folder]);
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(ExportFormat.All.Select(format => format.FileName).Order(StringComparer.Ordinal), Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(folder), file => Assert.NotEqual(0, new FileInfo(file).Length));
        Assert.Contains("icews: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PLOVER_is_what_read_writes()
    {
        var claims = await Command.RunAsync(["read", Samples]);
        var export = await Command.RunAsync(["export", "-", "--format", "plover"], Encoding.UTF8.GetBytes(claims.Output));
        Assert.Equal((await Command.RunAsync(["read", Samples, "--format", "plover"])).Output, export.Output);
    }

    [Fact]
    public async Task Bad_lines_are_named_and_the_rest_is_written()
    {
        var good = (await Command.RunAsync(["read", Samples])).Lines[0];
        var input = string.Join('\n', "{", "{}", "[1]", "null", "", good.Replace("\"actor\":[", "\"actor\":[null,", StringComparison.Ordinal), good);
        var run = await Command.RunAsync(["export", "-", "--format", "csv"], Encoding.UTF8.GetBytes(input));
        Assert.Equal((1, 2), (run.Code, run.Lines.Length));
        Assert.Equal(5, run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("SJ3009", run.Errors, StringComparison.Ordinal);
        Assert.Contains("SJ4001", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stood_in_a_file_stays_when_the_input_breaks_off()
    {
        var broken = files.Add("broken.jsonl.gz", Files.Gzip(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i}\n")))[..200]);
        var target = files.Add("claims.csv", "before");
        var run = await Command.RunAsync(["export", broken, "--format", "csv", "--out", target]);
        Assert.Equal(2, run.Code);
        Assert.Equal("before", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(target + ".part"));
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "-", "--format", "excel")]
    [InlineData("export", "-", "--format", "csv", "--format", "icews")]
    [InlineData("export", "-", "--format", "csv", "--rejected")]
    [InlineData("export", "no-such-file.jsonl", "--format", "csv")]
    [InlineData("export", "--format", "csv", "--ledger", "no-such-ledger.db")]
    [InlineData("export", "-", "--format", "csv", "--out", "README.md/claims.csv")]
    public async Task Wrong_usage_has_code_2_and_a_message(params string[] arguments)
    {
        var run = await Command.RunAsync(arguments);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("sijill: ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => files.Dispose();
}
