using System.Security.Cryptography;
using System.Text;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Ingest;

/// <summary>
/// Keeps claim ids unique in the ledger. An id is made from the document's id in its source; two sources can give one id to two texts, and then two claims
/// have one id. The later gets one that also holds the text's key.
/// </summary>
internal static class UniqueIds
{
    private const int Bytes = 10;

    /// <summary>Those ids of <paramref name="claims"/> that the ledger has.</summary>
    public static HashSet<string> Taken(Session session, IEnumerable<PreparedClaim> claims) => session.RowsAmong(
        $"SELECT id FROM claims WHERE {session.Database.Among("id")}", [.. claims.Select(c => c.Record.Id).Distinct()], reader => reader.GetString(0))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The claims, with another id where theirs is taken; notes the ids.</summary>
    public static IReadOnlyList<PreparedClaim> Of(IReadOnlyList<PreparedClaim> claims, string documentKey, HashSet<string> taken)
    {
        var unique = new List<PreparedClaim>(claims.Count);
        foreach (var claim in claims)
        {
            var id = claim.Record.Id;
            while (!taken.Add(id))
            {
                id = "c:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{documentKey}\n{id}")).AsSpan(0, Bytes));
            }

            var record = claim.Record with { Id = id };
            unique.Add(id == claim.Record.Id ? claim : claim with { Record = record, Json = PreparedClaim.Stored(record) });
        }

        return unique;
    }
}
