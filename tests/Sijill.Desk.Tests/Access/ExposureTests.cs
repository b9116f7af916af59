using Sijill.Access;
using Sijill.Access.Listening;
using Sijill.Access.OpenId;

namespace Sijill.Desk.Tests.Access;

/// <summary>What a desk may be started with.</summary>
public sealed class ExposureTests
{
    [Theory]
    [InlineData("http://127.0.0.1:7380")]
    [InlineData("http://127.0.0.2:80")]
    [InlineData("http://localhost:7380")]
    [InlineData("http://[::1]:7380")]
    [InlineData("https://localhost")]
    public void This_machine_alone_needs_no_sign_in(string address) => Assert.Equal(ExposureMode.ThisMachine, Of(address, new(), hasAccounts: false).Mode);

    [Theory]
    [InlineData("http://0.0.0.0:7380")]
    [InlineData("http://*:7380")]
    [InlineData("http://+:7380")]
    [InlineData("http://[::]:7380")]
    [InlineData("http://192.0.2.7:7380")]
    [InlineData("http://localhost.example.org:7380")]
    [InlineData("http://127.0.0.1.example.org")]
    public void Beyond_it_accounts_and_https_are_needed(string address)
    {
        Assert.Contains("sijill account add", Assert.Throws<AccessException>(() => Of(address, new(), hasAccounts: false)).Message, StringComparison.Ordinal);
        Assert.Contains("--behind-proxy", Assert.Throws<AccessException>(() => Of(address, new(), hasAccounts: true)).Message, StringComparison.Ordinal);
        Assert.Equal(ExposureMode.Beyond, Of(address.Replace("http:", "https:", StringComparison.Ordinal), new(), hasAccounts: true).Mode);
        Assert.Equal(ExposureMode.Beyond, Of(address, new() { Proxies = ["192.0.2.1"] }, hasAccounts: true).Mode);
        Assert.Equal(ExposureMode.Beyond, Of(address.Replace("http:", "https:", StringComparison.Ordinal), new() { OpenId = new OpenIdOptions { Authority = "https://id.example", ClientId = "desk" } }, hasAccounts: false).Mode);
    }

    [Fact]
    public void One_address_beyond_this_machine_is_enough() =>
        Assert.Throws<AccessException>(() => Exposure.Of(["http://127.0.0.1:1", "http://0.0.0.0:2"], new AccessOptions(), () => false, "x"));

    [Fact]
    public void A_proxy_lets_others_in_though_the_desk_listens_at_this_machine()
    {
        Assert.Throws<AccessException>(() => Of("http://127.0.0.1:7380", new() { Proxies = ["127.0.0.1"] }, hasAccounts: false));
        Assert.Equal(ExposureMode.Beyond, Of("http://127.0.0.1:7380", new() { Proxies = ["127.0.0.1"] }, hasAccounts: true).Mode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7380")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://unix:/run/sijill")]
    [InlineData("http://127.0.0.1/desk")]
    public void What_is_no_address_is_said(string address) => Assert.Throws<AccessException>(() => Of(address, new(), hasAccounts: true));

    [Fact]
    public void An_OpenID_provider_comes_from_the_environment()
    {
        var values = new Dictionary<string, string> { ["SIJILL_OIDC_AUTHORITY"] = "https://id.example", ["SIJILL_OIDC_CLIENT_ID"] = "desk", ["SIJILL_OIDC_ROLES"] = "cn=desk,ou=x=admin, analysts=editor" };
        Assert.Throws<AccessException>(() => OpenIdOptions.FromEnvironment(values.GetValueOrDefault));
        values["SIJILL_OIDC_ROLES"] = "desk-admins=admin, analysts=editor";
        var options = OpenIdOptions.FromEnvironment(values.GetValueOrDefault)!;
        Assert.Equal("admin", options.RoleOf(["analysts", "desk-admins"]));
        Assert.Null(options.RoleOf(["admin", "others"]));
        values["SIJILL_OIDC_AUTHORITY"] = "http://id.example";
        Assert.Throws<AccessException>(() => OpenIdOptions.FromEnvironment(values.GetValueOrDefault));
        Assert.Null(OpenIdOptions.FromEnvironment(_ => null));
    }

    private static Exposure Of(string address, AccessOptions options, bool hasAccounts) => Exposure.Of([address], options, () => hasAccounts, "news.db");
}
