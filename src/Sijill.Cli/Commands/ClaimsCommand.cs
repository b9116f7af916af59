using System.CommandLine;
using System.Text.Json;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Records;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill claims</c>.</summary>
internal static class ClaimsCommand
{
    private const string About = """
        Lists the claims of a ledger, by day; corrected where a person corrected them.

        Days are those of the event; a claim without a date counts by the day of its article.

        Examples:
          sijill claims --between RUS SYR --from 2024-12
          sijill claims --actor person/vladimir-putin --event REQUEST --event ACCUSE
          sijill claims --actor الشرع --min-confidence 0.7 --format jsonl > claims.jsonl
        """;

    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var filter = new ClaimFilterOptions();
        var limit = LedgerOptions.Limit(int.MaxValue);
        var format = LedgerOptions.Format("text", "jsonl");
        var command = new Command("claims", About) { ledger };
        filter.AddTo(command);
        command.Add(limit);
        command.Add(format);
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(() => RunAsync(
            parsed.GetValue(ledger)!,
            filter.Of(parsed),
            parsed.GetValue(limit),
            parsed.GetValue(format) == "jsonl",
            cancel)));
        return command;
    }

    private static async Task<int> RunAsync(string ledger, ClaimFilter filter, int limit, bool json, CancellationToken cancel)
    {
        using var store = LedgerStore.Open(ledger);
        using var output = Outputs.Open(null);
        var count = 0;
        await foreach (var claim in store.ClaimsAsync(filter, cancel).ConfigureAwait(false))
        {
            if (json)
            {
                await JsonSerializer.SerializeAsync(output, claim.Record, RecordJson.Lines.ClaimRecord, cancel).ConfigureAwait(false);
                output.WriteByte((byte)'\n');
            }
            else
            {
                await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ClaimLine.Of(claim)), cancel).ConfigureAwait(false);
            }

            if (++count == limit)
            {
                break;
            }
        }

        return ExitCodes.Ok;
    }
}
