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
    private volatile bool isDisposed;

    /// <summary>The value of a key for the ledger as it is now.</summary>
    /// <param name="key">What is asked for, with everything that the answer depends on.</param>
    /// <param name="make">Works it out.</param>
    /// <param name="size">How many bytes it takes.</param>
    /// <param name="keep">Whether to keep it; null keeps all.</param>
    public T Get<T>(string key, Func<T> make, Func<T, int>? size = null, Func<T, bool>? keep = null)
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
            if (keep?.Invoke(value) == false)
            {
                kept.Remove(whole);
            }
            else if (!begun && size is not null)
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

    /// <summary>
    /// The value of a key, perhaps for the ledger as it was a moment ago: for what takes long and need not be of this second. Once the ledger changes, the old value is given until the new one
    /// is worked out, beside the requests.
    /// </summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="make">Works it out; on another thread, and perhaps after the request.</param>
    /// <returns>The value, and whether it is of an older ledger.</returns>
    public (T Value, bool IsLate) GetLately<T>(string key, Func<T> make)
        where T : class
    {
        var (whole, mark) = ($"late|{typeof(T).Name}|{key}", store.ChangeMark());
        Late<T>? late;
        lock (guard)
        {
            late = kept.Get<Late<T>>(whole);
            if (late is null || late.Mark == mark || late.IsRenewed)
            {
                late ??= kept.Set(whole, new Late<T>(mark, new Lazy<T>(make)), new MemoryCacheEntryOptions { Size = SomeBytes, SlidingExpiration = TimeSpan.FromHours(1) });
            }
            else
            {
                late.IsRenewed = true;
                _ = Task.Run(() => Renew(whole, mark, make));
            }
        }

        try
        {
            return (late.Value.Value, late.Mark != mark);
        }
        catch
        {
            kept.Remove(whole);
            throw;
        }
    }

    public void Dispose()
    {
        isDisposed = true;
        kept.Dispose();
    }

    private void Renew<T>(string key, string mark, Func<T> make)
        where T : class
    {
        try
        {
            var value = make();
            if (isDisposed)
            {
                return;
            }

            kept.Set(key, new Late<T>(mark, new Lazy<T>(value)), new MemoryCacheEntryOptions { Size = SomeBytes, SlidingExpiration = TimeSpan.FromHours(1) });
        }
        catch (Exception e) when (e is LedgerException or System.Data.Common.DbException or ObjectDisposedException)
        {
            // The next request asks for it itself, and is told what is wrong.
            if (!isDisposed)
            {
                kept.Remove(key);
            }
        }
    }

    private sealed record Late<T>(string Mark, Lazy<T> Value)
    {
        public bool IsRenewed { get; set; }
    }

    private Lazy<T> Keep<T>(string key, Lazy<T> value, int size) => kept.Set(key, value, new MemoryCacheEntryOptions { Size = size, SlidingExpiration = TimeSpan.FromMinutes(20) });
}
