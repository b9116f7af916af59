using System.CommandLine;
using System.CommandLine.Parsing;

namespace Sijill.Cli.Commands;

/// <summary>The command line.</summary>
internal static class Root
{
    private const string About = """
        Reads diplomatic news in Arabic and keeps the record of it: who did what to whom, when, and according to whom.

        Exit codes: 0 all read; 1 some input failed, the rest was read; 2 wrong usage; 130 cancelled.
        Environment: NO_COLOR turns colours off; COLUMNS sets the width where the terminal does not.
        """;

    /// <summary>After Ctrl-C a command may finish what it has in hand; so long, and no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(35);

    /// <summary>Parses and runs.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(About)
        {
            ReadCommand.Create(), WatchCommand.Create(), ExplainCommand.Create(), CompareCommand.Create(), WhoCommand.Create(), EvaluateCommand.Create(), IngestCommand.Create(),
            SearchCommand.Create(), ClaimsCommand.Create(), CorrectCommand.Create(), LedgerCommand.Create(),
            ReconcileCommand.Create(), TimelineCommand.Create(), OccurrenceCommand.Create(), CommitmentsCommand.Create(), StatsCommand.Create(), ExportCommand.Create(),
            ServeCommand.Create(), AccountCommand.Create(), McpCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Complain(parsed);
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience }).ConfigureAwait(false);
    }

    private static int Complain(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine("sijill: " + error.Message);
        }

        var command = parsed.CommandResult.Command;
        Console.Error.WriteLine(command is RootCommand ? "Try: sijill --help" : $"Try: sijill {command.Name} --help");
        return ExitCodes.Usage;
    }
}
