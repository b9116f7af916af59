using System.CommandLine;
using System.Text.Json;
using Sijill.Cli.Rendering;
using Sijill.Ledger;
using Sijill.Ledger.Reconciling;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill occurrence</c>.</summary>
internal static class OccurrenceCommand
{
    private const string About = """
        Shows all that is known of one occurrence: who asserts it, who denies it, who would not comment, each with the passage; where reports differ in a
        day, a place or a participant; and how it was told before, if later reports changed it.

        Examples:
          sijill occurrence o:3f2a9c0d51b7e4d88a10
          sijill occurrence o:3f2a9c0d51b7e4d88a10 --format json | jq .fields
        """;

    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Its id, as «sijill timeline» prints it." };
        var ledger = LedgerOptions.Ledger();
        var format = LedgerOptions.Format("text", "json");
        var command = new Command("occurrence", About) { id, ledger, format };
        command.SetAction((parsed, _) => CommandErrors.CaughtAsync(() =>
        {
            using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
            var wanted = parsed.GetValue(id)!;
            var (stored, history) = store.Read(occurrences => (occurrences.Occurrence(wanted), occurrences.HistoryOf(wanted)));
            if (stored is null)
            {
                Console.Error.WriteLine(Missing(store, wanted));
                return Task.FromResult(ExitCodes.SomeFailed);
            }

            var occurrence = LedgerReconciler.Read(stored);
            Console.Out.Write(parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(occurrence, OccurrenceJson.Lines.Occurrence) + "\n"
                : OccurrenceText.Whole(occurrence, history));
            return Task.FromResult(ExitCodes.Ok);
        }));
        return command;
    }

    /// <summary>Tells that there is no such occurrence and, where it was one once, which holds its claims now.</summary>
    internal static string Missing(LedgerStore store, string id)
    {
        var heir = store.Read(occurrences => occurrences.HistoryOf(id)).LastOrDefault(h => h.SupersededBy is not null)?.SupersededBy;
        return $"sijill: {store.Name} holds no occurrence {id}" + (heir is null ? "" : $"; its claims are now in {heir}");
    }
}
