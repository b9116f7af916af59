using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Sijill.Access.Auditing;
using Sijill.Access.OpenId;

namespace Sijill.Desk.Tests.Access;

/// <summary>Signing in at an OpenID provider: a small one of our own that does the code flow.</summary>
public sealed class OpenIdTests
{
    [Fact]
    public async Task Whoever_has_a_role_there_has_it_here()
    {
        await using var provider = await Provider.StartAsync("leila", ["analysts", "others"]);
        await using var desk = await AccessDesk.StartAsync(options => options with { OpenId = provider.Options });
        using var browser = new Browser(desk.Address);
        using var done = await SignInAsync(browser, "/search?q=x");
        Assert.Equal((HttpStatusCode.Redirect, "/search?q=x"), (done.StatusCode, done.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/review"));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.StatusAsync("/admin/audit"));
        Assert.Contains("oidc:leila", await browser.Client.GetStringAsync("/account", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var entry = desk.Services.GetRequiredService<AuditLog>().Latest(1)[0];
        Assert.Equal(("sign-in", "oidc:leila", "subject-of-leila"), (entry.Action, entry.Who, entry.Note));

        // The sign-in is the desk's own: it ends as any other does.
        using var thief = browser.Copy();
        using var left = await browser.PostAsync("/sign-out", await browser.TokenAsync("/account"));
        Assert.Equal(HttpStatusCode.SeeOther, await thief.StatusAsync("/"));
    }

    [Fact]
    public async Task Whoever_has_none_is_not_let_in()
    {
        await using var provider = await Provider.StartAsync("nobody", ["others", "admin"]);
        await using var desk = await AccessDesk.StartAsync(options => options with { OpenId = provider.Options });
        using var browser = new Browser(desk.Address);
        using var done = await SignInAsync(browser, "/");
        Assert.Equal("/sign-in?problem=openid", done.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        await using var provider = await Provider.StartAsync("leila", ["analysts"]);
        await using var desk = await AccessDesk.StartAsync(options => options with { OpenId = provider.Options });
        using var asked = new Browser(desk.Address);
        var callback = await CallbackAsync(asked, "/");

        // The attacker's answer, in the victim's browser.
        using var victim = new Browser(desk.Address);
        using var answer = await victim.Client.GetAsync(callback, TestContext.Current.CancellationToken);
        Assert.Equal("/sign-in?problem=openid", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.SeeOther, await victim.StatusAsync("/"));
    }

    [Fact]
    public async Task A_token_of_another_provider_or_for_another_desk_is_refused()
    {
        await using var provider = await Provider.StartAsync("leila", ["analysts"]);
        await using var desk = await AccessDesk.StartAsync(options => options with { OpenId = provider.Options });
        foreach (var spoil in (Action<Provider>[])[p => p.Audience = "another-desk", p => p.Issuer = "https://evil.example", p => p.Nonce = "replayed", p => p.SignsWithAnotherKey = true])
        {
            provider.Reset();
            spoil(provider);
            using var browser = new Browser(desk.Address);
            using var done = await SignInAsync(browser, "/");
            Assert.Equal("/sign-in?problem=openid", done.Headers.Location?.OriginalString);
        }
    }

    private static async Task<Uri> CallbackAsync(Browser browser, string to)
    {
        using var begun = await browser.Client.GetAsync("/sign-in/openid?to=" + Uri.EscapeDataString(to), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        Assert.Contains("code_challenge_method=S256", begun.Headers.Location!.Query, StringComparison.Ordinal);
        using var provider = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await provider.GetAsync(begun.Headers.Location, TestContext.Current.CancellationToken);
        return answer.Headers.Location!;
    }

    private static async Task<HttpResponseMessage> SignInAsync(Browser browser, string to) =>
        await browser.Client.GetAsync(await CallbackAsync(browser, to), TestContext.Current.CancellationToken);

    /// <summary>A provider with one person, who agrees to everything.</summary>
    private sealed class Provider : IAsyncDisposable
    {
        private readonly WebApplication app;
        private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "k" };
        private readonly RsaSecurityKey otherKey = new(RSA.Create(2048)) { KeyId = "k" };
        private readonly string user;
        private readonly string[] roles;
        private string asked = "";
        private string challenge = "";

        private Provider(WebApplication app, string user, string[] roles)
        {
            this.app = app;
            this.user = user;
            this.roles = roles;
        }

        public string Address => app.Urls.First();

        public string? Audience { get; set; }

        public string? Issuer { get; set; }

        public string? Nonce { get; set; }

        public bool SignsWithAnotherKey { get; set; }

        public OpenIdOptions Options => new()
        {
            Authority = Address,
            ClientId = "desk",
            ClientSecret = "desk's secret",
            RoleValues = new Dictionary<string, string> { ["analysts"] = "editor", ["desk-admins"] = "admin" },
        };

        public static async Task<Provider> StartAsync(string user, string[] roles)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var provider = new Provider(app, user, roles);
            app.Run(provider.AnswerAsync);
            await app.StartAsync();
            return provider;
        }

        public void Reset() => (Audience, Issuer, Nonce, SignsWithAnotherKey) = (null, null, null, false);

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task AnswerAsync(HttpContext context)
        {
            switch (context.Request.Path.Value)
            {
                case "/.well-known/openid-configuration":
                    await JsonAsync(context, new JsonObject
                    {
                        ["issuer"] = Address,
                        ["authorization_endpoint"] = Address + "/authorize",
                        ["token_endpoint"] = Address + "/token",
                        ["jwks_uri"] = Address + "/keys",
                    });
                    break;
                case "/keys":
                    var numbers = key.Rsa.ExportParameters(false);
                    await JsonAsync(context, new JsonObject
                    {
                        ["keys"] = new JsonArray(new JsonObject
                        {
                            ["kty"] = "RSA",
                            ["kid"] = "k",
                            ["use"] = "sig",
                            ["alg"] = "RS256",
                            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
                            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
                        }),
                    });
                    break;
                case "/authorize":
                    asked = context.Request.Query["nonce"].ToString();
                    challenge = context.Request.Query["code_challenge"].ToString();
                    context.Response.Redirect($"{context.Request.Query["redirect_uri"]}?code=the-code&state={HttpUtility.UrlEncode(context.Request.Query["state"])}");
                    break;
                case "/token":
                    var form = await context.Request.ReadFormAsync();
                    var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
                    if (form["code"] != "the-code" || form["client_secret"] != "desk's secret" || proof != challenge)
                    {
                        context.Response.StatusCode = 400;
                        return;
                    }

                    await JsonAsync(context, new JsonObject { ["access_token"] = "x", ["token_type"] = "Bearer", ["id_token"] = Token() });
                    break;
                default:
                    context.Response.StatusCode = 404;
                    break;
            }
        }

        private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer ?? Address,
            Audience = Audience ?? "desk",
            IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = "subject-of-" + user, ["preferred_username"] = user, ["nonce"] = Nonce ?? asked, ["roles"] = roles },
            SigningCredentials = new SigningCredentials(SignsWithAnotherKey ? otherKey : key, SecurityAlgorithms.RsaSha256),
        });

        private static async Task JsonAsync(HttpContext context, JsonObject value)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(value.ToJsonString(JsonSerializerOptions.Default));
        }
    }
}
