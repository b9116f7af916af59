using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sijill.Desk.Tests.Browser;

namespace Sijill.Desk.Tests.Access;

/// <summary>Signing in with a real browser: what it says of its requests is what the desk looks at.</summary>
public sealed class SignInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData("en", false)]
    [InlineData("ar", true)]
    public async Task A_person_signs_in_looks_and_signs_out(string language, bool phone)
    {
        await using var desk = await AccessDesk.StartAsync();
        var page = await chromium.NewPageAsync(phone, dark: phone);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(new Uri(desk.Address, "/admin/audit?lang=" + language).ToString());
        await LookAsync(page, "sign-in-" + language);
        await page.FillAsync("input[name=name]", "admin-account");
        await page.FillAsync("input[name=password]", "not the password");
        await page.ClickAsync("main button[type=submit]");
        Assert.Equal(1, await page.Locator("[role=alert]").CountAsync());
        await page.FillAsync("input[name=name]", "admin-account");
        await page.FillAsync("input[name=password]", AccessDesk.Password);
        await page.ClickAsync("main button[type=submit]");
        Assert.Equal("/admin/audit", new Uri(page.Url).AbsolutePath);
        Assert.Contains("sign-in.failed", await page.ContentAsync(), StringComparison.Ordinal);
        await LookAsync(page, "audit-" + language);
        await page.ClickAsync("a.user");
        await LookAsync(page, "account-" + language);
        await page.ClickAsync("form[action='/sign-out'] button");
        Assert.Equal("/sign-in", new Uri(page.Url).AbsolutePath);
        await page.GotoAsync(new Uri(desk.Address, "/account").ToString());
        Assert.Equal("/sign-in", new Uri(page.Url).AbsolutePath);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_script_that_got_into_a_page_would_not_run()
    {
        await using var desk = await AccessDesk.StartAsync();
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(desk.Address, "/sign-in").ToString());
        Assert.True(await page.EvaluateAsync<bool>(
            """
            () => {
              const script = document.createElement('script');
              script.textContent = 'window.ran = true';
              document.body.append(script);
              const image = document.createElement('img');
              image.setAttribute('onerror', 'window.ran = true');
              image.src = '/nothing';
              document.body.append(image);
              return new Promise(done => setTimeout(() => done(window.ran === undefined), 500));
            }
            """));
    }

    private static async Task LookAsync(IPage page, string name)
    {
        var violations = (await page.RunAxe()).Violations;
        Assert.True(violations.Length == 0, string.Join('\n', violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, $"{name} runs over");
        if (Environment.GetEnvironmentVariable("SIJILL_DESK_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
