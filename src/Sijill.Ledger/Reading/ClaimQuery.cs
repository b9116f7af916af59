using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Reading;

/// <summary>Reads claims page by page, by day and id, so that a reading of any length holds one page and no lock.</summary>
internal static class ClaimQuery
{
    private const int PageRows = 500;

    /// <summary>What <see cref="Read"/> reads.</summary>
    internal const string Columns =
        "c.day, c.id, c.record, c.corrected, c.verdict, c.first_day, c.last_day, d.key, o.key, d.source_id, d.url, d.title, d.publisher, d.language, d.published";

    /// <summary>How many columns that is.</summary>
    internal const int ColumnCount = 15;

    /// <summary>The claims that fit.</summary>
    public static async IAsyncEnumerable<LedgerClaim> ReadAsync(LedgerStore store, ClaimFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var session = store.OpenSession();
        var after = filter.After;
        while (true)
        {
            var page = await PageAsync(session, Where(filter, after), PageRows, cancel).ConfigureAwait(false);
            foreach (var claim in page)
            {
                yield return claim;
            }

            if (page.Count < PageRows)
            {
                yield break;
            }

            after = page[^1].Cursor;
        }
    }

    /// <summary>The first claims that fit, by day and id.</summary>
    internal static async Task<List<LedgerClaim>> PageAsync(Session session, Conditions where, int rows, CancellationToken cancel)
    {
        var sql = $"""
            SELECT {Columns} FROM claims c JOIN documents d ON d.number = c.document JOIN origins o ON o.number = d.origin
            WHERE 1 = 1{where.Sql} ORDER BY c.day, c.id LIMIT {rows}
            """;
        try
        {
            return await session.RowsAsync(sql, Read, where.Parameters, cancel).ConfigureAwait(false);
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }

    /// <summary>The claim of a row of <see cref="Columns"/>.</summary>
    internal static LedgerClaim Read(DbDataReader row)
    {
        var document = new DocumentRecord(row.GetString(9), row.StringOrNull(10), row.StringOrNull(11), row.StringOrNull(12), row.GetString(13), Days.Time(row.StringOrNull(14)));
        var record = JsonSerializer.Deserialize(row.StringOrNull(3) ?? row.GetString(2), RecordJson.Lines.ClaimRecord)!;
        return new(
            record with { Document = document },
            row.GetString(7),
            row.GetString(8),
            row.IntOrNull(5) is { } first ? Days.ToDate(first) : null,
            row.IntOrNull(6) is { } last ? Days.ToDate(last) : null,
            row.StringOrNull(4),
            new((int)row.GetInt64(0), row.GetString(1)));
    }

    /// <summary>The conditions of <paramref name="filter"/>, over <c>claims c</c> and <c>documents d</c>; only what comes after a place in the order of claims.</summary>
    internal static Conditions Where(ClaimFilter filter, ClaimCursor? after = null)
    {
        var where = new Conditions();
        if (after is { } place)
        {
            var day = where.Value((long)place.Day);
            where.Add($"c.day >= {day} AND (c.day > {day} OR c.id > {where.Value(place.Id)})");
        }

        where.AddAny("c.event", filter.Events);
        where.AddAny("c.status", filter.Statuses);
        where.AddAny("c.id", filter.Ids);
        foreach (var actor in filter.Actors)
        {
            where.Add(Somebody(where, actor));
        }

        if (filter.Countries.Count > 0)
        {
            where.Add($"EXISTS (SELECT 1 FROM claim_entities e WHERE e.claim = c.number AND e.role <> 'attribution' AND e.country IN {where.List(filter.Countries)})");
        }

        if (filter.Between is var (one, other))
        {
            where.Add(Party(where, one));
            where.Add(Party(where, other));
        }

        AddDays(where, filter);
        if (filter.Publisher is { } publisher)
        {
            where.Add($"EXISTS (SELECT 1 FROM appearances a WHERE a.document = c.document AND a.publisher = {where.Value(publisher)})");
        }

        if (filter.Documents.Count > 0)
        {
            where.Add($"(d.key IN {where.List(filter.Documents)} OR d.source_id IN {where.List(filter.Documents)})");
        }

        if (filter.MinConfidence > 0)
        {
            where.Add($"c.confidence >= {where.Value(filter.MinConfidence)}");
        }

        if (!filter.IncludeRejected)
        {
            where.Add("(c.verdict IS NULL OR c.verdict <> 'rejected')");
        }

        return where;
    }

    private static void AddDays(Conditions where, ClaimFilter filter)
    {
        // The second condition of each pair is implied by the first for claims with a date, and lets the index of days do the work.
        if (filter.From is { } from)
        {
            where.Add($"COALESCE(c.last_day, CASE WHEN c.first_day IS NULL THEN c.day ELSE {Days.Unknown} END) >= {where.Value((long)Days.Of(from))}");
            where.Add($"(c.day <> {Days.Unknown} OR c.last_day IS NOT NULL)");
        }

        if (filter.To is { } to)
        {
            where.Add($"c.day <= {where.Value((long)Days.Of(to))}");
        }
    }

    private static string Party(Conditions where, string country) =>
        $"EXISTS (SELECT 1 FROM claim_entities e WHERE e.claim = c.number AND e.role <> 'attribution' AND e.country = {where.Value(country)})";

    private static string Somebody(Conditions where, string actor)
    {
        var condition = actor switch
        {
            { Length: 3 } when actor.All(char.IsAsciiLetterUpper) => $"e.country = {where.Value(actor)}",
            _ when actor.Contains('/', StringComparison.Ordinal) => $"e.id = {where.Value(actor)}",
            _ => $"e.name_key LIKE {where.Value("%" + Escaped(ClaimRows.NameKey(actor, null)!) + "%")} ESCAPE '\\'",
        };
        return $"EXISTS (SELECT 1 FROM claim_entities e WHERE e.claim = c.number AND {condition})";
    }

    /// <summary>Text for LIKE … ESCAPE that stands for itself.</summary>
    internal static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
