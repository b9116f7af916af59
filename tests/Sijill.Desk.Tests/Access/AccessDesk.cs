using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Sijill.Access;
using Sijill.Access.Accounts;
using Sijill.Access.Keys;
using Sijill.Desk.Tests.Support;
using Sijill.Ledger;

namespace Sijill.Desk.Tests.Access;

/// <summary>A desk that asks for sign-in, with an account and a key of each role. Dispose of it.</summary>
internal sealed class AccessDesk : IAsyncDisposable
{
    /// <summary>Of all accounts.</summary>
    public const string Password = "four words put together";

    /// <summary>Enough to work, not to guess slowly.</summary>
    public const int Rounds = 10;

    private readonly DeskHost host;

    private AccessDesk(DeskHost host, IReadOnlyDictionary<string, string> keys)
    {
        this.host = host;
        Keys = keys;
    }

    /// <summary>Keys by role.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; }

    /// <summary>Where it listens.</summary>
    public Uri Address => host.Address;

    /// <summary>Its services.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>Its ledger's file.</summary>
    public string Ledger => host.Ledger.Location;

    /// <summary>One over the samples, or over nothing.</summary>
    public static async Task<AccessDesk> StartAsync(Func<AccessOptions, AccessOptions>? options = null, bool samples = false, Action<WebApplicationBuilder>? configure = null, string? address = null)
    {
        var ledger = samples ? await SampleLedger.CreateAsync() : await SampleLedger.CreateEmptyAsync();
        var keys = new Dictionary<string, string>();
        using (var store = LedgerStore.Open(ledger.Location))
        {
            foreach (var role in Roles.All)
            {
                Accounts(store).Add(role + "-account", role, Password);
                keys[role] = new ApiKeyStore(store).Add(role + "-key", role).Key;
            }
        }

        var access = new AccessOptions { SignIn = true, PasswordRounds = Rounds };
        access = options?.Invoke(access) ?? access;
        return new(await DeskHost.StartAsync(ledger, plain => plain with { Access = access, Addresses = address is null ? plain.Addresses : [address] }, configure), keys);
    }

    /// <summary>The accounts of a ledger, as the command line changes them.</summary>
    public static AccountStore Accounts(LedgerStore store) => new(new(store, TimeProvider.System), new PasswordHash(Rounds));

    /// <summary>Changes accounts and keys as another process does.</summary>
    public void Elsewhere(Action<LedgerStore> work)
    {
        using var store = LedgerStore.Open(Ledger);
        work(store);
    }

    /// <summary>A browser that knows nothing yet.</summary>
    public HttpClient NewClient() => host.NewClient();

    /// <summary>A program with the key of a role; none for null.</summary>
    public HttpClient Program(string? role)
    {
        var client = host.NewClient();
        if (role is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", Keys[role]);
        }

        return client;
    }

    /// <summary>A browser with somebody signed in.</summary>
    public async Task<Browser> SignedInAsync(string role)
    {
        var browser = new Browser(Address);
        using var answer = await browser.SignInAsync(role + "-account", Password);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        return browser;
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}

/// <summary>A browser: it keeps cookies, asks for pages, and sends forms with their token.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClientHandler handler;

    public Browser(Uri address, Action<HttpClientHandler>? configure = null)
    {
        handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        configure?.Invoke(handler);
        Client = new HttpClient(handler) { BaseAddress = address };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    public async Task<string> TokenAsync(string page = "/sign-in") => TokenOf(await Client.GetStringAsync(page));

    public static string TokenOf(string html) => WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);

    public async Task<HttpResponseMessage> SignInAsync(string name, string password, string to = "/") =>
        await PostAsync("/sign-in", await TokenAsync(), ("name", name), ("password", password), ("to", to));

    public async Task<HttpResponseMessage> PostAsync(string address, string? token, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => f.Name, f => f.Value);
        if (token is not null)
        {
            form["__RequestVerificationToken"] = token;
        }

        using var content = new FormUrlEncodedContent(form);
        return await Client.PostAsync(address, content);
    }

    public async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var answer = await Client.GetAsync(address);
        return answer.StatusCode;
    }

    /// <summary>Another browser with the same cookies: a thief's.</summary>
    public Browser Copy()
    {
        var copy = new Browser(Client.BaseAddress!);
        copy.Cookies.Add(Cookies.GetCookies(Client.BaseAddress!));
        return copy;
    }

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

/// <summary>A clock that a test moves on.</summary>
internal sealed class MovedClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    public void Move(TimeSpan by) => ahead += by;
}
