using Sijill.Ledger.Reading;

namespace Sijill.Ledger.Searching;

/// <summary>What a search finds, counted.</summary>
/// <param name="Total">How many documents.</param>
/// <param name="Publishers">By outlet, the most frequent first; documents that name none are left out.</param>
/// <param name="Months">By the first day of the month of publication, oldest first; undated ones are left out.</param>
public sealed record SearchFacets(long Total, IReadOnlyList<FacetCount> Publishers, IReadOnlyList<(DateOnly Month, long Count)> Months);
