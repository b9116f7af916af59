using System.Collections.Concurrent;

namespace Sijill.Sources.Web;

/// <summary>Lets one question at a time go to a host, with a pause between two.</summary>
internal sealed class HostGate(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until <paramref name="host"/> may be asked; the result is closed when it has answered.</summary>
    public async Task<Turn> EnterAsync(string host, TimeSpan delay, CancellationToken cancel)
    {
        var state = hosts.GetOrAdd(host, _ => new Host());
        await state.Lock.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var wait = state.Last is { } last ? delay - time.GetElapsedTime(last) : TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancel).ConfigureAwait(false);
            }

            return new Turn(state, time);
        }
        catch
        {
            state.Lock.Release();
            throw;
        }
    }

    /// <summary>The right to ask a host.</summary>
    internal sealed class Turn(Host host, TimeProvider time) : IDisposable
    {
        public void Dispose()
        {
            host.Last = time.GetTimestamp();
            host.Lock.Release();
        }
    }

    /// <summary>One host's state. As many are kept as hosts were asked; the lock holds no handle.</summary>
    internal sealed class Host
    {
        public SemaphoreSlim Lock { get; } = new(1, 1);

        public long? Last { get; set; }
    }
}
