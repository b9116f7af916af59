using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijill.Access.SignIns;

namespace Sijill.Desk.Tests.Access;

/// <summary>Beyond this machine: behind a proxy, and with a certificate of its own.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Behind_a_proxy_only_what_it_brings_over_https_is_answered()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { SignIn = false, Proxies = ["127.0.0.1"], Hosts = ["desk.example.org"] });
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(desk, "/", "desk.example.org")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(desk, "/", "desk.example.org", ("X-Forwarded-Proto", "http"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(desk, "/health/live", "127.0.0.1")).StatusCode);
        using var brought = await AskAsync(desk, "/", "desk.example.org", ("X-Forwarded-Proto", "https"), ("X-Forwarded-For", "203.0.113.9"));
        Assert.Equal(HttpStatusCode.Unauthorized, brought.StatusCode);
        Assert.Equal("max-age=31536000", brought.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await AskAsync(desk, "/", "evil.example", ("X-Forwarded-Proto", "https"))).StatusCode);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await AskAsync(desk, "/", "evil.example", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"))).StatusCode);
    }

    [Fact]
    public async Task Nobody_else_is_believed_what_proxies_say()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { SignIn = false, Proxies = ["203.0.113.1"] });
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(desk, "/sign-in", "127.0.0.1", ("X-Forwarded-Proto", "https"))).StatusCode);
    }

    [Fact]
    public async Task An_address_that_a_client_made_up_does_not_help_against_slowing_down()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { SignIn = false, Proxies = ["127.0.0.1"], Guesses = new() { OfAddress = 2 } });
        using var browser = new Browser(desk.Address);
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        HttpStatusCode last = default;
        for (var i = 0; i < 4; i++)
        {
            // The proxy adds the address that it saw behind what the client said.
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
            using var page = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
            using var shown = await browser.Client.SendAsync(page, TestContext.Current.CancellationToken);
            var cookie = shown.Headers.GetValues("Set-Cookie").FirstOrDefault(c => c.StartsWith("sijill.form", StringComparison.Ordinal))?.Split(';')[0] ?? "";
            request.Headers.Add("Cookie", cookie);
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{i}, 203.0.113.9");
            request.Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["name"] = "n" + i,
                ["password"] = "p",
                ["__RequestVerificationToken"] = Browser.TokenOf(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)),
            });
            using var answer = await browser.Client.SendAsync(request, TestContext.Current.CancellationToken);
            last = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task With_a_certificate_of_its_own_cookies_are_bound_to_https_and_the_host()
    {
        var folder = Directory.CreateTempSubdirectory("sijill-desk-").FullName;
        try
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=desk.example.org", key, HashAlgorithmName.SHA256);
            using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
            var (pem, pemKey) = (Path.Combine(folder, "desk.pem"), Path.Combine(folder, "desk.key"));
            await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(pemKey, key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
            await using var desk = await AccessDesk.StartAsync(options => options with { SignIn = false, Certificate = pem, CertificateKey = pemKey }, address: "https://0.0.0.0:0");
            using var browser = new Browser(new Uri($"https://127.0.0.1:{desk.Address.Port}"), handler => handler.ServerCertificateCustomValidationCallback = (_, seen, _, _) => seen?.Subject == "CN=desk.example.org");
            using var done = await browser.SignInAsync("reader-account", AccessDesk.Password);
            var cookie = Assert.Single(done.Headers.GetValues("Set-Cookie"), c => c.StartsWith(SessionCookie.Secure + "=", StringComparison.Ordinal));
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/"));
            Assert.True(done.Headers.Contains("Strict-Transport-Security"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(AccessDesk desk, string address, string host, params (string Name, string Value)[] headers)
    {
        using var client = desk.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
