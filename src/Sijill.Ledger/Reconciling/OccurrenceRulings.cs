using Sijill.Reconciliation.Rulings;

namespace Sijill.Ledger.Reconciling;

/// <summary>What persons said about which claims are of one thing.</summary>
/// <param name="Rulings">Those that hold, in the order in which they were made.</param>
/// <param name="Positions">Where each claim that they name lies, by its id; rejected ones too, and none that is not there any more.</param>
public sealed record OccurrenceRulings(IReadOnlyList<Ruling> Rulings, IReadOnlyDictionary<string, ClaimPosition> Positions)
{
    /// <summary>Which blocks must be looked at together.</summary>
    public BlockLinks Links => BlockLinks.Of(Rulings, Positions);

    /// <summary>The blocks that change when the ruling of that number is made or withdrawn; none when there is no such ruling.</summary>
    public IReadOnlyList<string> ChangedBy(long number) => Rulings.FirstOrDefault(r => r.Number == number) is { } ruling ? Links.ChangedBy(ruling) : [];
}
