using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;
using Sijill.Access.Keys;

namespace Sijill.Desk.Tests.Access;

/// <summary>Keys for programs.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task A_key_opens_what_its_role_may_do_until_it_is_revoked()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var program = desk.Program("reader");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/v1/version"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/metrics"));
        desk.Elsewhere(store => Assert.Equal(1, new ApiKeyStore(store).Revoke(desk.Keys["reader"])));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, "/v1/version"));
        desk.Elsewhere(store => Assert.Throws<AccessException>(() => new ApiKeyStore(store).Revoke("reader-key")));
    }

    [Fact]
    public async Task What_is_no_key_opens_nothing_and_says_how()
    {
        await using var desk = await AccessDesk.StartAsync();
        var key = desk.Keys["admin"];
        foreach (var header in (string[])["Bearer", "Bearer ", "Bearer x", "Bearer " + key[..^1], "Bearer " + key + "A", "Basic " + key, "Bearer " + key.ToUpperInvariant(), "Bearer sijill_0000000000_" + key[18..]])
        {
            using var client = desk.NewClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/version");
            request.Headers.TryAddWithoutValidation("Authorization", header);
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        }
    }

    [Fact]
    public async Task A_wrong_key_is_not_helped_by_a_good_cookie()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = await desk.SignedInAsync("admin");
        browser.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "x");
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/v1/version"));
    }

    [Fact]
    public async Task A_key_expires()
    {
        var clock = new MovedClock();
        await using var desk = await AccessDesk.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var key = desk.Services.GetRequiredService<ApiKeyStore>().Add("brief", "reader", clock.GetUtcNow().AddHours(1)).Key;
        using var program = desk.NewClient();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/v1/version"));
        clock.Move(TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(program, "/v1/version"));
        Assert.Throws<AccessException>(() => desk.Services.GetRequiredService<ApiKeyStore>().Add("late", "reader", clock.GetUtcNow()));
    }

    [Fact]
    public async Task The_list_shows_when_a_key_was_used_and_never_the_key()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var program = desk.Program("editor");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(program, "/v1/version"));
        desk.Elsewhere(store =>
        {
            var all = new ApiKeyStore(store).All();
            Assert.Equal(["admin-key", "editor-key", "reader-key"], all.Select(key => key.Name));
            Assert.Equal([false, true, false], all.Select(key => key.Used is not null));
            Assert.All(all, key => Assert.DoesNotContain(desk.Keys.Values, secret => key.ToString().Contains(secret[18..], StringComparison.Ordinal)));
        });
        Assert.All(desk.Keys.Values, key => Assert.Matches("^sijill_[0-9a-f]{10}_[A-Za-z0-9_-]{43}$", key));
    }

    [Fact]
    public async Task The_MCP_server_takes_a_key()
    {
        await using var desk = await AccessDesk.StartAsync();
        const string Call = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";
        foreach (var (role, status) in ((string?, HttpStatusCode)[])[(null, HttpStatusCode.Unauthorized), ("reader", HttpStatusCode.OK)])
        {
            using var program = desk.Program(role);
            program.DefaultRequestHeaders.Accept.ParseAdd("application/json, text/event-stream");
            using var body = new StringContent(Call, new MediaTypeHeaderValue("application/json"));
            using var answer = await program.PostAsync("/mcp", body, TestContext.Current.CancellationToken);
            Assert.Equal(status, answer.StatusCode);
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
