using System.Numerics;
using Sijill.Ledger.Texts;

namespace Sijill.Ledger.Origins;

/// <summary>
/// The runs of four words of a text, as hashes: what near-duplicates have in common. Stems are taken, so that a clitic more or less does not count.
/// </summary>
internal sealed class Shingles
{
    /// <summary>Words in a run. An edited word changes four runs.</summary>
    private const int Words = 4;

    /// <summary>A sample has at least so many, where the text has, and less than twice as many.</summary>
    private const int SampleSize = 24;

    private readonly HashSet<ulong> all;

    /// <summary>The same in the order of the text.</summary>
    private readonly ulong[] ordered;

    private Shingles(HashSet<ulong> all, ulong[] ordered)
    {
        this.all = all;
        this.ordered = ordered;
    }

    /// <summary>How many different ones there are.</summary>
    public int Count => all.Count;

    /// <summary>The shingles of a text.</summary>
    public static Shingles Of(TextWords words)
    {
        var all = new HashSet<ulong>(words.Count);
        var ordered = new List<ulong>(words.Count);
        Span<ulong> last = stackalloc ulong[Words];
        for (var i = 0; i < words.Count; i++)
        {
            last[i % Words] = HashOf(SearchStem.Of(words[i]));
            if (i >= Words - 1 && Joined(last, i) is var shingle && all.Add(shingle))
            {
                ordered.Add(shingle);
            }
        }

        return new Shingles(all, [.. ordered]);
    }

    /// <summary>How thin the sample of a text with so many shingles is: one in 1, 2, 4, … A thinner sample is part of every thicker one.</summary>
    public static int ThinnessOf(int count) => Math.Max(1, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, (count / SampleSize) + 1)) / 2);

    /// <summary>The sample by which near-duplicates find each other: the hashes that the thinness divides.</summary>
    public long[] Sample()
    {
        var thinness = (ulong)ThinnessOf(Count);
        return [.. all.Where(hash => hash % thinness == 0).Select(hash => (long)hash).Order()];
    }

    /// <summary>What share of the shingles of either half of this text stands in <paramref name="other"/>.</summary>
    public (double First, double Second) ContainedIn(Shingles other)
    {
        var half = Count / 2;
        return (Share(ordered.AsSpan(0, half), other), Share(ordered.AsSpan(half), other));
    }

    private static double Share(ReadOnlySpan<ulong> shingles, Shingles other)
    {
        var found = 0;
        foreach (var shingle in shingles)
        {
            found += other.all.Contains(shingle) ? 1 : 0;
        }

        return shingles.Length == 0 ? 0 : (double)found / shingles.Length;
    }

    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash;
    }

    private static ulong Joined(ReadOnlySpan<ulong> last, int end)
    {
        var hash = 0UL;
        for (var i = end - Words + 1; i <= end; i++)
        {
            hash = Mixed(BitOperations.RotateLeft(hash, 5) ^ last[i % Words]);
        }

        return hash;
    }

    /// <summary>The finaliser of MurmurHash3: the low bits, by which the sample is drawn, must depend on all.</summary>
    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCDUL;
        hash = (hash ^ (hash >> 33)) * 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
