namespace Sijill.Reconciliation.Occurrences;

/// <summary>
/// Joins groups of one day with groups of the next: a thing told in the night, or dated by another clock. Two groups are linked when each is
/// the other's best; a group linked on both sides keeps the stronger link. So nothing spans more than two days, and what a group becomes depends on its
/// neighbours alone.
/// </summary>
internal static class DayLinks
{
    /// <summary>Groups of successive days as pairs or alone, each with the day block it belongs to: the earlier of the two.</summary>
    /// <param name="days">The groups of each day.</param>
    public static IEnumerable<(DateOnly Day, Cluster Cluster)> Join(IReadOnlyDictionary<DateOnly, List<Cluster>> days)
    {
        var next = new Dictionary<Cluster, (Cluster To, double Score)>(ReferenceEqualityComparer.Instance);
        var previous = new Dictionary<Cluster, (Cluster From, double Score)>(ReferenceEqualityComparer.Instance);
        foreach (var (day, clusters) in days)
        {
            if (day < DateOnly.MaxValue && days.TryGetValue(day.AddDays(1), out var following))
            {
                foreach (var (from, to, score) in Links(clusters, following))
                {
                    next[from] = (to, score);
                    previous[to] = (from, score);
                }
            }
        }

        foreach (var (day, clusters) in days)
        {
            foreach (var cluster in clusters)
            {
                if (Keeps(cluster))
                {
                    yield return (day, cluster.With(next[cluster].To));
                }
                else if (!(previous.TryGetValue(cluster, out var before) && Keeps(before.From)))
                {
                    yield return (day, cluster);
                }
            }
        }

        // A link stands when it is stronger than those before and after it; of equals the earlier group's id decides.
        bool Keeps(Cluster from) =>
            next.TryGetValue(from, out var link)
            && !(previous.TryGetValue(from, out var before) && Beats(before.Score, before.From, link.Score, from))
            && !(next.TryGetValue(link.To, out var after) && Beats(after.Score, link.To, link.Score, from));
    }

    private static bool Beats(double score, Cluster from, double other, Cluster otherFrom) =>
        score > other || (score == other && string.CompareOrdinal(from.First.ClaimId, otherFrom.First.ClaimId) < 0);

    private static IEnumerable<(Cluster From, Cluster To, double Score)> Links(List<Cluster> today, List<Cluster> tomorrow)
    {
        var both = today.Concat(tomorrow).ToList();
        var members = both.SelectMany((cluster, owner) => cluster.Members.Select(m => (Member: m, Owner: owner))).OrderBy(m => m.Member.Report, Report.Order).ToList();
        var best = new (int Other, double Score)[both.Count];
        Array.Fill(best, (-1, 0));
        var asked = new HashSet<(int, int)>();
        foreach (var (left, right) in CandidatePairs.Of(members.ConvertAll(m => m.Member)))
        {
            var (i, j) = (Math.Min(members[left].Owner, members[right].Owner), Math.Max(members[left].Owner, members[right].Owner));
            if (i >= today.Count || j < today.Count || !asked.Add((i, j)) || both[i].Excludes(both[j]))
            {
                continue;
            }

            var score = both[i].Likeness(both[j]);
            if (score >= Likeness.Joined)
            {
                Offer(i, j, score);
                Offer(j, i, score);
            }
        }

        for (var i = 0; i < today.Count; i++)
        {
            if (best[i].Other >= 0 && best[best[i].Other].Other == i)
            {
                yield return (both[i], both[best[i].Other], best[i].Score);
            }
        }

        void Offer(int to, int from, double score)
        {
            if (best[to].Other < 0 || Beats(score, both[from], best[to].Score, both[best[to].Other]))
            {
                best[to] = (from, score);
            }
        }
    }
}
