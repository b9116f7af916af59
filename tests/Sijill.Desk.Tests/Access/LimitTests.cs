using System.Net;
using System.Net.Http.Headers;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests.Access;

/// <summary>Too much, too often, too long.</summary>
public sealed class LimitTests(DeskFixture fixture)
{
    [Fact]
    public async Task Who_asks_too_often_waits()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { Rates = new() { OfAddress = 1, Burst = 5 } });
        using var client = desk.NewClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var answer = await client.GetAsync("/v1/version", TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Assert.NotNull(answer.Headers.RetryAfter);
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }
        }

        Assert.Equal(HttpStatusCode.Unauthorized, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task An_account_has_its_own_measure()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { Rates = new() { OfAddress = 1000, OfUser = 1, Burst = 3 } });
        using var program = desk.Program("reader");
        using var other = desk.Program("editor");
        HttpStatusCode last = default;
        for (var i = 0; i < 10 && last != HttpStatusCode.TooManyRequests; i++)
        {
            using var answer = await program.GetAsync("/v1/version", TestContext.Current.CancellationToken);
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        using var free = await other.GetAsync("/v1/version", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    [Theory]
    [InlineData("/v1/read", "application/json", 3)]
    [InlineData("/v1/claims/c:0123456789abcdef0123/corrections", "application/json", 1)]
    [InlineData("/mcp", "application/json", 9)]
    [InlineData("/review", "application/x-www-form-urlencoded", 9)]
    [InlineData("/compare", "multipart/form-data; boundary=x", 9)]
    public async Task A_body_that_is_too_long_is_refused(string address, string type, int megabytes)
    {
        using var client = fixture.Desk.NewClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/event-stream, text/html");
        using var body = new ByteArrayContent(new byte[megabytes * 1024 * 1024]);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body };
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.InRange((int)answer.StatusCode, 400, 413);
    }

    [Fact]
    public async Task Headers_have_bounds()
    {
        using var client = fixture.Desk.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-Long", new string('x', 40_000));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
        using var address = await client.GetAsync("/search?q=" + new string('x', 20_000), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, address.StatusCode);
    }
}
