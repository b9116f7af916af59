using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Rulings;

/// <summary>
/// Lays rulings over what likeness has put together. A group whose reports a person parted is parted, reports that no ruling names going with those that they are most
/// like; groups that hold claims of one thing become one. Where likeness and rulings contradict each other, rulings hold.
/// </summary>
internal sealed class RuledClusters
{
    private readonly ILookup<string, Ruling> rulingsOf;
    private readonly ClaimGroups groups;

    public RuledClusters(IReadOnlyCollection<Ruling> rulings)
    {
        groups = ClaimGroups.Of(rulings);
        rulingsOf = rulings.SelectMany(r => r.Claims.Concat(r.Others).Distinct(StringComparer.Ordinal).Select(claim => (claim, r))).ToLookup(p => p.claim, p => p.r, StringComparer.Ordinal);
    }

    /// <summary>The groups as rulings leave them. A group of several blocks belongs to the first day among them, or else to the first span.</summary>
    public IReadOnlyList<(string Block, Cluster Cluster)> Of(IReadOnlyList<(string Block, Cluster Cluster)> found)
    {
        if (rulingsOf.Count == 0)
        {
            return found;
        }

        var ruled = found.Where(f => Known(f.Cluster).Any()).OrderBy(f => f.Cluster.First, Report.Order).ToList();
        foreach (var (_, cluster) in ruled)
        {
            // Last and least: what likeness found. Of two groups that cannot both keep a thing, the one reported first does.
            groups.JoinAll(Known(cluster));
        }

        var parts = ruled.SelectMany(f => Parts(f.Cluster).Select(part => (Group: groups.Of(Known(part).First()), f.Block, Cluster: part))).ToList();
        return
        [
            .. found.Where(f => !Known(f.Cluster).Any()),
            .. parts.GroupBy(p => p.Group, StringComparer.Ordinal).Select(g => (BlockOf(g.Select(p => p.Block)), g.Select(p => p.Cluster).Aggregate((one, other) => one.With(other)))),
        ];
    }

    /// <summary>The rulings that a group rests on, in order.</summary>
    public IEnumerable<OccurrenceRuling> On(Cluster cluster)
    {
        if (rulingsOf.Count == 0)
        {
            return [];
        }

        var members = Known(cluster).ToHashSet(StringComparer.Ordinal);
        return members.SelectMany(claim => rulingsOf[claim]).DistinctBy(r => r.Number).OrderBy(r => r.Number)
            .Where(r => r.Kind == RulingKind.Split
                ? r.Claims.Any(members.Contains) != r.Others.Any(members.Contains)
                : r.Claims.Count(members.Contains) >= Math.Min(2, r.Claims.Count))
            .Select(r => new OccurrenceRuling(r.Number, r.Kind, r.Author, r.Time));
    }

    private IEnumerable<string> Known(Cluster cluster) => cluster.Members.Select(m => m.Report.ClaimId).Where(groups.Knows);

    private List<Cluster> Parts(Cluster cluster)
    {
        var named = cluster.Members.Where(m => groups.Knows(m.Report.ClaimId)).GroupBy(m => groups.Of(m.Report.ClaimId), StringComparer.Ordinal).Select(g => new Cluster([.. g])).ToList();
        if (named.Count == 1)
        {
            return [cluster];
        }

        // Each goes with those that rulings name, not with what went there before it: the order plays no part.
        var followers = cluster.Members.Where(m => !groups.Knows(m.Report.ClaimId)).ToLookup(m => named.MaxBy(part => part.Likeness(new Cluster([m])))!);
        return named.ConvertAll(part => followers[part].Any() ? part.With(new Cluster([.. followers[part]])) : part);
    }

    private static string BlockOf(IEnumerable<string> blocks) =>
        blocks.OrderBy(block => Blocks.DayOf(block) ?? DateOnly.MaxValue).ThenBy(block => Blocks.DayOf(block) is null).ThenBy(block => block, StringComparer.Ordinal).First();
}
