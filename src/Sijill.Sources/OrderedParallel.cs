using System.Threading.Channels;

namespace Sijill.Sources;

/// <summary>Works on many items at once and hands over the results in the order of the items, holding only a few of them.</summary>
internal static class OrderedParallel
{
    private const int PerThread = 8;

    /// <summary>Runs <paramref name="work"/> on every item and <paramref name="write"/> on every result.</summary>
    /// <param name="items">Read one after the other, no faster than results are written.</param>
    /// <param name="work">Runs on several threads; is not to throw.</param>
    /// <param name="write">Runs for one result at a time, in order.</param>
    /// <param name="threads">How many items are worked on at once.</param>
    /// <param name="cancel">Ends the run; what was handed over stays.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static async Task RunAsync<TIn, TOut>(
        IEnumerable<TIn> items, Func<TIn, TOut> work, Func<TOut, ValueTask> write, int threads, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var capacity = threads * PerThread;
        var ordered = Channel.CreateBounded<Task<TOut>>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });
        var jobs = Channel.CreateBounded<(TIn Item, TaskCompletionSource<TOut> Done)>(new BoundedChannelOptions(capacity) { SingleWriter = true });
        _ = Task.Run(() => FeedAsync(items, jobs.Writer, ordered.Writer, stop.Token), CancellationToken.None);
        for (var i = 0; i < threads; i++)
        {
            _ = Task.Run(() => WorkAsync(jobs.Reader, work, stop.Token), CancellationToken.None);
        }

        try
        {
            // The tasks above are not waited for: one may be blocked in a read from a terminal that never ends.
            await foreach (var result in ordered.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
            {
                await write(await result.WaitAsync(stop.Token).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task FeedAsync<TIn, TOut>(
        IEnumerable<TIn> items, ChannelWriter<(TIn, TaskCompletionSource<TOut>)> jobs, ChannelWriter<Task<TOut>> ordered, CancellationToken stop)
    {
        Exception? error = null;
        try
        {
            foreach (var item in items)
            {
                var done = new TaskCompletionSource<TOut>(TaskCreationOptions.RunContinuationsAsynchronously);
                await ordered.WriteAsync(done.Task, stop).ConfigureAwait(false);
                await jobs.WriteAsync((item, done), stop).ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // Passed on to the reader of the channel.
        catch (Exception e)
#pragma warning restore CA1031
        {
            error = e;
        }

        jobs.Complete();
        ordered.Complete(error);
    }

    private static async Task WorkAsync<TIn, TOut>(
        ChannelReader<(TIn Item, TaskCompletionSource<TOut> Done)> jobs, Func<TIn, TOut> work, CancellationToken stop)
    {
        try
        {
            await foreach (var (item, done) in jobs.ReadAllAsync(stop).ConfigureAwait(false))
            {
                try
                {
                    done.SetResult(work(item));
                }
#pragma warning disable CA1031 // Passed on to whoever waits for this result.
                catch (Exception e)
#pragma warning restore CA1031
                {
                    done.SetException(e);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run has ended.
        }
    }
}
