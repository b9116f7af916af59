using Sijill.Model;

namespace Sijill.Evaluation;

/// <summary>Pairs what is wanted with what is there, one to one.</summary>
internal static class Matching
{
    /// <summary>How much of the shorter passage the two must share to be the same.</summary>
    public const double SamePassage = 0.5;

    /// <summary>The shared part of the two passages, as a share of the shorter; 0 when they share nothing.</summary>
    public static double Overlap(SourceSpan a, SourceSpan b)
    {
        // Offsets come from files: any integers, so the differences are taken in 64 bits.
        var shared = (long)Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        var shorter = Math.Min((long)a.End - a.Start, (long)b.End - b.Start);
        return shared > 0 ? shared / (double)Math.Max(1, shorter) : 0;
    }

    /// <summary>
    /// Greedy matching: the pair of greatest weight first, then the next whose members are both free. Equal weights go by the order of
    /// <paramref name="wanted"/>, then of <paramref name="found"/>, so that the same input always gives the same pairs.
    /// </summary>
    /// <param name="weight">Pairs of weight 0 or less are never made.</param>
    public static List<(TWanted Wanted, TFound Found)> Greedy<TWanted, TFound>(
        IReadOnlyList<TWanted> wanted, IReadOnlyList<TFound> found, Func<TWanted, TFound, double> weight)
    {
        var pairs =
            from i in Enumerable.Range(0, wanted.Count)
            from j in Enumerable.Range(0, found.Count)
            let w = weight(wanted[i], found[j])
            where w > 0
            orderby w descending, i, j
            select (i, j);
        var taken = new bool[wanted.Count];
        var used = new bool[found.Count];
        var result = new List<(TWanted, TFound)>();
        foreach (var (i, j) in pairs)
        {
            if (!taken[i] && !used[j])
            {
                taken[i] = used[j] = true;
                result.Add((wanted[i], found[j]));
            }
        }

        return result;
    }
}
