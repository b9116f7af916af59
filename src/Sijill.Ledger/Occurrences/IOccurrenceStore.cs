using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;

namespace Sijill.Ledger.Occurrences;

/// <summary>What putting claims together needs of the ledger; everything within one transaction (<see cref="LedgerStore.Reconcile{T}"/>).</summary>
public interface IOccurrenceStore
{
    /// <summary>Blocks whose claims have changed since they were last replaced, in ordinal order.</summary>
    IReadOnlyList<string> PendingBlocks();

    /// <summary>How many claims blocks hold; those that hold none are left out.</summary>
    IReadOnlyDictionary<string, int> CountClaims(IReadOnlyCollection<string> blocks);

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

    /// <summary>The last day on which anything was reported; null for an empty ledger.</summary>
    DateOnly? LastReport();

    /// <summary>All occurrences, by first day and id, as they are read: not a list in memory.</summary>
    IEnumerable<StoredOccurrence> AllOccurrences();

    /// <summary>A page of the occurrences that fit, in order.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="after">Go on after this place; null begins.</param>
    /// <param name="limit">At most so many.</param>
    /// <returns>The occurrences, and where to go on; null when there are no more.</returns>
    (IReadOnlyList<StoredOccurrence> Items, OccurrenceCursor? Next) Page(OccurrenceFilter filter, OccurrenceOrder order, OccurrenceCursor? after, int limit);

    /// <summary>The occurrences with these ids, in the order of the ids; unknown ones are left out.</summary>
    IReadOnlyList<StoredOccurrence> Occurrences(IReadOnlyList<string> ids);

    /// <summary>The occurrences that these claims belong to: claim and occurrence.</summary>
    IReadOnlyList<(string Claim, string Occurrence)> OccurrencesOfClaims(IReadOnlyCollection<string> claims);

    /// <summary>What curves and counts need of all that fit, by first day.</summary>
    IReadOnlyList<OccurrencePoint> Points(OccurrenceFilter filter);

    /// <summary>Counts what fits by event, country, outlet and standing.</summary>
    OccurrenceFacets Facets(OccurrenceFilter filter);

    /// <summary>Who takes part in what fits, the most frequent first.</summary>
    /// <param name="filter">Which occurrences.</param>
    /// <param name="countries">Count countries; else those with a name.</param>
    /// <param name="limit">At most so many.</param>
    IReadOnlyList<PartyCount> Parties(OccurrenceFilter filter, bool countries, int limit);

    /// <summary>Who takes part in what fits, as <see cref="Parties"/>, with how much of it is of each event.</summary>
    IReadOnlyList<PartnerCount> Partners(OccurrenceFilter filter, bool countries, int limit);

    /// <summary>The stems that the reports of what fits share, the most frequent first.</summary>
    IReadOnlyList<FacetCount> Topics(OccurrenceFilter filter, int limit);

    /// <summary>A page of the commitments that fit with their changes, made last first.</summary>
    (IReadOnlyList<StoredCommitment> Items, OccurrenceCursor? Next) Commitments(CommitmentFilter filter, OccurrenceCursor? after, int limit);

    /// <summary>How many commitments that fit are in each state; the filter's own states do not matter.</summary>
    IReadOnlyList<FacetCount> CommitmentStates(CommitmentFilter filter);

    /// <summary>All commitments with their changes, by first day and id.</summary>
    IReadOnlyList<StoredCommitment> AllCommitments();

    /// <summary>Marks every block as changed, so that all is put together anew.</summary>
    void Forget();

    /// <summary>Puts <paramref name="commitments"/> in the place of all there are.</summary>
    void ReplaceCommitments(IReadOnlyCollection<StoredCommitment> commitments);

    /// <summary>How an occurrence was before, oldest first.</summary>
    IReadOnlyList<OccurrenceRevision> HistoryOf(string occurrence);
}
