using System.Data.Common;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Reading;

/// <summary>An outlet of the ledger.</summary>
/// <param name="Publisher">Its name, or null for texts that name none.</param>
/// <param name="Documents">How many texts it published.</param>
/// <param name="Claims">How many claims were read in them.</param>
/// <param name="First">When it published the first, or null when no text says.</param>
/// <param name="Last">When it published the last.</param>
public sealed record OutletSummary(string? Publisher, long Documents, long Claims, DateTimeOffset? First, DateTimeOffset? Last);

/// <summary>Counts outlets.</summary>
internal static class OutletQuery
{
    /// <summary>All outlets, those with most texts first.</summary>
    public static IReadOnlyList<OutletSummary> All(LedgerStore store)
    {
        using var session = store.OpenForReading();
        try
        {
            return session.Rows(
                """
                SELECT a.publisher, count(DISTINCT a.document), sum(COALESCE(n.claims, 0)), min(a.published), max(a.published)
                FROM appearances a LEFT JOIN (SELECT document, count(*) AS claims FROM claims GROUP BY document) n ON n.document = a.document
                GROUP BY a.publisher ORDER BY 2 DESC, 1
                """,
                row => new OutletSummary(
                    row.GetString(0) is { Length: > 0 } publisher ? publisher : null,
                    row.GetInt64(1),
                    Convert.ToInt64(row.GetValue(2), System.Globalization.CultureInfo.InvariantCulture),
                    Days.Time(row.StringOrNull(3)),
                    Days.Time(row.StringOrNull(4))));
        }
        catch (DbException e)
        {
            throw session.Database.Explain(e);
        }
    }
}
