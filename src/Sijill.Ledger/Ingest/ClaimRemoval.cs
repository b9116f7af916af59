using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Ingest;

/// <summary>Takes claims out, to put them in anew.</summary>
internal static class ClaimRemoval
{
    /// <summary>Takes out the claims with these numbers, with all that hangs on them. The blocks of their occurrences, which need not be their own, are to be put together anew.</summary>
    public static void Of(Session session, IReadOnlyCollection<long> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        var keys = session.Keys(numbers);
        ClaimRows.Touch(session, session.Rows(
            $"SELECT DISTINCT o.block FROM claims c JOIN occurrence_claims m ON m.claim = c.id JOIN occurrences o ON o.id = m.occurrence WHERE {session.Database.Among("c.number")}",
            row => row.GetString(0),
            ("@keys", keys)));
        session.Execute($"DELETE FROM claim_entities WHERE {session.Database.Among("claim")}", ("@keys", keys));
        session.Execute($"DELETE FROM claims WHERE {session.Database.Among("number")}", ("@keys", keys));
    }
}
