using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Sijill.Sources.Encodings;
using Sijill.Sources.Feeds;
using Sijill.Sources.Web;

namespace Sijill.Sources.Watching;

/// <summary>
/// Visits feeds and hands over what is new. An item counts as seen only when it has been handed over: killed at any moment, the next run
/// may give an item again, and never loses one.
/// </summary>
public sealed class FeedWatcher
{
    private const int MostSeen = 5000;
    private const int MaxSitemaps = 20;
    private readonly PoliteFetcher fetcher;
    private readonly IWatchStore store;
    private readonly WatchOptions options;
    private readonly SourceOptions sourceOptions;
    private readonly ContentReader contents;
    private readonly TimeProvider time;

    /// <summary>Creates a watcher; fetcher and store are the caller's.</summary>
    public FeedWatcher(PoliteFetcher fetcher, IWatchStore store, WatchOptions options, SourceOptions sourceOptions)
    {
        ArgumentNullException.ThrowIfNull(sourceOptions);
        (this.fetcher, this.store, this.options, this.sourceOptions) = (fetcher, store, options, sourceOptions);
        contents = new ContentReader(sourceOptions, new PassedOver());
        time = sourceOptions.Web.Time;
    }

    /// <summary>Visits all feeds that are due.</summary>
    /// <param name="feeds">Their addresses.</param>
    /// <param name="handle">Takes one item at a time; when it returns, the item is seen. Problems of feeds come here too.</param>
    /// <param name="cancel">Ends the visit; what was handed over stays seen.</param>
    /// <exception cref="OperationCanceledException">The visit was cancelled.</exception>
    public async Task<WatchRound> VisitAsync(IReadOnlyList<string> feeds, Func<SourceItem, ValueTask> handle, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        using var one = new SemaphoreSlim(1, 1);
        var visits = new ConcurrentBag<Visit>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancel };
        await Parallel.ForEachAsync(feeds, limits, async (feed, stop) => visits.Add(await VisitAsync(feed, Alone, stop).ConfigureAwait(false))).ConfigureAwait(false);
        return new WatchRound(
            visits.Count(v => v.Outcome != Outcome.Waiting),
            visits.Count(v => v.Outcome == Outcome.Failed),
            visits.Count(v => v.Outcome == Outcome.Unchanged),
            visits.Count(v => v.Outcome == Outcome.Waiting),
            visits.Sum(v => v.Items));

