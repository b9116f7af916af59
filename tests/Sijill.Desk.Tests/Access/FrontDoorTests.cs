using System.Net;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests.Access;

/// <summary>The desk of one's own machine, where nobody signs in: other sites in the same browser, and other machines, must not use it.</summary>
public sealed class FrontDoorTests(DeskFixture fixture)
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example:7380")]
    [InlineData("192.0.2.7")]
    public async Task A_name_that_was_made_to_lead_here_is_not_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/version");
        request.Headers.Host = host;
        using var answer = await fixture.Desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("localhost:1234")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:7380")]
    public async Task Names_of_this_machine_are(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/version");
        request.Headers.Host = host;
        using var answer = await fixture.Desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-Host", "desk.example.org")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    public async Task A_proxy_that_nobody_named_lets_nobody_in(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add(header, value);
        using var answer = await fixture.Desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    public async Task Another_site_cannot_make_the_browser_write(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/claims/c:0123456789abcdef0123/corrections") { Content = new StringContent("""{"action":"accept","author":"x"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        request.Headers.Add(header, value);
        using var answer = await fixture.Desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("X-Anything", "program")]
    public async Task Programs_of_this_machine_can(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/claims/c:0123456789abcdef0123/corrections") { Content = new StringContent("""{"action":"accept","author":"x"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
        request.Headers.Add(header, value);
        using var answer = await fixture.Desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_even_here()
    {
        using var browser = new Browser(fixture.Desk.Address);
        using var answer = await browser.PostAsync("/review", null, ("claim", "c:0123456789abcdef0123"), ("action", "accept"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_uses_the_machine_may_do_all_and_has_no_account()
    {
        using var client = fixture.Desk.NewClient();
        Assert.Contains("admin/audit", await client.GetStringAsync("/account", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var audit = await client.GetAsync("/admin/audit", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, audit.StatusCode);
        using var signIn = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, signIn.StatusCode);
    }

    [Fact]
    public async Task A_desk_that_others_could_reach_does_not_start_without_accounts()
    {
        var problem = await Assert.ThrowsAsync<Sijill.Access.AccessException>(async () =>
            await DeskHost.StartAsync(await SampleLedger.CreateEmptyAsync(), options => options with { Addresses = ["http://0.0.0.0:0"] }));
        Assert.Contains("sijill account add NAME --role admin", problem.Message, StringComparison.Ordinal);
    }
}
