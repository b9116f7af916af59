using System.CommandLine;
using Microsoft.Extensions.Logging;
using Sijill.Api.Mcp;
using Sijill.Ledger;
using Sijill.Lexicons;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill mcp</c>.</summary>
internal static class McpCommand
{
    private const string About = """
        Serves a ledger to an assistant over standard input and output, as the Model Context Protocol has it: search, timeline, occurrence, compare, commitments,
        who, read, stats. An assistant starts it itself; docs/api.md shows how to tell it. «sijill serve» gives the same over HTTP, at /mcp.

        Standard output carries the protocol alone; remarks go to standard error. It ends when its input does.

        Examples:
          sijill mcp --ledger news.db
          sijill mcp --ledger postgres://analyst:secret@db.example.org/sijill
        """;

    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var lexicon = ReadOptions.Lexicon();
        var command = new Command("mcp", About) { ledger, lexicon };
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(async () =>
        {
            var folders = parsed.GetValue(lexicon) ?? [];
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            var loaded = new Lazy<Lexicon>(() => CommandLexicon.Load(folders));
            if (folders.Length > 0)
            {
                // A mistake in the user's own files is told at once.
                _ = loaded.Value;
            }

            using var logs = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
            using var output = Console.OpenStandardOutput();

            // Whatever else might print must not break the protocol.
            Console.SetOut(Console.Error);
            await SijillMcp.RunAsync(store, loaded, Console.OpenStandardInput(), output, logs, cancel).ConfigureAwait(false);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
