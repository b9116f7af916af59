namespace Sijill.Sources.Watching;

/// <summary>What is remembered of a feed from one visit to the next.</summary>
/// <param name="Feed">Its address as the user wrote it.</param>
public sealed record FeedState(string Feed)
{
    /// <summary>What the server called the last version that was read to its end, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date of that version, as it wrote it, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was last asked for, or null.</summary>
    public DateTimeOffset? LastAttempt { get; init; }

    /// <summary>When it was last read, or found unchanged; or null.</summary>
    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>When it is to be asked for again, or null for at once.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>How often in a row it could not be read.</summary>
    public int Failures { get; init; }

    /// <summary>Why it could not be read the last time, or null when it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Sums of the items that were handed over, oldest first.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>Items whose article could not be fetched yet, and how often that was tried.</summary>
    public IReadOnlyDictionary<string, int> Pending { get; init; } = new Dictionary<string, int>();
}

/// <summary>Where the state of feeds is kept. Used by several threads at once.</summary>
public interface IWatchStore
{
    /// <summary>The state of a feed, or null when it was never visited.</summary>
    FeedState? Find(string feed);

    /// <summary>Keeps the state of a feed; when this returns, it outlives the process.</summary>
    void Save(FeedState state);
}