        async ValueTask Alone(SourceItem item)
        {
            await one.WaitAsync(cancel).ConfigureAwait(false);
            try
            {
                await handle(item).ConfigureAwait(false);
            }
            finally
            {
                one.Release();
            }
        }
    }

    /// <summary>When the next feed is due.</summary>
    public DateTimeOffset NextDue(IReadOnlyList<string> feeds)
    {
        var now = time.GetUtcNow();
        return feeds.Select(feed => store.Find(feed)?.NextTry ?? now).DefaultIfEmpty(now + options.Interval).Min();
    }

    private async Task<Visit> VisitAsync(string feed, Func<SourceItem, ValueTask> handle, CancellationToken cancel)
    {
        var state = store.Find(feed) ?? new FeedState(feed);
        var now = time.GetUtcNow();
        if (state.NextTry > now && !(options.Once && state.Failures == 0))
        {
            return new(Outcome.Waiting, 0);
        }

        state = state with { LastAttempt = now };
        var answer = await fetcher.FetchAsync(new PageRequest(new Uri(feed), state.ETag, state.LastModified), cancel).ConfigureAwait(false);
        if (answer.NotModified)
        {
            store.Save(Succeeded(state, answer.RetryAt));
            return new(Outcome.Unchanged, 0);
        }

        var (content, problem) = answer.Problem is { } fetching ? (null, (fetching.Code, fetching.Message)) : Parse(answer, feed);
        if (content is null)
        {
            store.Save(Failed(state, problem.Message, answer.RetryAt));
            await handle(SourceItem.Failed(problem.Code, feed, 0, problem.Message)).ConfigureAwait(false);
            return new(Outcome.Failed, 0);
        }

        var entries = new List<FeedEntry>(content.Entries);
        var whole = await AddSitemapsAsync(content.Sitemaps, entries, feed, handle, cancel).ConfigureAwait(false);
        return await ReadNewAsync(state, answer, entries, whole, handle, cancel).ConfigureAwait(false);
    }

    private async Task<Visit> ReadNewAsync(
        FeedState state, FetchResult answer, List<FeedEntry> entries, bool whole, Func<SourceItem, ValueTask> handle, CancellationToken cancel)
    {
        var seen = new List<string>(state.Seen);
        var known = new HashSet<string>(seen, StringComparer.Ordinal);
        var pending = new Dictionary<string, int>(state.Pending, StringComparer.Ordinal);
        var fresh = entries.Select(entry => (Entry: entry, Sum: SumOf(entry.Key))).Where(e => known.Add(e.Sum)).ToList();
        var items = 0;
        var complete = false;
        try
        {
            // Feeds have the newest first; they are handed over in the order in which they happened.
            foreach (var (entry, sum) in fresh.Take(options.MaxNew).Reverse())
            {
                var (item, later) = await ItemAsync(entry, state.Feed, answer, cancel).ConfigureAwait(false);
                if (later && pending.GetValueOrDefault(sum) + 1 < options.Tries)
                {
                    pending[sum] = pending.GetValueOrDefault(sum) + 1;
                    continue;
                }

                await handle(item).ConfigureAwait(false);
                pending.Remove(sum);
                seen.Add(sum);
                items++;
            }

            complete = whole && pending.Count == 0 && fresh.Count <= options.MaxNew;
        }
        finally
        {
            var kept = Math.Max(MostSeen, entries.Count + 1000);
            var next = state with { Seen = seen.Count > kept ? seen[^kept..] : seen, Pending = pending };

            // While something is left to fetch, the server must not answer «unchanged».
            store.Save(Succeeded(next, null) with { ETag = complete ? answer.ETag : null, LastModified = complete ? answer.LastModified : null });
        }

        return new(Outcome.Read, items);
    }

    /// <summary>The pages of the newest sitemaps of an index; false when one could not be read.</summary>
    private async Task<bool> AddSitemapsAsync(
        IReadOnlyList<string> sitemaps, List<FeedEntry> entries, string feed, Func<SourceItem, ValueTask> handle, CancellationToken cancel)
    {
        var whole = true;
        foreach (var address in sitemaps.Take(MaxSitemaps))
        {
            var answer = await fetcher.FetchAsync(new PageRequest(new Uri(address)), cancel).ConfigureAwait(false);
            var (content, problem) = answer.Problem is { } fetching ? (null, (fetching.Code, fetching.Message)) : Parse(answer, feed);
            entries.AddRange(content?.Entries ?? []);
            if (content is null)
            {
                whole = false;
                await handle(SourceItem.Failed(problem.Code, address, 0, problem.Message)).ConfigureAwait(false);
            }
        }

        return whole;
    }

    private (FeedContent? Content, (string Code, string Message) Problem) Parse(FetchResult answer, string feed)
    {
        FeedContent? content = null;
        var input = answer.ToInput(feed);
        var failed = Guarded.Read(
            () =>
            {
                var (text, problem) = TextDecoder.Decode(Unpacked(answer.Body), answer.Charset);
                if (text is null)
                {
                    throw new UnreadableException("SJ3004", problem);
                }

                content = FeedParser.Parse(text, answer.Address.AbsoluteUri, sourceOptions.MaxEntries);
                return [];
            },
            answer.Body.Length, input, sourceOptions, "a feed");
        return failed is [{ Problem: { } found }, ..] ? (null, (found.Code, found.Message)) : (content, default);
    }

    /// <summary>Sitemaps are often gzip files by themselves.</summary>
    private byte[] Unpacked(byte[] body)
    {
        using var stream = Streams.Unpacking.Undo(new MemoryStream(body, writable: false), sourceOptions);
        return Streams.BoundedReading.All(stream, sourceOptions.MaxDocumentBytes) ?? throw new UnreadableException("SJ3005", "the feed is longer than is read");
    }

    /// <summary>The document of an entry, and whether it should rather be tried again.</summary>
    private async Task<(SourceItem Item, bool Later)> ItemAsync(FeedEntry entry, string feed, FetchResult answer, CancellationToken cancel)
    {
        var own = FeedDocuments.Item(entry, answer.ToInput(feed), sourceOptions);
        var wanted = entry.Link is not null && (own.Document is null || (options.Full && !entry.IsFull));
        if (!wanted || !Uri.TryCreate(entry.Link, UriKind.Absolute, out var address))
        {
            return (Acceptance.Check(own, feed, sourceOptions), false);
        }

        var page = await fetcher.FetchAsync(new PageRequest(address), cancel).ConfigureAwait(false);
        if (page.Problem is { } problem)
        {
            var told = new SourceProblem(problem.Code, entry.Link, 0, problem.Message);
            return (own.Document is null ? new(null, told) : Acceptance.Check(own, feed, sourceOptions) with { Problem = told }, problem.IsTemporary);
        }

        var item = contents.Read(() => new MemoryStream(page.Body, writable: false), page.ToInput(entry.Link) with { Stem = entry.Link }).FirstOrDefault()
            ?? SourceItem.Failed("SJ3001", entry.Link, 0, "holds no document");
        return (item.Document is { } document ? item with { Document = Filled(document, entry) } : Fallback(own, item, feed), false);
    }

    /// <summary>Without an article that can be found, the summary is better than nothing.</summary>
    private SourceItem Fallback(SourceItem own, SourceItem page, string feed) =>
        own.Document is not null && Acceptance.Check(own, feed, sourceOptions) is { Document: not null } summary ? summary with { Problem = page.Problem } : page;

    /// <summary>What the page does not say of itself, the feed may.</summary>
    private static Model.Document Filled(Model.Document document, FeedEntry entry) => document with
    {
        Id = entry.Link ?? document.Id,
        Title = document.Title ?? entry.Title,
        Publisher = document.Publisher ?? entry.Publisher,
        Published = document.Published ?? entry.Published,
    };

    private FeedState Succeeded(FeedState state, DateTimeOffset? notBefore)
    {
        var now = time.GetUtcNow();
        var next = now + options.Interval;
        return state with { LastSuccess = now, Failures = 0, Problem = null, NextTry = notBefore > next ? notBefore : next };
    }

    private FeedState Failed(FeedState state, string problem, DateTimeOffset? notBefore)
    {
        var now = time.GetUtcNow();
        var failures = state.Failures + 1;
        var pause = TimeSpan.FromTicks((long)Math.Min(options.LongestPause.Ticks, options.Interval.Ticks * Math.Pow(2, Math.Min(failures - 1, 20))));
        var next = now + pause;
        var latest = now + options.LongestPause;
        return state with { Failures = failures, Problem = problem, NextTry = notBefore > next ? notBefore < latest ? notBefore : latest : next };
    }

    private static string SumOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    private enum Outcome
    {
        Read,
        Unchanged,
        Failed,
        Waiting,
    }

    private readonly record struct Visit(Outcome Outcome, int Items);
}
