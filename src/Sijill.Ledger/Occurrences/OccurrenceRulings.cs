using Sijill.Reconciliation.Rulings;

namespace Sijill.Ledger.Occurrences;

/// <summary>What persons said about which claims are of one thing.</summary>
/// <param name="Rulings">Those that hold, in the order in which they were made.</param>
/// <param name="Positions">Where each claim that they name lies, by its id; rejected ones too, and none that is not there any more.</param>
public sealed record OccurrenceRulings(IReadOnlyList<Ruling> Rulings, IReadOnlyDictionary<string, ClaimPosition> Positions);
