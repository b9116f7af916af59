using System.CommandLine;
using Sijill.Ledger;
using Sijill.Ledger.Reconciling;
using Sijill.Model;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Cli.Commands;

/// <summary>The options that pick occurrences, and the occurrences that they pick.</summary>
internal sealed class OccurrenceOptions
{
    private readonly Option<string[]> between = new("--between")
    {
        Description = "Two who both take part: country codes, ids or names.",
        HelpName = "WHO WHO",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> actor = new("--actor") { Description = "Somebody who acts: a country's code, an id (person/…) or a name.", HelpName = "WHO" };

    private readonly Option<string[]> type = new("--event") { Description = "Event type, also with a mode: CONSULT, CONSULT/phone. Of several, one is enough.", HelpName = "TYPE", DefaultValueFactory = _ => [] };

    private readonly Option<string?> topic = new("--topic") { Description = "Words that a passage must have, in whatever form: \"رفع العقوبات\".", HelpName = "WORDS" };

    private readonly Option<DateOnly?> from = LedgerOptions.From("Happened");

    private readonly Option<DateOnly?> to = LedgerOptions.To("Happened");

    private readonly Option<bool> plans = new("--plans") { Description = "Count what is only planned, too." };

    private readonly Option<int> origins = new("--min-origins")
    {
        Description = "Told by so many independent origins; copies of one text count once.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public Option<string> Ledger { get; } = LedgerOptions.Ledger();

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (ReadOnlySpan<Option>)[Ledger, between, actor, type, topic, from, to, plans, origins])
        {
            command.Add(option);
        }
    }

    /// <summary>What the command line asks for.</summary>
    public TimelineQuery Query(ParseResult parsed) => new()
    {
        Between = parsed.GetValue(between) is [var one, var other] ? (one, other) : null,
        Actor = parsed.GetValue(actor),
        Events = (parsed.GetValue(type) ?? []).ToEquatable(),
        Topic = parsed.GetValue(topic),
        From = parsed.GetValue(from),
        To = parsed.GetValue(to),
        IncludePlans = parsed.GetValue(plans),
    };

    /// <summary>The occurrences asked for, from a ledger whose claims are all put together.</summary>
    public List<Occurrence> Find(ParseResult parsed, TimelineQuery query)
    {
        var least = parsed.GetValue(origins);
        using var store = LedgerStore.Open(parsed.GetValue(Ledger)!);
        return store.Read(occurrences =>
        {
            Warn(occurrences.PendingBlocks().Count);
            List<Occurrence> found = [];
            foreach (var stored in occurrences.AllOccurrences())
            {
                if (stored.First <= (query.To ?? DateOnly.MaxValue) && LedgerReconciler.Read(stored) is var occurrence && occurrence.Origins >= least && query.Takes(occurrence))
                {
                    found.Add(occurrence);
                }
            }

            return found;
        });
    }

    /// <summary>Tells that some claims are not put together yet.</summary>
    public static void Warn(int pending)
    {
        if (pending > 0)
        {
            Console.Error.WriteLine($"sijill: {pending} days have claims that are not put together yet; «sijill reconcile» does it");
        }
    }
}
