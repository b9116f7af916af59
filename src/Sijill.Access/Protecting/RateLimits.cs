namespace Sijill.Access.Protecting;

/// <summary>How often anybody may ask: so many requests a second in the long run, and so many at once.</summary>
public sealed record RateLimits
{
    /// <summary>A second, of one address, whoever asks.</summary>
    public int OfAddress { get; init; } = 200;

    /// <summary>A second, of one account or key.</summary>
    public int OfUser { get; init; } = 100;

    /// <summary>A second, at a desk that only this machine reaches.</summary>
    public int OfThisMachine { get; init; } = 20_000;

    /// <summary>At once: so many seconds' worth.</summary>
    public int Burst { get; init; } = 5;

    /// <summary>Requests that write or that read texts, of one account, key or address at one time; more wait for a while.</summary>
    public int Heavy { get; init; } = 8;

    /// <summary>So many of these may wait.</summary>
    public int HeavyWaiting { get; init; } = 32;
}
