using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Comparison;

/// <summary>Groups the claims of a few documents into points: what is told by mean link, the closest first; then each denial and «no comment» to what it answers.</summary>
internal static class Points
{
    /// <summary>A denial or a «no comment»: it has no matter of its own.</summary>
    public static bool IsAnswer(Sighting sighting) => sighting.Claim is { Event: "STATE", Mode: "deny" or "decline" };

    /// <summary>The points in the order of their first claims; <paramref name="sightings"/> come in the order of rows.</summary>
    public static List<List<Sighting>> Of(IReadOnlyList<Sighting> sightings)
    {
        var groups = Join([.. sightings.Where(s => !IsAnswer(s))]);
        foreach (var answer in sightings.Where(IsAnswer))
        {
            var best = groups.Select((members, i) => (Members: members, Index: i, Score: members.Where(m => m.Report.ClaimId != answer.Report.ClaimId).Select(m => IsAnswer(m) ? 0 : Alignment.Answers(answer, m)).DefaultIfEmpty().Max()))
                .Where(g => g.Score > 0).OrderByDescending(g => g.Score).ThenBy(g => g.Index).FirstOrDefault();
            if (best.Members is null)
            {
                groups.Add([answer]);
            }
            else
            {
                best.Members.Add(answer);
            }
        }

        var order = sightings.Select((sighting, i) => (sighting.Report.ClaimId, i)).ToDictionary(s => s.ClaimId, s => s.i, StringComparer.Ordinal);
        return [.. groups.Select(members => members.OrderBy(m => order[m.Report.ClaimId]).ToList()).OrderBy(members => order[members[0].Report.ClaimId])];
    }

    /// <summary>Joins the two groups most alike, again and again, while any two are alike enough; of equals the first in the order of rows.</summary>
    private static List<List<Sighting>> Join(List<Sighting> told)
    {
        var groups = told.ConvertAll<List<Sighting>?>(s => [s]);
        var likeness = new double[told.Count, told.Count];
        for (var i = 0; i < told.Count; i++)
        {
            for (var j = i + 1; j < told.Count; j++)
            {
                likeness[i, j] = likeness[j, i] = Alignment.Of(told[i], told[j]);
            }
        }

        while (Closest(groups, likeness) is var (left, right))
        {
            var (a, b) = (groups[left]!.Count, groups[right]!.Count);
            for (var k = 0; k < groups.Count; k++)
            {
                // The mean over the pairs of the joined group follows from the means of its parts.
                likeness[left, k] = likeness[k, left] = ((a * likeness[left, k]) + (b * likeness[right, k])) / (a + b);
            }

            groups[left]!.AddRange(groups[right]!);
            groups[right] = null;
        }

        return [.. groups.OfType<List<Sighting>>()];
    }

    private static (int Left, int Right)? Closest(List<List<Sighting>?> groups, double[,] likeness)
    {
        var best = (Left: -1, Right: -1, Score: 0.0);
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count && groups[i] is not null; j++)
            {
                if (groups[j] is not null && likeness[i, j] >= Alignment.Same && likeness[i, j] > best.Score)
                {
                    best = (i, j, likeness[i, j]);
                }
            }
        }

        return best.Left < 0 ? null : (best.Left, best.Right);
    }
}
