using System.CommandLine;
using Sijill.Desk;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill serve</c>.</summary>
internal static class ServeCommand
{
    private const string About = """
        Serves the desk over a ledger: pages for analysts, an HTTP API and an MCP server for programs, on one address. Only this machine can reach it unless
        --address says otherwise.

        Examples:
          sijill serve
          sijill serve --ledger news.db --address http://127.0.0.1:8080
          sijill serve --ledger postgres://analyst:secret@db.example.org/sijill
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
        var command = new Command("serve", About) { ledger, lexicon, address, watchState };
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(async () =>
        {
            var folders = parsed.GetValue(lexicon) ?? [];
            var options = new DeskOptions { Ledger = parsed.GetValue(ledger)!, Addresses = parsed.GetValue(address)!, LexiconFolders = folders, WatchState = parsed.GetValue(watchState) };
            var app = DeskServer.Create(options, CommandLexicon.Load(folders));
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
}
