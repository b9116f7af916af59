using System.IO.Compression;
using System.Net;
using System.Text;
using CsCheck;
using Sijill.Sources;
using Sijill.Sources.Web;

namespace Sijill.Tests.Sources.Web;

public sealed class FetcherTests
{
    private static readonly WebOptions Quick = new()
    {
        AllowPrivateAddresses = true,
        Delay = TimeSpan.Zero,
        BackOff = TimeSpan.FromMilliseconds(10),
        Timeout = TimeSpan.FromSeconds(30),
        MaxBytes = 1_000_000,
        Attempts = 2,
    };

    [Fact]
    public async Task A_page_at_an_address_is_a_document()
    {
        await using var server = new LocalServer(q => q.Path == "/robots.txt" ? LocalServer.NotFound() : LocalServer.Answer(Pages.Html()));
        var item = Assert.Single(new DocumentSource(new SourceOptions { Web = Quick }).Read(server.Address + "/news/1"));
        Assert.Equal((Pages.Text, server.Address + "/news/1"), (item.Document!.Text, item.Document.Url));
        Assert.All(server.Asked, q => Assert.StartsWith("Sijill/", q.Fields["User-Agent"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_charset_and_a_packed_body_do_not_matter()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var server = new LocalServer(q => q.Path switch
        {
            "/charset" => LocalServer.Answer(Encoding.GetEncoding("windows-1256").GetBytes(Pages.Html(charset: "windows-1256")), "Content-Type: text/html; charset=utf-8"),
            "/nonsense" => LocalServer.Answer(Encoding.UTF8.GetBytes(Pages.Html()), "Content-Type: text/html; charset=\"x-nonsense\""),
            "/br" => LocalServer.Answer(Archives.Warc.Brotli(Encoding.UTF8.GetBytes(Pages.Html())), "Content-Type: text/html\r\nContent-Encoding: br"),
            "/gzip" => LocalServer.Answer(Files.Gzip(Pages.Html()), "Content-Type: text/html\r\nContent-Encoding: gzip"),
            _ => LocalServer.NotFound(),
        });
        var source = new DocumentSource(new SourceOptions { Web = Quick });
        Assert.All((string[])["/charset", "/nonsense", "/br", "/gzip"], path => Assert.Equal(Pages.Text, Assert.Single(source.Read(server.Address + path)).Document?.Text));
    }

    [Fact]
    public async Task A_conditional_question_may_be_answered_with_unchanged()
    {
        await using var server = new LocalServer(q => q.Fields.ContainsKey("If-None-Match") && q.Fields.ContainsKey("If-Modified-Since")
            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"u8.ToArray()
            : LocalServer.Answer("x", "ETag: \"a\"\r\nLast-Modified: Wed, 12 Feb 2025 18:30:00 GMT"));
        var first = await Fetch(server.Address + "/", Quick);
        Assert.Equal(("\"a\"", "Wed, 12 Feb 2025 18:30:00 GMT", false), (first.ETag, first.LastModified, first.NotModified));
        using var fetcher = new PoliteFetcher(Quick);
        Assert.True((await fetcher.FetchAsync(new PageRequest(new Uri(server.Address), first.ETag, first.LastModified), TestContext.Current.CancellationToken)).NotModified);
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for()
    {
        await using var server = new LocalServer(q => q.Path == "/robots.txt" ? LocalServer.Answer("User-agent: *\nDisallow: /private\n", "Content-Type: text/plain") : LocalServer.Answer("x"));
        using var fetcher = new PoliteFetcher(Quick);
        var cancel = TestContext.Current.CancellationToken;
        Assert.Equal("SJ3021", (await fetcher.FetchAsync(new PageRequest(new Uri(server.Address + "/private/1")), cancel)).Problem!.Code);
        Assert.Null((await fetcher.FetchAsync(new PageRequest(new Uri(server.Address + "/open")), cancel)).Problem);
        Assert.Equal(["/robots.txt", "/open"], server.Asked.Select(q => q.Path));
    }

    [Fact]
    public async Task A_server_that_cannot_give_its_robots_txt_is_left_alone()
    {
        await using var server = new LocalServer(q => q.Path == "/robots.txt" ? LocalServer.Answer("", status: "503 Busy") : LocalServer.Answer("x"));
        Assert.Equal("SJ3021", (await Fetch(server.Address + "/a", Quick)).Problem!.Code);
    }

    [Fact]
    public async Task Private_addresses_are_refused_by_number_and_by_name()
    {
        await using var server = new LocalServer(_ => LocalServer.Answer(Pages.Html()));
        var strict = Quick with { AllowPrivateAddresses = false };
        Assert.Equal("SJ3025", (await Fetch(server.Address, strict)).Problem!.Code);
        Assert.Equal("SJ3025", (await Fetch(server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal), strict)).Problem!.Code);
        Assert.Equal("SJ3025", (await Fetch("http://[::ffff:127.0.0.1]/", strict)).Problem!.Code);
        Assert.Equal("SJ3025", (await Fetch("http://2130706433/", strict)).Problem!.Code);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/x", "SJ3020")]
    [InlineData("file:///etc/passwd", "SJ3020")]
    [InlineData("/again", "SJ3022")]
    public async Task Redirections_are_limited_and_checked(string target, string code)
    {
        await using var server = new LocalServer(q => q.Path == "/robots.txt" ? LocalServer.NotFound() : LocalServer.Answer("", $"Location: {target}", "302 Found"));
        Assert.Equal(code, (await Fetch(server.Address + "/a", Quick)).Problem!.Code);
        Assert.InRange(server.Asked.Count, 2, 8);
    }

    [Fact]
    public async Task A_redirection_is_followed_and_the_last_address_told()
    {
        await using var server = new LocalServer(q => q.Path switch { "/robots.txt" => LocalServer.NotFound(), "/a" => LocalServer.Answer("", "Location: b?c=1", "301 Moved"), _ => LocalServer.Answer("x") });
        Assert.Equal("/b?c=1", (await Fetch(server.Address + "/a", Quick)).Address.PathAndQuery);
    }

    [Fact]
    public async Task Endless_and_slow_bodies_end()
    {
        await using var server = new LocalServer(async (question, stream) =>
        {
            if (question.Path == "/robots.txt")
            {
                await stream.WriteAsync(LocalServer.NotFound());
                return;
            }

            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray());
            var part = new byte[question.Path == "/endless" ? 10_000 : 1];
            while (true)
            {
                await stream.WriteAsync(part);
                await stream.FlushAsync();
                await Task.Delay(question.Path == "/endless" ? 0 : 20);
            }
        });
        Assert.Equal("SJ3005", (await Fetch(server.Address + "/endless", Quick)).Problem!.Code);
        Assert.Equal("SJ3023", (await Fetch(server.Address + "/slow", Quick with { Timeout = TimeSpan.FromMilliseconds(500), Attempts = 1, ObeyRobots = false })).Problem!.Code);
    }

    [Fact]
    public async Task A_packed_bomb_is_not_unpacked_to_its_end()
    {
        await using var server = new LocalServer(_ => LocalServer.Answer(Files.Gzip(new byte[50_000_000]), "Content-Encoding: gzip"));
        Assert.Equal("SJ3005", (await Fetch(server.Address, Quick with { ObeyRobots = false })).Problem!.Code);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_after_the_time_it_says()
    {
        var asked = 0;
        await using var server = new LocalServer(_ => Interlocked.Increment(ref asked) == 1 ? LocalServer.Answer("", "Retry-After: 1", "429 Too Many Requests") : LocalServer.Answer("x"));
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        Assert.Null((await Fetch(server.Address, Quick with { ObeyRobots = false })).Problem);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(begun).TotalSeconds, 0.9, 60);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_server_that_asks_for_an_hour_is_given_it()
    {
        await using var server = new LocalServer(_ => LocalServer.Answer("", "Retry-After: 3600", "503 Busy"));
        var answer = await Fetch(server.Address, Quick with { ObeyRobots = false });
        Assert.True(answer.Problem!.IsTemporary);
        Assert.True(answer.RetryAt > TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(50));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task One_question_at_a_time_goes_to_a_host()
    {
        int now = 0, most = 0;
        await using var server = new LocalServer(async (_, stream) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await stream.WriteAsync(LocalServer.Answer("x"));
        });
        using var fetcher = new PoliteFetcher(Quick with { ObeyRobots = false });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => fetcher.FetchAsync(new PageRequest(new Uri($"{server.Address}/{i}")), TestContext.Current.CancellationToken)));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Garbage_instead_of_an_answer_is_a_problem()
    {
        await using var server = new LocalServer(q => q.Path == "/cut" ? "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"u8.ToArray() : "garbage\r\n\r\n"u8.ToArray());
        foreach (var path in (string[])["/cut", "/x"])
        {
            Assert.Equal("SJ3023", (await Fetch(server.Address + path, Quick with { ObeyRobots = false })).Problem!.Code);
        }
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void Public_and_private_addresses_are_told_apart(string address, bool isPublic) => Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));

    private static async Task<FetchResult> Fetch(string address, WebOptions options)
    {
        using var fetcher = new PoliteFetcher(options);
        return await fetcher.FetchAsync(new PageRequest(new Uri(address)), TestContext.Current.CancellationToken);
    }
}
