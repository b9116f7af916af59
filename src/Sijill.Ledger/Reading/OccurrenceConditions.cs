using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>Filters of occurrences and commitments as SQL.</summary>
internal static class OccurrenceConditions
{
    /// <summary>Conditions on <c>occurrences o</c>.</summary>
    public static Conditions Of(OccurrenceFilter filter)
    {
        var where = new Conditions();
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
            // The first two conditions find them by the index; the third tells two participants from one who is both: a matter within one state is none between it and itself.
            where.Add(TakesPart(where, "o.id", one, null));
            where.Add(TakesPart(where, "o.id", other, null));
            where.Add($"""
                EXISTS (SELECT 1 FROM occurrence_parties p JOIN occurrence_parties q ON q.occurrence = p.occurrence AND q.position <> p.position
                  WHERE p.occurrence = o.id AND {Is(where, "p", one, plain: true)} AND {Is(where, "q", other, plain: true)})
                """);
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
    /// <param name="alias">The table's name in the query.</param>
    /// <param name="who">A code, an id or a name.</param>
    /// <param name="plain">Keeps the database from looking it up in an index: the rows at hand are few.</param>
    public static string Is(Conditions where, string alias, string who, bool plain = false)
    {
        string Column(string name) => plain ? $"COALESCE({alias}.{name}, '')" : $"{alias}.{name}";

        if (who.Length == 3 && who.All(char.IsAsciiLetter))
        {
            return $"{Column("country")} = {where.Value(who.ToUpperInvariant())}";
        }

        if (who.Contains('/', StringComparison.Ordinal))
        {
            return $"{Column("id")} = {where.Value(who)}";
        }

        var key = where.Value(PartyNames.Key(who));
        return $"({Column("name_key")} = {key} OR {Column("name_ar_key")} = {key})";
    }

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
