using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Timelines;

/// <summary>The little of an occurrence that is counted over time.</summary>
/// <param name="Event">PLOVER event or STATE.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="First">First day that it can mean, or null.</param>
/// <param name="Last">Last day, or null.</param>
/// <param name="IsPlan">True for what will or may happen.</param>
/// <param name="Standing">Asserted, disputed or denied.</param>
public readonly record struct TimelinePoint(string Event, string? Mode, DateOnly? First, DateOnly? Last, bool IsPlan, Standing Standing)
{
    /// <summary>What <paramref name="occurrence"/> counts as.</summary>
    public static TimelinePoint Of(Occurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return new(occurrence.Event, occurrence.Mode, occurrence.First, occurrence.Last, occurrence.IsPlan, occurrence.Standing);
    }
}
