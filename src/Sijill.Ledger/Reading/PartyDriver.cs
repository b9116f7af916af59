using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>The one who takes part, of several asked for, through whom a page of occurrences is found: the rarest.</summary>
/// <param name="Who">Whom.</param>
/// <param name="Side">On which side, or null for any.</param>
/// <param name="Other">Who is to take part beside, or null.</param>
/// <param name="Rest">What is left of the filter.</param>
internal sealed record PartyDriver(string Who, string? Side, string? Other, OccurrenceFilter Rest)
{
    /// <summary>Rarer than this is rare enough, and more often is not counted.</summary>
    private const int Enough = 2000;

    /// <summary>The driver of a filter, or null when it asks for nobody.</summary>
    public static PartyDriver? Of(Session session, OccurrenceFilter filter)
    {
        List<PartyDriver> all = [];
        if (filter.Between is var (one, other))
        {
            all.Add(new(one, null, other, filter with { Between = null }));
            all.Add(new(other, null, one, filter with { Between = null }));
        }

        if (filter.Actor is { } actor)
        {
            all.Add(new(actor, "actor", null, filter with { Actor = null }));
        }

        for (var i = 0; i < filter.Parties.Count; i++)
        {
            all.Add(new(filter.Parties[i], null, null, filter with { Parties = [.. filter.Parties.Take(i), .. filter.Parties.Skip(i + 1)] }));
        }

        return all.Count <= 1 ? all.FirstOrDefault() : all.MinBy(driver => Count(session, driver.Who));
    }

    /// <summary>Adds the conditions on <c>occurrence_parties p</c>: that it is the first of the occurrence that fits. (DISTINCT would put all of them in order first.)</summary>
    public void AddTo(Conditions where)
    {
        where.Add(Fits(where, "p", indexed: true));
        where.Add($"NOT EXISTS (SELECT 1 FROM occurrence_parties r WHERE r.occurrence = p.occurrence AND r.position < p.position AND {Fits(where, "r", indexed: false)})");
    }

    private string Fits(Conditions where, string alias, bool indexed) =>
        OccurrenceConditions.Is(where, alias, Who, indexed)
        + (Side is null ? "" : $" AND {alias}.side = '{Side}'")
        + (Other is null ? "" : " AND " + OccurrenceConditions.Beside(where, Other, alias));

    private static long Count(Session session, string who)
    {
        var where = new Conditions();
        where.Add(OccurrenceConditions.Is(where, "p", who));
        return session.Number($"SELECT count(*) FROM (SELECT 1 FROM occurrence_parties p WHERE 1 = 1{where.Sql} LIMIT {Enough}) AS few", [.. where.Parameters]);
    }
}
