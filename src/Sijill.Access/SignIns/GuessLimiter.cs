using System.Threading.RateLimiting;

namespace Sijill.Access.SignIns;

/// <summary>
/// Slows down who guesses passwords: few tries for one account from one address, more from one address, more for one account. Names that are not there count as those that are. Tries
/// count before they are checked, so that many at one time help nobody.
/// </summary>
internal sealed class GuessLimiter(GuessLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> addresses = Limiter(limits.OfAddress, limits.Window);
    private readonly PartitionedRateLimiter<string> accounts = Limiter(limits.OfAccount, limits.Window);
    private readonly PartitionedRateLimiter<string> pairs = Limiter(limits.OfPair, limits.Window);

    /// <summary>Whether one more try may be made.</summary>
    /// <param name="name">The name as it is kept; what can be no name counts as one.</param>
    /// <param name="address">From where.</param>
    public bool Try(string? name, string address)
    {
        using var first = addresses.AttemptAcquire(address);
        if (!first.IsAcquired)
        {
            return false;
        }

        using var second = pairs.AttemptAcquire($"{address} {name}");
        if (!second.IsAcquired)
        {
            return false;
        }

        using var third = accounts.AttemptAcquire(name ?? "");
        return third.IsAcquired;
    }

    public void Dispose()
    {
        addresses.Dispose();
        accounts.Dispose();
        pairs.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
        key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = window, SegmentsPerWindow = 5, QueueLimit = 0 }));
}

/// <summary>How often a password may be tried.</summary>
internal sealed record GuessLimits
{
    /// <summary>The time in which tries are counted.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Tries for one account from one address.</summary>
    public int OfPair { get; init; } = 10;

    /// <summary>Tries from one address.</summary>
    public int OfAddress { get; init; } = 50;

    /// <summary>Tries for one account from wherever: NIST SP 800-63B-4 allows a hundred in a row.</summary>
    public int OfAccount { get; init; } = 100;
}
