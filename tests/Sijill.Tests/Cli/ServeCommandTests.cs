using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Sijill.Tests.Sources;
using Sijill.Tests.Support;

namespace Sijill.Tests.Cli;

/// <summary><c>sijill serve</c> as a process, as a service manager runs it.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public async Task It_serves_logs_json_and_stops_by_SIGTERM()
    {
        var ledger = Path.Combine(files.Folder, "news.db");
        await Command.RunAsync(["ingest", Repository.File("samples", "security-council.txt"), "--published", "2024-03-25", "--ledger", ledger]);
        using var process = Command.Start(["serve", "--ledger", ledger, "--address", "http://127.0.0.1:0", "--log", "json", "--log-requests"]);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromMinutes(1));
            var begun = await process.StandardError.ReadLineAsync(limit.Token);
            Assert.StartsWith("sijill: the desk is at http://127.0.0.1:", begun, StringComparison.Ordinal);
            using var client = new HttpClient { BaseAddress = new Uri(begun!.Split(' ')[5].TrimEnd(';')) };
            Assert.Equal("""{"status":"live"}""", await client.GetStringAsync("/health/live", limit.Token));
            using var line = JsonDocument.Parse((await process.StandardError.ReadLineAsync(limit.Token))!);
            Assert.Equal("/health/live", line.RootElement.GetProperty("State").GetProperty("Route").GetString());
            using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync(limit.Token);
            }

            await process.WaitForExitAsync(limit.Token);
            Assert.Equal(0, process.ExitCode);
            Assert.Equal("", await process.StandardOutput.ReadToEndAsync(limit.Token));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    public void Dispose() => files.Dispose();
}
