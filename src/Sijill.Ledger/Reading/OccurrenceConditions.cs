using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>Filters of occurrences and commitments as SQL.</summary>
internal static class OccurrenceConditions
{
    /// <summary>Conditions on <c>occurrences o</c>.</summary>
    public static Conditions Of(OccurrenceFilter filter) => Of(filter, new Conditions());

    /// <summary>Adds the conditions on <c>occurrences o</c>.</summary>
    public static Conditions Of(OccurrenceFilter filter, Conditions where)
    {
        foreach (var party in filter.Parties)
        {
            where.Add(TakesPart(where, "o.id", party, null));
        }

        if (filter.Actor is { } actor)
        {
            where.Add(TakesPart(where, "o.id", actor, "actor"));
        }

        if (filter.Between is var (one, other))
        {
            where.Add(TakePart(where, one, other));
        }

        foreach (var topic in filter.Topics)
        {
            where.Add($"o.id IN (SELECT t.occurrence FROM occurrence_topics t WHERE t.topic = {where.Value(topic)})");
        }

        AddEvents(where, filter.Events);
        where.AddAny("o.standing", filter.Standings);
        AddDays(where, filter);
        if (!filter.IncludePlans)
        {
            where.Add("o.plan = 0");
        }

        if (filter.MinOrigins > 1)
        {
            where.Add($"o.origins >= {where.Value((long)filter.MinOrigins)}");
        }

        if (filter.Publisher is { } publisher)
        {
            where.Add($"""
                EXISTS (SELECT 1 FROM occurrence_claims m JOIN claims c ON c.id = m.claim JOIN appearances a ON a.document = c.document
                  WHERE m.occurrence = o.id AND a.publisher = {where.Value(publisher)})
                """);
        }

        return where;
    }

    /// <summary>Conditions on <c>commitments m</c>.</summary>
    public static Conditions Of(CommitmentFilter filter)
    {
        var where = new Conditions();
        where.AddAny("m.kind", filter.Kinds);
        where.AddAny("m.state", filter.States);
        where.AddAny("m.occurrence", filter.Occurrences);
        if (filter.By is { } by)
        {
            where.Add(TakesPart(where, "m.occurrence", by, "actor"));
        }

        if (filter.To is { } to)
        {
            where.Add(TakesPart(where, "m.occurrence", to, "recipient"));
        }

        foreach (var party in filter.Parties)
        {
            where.Add(TakesPart(where, "m.occurrence", party, null));
        }

        if (filter.Since is { } since)
        {
            where.Add($"m.first_day >= {where.Value((long)Days.Of(since))}");
        }

        if (filter.Until is { } until)
        {
            where.Add($"m.first_day <= {where.Value((long)Days.Of(until))}");
        }

        return where;
    }

    /// <summary>That the party <paramref name="alias"/> is whom <paramref name="who"/> names.</summary>
    /// <param name="where">Takes the parameters.</param>
    /// <param name="alias">The party.</param>
    /// <param name="who">A country's code, an id or a whole name.</param>
    /// <param name="indexed">False where the row is found by its occurrence already: without figures of how the values are spread, SQLite would go through all rows of a country instead.</param>
    public static string Is(Conditions where, string alias, string who, bool indexed = true)
    {
        var (from, to) = indexed ? ("", "") : ("(", " || '')");
        if (IsCountry(who))
        {
            return $"{from}{alias}.country{to} = {where.Value(who.ToUpperInvariant())}";
        }

        if (who.Contains('/', StringComparison.Ordinal))
        {
            return $"{from}{alias}.id{to} = {where.Value(who)}";
        }

        var key = where.Value(PartyNames.Key(who));
        return $"({from}{alias}.name_key{to} = {key} OR {from}{alias}.name_ar_key{to} = {key})";
    }

    /// <summary>That beside the party <paramref name="alias"/> another takes part, whom <paramref name="who"/> names: a matter within one state is none between it and itself.</summary>
    public static string Beside(Conditions where, string who, string alias = "p") =>
        $"EXISTS (SELECT 1 FROM occurrence_parties q WHERE q.occurrence = {alias}.occurrence AND q.position <> {alias}.position AND {Is(where, "q", who, indexed: false)})";

    /// <summary>That two different participants are whom the names mean: a matter within one state is none between it and itself.</summary>
    private static string TakePart(Conditions where, string one, string other)
    {
        if (IsCountry(one) && IsCountry(other) && !one.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            // Nobody is of two countries: two lists from the index, and what is in both.
            return $"o.id IN (SELECT p.occurrence FROM occurrence_parties p WHERE {Is(where, "p", one)} INTERSECT SELECT q.occurrence FROM occurrence_parties q WHERE {Is(where, "q", other)})";
        }

        // From the one of whom there is less to the participants beside him.
        var (few, many) = IsCountry(one) ? (other, one) : (one, other);
        return $"""
            o.id IN (SELECT p.occurrence FROM occurrence_parties p CROSS JOIN occurrence_parties q
              WHERE {Is(where, "p", few)} AND q.occurrence = p.occurrence AND q.position <> p.position AND {Is(where, "q", many, indexed: false)})
            """;
    }

    private static bool IsCountry(string who) => who.Length == 3 && who.All(char.IsAsciiLetter);

    private static string TakesPart(Conditions where, string occurrence, string who, string? side) =>
        $"{occurrence} IN (SELECT p.occurrence FROM occurrence_parties p WHERE {Is(where, "p", who)}{(side is null ? "" : $" AND p.side = '{side}'")})";

    private static void AddEvents(Conditions where, IReadOnlyList<string> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        var any = events.Select(e => e.Split('/', 2) is [var kind, var mode]
            ? $"(o.kind = {where.Value(kind.ToUpperInvariant())} AND o.mode = {where.Value(mode.ToLowerInvariant())})"
            : $"o.kind = {where.Value(e.ToUpperInvariant())}");
        where.Add($"({string.Join(" OR ", any)})");
    }

    private static void AddDays(Conditions where, OccurrenceFilter filter)
    {
        if (filter.From is { } from)
        {
            where.Add($"o.last_day >= {where.Value((long)Days.Of(from))}");
        }

        if (filter.To is { } to)
        {
            where.Add($"o.first_day <= {where.Value((long)Days.Of(to))}");
        }

        if (filter.ReportedFrom is { } reportedFrom)
        {
            where.Add($"o.reported >= {where.Value((long)Days.Of(reportedFrom))}");
        }

        if (filter.ReportedTo is { } reportedTo)
        {
            where.Add($"o.reported <= {where.Value((long)Days.Of(reportedTo))}");
        }
    }
}
