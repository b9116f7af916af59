using System.Diagnostics;
using System.Globalization;
using Sijill.Tests.Cli;
using Sijill.Tests.Sources;

namespace Sijill.Tests.Ledger;

/// <summary>
/// The program is killed (SIGKILL) at random moments of an ingest and started again. In the end the ledger is the one of a run that was left alone.
/// SIJILL_KILLS says how often; five times without it.
/// </summary>
public abstract class KillTests : IDisposable
{
    private const int Documents = 1500;

    internal Files Files { get; } = new();

    protected abstract string NewLedger();

    [Fact]
    public async Task A_run_killed_at_any_moment_ends_as_one_that_was_not()
    {
        var kills = int.TryParse(Environment.GetEnvironmentVariable("SIJILL_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 5;
        var source = Files.Add("articles.jsonl", string.Join('\n', Enumerable.Range(1, Documents).Select(i => IngestTests.Line(i % 10 == 0 ? Articles.Number(i - 9, "Second") with { Id = $"again-{i}", Url = null } : Articles.Number(i)))));
        var whole = NewLedger();
        var clock = Stopwatch.StartNew();
        var summary = await Command.RunAsync(["ingest", source, "--ledger", whole, "--format", "json"]);
        var usual = clock.Elapsed;
        Assert.True(summary.Code == 0, summary.Errors);
        var expected = await Dump(whole);
        Assert.Contains($"\"documents\":{Documents},\"new\":{Documents / 10 * 9},", summary.Output, StringComparison.Ordinal);

        var random = new Random(20250212);
        var killed = NewLedger();
        var hits = 0;
        for (var i = 0; i < kills; i++)
        {
            // A moment between the start and somewhat after the end; a new ledger whenever the last one was completed.
            using var process = Command.Start(["ingest", source, "--ledger", killed]);
            process.StandardInput.Close();
            var finished = process.WaitForExit(usual * (0.2 + (random.NextDouble() * 0.9)));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            hits += finished ? 0 : 1;
            if (finished || i % 3 == 2)
            {
                await Complete(source, killed, expected);
                killed = NewLedger();
            }
        }

        await Complete(source, killed, expected);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hits} of {kills} kills hit a running program"));
    }

    public void Dispose()
    {
        Files.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task Complete(string source, string ledger, string expected)
    {
        var run = await Command.RunAsync(["ingest", source, "--ledger", ledger]);
        Assert.True(run.Code == 0, run.Errors);
        Assert.Equal(expected, await Dump(ledger));
        var check = await Command.RunAsync(["ledger", "check", "--ledger", ledger]);
        Assert.True(check.Code == 0, check.Output);
    }

    private static async Task<string> Dump(string ledger)
    {
        var dump = await Command.RunAsync(["ledger", "dump", "--ledger", ledger]);
        Assert.Equal((0, ""), (dump.Code, dump.Errors));
        return dump.Output;
    }
}

public sealed class SqliteKillTests : KillTests
{
    private int ledgers;

    protected override string NewLedger() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresKillTests(PostgresServer server) : KillTests
{
    protected override string NewLedger()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}
