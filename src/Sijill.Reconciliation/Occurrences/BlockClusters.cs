namespace Sijill.Reconciliation.Occurrences;

/// <summary>
/// Groups the reports of one block. The most alike are joined first; two groups become one when their reports are alike on the whole (mean link), so that a chain of
/// half-likenesses does not run through a day's news. Ties are broken by ids: the order of arrival plays no part.
/// </summary>
internal static class BlockClusters
{
    public static List<Cluster> Of(IEnumerable<Sighting> reports)
    {
        var sightings = reports.OrderBy(s => s.Report, Report.Order).ToList();
        var links = new List<(double Score, int Left, int Right)>();
        foreach (var (left, right) in CandidatePairs.Of(sightings))
        {
            var score = Likeness.Of(sightings[left], sightings[right]);
            if (score >= Likeness.Joined)
            {
                links.Add((score, left, right));
            }
        }

        links.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Left != b.Left ? a.Left.CompareTo(b.Left) : a.Right.CompareTo(b.Right));
        return Join(sightings, links);
    }

    private static List<Cluster> Join(List<Sighting> sightings, List<(double Score, int Left, int Right)> links)
    {
        var clusters = sightings.ConvertAll(s => new Cluster([s]));
        var owner = Enumerable.Range(0, sightings.Count).ToArray();
        var refused = new HashSet<(int, int, int)>();
        foreach (var (_, left, right) in links)
        {
            var (a, b) = (Root(owner, left), Root(owner, right));
            if (a == b)
            {
                continue;
            }

            var (one, other) = (clusters[a], clusters[b]);

            // Two groups that did not fit are asked again only when one of them has grown.
            if (!refused.Contains((Math.Min(a, b), Math.Max(a, b), one.Members.Count + other.Members.Count)))
            {
                if (one.Excludes(other) || one.Likeness(other) < Likeness.JoinedGroups(one.First.Claim.Event))
                {
                    refused.Add((Math.Min(a, b), Math.Max(a, b), one.Members.Count + other.Members.Count));
                    continue;
                }

                var (keep, gone) = one.Members.Count >= other.Members.Count ? (a, b) : (b, a);
                clusters[keep] = one.With(other);
                owner[gone] = keep;
            }
        }

        return [.. Enumerable.Range(0, owner.Length).Where(i => owner[i] == i).Select(i => clusters[i])];
    }

    private static int Root(int[] owner, int index)
    {
        while (owner[index] != index)
        {
            owner[index] = owner[owner[index]];
            index = owner[index];
        }

        return index;
    }
}
