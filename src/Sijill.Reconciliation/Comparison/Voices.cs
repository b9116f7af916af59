using Sijill.Reconciliation.Holders;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Comparison;

/// <summary>
/// Who speaks in the accounts. Where one body of a state has a column, those who speak in that state's name in other documents speak in the same:
/// the Kremlin's readout and its spokesman at an agency are one side.
/// </summary>
internal sealed class Voices
{
    private readonly Dictionary<string, Holder> byClaim = new(StringComparer.Ordinal);

    public Voices(IReadOnlyList<Account> accounts, IReadOnlyList<Sighting> sightings)
    {
        var officials = accounts.ToDictionary(a => a.DocumentId, a => a.Official, StringComparer.Ordinal);
        var bodies = accounts.Where(a => a.Official is { Id: not null }).Select(a => a.Official!).DistinctBy(o => o.Id)
            .GroupBy(o => o.Country, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Id!, StringComparer.Ordinal);
        var seen = new Dictionary<string, Holder>(StringComparer.Ordinal);
        var columns = new List<Holder>();
        foreach (var sighting in sightings)
        {
            var holder = Holder.Of(sighting.Report, officials[sighting.Report.DocumentId]);
            if (holder is { Kind: HolderKind.Named, Sector: "GOV" } && bodies.TryGetValue(holder.Country, out var body) && seen.TryGetValue(body, out var side))
            {
                holder = side;
            }

            if (seen.TryAdd(holder.Key, holder))
            {
                columns.Add(holder);
            }

            byClaim[sighting.Report.ClaimId] = seen[holder.Key];
        }

        Columns = columns;
    }

    /// <summary>In the order in which they are first heard.</summary>
    public IReadOnlyList<Holder> Columns { get; }

    /// <summary>Whose word a claim is.</summary>
    public Holder Of(Sighting sighting) => byClaim[sighting.Report.ClaimId];
}
