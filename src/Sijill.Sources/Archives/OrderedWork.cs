namespace Sijill.Sources.Archives;

/// <summary>Works on several items at once and gives the results in the order of the items, holding only a few.</summary>
internal static class OrderedWork
{
    /// <summary>The result of <paramref name="work"/> on each of <paramref name="items"/>.</summary>
    /// <param name="threads">How many are worked on at once; with 1, nothing runs beside.</param>
    /// <param name="weight">How much memory an item holds.</param>
    /// <param name="maxWeight">So much may be held at once, and one item more.</param>
    public static IEnumerable<TOut> Select<TIn, TOut>(IEnumerable<TIn> items, Func<TIn, TOut> work, int threads, Func<TIn, long> weight, long maxWeight)
    {
        if (threads <= 1)
        {
            foreach (var item in items)
            {
                yield return work(item);
            }

            yield break;
        }

        var running = new Queue<(Task<TOut> Task, long Weight)>();
        var held = 0L;
        foreach (var item in items)
        {
            while (running.Count >= 2 * threads || (held > maxWeight && running.Count > 0))
            {
                var (first, weighed) = running.Dequeue();
                held -= weighed;
                yield return first.GetAwaiter().GetResult();
            }

            var own = weight(item);
            held += own;
            running.Enqueue((Task.Run(() => work(item)), own));
        }

        while (running.TryDequeue(out var last))
        {
            yield return last.Task.GetAwaiter().GetResult();
        }
    }
}
