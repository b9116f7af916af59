using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;

namespace Sijill.Ledger.Occurrences;

/// <summary>What putting claims together needs of the ledger; everything within one transaction (<see cref="LedgerStore.Reconcile{T}"/>).</summary>
public interface IOccurrenceStore
{
    /// <summary>Blocks whose claims have changed since they were last replaced, in ordinal order.</summary>
    IReadOnlyList<string> PendingBlocks();

    /// <summary>The claims of blocks, rejected ones left out, by id.</summary>
    IReadOnlyList<LedgerClaim> ClaimsOf(IReadOnlyCollection<string> blocks);

    /// <summary>What persons said about which claims are of one thing.</summary>
    OccurrenceRulings Rulings();

    /// <summary>The occurrences of blocks, by id.</summary>
    IReadOnlyList<StoredOccurrence> OccurrencesOf(IReadOnlyCollection<string> blocks);

    /// <summary>Puts <paramref name="occurrences"/> in the place of all that the blocks hold. What stays as it was is not touched; what changes or goes leaves its history.</summary>
    /// <param name="blocks">The blocks; every occurrence belongs to one of them.</param>
    /// <param name="occurrences">All that they are to hold.</param>
    void Replace(IReadOnlyCollection<string> blocks, IReadOnlyCollection<StoredOccurrence> occurrences);

    /// <summary>Notes that these blocks are worked out.</summary>
    void Done(IReadOnlyCollection<string> blocks);

    /// <summary>The occurrence with this id, or null.</summary>
    StoredOccurrence? Occurrence(string id);

    /// <summary>All occurrences, by first day and id, as they are read: not a list in memory.</summary>
    IEnumerable<StoredOccurrence> AllOccurrences();

    /// <summary>All commitments with their changes, by first day and id.</summary>
    IReadOnlyList<StoredCommitment> AllCommitments();

    /// <summary>Marks every block as changed, so that all is put together anew.</summary>
    void Forget();

    /// <summary>Puts <paramref name="commitments"/> in the place of all there are.</summary>
    void ReplaceCommitments(IReadOnlyCollection<StoredCommitment> commitments);

    /// <summary>How an occurrence was before, oldest first.</summary>
    IReadOnlyList<OccurrenceRevision> HistoryOf(string occurrence);
}
