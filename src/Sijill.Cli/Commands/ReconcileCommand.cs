using System.CommandLine;
using System.Globalization;
using Sijill.Ledger;
using Sijill.Ledger.Reconciling;

namespace Sijill.Cli.Commands;

/// <summary><c>sijill reconcile</c>.</summary>
internal static class ReconcileCommand
{
    private const string About = """
        Puts the claims of a ledger together: what many articles say of one thing becomes one occurrence, and what was promised, asked or announced is followed
        to its end. «sijill ingest» does so by itself when it is done; this goes on where it was broken off, and takes in corrections.

        Only the days that changed are worked out. The result depends on the claims alone, not on the order in which they came.

        Examples:
          sijill reconcile
          sijill reconcile --all --ledger news.db        (everything anew, after an upgrade of Sijill)
        """;

    public static Command Create()
    {
        var ledger = LedgerOptions.Ledger();
        var all = new Option<bool>("--all") { Description = "Work out every day anew and not only those that changed." };
        var command = new Command("reconcile", About) { ledger, all };
        command.SetAction((parsed, cancel) => CommandErrors.CaughtAsync(() => Task.Run(
            () =>
            {
                using var store = LedgerStore.Open(parsed.GetValue(ledger)!);
                if (parsed.GetValue(all))
                {
                    store.Reconcile(occurrences =>
                    {
                        occurrences.Forget();
                        return 0;
                    });
                }

                var blocks = Run(store, cancel);
                var counts = store.Info().Counts.ToDictionary(c => c.What, c => c.Count, StringComparer.Ordinal);
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{blocks} days and spans worked out: {counts["occurrences"]} occurrences, {counts["commitments"]} commitments"));
                return ExitCodes.Ok;
            },
            CancellationToken.None)));
        return command;
    }

    /// <summary>Works out what changed, and tells how far it is where somebody watches.</summary>
    public static int Run(LedgerStore store, CancellationToken cancel)
    {
        var watched = !Console.IsErrorRedirected;
        var blocks = LedgerReconciler.Run(
            store,
            (done, of) =>
            {
                if (watched)
                {
                    Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rputting together: {done} of {of} days"));
                }
            },
            cancel);
        if (watched && blocks > 0)
        {
            Console.Error.Write("\r\u001b[K");
        }

        return blocks;
    }
}
