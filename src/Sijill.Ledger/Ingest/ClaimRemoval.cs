using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Ingest;

/// <summary>Takes claims out, to put them in anew.</summary>
internal static class ClaimRemoval
{
    /// <summary>Takes out the claims with these numbers, with all that hangs on them.</summary>
    public static void Of(Session session, IReadOnlyCollection<long> numbers)
    {
        if (numbers.Count == 0)
        {
            return;
        }

        var keys = session.Keys(numbers);
        session.Execute($"DELETE FROM claim_entities WHERE {session.Database.Among("claim")}", ("@keys", keys));
        session.Execute($"DELETE FROM claims WHERE {session.Database.Among("number")}", ("@keys", keys));
    }
}
