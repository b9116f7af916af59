using System.Text.Json;
using Sijill.Sources;
using Sijill.Sources.Watching;
using Sijill.Sources.Web;
using Sijill.Tests.Cli;

namespace Sijill.Tests.Sources.Web;

public sealed class WatchTests
{
    private static readonly WebOptions Quick = new() { AllowPrivateAddresses = true, Delay = TimeSpan.Zero, BackOff = TimeSpan.FromMilliseconds(1), ObeyRobots = false };

    [Fact]
    public async Task New_items_come_once_oldest_first()
    {
        using var files = new Files();
        var feed = Pages.Rss(Pages.RssItem("https://example.org/2", Pages.Second), Pages.RssItem("https://example.org/1", Pages.First));
        await using var server = new LocalServer(_ => LocalServer.Answer(feed, "Content-Type: application/rss+xml"));
        var state = Path.Combine(files.Folder, "state.json");
        Assert.Equal(["https://example.org/1", "https://example.org/2"], (await Visit(server, state)).Select(i => i.Document!.Id));
        Assert.Empty(await Visit(server, state));
        feed = Pages.Rss(Pages.RssItem("https://example.org/3", Pages.Third), Pages.RssItem("https://example.org/2", Pages.Second));
        Assert.Equal(["https://example.org/3"], (await Visit(server, state)).Select(i => i.Document!.Id));
        var kept = JsonWatchStore.Open(state).Find(server.Address + "/feed")!;
        Assert.Equal((0, 3), (kept.Failures, kept.Seen.Count));
        Assert.NotNull(kept.LastSuccess);
    }

    [Fact]
    public async Task An_unchanged_feed_costs_a_question_only()
    {
        using var files = new Files();
        await using var server = new LocalServer(q => q.Fields.ContainsKey("If-None-Match")
            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"u8.ToArray()
            : LocalServer.Answer(Pages.Rss(Pages.RssItem("https://example.org/1", Pages.First)), "ETag: \"1\""));
        var state = Path.Combine(files.Folder, "state.json");
        Assert.Single(await Visit(server, state));
        Assert.Empty(await Visit(server, state));
        Assert.Equal("\"1\"", server.Asked.Last().Fields["If-None-Match"]);
    }

    [Fact]
    public async Task A_summary_leads_to_the_full_article_and_a_busy_server_to_another_try()
    {
        using var files = new Files();
        var busy = true;
        LocalServer? self = null;
        await using var server = new LocalServer(q => q.Path == "/feed"
            ? LocalServer.Answer(Pages.Rss(Pages.RssItem(self!.Address + "/article", Files.Arabic)), "ETag: \"1\"")
            : busy ? LocalServer.Answer("", "Retry-After: 7200", "503 Busy") : LocalServer.Answer(Pages.Html()));
        self = server;
        var state = Path.Combine(files.Folder, "state.json");
        Assert.Empty(await Visit(server, state, full: true));
        busy = false;
        var document = Assert.Single(await Visit(server, state, full: true)).Document!;
        Assert.Equal((Pages.Text, server.Address + "/article", "الصحيفة"), (document.Text, document.Id, document.Publisher));
        Assert.NotNull(document.Published);
    }

    [Fact]
    public async Task What_was_not_handed_over_is_not_seen()
    {
        using var files = new Files();
        await using var server = new LocalServer(_ => LocalServer.Answer(Pages.Rss(Pages.RssItem("https://example.org/2", Pages.Second), Pages.RssItem("https://example.org/1", Pages.First)), "ETag: \"1\""));
        var state = Path.Combine(files.Folder, "state.json");
        await Assert.ThrowsAsync<OperationCanceledException>(() => Visit(server, state, item => item.Document!.Id.EndsWith('2') ? throw new OperationCanceledException() : ValueTask.CompletedTask));
        Assert.Equal(["https://example.org/2"], (await Visit(server, state)).Select(i => i.Document!.Id));
    }

