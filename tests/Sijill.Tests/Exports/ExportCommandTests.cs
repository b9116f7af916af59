using System.Text;
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
    public async Task A_ledger_and_a_pipe_give_the_same_rows()
    {
        var ledger = Path.Combine(files.Folder, "news.db");
        Assert.Equal(0, (await Command.RunAsync(["ingest", Samples, "--ledger", ledger])).Code);
        var fromLedger = await Command.RunAsync(["export", "--format", "icews", "--ledger", ledger, "--event", "CONSULT", "--status", "actual"]);
        var claims = await Command.RunAsync(["read", Samples]);
        var fromPipe = await Command.RunAsync(["export", "-", "--format", "icews", "--event", "CONSULT", "--status", "actual"], Encoding.UTF8.GetBytes(claims.Output));
        Assert.Equal((0, 0), (fromLedger.Code, fromPipe.Code));
        Assert.True(fromLedger.Lines.Length > 1);
        Assert.Equal(fromLedger.Lines.Order(StringComparer.Ordinal), fromPipe.Lines.Order(StringComparer.Ordinal));
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
