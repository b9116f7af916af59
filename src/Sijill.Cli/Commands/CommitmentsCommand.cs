using System.CommandLine;
using System.Text.Json;
using Sijill.Cli.Pipeline;
using Sijill.Cli.Rendering;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Commitments;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill commitments</c>.</summary>
internal static class CommitmentsCommand
{
    private const string About = """
        Follows invitations, offers, promises, announced meetings, demands, ultimatums, agreements and threats: by whom, to whom, when, and what became
        of them: open (nothing more is reported), met, refused, overtaken by another of its kind, or lapsed. Every change cites the passage that shows it.

        Examples:
          sijill commitments --state open --kind meeting
          sijill commitments --by RUS --to SYR --from 2025-01
          sijill commitments --state refused --format jsonl
        """;

    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var by = new Option<string?>("--by") { Description = "Made by: a country's code, an id or a name.", HelpName = "WHO" };
        var to = new Option<string?>("--to") { Description = "Made to.", HelpName = "WHO" };
        var kind = Choice<CommitmentKind>("--kind", "Only this kind.");
        var state = Choice<CommitmentState>("--state", "Only what is in this state.");
        var since = LedgerOptions.From("Made");
        var until = new Option<DateOnly?>("--until") { Description = "Made on this day or earlier.", HelpName = "DATE" };
        var limit = LedgerOptions.Limit(int.MaxValue);
        var format = LedgerOptions.Format("text", "jsonl");
        var command = new Command("commitments", About) { ledger, by, to, kind, state, since, until, limit, format };
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            var filter = new CommitmentFilter
            {
                By = parsed.GetValue(by),
                To = parsed.GetValue(to),
                Kinds = parsed.GetValue(kind) is { } k ? [k] : [],
                States = parsed.GetValue(state) is { } s ? [s] : [],
                Since = parsed.GetValue(since),
                Until = parsed.GetValue(until),
            };
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            var found = store.Read(occurrences =>
            {
                OccurrenceOptions.Warn(occurrences.PendingBlocks().Count);
                return occurrences.Commitments(filter, null, parsed.GetValue(limit)).Items.Select(LedgerReconciler.Read).ToList();
            });
            using var output = new StreamWriter(Outputs.Open(null)) { NewLine = "\n" };
            foreach (var commitment in found)
            {
                output.Write(parsed.GetValue(format) == "jsonl" ? JsonSerializer.Serialize(commitment, OccurrenceJson.Lines.Commitment) + "\n" : CommitmentText.Of(commitment));
            }

            if (found.Count == 0)
            {
                Console.Error.WriteLine("sijill: nothing found");
            }

            return Task.FromResult(found.Count == 0 ? ExitCodes.SomeFailed : ExitCodes.Ok);
        }));
        return command;
    }

    private static Option<string?> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var words = Array.ConvertAll(Enum.GetValues<T>(), OccurrenceJson.NameOf);
        var option = new Option<string?>(name) { Description = $"{description} One of {string.Join(", ", words)}.", HelpName = "WORD" };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
