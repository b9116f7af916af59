using System.CommandLine;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Cli.Commands;

/// <summary>The options that pick occurrences, and the occurrences that they pick.</summary>
internal sealed class OccurrenceOptions
{
    private const int PageSize = 500;

    private readonly Option<string[]> between = new("--between")
    {
        Description = "Two who both take part: country codes, ids or whole names.",
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
    public OccurrenceFilter Filter(ParseResult parsed) => new()
    {
        Between = parsed.GetValue(between) is [var one, var other] ? (one, other) : null,
        Actor = parsed.GetValue(actor),
        Events = parsed.GetValue(type) ?? [],
        From = parsed.GetValue(from),
        To = parsed.GetValue(to),
        IncludePlans = parsed.GetValue(plans),
        MinOrigins = parsed.GetValue(origins),
    };

    /// <summary>The first <paramref name="limit"/> occurrences asked for, by first day and id, from a ledger whose claims are all put together.</summary>
    public List<Occurrence> Find(ParseResult parsed, int limit)
    {
        var topic = new TimelineQuery { Topic = parsed.GetValue(this.topic), IncludePlans = true };
        using var store = LedgerStore.Open(parsed.GetValue(Ledger)!);
        return store.Read(occurrences =>
        {
            Warn(occurrences.PendingBlocks().Count);
            List<Occurrence> found = [];
            OccurrenceCursor? next = null;
            do
            {
                (var page, next) = occurrences.Page(Filter(parsed), OccurrenceOrder.Oldest, next, Math.Min(PageSize, limit));
                found.AddRange(page.Select(LedgerReconciler.Read).Where(topic.Takes));
            }
            while (next is not null && found.Count < limit);

            return found.Count > limit ? found[..limit] : found;
        });
    }

    /// <summary>What is counted of the occurrences asked for.</summary>
    public IReadOnlyList<TimelinePoint> Points(ParseResult parsed)
    {
        if (parsed.GetValue(topic) is not null)
        {
            return Find(parsed, int.MaxValue).ConvertAll(TimelinePoint.Of);
        }

        using var store = LedgerStore.Open(parsed.GetValue(Ledger)!);
        return store.Read(occurrences =>
        {
            Warn(occurrences.PendingBlocks().Count);
            return occurrences.Points(Filter(parsed)).Select(LedgerReconciler.Read).ToList();
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
