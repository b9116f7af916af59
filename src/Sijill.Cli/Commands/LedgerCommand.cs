using System.CommandLine;
using Sijill.Cli.Pipeline;
using Sijill.Ledger;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill ledger</c>.</summary>
internal static class LedgerCommand
{
    private const string About = """
        Looks after a ledger.

        Examples:
          sijill ledger info
          sijill ledger check --ledger news.db
          sijill ledger backup news-2025-02.db --ledger news.db
          sijill ledger dump | sha256sum
        """;

    public static Command Create() => new("ledger", About) { Dump() };

    private static Command Dump()
    {
        var ledger = LedgerOptions.Ledger();
        var command = new Command("dump", "Writes everything that the ledger knows, one JSON object a line, sorted: two ledgers are equal when their dumps are.") { ledger };
        command.SetAction((parsed, cancel) => LedgerErrors.CaughtAsync(() => Task.Run(
            () =>
            {
                using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
                using var output = new StreamWriter(Outputs.Open(null)) { NewLine = "\n" };
                store.Dump(output);
                return ExitCodes.Ok;
            },
            cancel)));
        return command;
    }
}
