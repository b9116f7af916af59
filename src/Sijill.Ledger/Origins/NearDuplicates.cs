namespace Sijill.Ledger.Origins;

/// <summary>When two texts are one origin: one was made from the other, or both from a third.</summary>
internal static class NearDuplicates
{
    /// <summary>Shorter texts are one origin only when they are one document.</summary>
    public const int FewestShingles = 12;

    /// <summary>The most documents that are looked at for one sampled shingle: commonplaces have thousands, and what is a copy shares others, too.</summary>
    public const int MostPostings = 64;

    /// <summary>The least share of the shorter text's shingles that stand in the longer one.</summary>
    private const double LeastContained = 0.5;

    /// <summary>The same of either half: what shares only its second half shares the background, or the headlines that an outlet hangs under each of its articles.</summary>
    private const double LeastOfHalf = 0.4;

    /// <summary>Texts that were published longer apart are one origin only when almost all is the same: news of one kind is told in the same words each time.</summary>
    private const int NearDays = 7;
    private const double LeastContainedLater = 0.8;

    /// <summary>The least length of the shorter text, as a share of the longer: a digest that holds ten articles does not make them one.</summary>
    private const double LeastLength = 0.3;

    /// <summary>What the sample promises is rough; half of what is needed is enough for an exact look.</summary>
    private const double LeastPromised = LeastContained / 2;

    /// <summary>True when texts with so many shingles can be one origin at all.</summary>
    public static bool CanBe(int count, int other) =>
        Math.Min(count, other) >= FewestShingles && Math.Min(count, other) >= LeastLength * Math.Max(count, other);

    /// <summary>True when the number of sampled shingles in common promises enough.</summary>
    public static bool Promises(int count, int other, int shared)
    {
        var thinness = Math.Max(Shingles.ThinnessOf(count), Shingles.ThinnessOf(other));
        return shared >= LeastPromised * Math.Min(count, other) / thinness;
    }

    /// <summary>True when they are one origin. Does not depend on which is asked first.</summary>
    /// <param name="day">The day on which <paramref name="one"/> was published, or null.</param>
    /// <param name="otherDay">The day of <paramref name="other"/>, or null.</param>
    public static bool Are(Shingles one, DateOnly? day, Shingles other, DateOnly? otherDay)
    {
        if (!CanBe(one.Count, other.Count))
        {
            return false;
        }

        var isLater = day is { } a && otherDay is { } b && Math.Abs(a.DayNumber - b.DayNumber) > NearDays;
        var least = isLater ? LeastContainedLater : LeastContained;
        return (one.Count <= other.Count && Holds(other, one, least)) || (other.Count <= one.Count && Holds(one, other, least));
    }

    private static bool Holds(Shingles longer, Shingles shorter, double least)
    {
        var (first, second) = shorter.ContainedIn(longer);
        return Math.Min(first, second) >= LeastOfHalf && (first + second) / 2 >= least;
    }
}
