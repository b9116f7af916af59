using System.CommandLine;
using System.Text;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill correct list</c>.</summary>
internal static class CorrectListCommand
{
    private const string About = """
        Lists all corrections, of claims, occurrences and entities, oldest first: which hold, which were withdrawn, and which no longer find what they were made of.

        Examples:
          sijill correct list
          sijill correct list --format jsonl | jq 'select(.lost)'
        """;

    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var format = LedgerOptions.Format("text", "jsonl");
        var command = new Command("list", About) { ledger, format };
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            using var output = Outputs.Open(null);
            foreach (var correction in store.Corrections())
            {
                output.Write(parsed.GetValue(format) == "jsonl" ? CorrectionText.Json(correction) : Encoding.UTF8.GetBytes(CorrectionText.Line(correction)));
            }

            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }
}
