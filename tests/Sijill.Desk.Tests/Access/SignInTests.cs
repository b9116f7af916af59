using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access.Auditing;
using Sijill.Access.SignIns;

namespace Sijill.Desk.Tests.Access;

/// <summary>Signing in and out, and what a stolen cookie is worth.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task Strangers_are_sent_to_sign_in_and_on_to_where_they_wanted()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = new Browser(desk.Address);
        using var refused = await browser.Client.GetAsync("/search?q=%D8%A7", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, refused.StatusCode);
        Assert.Equal("/sign-in?to=%2Fsearch%3Fq%3D%25D8%25A7", refused.Headers.Location!.OriginalString);
        using var done = await browser.SignInAsync("Reader-Account", AccessDesk.Password, "/search?q=%D8%A7");
        Assert.Equal((HttpStatusCode.SeeOther, "/search?q=%D8%A7"), (done.StatusCode, done.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/search"));
        var cookie = Assert.Single(done.Headers.GetValues("Set-Cookie"), c => c.StartsWith(SessionCookie.Plain, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\r\nSet-Cookie: x=y")]
    [InlineData("/\u202Eevil")]
    public async Task Signing_in_leads_to_this_desk_alone(string to)
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = new Browser(desk.Address);
        using var done = await browser.SignInAsync("reader-account", AccessDesk.Password, to);
        Assert.Equal((HttpStatusCode.SeeOther, "/"), (done.StatusCode, done.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_look_the_same()
    {
        await using var desk = await AccessDesk.StartAsync();
        var pages = new List<string>();
        foreach (var (name, password) in ((string, string)[])[("reader-account", "not the password"), ("nobody-here", AccessDesk.Password), ("\u202E", AccessDesk.Password), ("", "")])
        {
            using var browser = new Browser(desk.Address);
            using var answer = await browser.SignInAsync(name, password);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            pages.Add(Regex.Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "value=\"CfDJ[^\"]+\"", ""));
            Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
        }

        Assert.All(pages, page => Assert.Equal(pages[0], page));
    }

    [Fact]
    public async Task Guessing_is_slowed_down_even_with_the_right_password()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { Guesses = new() { OfPair = 3, OfAddress = 6 } });
        using var browser = new Browser(desk.Address);
        for (var i = 0; i < 3; i++)
        {
            using var wrong = await browser.SignInAsync("reader-account", "guess number " + i);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }

        using var right = await browser.SignInAsync("reader-account", AccessDesk.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.NotNull(right.Headers.RetryAfter);

        // Another account from here is still free, until the address has tried too often.
        using var other = await browser.SignInAsync("editor-account", AccessDesk.Password);
        Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);
        using var stranger = new Browser(desk.Address);
        for (var i = 0; i < 2; i++)
        {
            using var wrong = await stranger.SignInAsync("name" + i, "guess number " + i);
        }

        using var late = await stranger.SignInAsync("admin-account", AccessDesk.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_signs_nobody_in()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = new Browser(desk.Address);
        using var answer = await browser.PostAsync("/sign-in", null, ("name", "reader-account"), ("password", AccessDesk.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_stolen_cookie_ends_with_signing_out()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = await desk.SignedInAsync("editor");
        using var thief = browser.Copy();
        Assert.Equal(HttpStatusCode.OK, await thief.StatusAsync("/"));
        using var left = await browser.PostAsync("/sign-out", await browser.TokenAsync("/account"));
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.SeeOther, await thief.StatusAsync("/"));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("password")]
    [InlineData("remove")]
    public async Task Whatever_is_taken_away_at_the_command_line_ends_sign_ins_at_once(string what)
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = await desk.SignedInAsync("admin");
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/admin/audit"));
        desk.Elsewhere(store =>
        {
            var accounts = AccessDesk.Accounts(store);
            switch (what)
            {
                case "role":
                    accounts.SetRole("admin-account", "reader");
                    break;
                case "password":
                    accounts.SetPassword("admin-account", "another long password");
                    break;
                default:
                    accounts.Remove("admin-account");
                    break;
            }
        });
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/admin/audit"));
        Assert.Equal(HttpStatusCode.SeeOther, await browser.StatusAsync("/"));
    }

    [Fact]
    public async Task Changing_ones_password_ends_the_thiefs_sign_in_and_not_ones_own()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = await desk.SignedInAsync("reader");
        using var thief = browser.Copy();
        var token = await browser.TokenAsync("/account");
        using var wrong = await browser.PostAsync("/account/password", token, ("current", "not the password"), ("new", "a new long password"), ("again", "a new long password"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using var brief = await browser.PostAsync("/account/password", token, ("current", AccessDesk.Password), ("new", "short"), ("again", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, brief.StatusCode);
        using var done = await browser.PostAsync("/account/password", token, ("current", AccessDesk.Password), ("new", "a new long password"), ("again", "a new long password"));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/account"));
        Assert.Equal(HttpStatusCode.SeeOther, await thief.StatusAsync("/account"));
    }

    [Fact]
    public async Task A_sign_in_ends_after_eight_idle_hours_and_after_seven_days_anyhow()
    {
        var clock = new MovedClock();
        await using var desk = await AccessDesk.StartAsync(configure: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var idle = await desk.SignedInAsync("reader");
        using var busy = await desk.SignedInAsync("editor");
        for (var hours = 0; hours < 7 * 24; hours += 6)
        {
            Assert.Equal(HttpStatusCode.OK, await busy.StatusAsync("/account"));
            clock.Move(TimeSpan.FromHours(6));
            if (hours == 6)
            {
                Assert.Equal(HttpStatusCode.SeeOther, await idle.StatusAsync("/account"));
            }
        }

        Assert.Equal(HttpStatusCode.SeeOther, await busy.StatusAsync("/account"));
    }

    [Fact]
    public async Task Made_up_cookies_sign_nobody_in()
    {
        await using var desk = await AccessDesk.StartAsync();
        foreach (var value in (string[])["", "x", new string('A', 43), new string('A', 5000), "%00", "' OR 1=1 --"])
        {
            using var client = desk.NewClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("Cookie", $"{SessionCookie.Plain}={value}");
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_ledger_holds_nothing_to_sign_in_with()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = await desk.SignedInAsync("reader");
        var cookie = browser.Cookies.GetCookies(desk.Address)[SessionCookie.Plain]!.Value;
        var files = Directory.GetFiles(Path.GetDirectoryName(desk.Ledger)!).Select(File.ReadAllBytes).Select(System.Text.Encoding.Latin1.GetString).ToList();
        Assert.Contains(files, file => file.Contains("reader-account", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Contains(cookie, StringComparison.Ordinal) || file.Contains(AccessDesk.Password, StringComparison.Ordinal)
            || desk.Keys.Values.Any(key => file.Contains(key[18..], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_older_hash_is_made_anew_when_somebody_signs_in()
    {
        await using var desk = await AccessDesk.StartAsync(options => options with { PasswordRounds = 2 * AccessDesk.Rounds });
        using var browser = await desk.SignedInAsync("reader");
        desk.Elsewhere(store =>
        {
            using var session = store.OpenSession();
            Assert.StartsWith("pbkdf2-sha512$20$", (string)session.Scalar("SELECT password FROM accounts WHERE name = 'reader-account'")!, StringComparison.Ordinal);
        });
        using var again = await desk.SignedInAsync("reader");
    }

    [Fact]
    public async Task Tries_are_written_down_without_what_was_typed()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var browser = new Browser(desk.Address);
        using var wrong = await browser.SignInAsync("my-secret-password", "x");
        using var failed = await browser.SignInAsync("reader-account", "y");
        using var done = await browser.SignInAsync("reader-account", AccessDesk.Password);
        var log = desk.Services.GetRequiredService<AuditLog>().Latest(10);
        Assert.Equal(["sign-in reader-account", "sign-in.failed reader-account", "sign-in.failed (unknown)"], log.Select(entry => $"{entry.Action} {entry.Who}"));
        Assert.All(log, entry => Assert.Equal("127.0.0.1", entry.Address));
    }
}
