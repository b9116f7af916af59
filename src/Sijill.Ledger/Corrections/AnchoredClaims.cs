using System.Text.Json;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>Finds the claims that corrections were made of, under whatever ids they have now.</summary>
internal sealed class AnchoredClaims
{
    private readonly Dictionary<ClaimAnchor, string> found = [];

    private AnchoredClaims()
    {
    }

    /// <summary>Looks for claims.</summary>
    public static AnchoredClaims Find(Session session, IEnumerable<ClaimAnchor> anchors)
    {
        var wanted = anchors.ToHashSet();
        var claims = new AnchoredClaims();
        var known = session.RowsAmong(
            $"SELECT c.id, d.key FROM claims c JOIN documents d ON d.number = c.document WHERE {session.Database.Among("c.id")}",
            [.. wanted.Select(a => a.Claim).Distinct(StringComparer.Ordinal)],
            row => (row.GetString(0), row.GetString(1))).ToHashSet();
        foreach (var anchor in wanted.Where(a => known.Contains((a.Claim, a.Document))))
        {
            claims.found.Add(anchor, anchor.Claim);
        }

        foreach (var document in wanted.Where(a => !claims.found.ContainsKey(a)).GroupBy(a => a.Document, StringComparer.Ordinal).ToList())
        {
            var all = session.Rows(
                "SELECT c.record FROM claims c JOIN documents d ON d.number = c.document WHERE d.key = @key ORDER BY c.number", row => row.GetString(0), ("@key", document.Key))
                .ConvertAll(json => PreparedClaim.Of(JsonSerializer.Deserialize(json, RecordJson.Lines.ClaimRecord)!, null));
            foreach (var anchor in document)
            {
                if (Reapplied.Target(all, anchor) is { } index)
                {
                    claims.found.Add(anchor, all[index].Record.Id);
                }
            }
        }

        return claims;
    }

    /// <summary>True when its claim is there.</summary>
    public bool Has(ClaimAnchor anchor) => found.ContainsKey(anchor);

    /// <summary>The id that its claim has now; the old one where the claim is gone.</summary>
    public string IdOf(ClaimAnchor anchor) => found.GetValueOrDefault(anchor, anchor.Claim);
}
