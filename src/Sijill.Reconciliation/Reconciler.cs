using Sijill.Model;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Rulings;

namespace Sijill.Reconciliation;

/// <summary>
/// Joins reports into occurrences. Pure: the same set of reports gives the same occurrences, whatever their order and however they arrived.
/// </summary>
public static class Reconciler
{
    /// <summary>All occurrences of <paramref name="reports"/>, by block and id.</summary>
    /// <exception cref="ArgumentException">Two reports have one claim id.</exception>
    public static IReadOnlyList<Occurrence> Reconcile(IEnumerable<Report> reports) => Reconcile(reports, null);

    /// <summary>
    /// The occurrences of some blocks only. To take in new reports: collect <see cref="Blocks.AffectedBy"/> of their blocks, load the reports of
    /// <see cref="Blocks.NeededFor"/> of those, and put the result in place of what was stored for the affected blocks.
    /// </summary>
    /// <param name="reports">At least all reports of the blocks that <paramref name="blocks"/> need.</param>
    /// <param name="blocks">The blocks to work out; null for all.</param>
    /// <param name="rulings">What persons said about which claims are of one thing, in any order; then <see cref="BlockLinks"/> tells which blocks are needed.</param>
    /// <exception cref="ArgumentException">Two reports have one claim id.</exception>
    public static IReadOnlyList<Occurrence> Reconcile(IEnumerable<Report> reports, IReadOnlySet<string>? blocks, IReadOnlyCollection<Ruling>? rulings = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var sightings = reports.AsParallel().Select(report => (Block: Blocks.Of(report), Sighting: Sighting.Of(report))).ToList();
        if (sightings.Select(s => s.Sighting.Report.ClaimId).Distinct(StringComparer.Ordinal).Count() != sightings.Count)
        {
            throw new ArgumentException("two reports have one claim id", nameof(reports));
        }

        var clusters = sightings.GroupBy(s => s.Block, s => s.Sighting, StringComparer.Ordinal).AsParallel()
            .Select(g => (Block: g.Key, Clusters: BlockClusters.Of(g))).ToList();
        var days = clusters.Where(c => Blocks.DayOf(c.Block) is not null).ToDictionary(c => Blocks.DayOf(c.Block)!.Value, c => c.Clusters);
        var joined = DayLinks.Join(days).Select(joined => (Block: Blocks.Of(joined.Day), joined.Cluster))
            .Concat(clusters.Where(c => Blocks.DayOf(c.Block) is null).SelectMany(c => c.Clusters.Select(cluster => (c.Block, Cluster: cluster)))).ToList();
        var ruled = new RuledClusters(rulings ?? []);
        var found = ruled.Of(joined).AsParallel()
            .Select(c => (Occurrence: OccurrenceBuilder.Build(c.Block, c.Cluster) with { Rulings = ruled.On(c.Cluster).ToEquatable() }, c.Cluster)).ToList();
        return [.. Answers.Add(found)
            .Where(o => blocks is null || blocks.Contains(o.Block))
            .OrderBy(o => o.Block, StringComparer.Ordinal).ThenBy(o => o.Id, StringComparer.Ordinal)];
    }
}
