using System.Net;
using System.Text.RegularExpressions;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests.Access;

/// <summary>What every answer tells the browser.</summary>
public sealed class HeaderTests(DeskFixture fixture)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=%D9%85%D8%AC%D9%84%D8%B3")]
    [InlineData("/commitments")]
    [InlineData("/compare")]
    [InlineData("/review")]
    [InlineData("/sources")]
    [InlineData("/views")]
    [InlineData("/dyad")]
    [InlineData("/account")]
    [InlineData("/admin/audit")]
    [InlineData("/nothing-here")]
    [InlineData("/v1/version")]
    [InlineData("/v1/nothing")]
    [InlineData("/v1/claims?limit=soon")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/feed")]
    [InlineData("/metrics")]
    [InlineData("/health/live")]
    public async Task Every_answer_has_the_headers_of_safety_and_nothing_that_others_may_keep(string address)
    {
        using var answer = await fixture.Desk.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.True(answer.Headers.CacheControl is { NoStore: true } or { Private: true, NoCache: true }, answer.Headers.CacheControl?.ToString());
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(new Regex("<[^>]+\\s(style|on[a-z]+)=", RegexOptions.IgnoreCase), html);
            Assert.DoesNotMatch(new Regex("<style|<script(?![^>]+src=)|(src|href)=\"(https?:)?//(?!127)", RegexOptions.IgnoreCase), Regex.Replace(html, "<a [^>]*>", ""));
        }
    }

    [Fact]
    public async Task Assets_may_be_kept_by_anybody()
    {
        using var answer = await fixture.Desk.Client.GetAsync("/assets/desk.css", TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.CacheControl?.Public);
    }

    [Fact]
    public async Task The_reference_runs_its_own_scripts_alone()
    {
        using var answer = await fixture.Desk.NewClient(followRedirects: true).GetAsync("/reference", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Matches("default-src 'none'; script-src 'nonce-[A-Za-z0-9+/=]{22,}' 'strict-dynamic'", policy);
        Assert.DoesNotContain("script-src 'unsafe", policy, StringComparison.Ordinal);
    }
}
