using System.Data.Common;

namespace Sijill.Ledger.Reading;

/// <summary>Which claims to look at; what is not set does not matter.</summary>
public sealed record DoubtFilter
{
    /// <summary>At most this sure, 0 to 1.</summary>
    public double MaxConfidence { get; init; } = 1;

    /// <summary>Event types. Of several, any.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Claims of texts that this outlet published.</summary>
    public string? Publisher { get; init; }
}

/// <summary>A place in the order of doubt.</summary>
/// <param name="Confidence">How sure, 0 to 1.</param>
/// <param name="Id">The claim's id.</param>
public readonly record struct DoubtCursor(double Confidence, string Id);

/// <summary>Reads the claims that no person has looked at yet, the least sure first.</summary>
internal static class DoubtQuery
{
    /// <summary>A page of them, and where to go on; null when there are no more.</summary>
    public static (IReadOnlyList<LedgerClaim> Items, DoubtCursor? Next) Page(LedgerStore store, DoubtFilter filter, DoubtCursor? after, int limit)
    {
        var where = Of(filter);
        if (after is { } place)
        {
            var confidence = where.Value(place.Confidence);
            where.Add($"c.confidence >= {confidence} AND (c.confidence > {confidence} OR c.id > {where.Value(place.Id)})");
        }

        using var session = store.OpenForReading();
        try
        {
            var rows = session.Rows(
                $"""
                SELECT {ClaimQuery.Columns} FROM claims c JOIN documents d ON d.number = c.document JOIN origins o ON o.number = d.origin
                WHERE c.verdict IS NULL{where.Sql} ORDER BY c.confidence, c.id LIMIT {where.Value((long)limit + 1)}
                """,
                ClaimQuery.Read,
                [.. where.Parameters]);
            return rows.Count > limit ? (rows[..limit], new(rows[limit - 1].Record.Confidence, rows[limit - 1].Record.Id)) : (rows, null);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>How many there are.</summary>
    public static long Count(LedgerStore store, DoubtFilter filter)
    {
        var where = Of(filter);
        using var session = store.OpenForReading();
        try
        {
            return session.Number($"SELECT count(*) FROM claims c WHERE c.verdict IS NULL{where.Sql}", [.. where.Parameters]);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    private static Conditions Of(DoubtFilter filter)
    {
        var where = new Conditions();
        where.AddAny("c.event", filter.Events);
        if (filter.MaxConfidence < 1)
        {
            where.Add($"c.confidence <= {where.Value(filter.MaxConfidence)}");
        }

        if (filter.Publisher is { } publisher)
        {
            where.Add($"EXISTS (SELECT 1 FROM appearances a WHERE a.document = c.document AND a.publisher = {where.Value(publisher)})");
        }

        return where;
    }
}
