using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>Finds occurrences by their columns, page by page, and counts them.</summary>
internal static class OccurrenceQuery
{
    private const int MostFacets = 50;

    /// <summary>Ids in order, with the place of each.</summary>
    public static List<OccurrenceCursor> Page(Session session, OccurrenceFilter filter, OccurrenceOrder order, OccurrenceCursor? after, int limit)
    {
        // Through one who takes part, where there is one: his occurrences lie in order of their days, and the first few that fit are soon found.
        var driver = order == OccurrenceOrder.LastReported ? null : PartyDriver.Of(session, filter);
        var where = new Conditions();
        driver?.AddTo(where);
        OccurrenceConditions.Of(driver?.Rest ?? filter, where);
        var (column, id) = driver is not null ? ("p.day", "p.occurrence") : (order == OccurrenceOrder.LastReported ? "o.reported" : "o.first_day", "o.id");
        var (direction, beyond) = order == OccurrenceOrder.Oldest ? ("ASC", ">") : ("DESC", "<");
        if (after is { } place)
        {
            var day = where.Value((long)place.Day);
            where.Add($"{column} {beyond}= {day} AND ({column} {beyond} {day} OR {id} > {where.Value(place.Id)})");
        }

        var from = driver is not null ? "occurrence_parties p JOIN occurrences o ON o.id = p.occurrence" : "occurrences o";
        return session.Rows(
            $"SELECT {column}, {id} FROM {from} WHERE 1 = 1{where.Sql} ORDER BY {column} {direction}, {id} LIMIT {where.Value((long)limit)}",
            row => new OccurrenceCursor((int)row.GetInt64(0), row.GetString(1)),
            [.. where.Parameters]);
    }

    /// <summary>The points of all that fit, by first day.</summary>
    public static List<OccurrencePoint> Points(Session session, OccurrenceFilter filter)
    {
        var where = OccurrenceConditions.Of(filter);
        return session.Rows(
            $"SELECT o.kind, o.mode, o.first_day, o.last_day, o.standing, o.plan FROM occurrences o WHERE 1 = 1{where.Sql} ORDER BY o.first_day",
            row => new OccurrencePoint(
                row.GetString(0), row.StringOrNull(1), Days.ToDate((int)row.GetInt64(2)), Days.ToDate((int)row.GetInt64(3)), row.GetString(4), row.GetInt64(5) != 0),
            [.. where.Parameters]);
    }

    /// <summary>Counts what fits.</summary>
    public static OccurrenceFacets Facets(Session session, OccurrenceFilter filter)
    {
        var standings = Count(session, filter, "o.standing", "", "");
        return new(
            standings.Sum(s => s.Count),
            Count(session, filter, "o.kind", "", ""),
            Count(session, filter, "f.country", "CROSS JOIN occurrence_parties f", "f.occurrence = o.id"),
            Count(
                session, filter, "f.publisher", "CROSS JOIN occurrence_claims m CROSS JOIN claims c CROSS JOIN appearances f",
                "m.occurrence = o.id AND c.id = m.claim AND f.document = c.document AND f.publisher <> ''"),
            standings);
    }

    /// <summary>Who takes part in what fits, the most frequent first.</summary>
    /// <param name="session">Where to ask.</param>
    /// <param name="filter">The occurrences.</param>
    /// <param name="countries">Countries, or those with a name.</param>
    /// <param name="limit">At most so many.</param>
    public static List<PartyCount> Parties(Session session, OccurrenceFilter filter, bool countries, int limit)
    {
        var where = OccurrenceConditions.Of(filter);
        const string among = "FROM fit o CROSS JOIN occurrence_parties f WHERE f.occurrence = o.id";
        var most = where.Value((long)limit);
        return countries
            ? session.Rows(
                $"{Fit(where)} SELECT f.country, count(DISTINCT f.occurrence) {among} GROUP BY f.country ORDER BY 2 DESC, 1 LIMIT {most}",
                row => new PartyCount(null, row.GetString(0), "", null, null, row.GetInt64(1)),
                [.. where.Parameters])
            : session.Rows(
                $"""
                {Fit(where)} SELECT f.id, min(f.country), min(f.sector), f.name, f.name_ar, count(DISTINCT f.occurrence) {among} AND (f.name IS NOT NULL OR f.name_ar IS NOT NULL)
                GROUP BY f.id, f.name, f.name_ar ORDER BY 6 DESC, 4, 5 LIMIT {most}
                """,
                row => new PartyCount(row.StringOrNull(0), row.GetString(1), row.GetString(2), row.StringOrNull(3), row.StringOrNull(4), row.GetInt64(5)),
                [.. where.Parameters]);
    }

    /// <summary>Who takes part in what fits, with the events.</summary>
    public static List<PartnerCount> Partners(Session session, OccurrenceFilter filter, bool countries, int limit)
    {
        var parties = Parties(session, filter, countries, limit);
        var where = OccurrenceConditions.Of(filter);
        var keys = parties.Select(p => countries ? p.Country : p.Id).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0)
        {
            return parties.ConvertAll(p => new PartnerCount(p, []));
        }

        var column = countries ? "f.country" : "f.id";
        var events = session.Rows(
            $"""
            {Fit(where)} SELECT {column}, o.kind, count(DISTINCT o.id) FROM fit o CROSS JOIN occurrence_parties f
            WHERE f.occurrence = o.id AND {column} IN {where.List(keys)} GROUP BY {column}, o.kind ORDER BY 3 DESC, 2
            """,
            row => (Key: row.GetString(0), Count: new FacetCount(row.GetString(1), row.GetInt64(2))),
            [.. where.Parameters]).ToLookup(row => row.Key, row => row.Count, StringComparer.Ordinal);
        return parties.ConvertAll(p => new PartnerCount(p, [.. events[(countries ? p.Country : p.Id) ?? ""]]));
    }

    /// <summary>The stems that reports share, the most frequent first.</summary>
    public static List<FacetCount> Topics(Session session, OccurrenceFilter filter, int limit)
    {
        var where = OccurrenceConditions.Of(filter);
        return session.Rows(
            $"{Fit(where)} SELECT f.topic, count(*) FROM fit o CROSS JOIN occurrence_topics f WHERE f.occurrence = o.id GROUP BY f.topic ORDER BY 2 DESC, 1 LIMIT {where.Value((long)limit)}",
            row => new FacetCount(row.GetString(0), row.GetInt64(1)),
            [.. where.Parameters]);
    }

    /// <summary>What fits is found first and then joined: left to itself, SQLite may read all that is to be joined instead.</summary>
    private static string Fit(Conditions where) => $"WITH fit AS MATERIALIZED (SELECT o.id, o.kind, o.standing FROM occurrences o WHERE 1 = 1{where.Sql})";

    private static List<FacetCount> Count(Session session, OccurrenceFilter filter, string column, string joins, string on)
    {
        var where = OccurrenceConditions.Of(filter);
        var number = joins.Length == 0 ? "count(*)" : "count(DISTINCT o.id)";
        return session.Rows(
            $"{Fit(where)} SELECT {column}, {number} FROM fit o {joins}{(on.Length == 0 ? "" : " WHERE " + on)} GROUP BY {column} ORDER BY 2 DESC, 1 LIMIT {MostFacets}",
            row => new FacetCount(row.GetString(0), row.GetInt64(1)),
            [.. where.Parameters]);
    }
}
