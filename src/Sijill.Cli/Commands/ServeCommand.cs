using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Sijill.Desk;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill serve</c>.</summary>
internal static class ServeCommand
{
    private const string About = """
        Serves the desk over a ledger: pages for analysts, an HTTP API and an MCP server for programs, on one address. Only this machine can reach it, and
        whoever uses it may do all, unless --address says otherwise: then people sign in («sijill account»), programs send a key, and https is required.

        Examples:
          sijill serve
          sijill serve --ledger news.db --address http://127.0.0.1:8080
          sijill serve --ledger postgres://analyst:secret@db.example.org/sijill
          sijill serve --address https://0.0.0.0:443 --host desk.example.org --certificate desk.pem --certificate-key desk.key
          sijill serve --behind-proxy 127.0.0.1 --host desk.example.org --log json

        Environment: SIJILL_OIDC_AUTHORITY, SIJILL_OIDC_CLIENT_ID and others let people sign in at an OpenID provider, OTEL_EXPORTER_OTLP_ENDPOINT sends metrics to a
        collector (docs/security.md, deploy/README.md).
        """;

    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var lexicon = ReadOptions.Lexicon();
        var address = new Option<string[]>("--address")
        {
            Description = "Where to listen; may be given several times.",
            HelpName = "URL",
            DefaultValueFactory = _ => ["http://127.0.0.1:7380"],
        };
        var watchState = new Option<string?>("--watch-state") { Description = "The file in which «sijill watch» remembers its feeds; the page of sources shows how they are.", HelpName = "FILE" };
        var access = new AccessArguments();
        var log = new Option<string>("--log") { Description = "text (for people) or json (a line each, for programs), on standard error.", HelpName = "text|json", DefaultValueFactory = _ => "text" };
        log.AcceptOnlyFromAmong("text", "json");
        var command = new Command("serve", About) { ledger, lexicon, address, watchState, log };
        access.AddTo(command);
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(async () =>
        {
            var folders = parsed.GetValue(lexicon) ?? [];
            var options = new DeskOptions { Ledger = parsed.GetValue(ledger)!, Addresses = parsed.GetValue(address)!, LexiconFolders = folders, WatchState = parsed.GetValue(watchState), Access = access.Of(parsed) };
            var app = DeskServer.Create(options, CommandLexicon.Load(folders), builder => Log(builder.Logging, parsed.GetValue(log) == "json"));
            await using (app.ConfigureAwait(false))
            {
                await app.StartAsync(cancel).ConfigureAwait(false);
                await Console.Error.WriteLineAsync($"sijill: the desk is at {string.Join(", ", app.Urls)}; Ctrl-C stops it").ConfigureAwait(false);
                using var stop = cancel.Register(app.Lifetime.StopApplication);
                await Task.Run(() => app.Lifetime.ApplicationStopping.WaitHandle.WaitOne(), CancellationToken.None).ConfigureAwait(false);
                await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
            }

            return ExitCodes.Ok;
        }));
        return command;
    }

    /// <summary>On standard error: what is printed for pipes stays clean.</summary>
    private static void Log(ILoggingBuilder logging, bool json)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (json)
        {
            logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }
        else
        {
            logging.AddSimpleConsole(console => (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss "));
        }
    }
}
