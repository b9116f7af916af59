using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Sijill.Desk.Names;
using Sijill.Ledger.Reading;
using Sijill.Reconciliation.Topics;

namespace Sijill.Desk.Listing;

/// <summary>Which occurrences a visitor wants to see: what the parameters of the address say. Values that mean nothing are passed over.</summary>
public sealed record View
{
    /// <summary>The lengths of time that are offered, in days before the last report; null for all.</summary>
    public static readonly (string Name, int? Days)[] Periods = [("day", 1), ("week", 7), ("month", 30), ("all", null)];

    private const int LongestWord = 200;
    private const int MostEvents = 20;

    /// <summary>Somebody who takes part, as the visitor wrote it.</summary>
    public string? Actor { get; init; }

    /// <summary>Another who takes part too.</summary>
    public string? With { get; init; }

    /// <summary>Event types, each possibly with a mode.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Words of the topic.</summary>
    public string? Topic { get; init; }

    /// <summary>An outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>First day on which it may have happened.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>One of <see cref="Periods"/>, by the day of the last report.</summary>
    public string Period { get; init; } = "week";

    /// <summary>Only what is disputed or denied.</summary>
    public bool Disputed { get; init; }

    /// <summary>Only what two origins or more tell.</summary>
    public bool Confirmed { get; init; }

    /// <summary>What is only planned, too.</summary>
    public bool Plans { get; init; }

    /// <summary>True when a filter beside the period is set.</summary>
    public bool IsFiltered => Parameters().Any(p => p.Key != "period");

    /// <summary>The view of an address.</summary>
    public static View Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? Word(string name) => query[name].ToString().Trim() is { Length: > 0 and <= LongestWord } word ? word : null;
        DateOnly? Day(string name) => DateOnly.TryParseExact(query[name].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var (from, to) = (Day("from"), Day("to"));
        var period = Word("period");
        return new()
        {
            Actor = Word("actor"),
            With = Word("with"),
            Events = [.. query["event"].OfType<string>().Select(e => e.Trim()).Where(e => e.Length is > 0 and <= LongestWord).Distinct(StringComparer.Ordinal).Take(MostEvents)],
            Topic = Word("topic"),
            Outlet = Word("outlet"),
            From = from,
            To = to,

            // Whoever names days wants those, however long ago they were reported.
            Period = Array.Exists(Periods, p => p.Name == period) ? period! : from is null && to is null ? "week" : "all",
            Disputed = query["standing"] == "disputed",
            Confirmed = query["origins"] == "2",
            Plans = query["plans"] == "1",
        };
    }

    /// <summary>The filter for the ledger.</summary>
    /// <param name="names">Tells whom words mean.</param>
    /// <param name="latest">The day of the last report, from which periods count back.</param>
    internal OccurrenceFilter Filter(DeskNames names, DateOnly latest)
    {
        ArgumentNullException.ThrowIfNull(names);
        var days = Array.Find(Periods, p => p.Name == Period).Days;
        var (actor, with) = (Actor is null ? null : names.Resolve(Actor), With is null ? null : names.Resolve(With));
        return new()
        {
            Between = actor is not null && with is not null ? (actor, with) : null,
            Parties = actor is not null && with is not null ? [] : [.. new[] { actor, with }.OfType<string>()],
            Events = Events,
            Topics = Topic is null ? [] : TopicNames.Stems(Topic),
            Publisher = Outlet,
            From = From,
            To = To,
            ReportedFrom = days is { } count && latest.DayNumber >= count ? latest.AddDays(1 - count) : null,
            Standings = Disputed ? ["disputed", "denied"] : [],
            MinOrigins = Confirmed ? 2 : 0,
            IncludePlans = Plans,
        };
    }

    /// <summary>The view as parameters, those left out that say what goes without saying.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parameters()
    {
        string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string Name, string? Value)[] all =
        [
            ("actor", Actor), ("with", With), .. Events.Select(e => ("event", (string?)e)), ("topic", Topic), ("outlet", Outlet), ("from", Iso(From)), ("to", Iso(To)),
            ("standing", Disputed ? "disputed" : null), ("origins", Confirmed ? "2" : null), ("plans", Plans ? "1" : null),
            ("period", Period == (From is null && To is null ? "week" : "all") ? null : Period),
        ];
        return all.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!));
    }

    /// <summary>The view as the query of an address, with its question mark; empty for the plain view.</summary>
    public string Query() => new QueryBuilder(Parameters()).ToString();

    /// <summary>The address of this view on the first page.</summary>
    public string Address(string path = "/") => path + Query();
}
