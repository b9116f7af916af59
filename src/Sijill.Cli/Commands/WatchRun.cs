using System.Globalization;
using Sijill.Cli.Rendering;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;
using Sijill.Sources.Watching;
using Sijill.Sources.Web;

namespace Sijill.Cli.Commands;

/// <summary>Runs <c>sijill watch</c>.</summary>
internal sealed class WatchRun
{
    private readonly WatchRequest request;
    private readonly Reader reader;
    private readonly IRenderer renderer;
    private readonly Stream output;
    private int claims;

    private WatchRun(WatchRequest request, Lexicon lexicon, Stream output)
    {
        this.request = request;
        this.output = output;
        reader = new Reader(lexicon);
        renderer = request.Format == OutputFormat.Plover ? new PloverRenderer(lexicon.Ontology) : new JsonLinesRenderer(lexicon.Ontology);
    }

    /// <summary>Visits the feeds until it is cancelled, or once; returns the exit code.</summary>
    public static async Task<int> RunAsync(WatchRequest request, CancellationToken cancel)
    {
        try
        {
            var feeds = request.Feeds.SelectMany(FeedList.Load).Distinct(StringComparer.Ordinal).ToList();
            var store = JsonWatchStore.Open(request.State ?? DefaultState(request.Feeds));
            if (request.Status)
            {
                WriteStatus(feeds, store, Console.Out);
                return ExitCodes.Ok;
            }

            using var output = request.Output is null or "-"
                ? Console.OpenStandardOutput()
                : new FileStream(request.Output, FileMode.Append, FileAccess.Write, FileShare.Read);
            return await new WatchRun(request, CommandLexicon.Load(request.Lexicons), output).WatchAsync(feeds, store, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is LexiconException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync("sijill: " + e.Message).ConfigureAwait(false);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (IOException e) when (Pipeline.Outputs.IsBrokenPipe(e))
        {
            return ExitCodes.Ok;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync("sijill: " + e.Message).ConfigureAwait(false);
            return ExitCodes.Usage;
        }
    }

    private async Task<int> WatchAsync(List<string> feeds, JsonWatchStore store, CancellationToken cancel)
    {
        var web = new WebOptions { AllowPrivateAddresses = request.AllowPrivate, Delay = request.Delay };
        using var fetcher = new PoliteFetcher(web);
        var watching = new WatchOptions { Interval = request.Interval, Full = request.Full, Once = request.Once };
        var watcher = new FeedWatcher(fetcher, store, watching, new SourceOptions { AssumeArabic = request.AssumeArabic, Web = web });
        while (true)
        {
            claims = 0;
            var round = await watcher.VisitAsync(feeds, WriteAsync, cancel).ConfigureAwait(false);
            if (round.Visited > 0)
            {
                await Console.Error.WriteLineAsync(Summary(round)).ConfigureAwait(false);
            }

            if (request.Once)
            {
                return round.Failed > 0 ? ExitCodes.SomeFailed : ExitCodes.Ok;
            }

            var wait = watcher.NextDue(feeds) - TimeProvider.System.GetUtcNow();
            await Task.Delay(wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait, cancel).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteAsync(SourceItem item)
    {
        if (item.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync("sijill: " + problem).ConfigureAwait(false);
        }

        if (item.Document is not { } document)
        {
            return;
        }

        try
        {
            var reading = reader.Read(document);
            reading = reading with { Claims = reading.Claims.Where(c => c.Confidence >= request.MinConfidence).ToEquatable() };
            claims += reading.Claims.Count;
            await output.WriteAsync(renderer.Render(reading), CancellationToken.None).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A mistake of ours in one article must not cost the rest.
        catch (Exception e) when (e is not IOException)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync($"sijill: {document.Id}: SJ9001: internal error, please report it: {e.GetType().Name}: {e.Message}").ConfigureAwait(false);
        }
    }

    private string Summary(WatchRound round) => string.Create(
        CultureInfo.InvariantCulture,
        $"sijill: {round.Visited} feeds visited: {round.Items} new items, {claims} claims; {round.Unchanged} unchanged, {round.Failed} failed, {round.Waiting} not due");

    private static string DefaultState(IReadOnlyList<string> feeds) =>
        DocumentSource.IsAddress(feeds[0]) ? "sijill-watch.state.json" : feeds[0] + ".state.json";

    private static void WriteStatus(List<string> feeds, JsonWatchStore store, TextWriter output)
    {
        output.WriteLine("feed\tlast success\tfailures\tnext try\tproblem");
        foreach (var feed in feeds)
        {
            var state = store.Find(feed) ?? new FeedState(feed);
            output.WriteLine(string.Join('\t', feed, Time(state.LastSuccess), state.Failures.ToString(CultureInfo.InvariantCulture), Time(state.NextTry), state.Problem ?? ""));
        }
    }

    private static string Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture) ?? "never";
}
