namespace Sijill.Sources.Watching;

/// <summary>How feeds are watched.</summary>
public sealed record WatchOptions
{
    /// <summary>Time between two visits to a feed.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time that a failing feed is left alone.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Fetch the articles of feeds that give only summaries.</summary>
    public bool Full { get; init; }

    /// <summary>Visit feeds that are not due too, unless they are failing.</summary>
    public bool Once { get; init; }

    /// <summary>How many feeds are visited at once; never two questions to one host.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>How many new items of one feed are read in one visit, the newest; the others wait for the next.</summary>
    public int MaxNew { get; init; } = 200;

    /// <summary>How often the article of an item is tried before the item is given up.</summary>
    public int Tries { get; init; } = 3;
}

/// <summary>What came of visiting the feeds once.</summary>
/// <param name="Visited">Feeds that were asked for.</param>
/// <param name="Failed">Feeds among them that could not be read.</param>
/// <param name="Unchanged">Feeds among them that were as before.</param>
/// <param name="Waiting">Feeds that were not due.</param>
/// <param name="Items">New items that were handed over.</param>
public sealed record WatchRound(int Visited, int Failed, int Unchanged, int Waiting, int Items);
