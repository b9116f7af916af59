using Microsoft.Extensions.Caching.Memory;
using Sijill.Ledger;

namespace Sijill.Desk.Rendering;

/// <summary>Keeps what was worked out from the ledger until the ledger changes. What several ask for at one time is worked out once.</summary>
internal sealed class LedgerMemo(LedgerStore store) : IDisposable
{
    private const long MostBytes = 96 * 1024 * 1024;

    /// <summary>For what has no size of its own.</summary>
    private const int SomeBytes = 16 * 1024;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly Lock guard = new();

    /// <summary>The value of a key for the ledger as it is now.</summary>
    /// <param name="key">What is asked for, with everything that the answer depends on.</param>
    /// <param name="make">Works it out.</param>
    /// <param name="size">How many bytes it takes.</param>
    public T Get<T>(string key, Func<T> make, Func<T, int>? size = null)
    {
        // The mark is taken before the ledger is read: what is written meanwhile makes another mark, and the next visitor sees it.
        var whole = $"{typeof(T).Name}|{store.ChangeMark()}|{key}";
        Lazy<T> lazy;
        lock (guard)
        {
            lazy = kept.Get<Lazy<T>>(whole) ?? Keep(whole, new Lazy<T>(make), SomeBytes);
        }

        try
        {
            var begun = lazy.IsValueCreated;
            var value = lazy.Value;
            if (!begun && size is not null)
            {
                Keep(whole, lazy, size(value));
            }

            return value;
        }
        catch
        {
            // A failure is no answer: the next one tries again.
            kept.Remove(whole);
            throw;
        }
    }

    public void Dispose() => kept.Dispose();

    private Lazy<T> Keep<T>(string key, Lazy<T> value, int size) => kept.Set(key, value, new MemoryCacheEntryOptions { Size = size, SlidingExpiration = TimeSpan.FromMinutes(20) });
}
