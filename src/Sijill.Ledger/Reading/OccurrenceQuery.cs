using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>Finds occurrences by their columns, page by page, and counts them.</summary>
internal static class OccurrenceQuery
{
    private const int MostFacets = 50;

    /// <summary>Ids in order, with the place of each.</summary>
    public static List<OccurrenceCursor> Page(Session session, OccurrenceFilter filter, OccurrenceOrder order, OccurrenceCursor? after, int limit)
    {
        var where = OccurrenceConditions.Of(filter);
        var column = order == OccurrenceOrder.LastReported ? "o.reported" : "o.first_day";
        var (direction, beyond) = order == OccurrenceOrder.Oldest ? ("ASC", ">") : ("DESC", "<");
        if (after is { } place)
        {
            var day = where.Value((long)place.Day);
            where.Add($"{column} {beyond}= {day} AND ({column} {beyond} {day} OR o.id > {where.Value(place.Id)})");
        }

        return session.Rows(
            $"SELECT {column}, o.id FROM occurrences o WHERE 1 = 1{where.Sql} ORDER BY {column} {direction}, o.id LIMIT {where.Value((long)limit)}",
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
        var standings = Count(session, filter, "o.standing", "");
        return new(
            standings.Sum(s => s.Count),
            Count(session, filter, "o.kind", ""),
            Count(session, filter, "f.country", "JOIN occurrence_parties f ON f.occurrence = o.id"),
            Count(session, filter, "f.publisher", "JOIN occurrence_claims fm ON fm.occurrence = o.id JOIN claims fc ON fc.id = fm.claim JOIN appearances f ON f.document = fc.document"),
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
        var among = $"FROM occurrence_parties f JOIN occurrences o ON o.id = f.occurrence WHERE 1 = 1{where.Sql}";
        var most = where.Value((long)limit);
        return countries
            ? session.Rows(
                $"SELECT f.country, count(DISTINCT f.occurrence) {among} GROUP BY f.country ORDER BY 2 DESC, 1 LIMIT {most}",
                row => new PartyCount(null, row.GetString(0), "", null, null, row.GetInt64(1)),
                [.. where.Parameters])
            : session.Rows(
                $"""
                SELECT f.id, min(f.country), min(f.sector), f.name, f.name_ar, count(DISTINCT f.occurrence) {among} AND (f.name IS NOT NULL OR f.name_ar IS NOT NULL)
                GROUP BY f.id, f.name, f.name_ar ORDER BY 6 DESC, 4, 5 LIMIT {most}
                """,
                row => new PartyCount(row.StringOrNull(0), row.GetString(1), row.GetString(2), row.StringOrNull(3), row.StringOrNull(4), row.GetInt64(5)),
                [.. where.Parameters]);
    }

    private static List<FacetCount> Count(Session session, OccurrenceFilter filter, string column, string join)
    {
        var where = OccurrenceConditions.Of(filter);
        return session.Rows(
            $"SELECT {column}, count(DISTINCT o.id) FROM occurrences o {join} WHERE 1 = 1{where.Sql} GROUP BY {column} ORDER BY 2 DESC, 1 LIMIT {MostFacets}",
            row => new FacetCount(row.GetString(0), row.GetInt64(1)),
            [.. where.Parameters]);
    }
}