    [Fact]
    public async Task A_feed_that_is_a_page_fails_and_is_left_alone_ever_longer()
    {
        using var files = new Files();
        await using var server = new LocalServer(_ => LocalServer.Answer(Pages.Html()));
        var state = Path.Combine(files.Folder, "state.json");
        Assert.Equal("SJ3012", Assert.Single(await Visit(server, state)).Problem!.Code);
        Assert.Empty(await Visit(server, state));
        var kept = JsonWatchStore.Open(state).Find(server.Address + "/feed")!;
        Assert.Equal(1, kept.Failures);
        Assert.True(kept.NextTry > kept.LastAttempt);
    }

    [Fact]
    public async Task A_sitemap_leads_to_its_pages()
    {
        using var files = new Files();
        LocalServer? self = null;
        await using var server = new LocalServer(q => q.Path switch
        {
            "/feed" => LocalServer.Answer($"<sitemapindex><sitemap><loc>{self!.Address}/news.xml</loc></sitemap></sitemapindex>"),
            "/news.xml" => LocalServer.Answer(Files.Gzip($"<urlset><url><loc>{self!.Address}/1</loc></url></urlset>"), "Content-Type: application/gzip"),
            _ => LocalServer.Answer(Pages.Html()),
        });
        self = server;
        Assert.Equal(Pages.Text, Assert.Single(await Visit(server, Path.Combine(files.Folder, "state.json"))).Document!.Text);
    }

    [Fact]
    public void Lists_and_outlines_name_feeds_and_mistakes_have_a_line()
    {
        using var files = new Files();
        Assert.Equal(["https://example.org/a", "https://example.org/b"], FeedList.Load(files.Add("list.txt", "# mine\nhttps://example.org/a\n\nhttps://example.org/b\nhttps://example.org/a\n")));
        Assert.Equal(["https://example.org/a"], FeedList.Load(files.Add("a.opml", "<?xml version=\"1.0\"?><opml><body><outline text=\"x\"><outline xmlUrl=\"https://example.org/a\"/></outline></body></opml>")));
        Assert.Contains("(2)", Assert.Throws<IOException>(() => FeedList.Load(files.Add("bad.txt", "https://example.org/a\nexample\n"))).Message, StringComparison.Ordinal);
        Assert.Contains("SJ3030", Assert.Throws<IOException>(() => FeedList.Load(files.Add("bad.opml", "<opml><body>"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_prints_claims_once_and_tells_how_feeds_are()
    {
        using var files = new Files();
        await using var server = new LocalServer(q => q.Path == "/robots.txt" ? LocalServer.NotFound() : LocalServer.Answer(Pages.Rss(Pages.RssItem("https://example.org/1", Pages.First))));
        var list = files.Add("feeds.txt", server.Address + "/feed\n");
        string[] arguments = ["watch", list, "--once", "--allow-private", "--delay", "0s"];
        var first = await Command.RunAsync(arguments);
        Assert.Equal(0, first.Code);
        Assert.NotEmpty(first.Lines);
        Assert.Equal("https://example.org/1", JsonDocument.Parse(first.Lines[0]).RootElement.GetProperty("document").GetProperty("id").GetString());
        Assert.Contains("1 new items", first.Errors, StringComparison.Ordinal);
        Assert.Empty((await Command.RunAsync(arguments)).Lines);
        Assert.Contains(server.Address, (await Command.RunAsync(["watch", list, "--status"])).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await Command.RunAsync(["watch", list, "--once", "--delay", "0s", "--state", Path.Combine(files.Folder, "other.json")])).Code);
        Assert.Equal(2, (await Command.RunAsync(["watch", "no-such-file"])).Code);
    }

    private static async Task<List<SourceItem>> Visit(LocalServer server, string state, bool full = false)
    {
        var items = new List<SourceItem>();
        await Visit(server, state, item =>
        {
            items.Add(item);
            return ValueTask.CompletedTask;
        }, full);
        return items;
    }

    private static async Task Visit(LocalServer server, string state, Func<SourceItem, ValueTask> handle, bool full = false)
    {
        using var fetcher = new PoliteFetcher(Quick);
        var watcher = new FeedWatcher(fetcher, JsonWatchStore.Open(state), new WatchOptions { Once = true, Full = full }, new SourceOptions { Web = Quick });
        await watcher.VisitAsync([server.Address + "/feed"], handle, TestContext.Current.CancellationToken);
    }
}
