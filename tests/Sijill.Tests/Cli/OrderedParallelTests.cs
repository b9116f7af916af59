using Sijill.Sources;

namespace Sijill.Tests.Cli;

public sealed class OrderedParallelTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_items()
    {
        var results = new List<int>();
        await OrderedParallel.RunAsync(
            Enumerable.Range(0, 2000),
            i =>
            {
                Thread.SpinWait(i % 7 * 100);
                return i;
            },
            i =>
            {
                results.Add(i);
                return default;
            },
            4,
            CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 2000), results);
    }

    [Fact]
    public async Task Few_items_are_in_flight_however_many_there_are()
    {
        int taken = 0, written = 0, most = 0;
        await OrderedParallel.RunAsync(
            Items(),
            i => i,
            _ =>
            {
                most = Math.Max(most, Volatile.Read(ref taken) - written++);
                return default;
            },
            2,
            CancellationToken.None);
        Assert.Equal(5000, written);
        Assert.InRange(most, 1, 64);

        IEnumerable<int> Items()
        {
            for (var i = 0; i < 5000; i++)
            {
                Interlocked.Increment(ref taken);
                yield return i;
            }
        }
    }

    [Fact]
    public async Task Cancelling_ends_the_run_even_while_the_source_is_blocked()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var never = new ManualResetEventSlim();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => OrderedParallel.RunAsync(Blocked(), i => i, _ => default, 2, cancel.Token));
        never.Set();

        IEnumerable<int> Blocked()
        {
            yield return 1;
            never.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
        }
    }

    [Fact]
    public async Task A_failure_of_the_source_or_the_work_reaches_the_caller()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => OrderedParallel.RunAsync(Failing(), i => i, _ => default, 2, CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => OrderedParallel.RunAsync<int, int>(
            [1], _ => throw new InvalidOperationException(), _ => default, 2, CancellationToken.None));

        static IEnumerable<int> Failing()
        {
            yield return 1;
            throw new InvalidOperationException();
        }
    }
}
