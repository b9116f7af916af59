using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>
/// Finds claims by who acts, receives or speaks. The claims of one who is rare are fetched and put in order; of one who is frequent the first few are soon found in the order of days.
/// Databases cannot tell without figures, so the entries are counted, and no more of them than matter.
/// </summary>
internal static class ClaimEntities
{
    private const int Frequent = 2000;
    private const string Acts = "e.role <> 'attribution' AND ";

    /// <summary>Adds the conditions on <c>claims c</c>.</summary>
    public static void AddTo(Conditions where, Session session, ClaimFilter filter)
    {
        List<(Func<Conditions, string> Sql, bool Indexed)> all = [.. filter.Actors.Select(Somebody)];
        if (filter.Countries.Count > 0)
        {
            all.Add((w => $"{Acts}e.country IN {w.List(filter.Countries)}", true));
        }

        if (filter.Between is var (one, other))
        {
            all.Add((w => $"{Acts}e.country = {w.Value(one)}", true));
            all.Add((w => $"{Acts}e.country = {w.Value(other)}", true));
        }

        var rare = all.FindIndex(condition => condition.Indexed && Count(session, condition.Sql) < Frequent);
        for (var i = 0; i < all.Count; i++)
        {
            where.Add(i == rare
                ? $"c.number IN (SELECT e.claim FROM claim_entities e WHERE {all[i].Sql(where)})"
                : $"EXISTS (SELECT 1 FROM claim_entities e WHERE e.claim = c.number AND {all[i].Sql(where)})");
        }
    }

    private static (Func<Conditions, string> Sql, bool Indexed) Somebody(string actor) => actor switch
    {
        { Length: 3 } when actor.All(char.IsAsciiLetterUpper) => (where => $"e.country = {where.Value(actor)}", true),
        _ when actor.Contains('/', StringComparison.Ordinal) => (where => $"e.id = {where.Value(actor)}", true),
        _ => (where => $"e.name_key LIKE {where.Value("%" + Escaped(ClaimRows.NameKey(actor, null)!) + "%")} ESCAPE '\\'", false),
    };

    private static long Count(Session session, Func<Conditions, string> condition)
    {
        var where = new Conditions();
        var sql = condition(where);
        return session.Number($"SELECT count(*) FROM (SELECT 1 FROM claim_entities e WHERE {sql} LIMIT {Frequent}) AS few", [.. where.Parameters]);
    }

    /// <summary>Text for LIKE … ESCAPE that stands for itself.</summary>
    public static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
