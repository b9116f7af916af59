using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sijill.Ledger;

namespace Sijill.Desk.Tests.Access;

/// <summary>What whoever runs the desk needs.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task Health_says_yes_to_anybody_and_versions_to_readers()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var stranger = desk.Program(null);
        Assert.Equal("""{"status":"live"}""", await stranger.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("""{"status":"ready"}""", await stranger.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        using var reader = desk.Program("reader");
        Assert.Matches("""^\{"status":"ready","version":"[0-9.]+","ledger":[0-9]+\}$""", await reader.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_ledger_that_is_gone_is_not_ready()
    {
        await using var desk = await AccessDesk.StartAsync();
        desk.Elsewhere(store => store.Write(session => session.Execute("DROP TABLE schema_versions")));
        using var stranger = desk.Program(null);
        using var answer = await stranger.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        using var live = await stranger.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    [Fact]
    public async Task Metrics_count_requests_reads_writes_and_texts()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var program = desk.Program("reader");
        using var text = new StringContent("التقى وزير الخارجية الروسي نظيره السوري في موسكو.", System.Text.Encoding.UTF8, "text/plain");
        using var read = await program.PostAsync("/v1/read?published=2025-02-12", text, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        var metrics = await program.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("http_server_request_duration_seconds_count", metrics, StringComparison.Ordinal);
        Assert.Matches(@"sijill_ledger_reads_total\{[^}]*\} [1-9]", metrics);
        Assert.Matches(@"sijill_ledger_writes_total\{[^}]*\} [1-9]", metrics);
        Assert.Matches(@"sijill_texts_coded_total\{[^}]*\} [1-9]", metrics);
    }

    [Fact]
    public async Task Logs_hold_no_secret_and_nothing_that_was_asked_or_sent()
    {
        var log = new KeptLog();
        await using var desk = await AccessDesk.StartAsync(options => options with { LogRequests = true }, configure: builder => builder.Logging.AddProvider(log));
        using var browser = await desk.SignedInAsync("reader");
        var cookie = browser.Cookies.GetCookies(desk.Address)[Sijill.Access.SignIns.SessionCookie.Plain]!.Value;
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/search?q=%D8%B3%D8%B1%D9%8A&secret-question"));
        using var wrong = await new Browser(desk.Address).SignInAsync("typed-in-the-wrong-field", "guess");
        using var program = desk.Program("reader");
        using var text = new StringContent("نص سري", System.Text.Encoding.UTF8, "text/plain");
        using var read = await program.PostAsync("/v1/read", text, TestContext.Current.CancellationToken);
        // A line is written when its request is done, perhaps after the client has its answer.
        var lines = log.Lines;
        for (var i = 0; i < 200 && !lines.Any(line => line.Contains("key:reader-key", StringComparison.Ordinal)); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            lines = log.Lines;
        }

        Assert.Contains(lines, line => line.Contains("GET /search 200", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("key:reader-key", StringComparison.Ordinal));
        foreach (var secret in (string[])[AccessDesk.Password, cookie, desk.Keys["reader"], desk.Keys["reader"][18..], "secret-question", "typed-in-the-wrong-field", "سري", "%D8%B3"])
        {
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Stopping_waits_for_requests_that_run()
    {
        var slow = new SlowPage();
        var desk = await AccessDesk.StartAsync(configure: builder => builder.Services.AddSingleton<IStartupFilter>(slow));
        using var client = desk.NewClient();
        var answer = client.GetStringAsync("/slow", TestContext.Current.CancellationToken);
        await slow.Begun.Task;
        var stopped = desk.DisposeAsync().AsTask();
        await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.False(stopped.IsCompleted);
        slow.Go.SetResult();
        Assert.Equal("done", await answer);
        await stopped;
    }

    [Fact]
    public async Task A_request_that_does_not_end_is_waited_for_no_longer_than_agreed()
    {
        var slow = new SlowPage();
        var desk = await AccessDesk.StartAsync(options => options with { Patience = TimeSpan.FromMilliseconds(200) }, configure: builder => builder.Services.AddSingleton<IStartupFilter>(slow));
        using var client = desk.NewClient();
        var answer = client.GetStringAsync("/slow", TestContext.Current.CancellationToken);
        await slow.Begun.Task;
        await desk.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => answer);
    }

    private sealed class SlowPage : IStartupFilter
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                if (context.Request.Path != "/slow")
                {
                    await rest(context);
                    return;
                }

                Begun.SetResult();
                await Go.Task.WaitAsync(context.RequestAborted);
                await context.Response.WriteAsync("done");
            });
            next(app);
        };
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyList<string> Lines => [.. lines];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
