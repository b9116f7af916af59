using System.Collections.Concurrent;

namespace Sijill.Sources;

/// <summary>
/// Counts what an archive holds that is rightly no document: pictures, pages in other languages, answers like «not found». Each of them
/// would be a line of complaint among a million; none is to vanish without a trace either. Safe to use from several threads.
/// </summary>
public sealed class PassedOver
{
    private readonly ConcurrentDictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>How many there were, all reasons together.</summary>
    public long Total => counts.Values.Sum();

    /// <summary>Each reason, in words, with its number, the commonest first.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Reasons =>
        [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)];

    internal void Add(string reason) => counts.AddOrUpdate(reason, 1, (_, count) => count + 1);
}
