using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests.Browser;

/// <summary>Each page in both languages, both themes and on a phone: nobody is shut out, nothing runs over, nothing fails in the browser.</summary>
public sealed class LookTests(DeskFixture fixture, Chromium chromium)
{
    public static TheoryData<string, string, bool, bool> Looks()
    {
        var looks = new TheoryData<string, string, bool, bool>();
        foreach (var page in (string[])["today", "occurrence", "document", "actor", "person", "dyad", "commitments", "search", "compare", "review", "sources", "views", "nothing"])
        {
            looks.Add(page, "ar", false, false);
            looks.Add(page, "en", true, true);
        }

        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_is_open_to_everybody(string name, string language, bool dark, bool phone)
    {
        var page = await chromium.NewPageAsync(phone, dark);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            // The browser itself notes the status of a page that is not there.
            if (message.Type == "error" && name != "nothing")
            {
                errors.Add(message.Text);
            }
        };
        await page.GotoAsync(new Uri(fixture.Desk.Address, Visit.InLanguage(await AddressAsync(name), language)).ToString());
        if (name == "document")
        {
            await page.Locator(".claim details").First.EvaluateAsync("details => details.open = true");
        }

        if (phone)
        {
            // The other direction runs over elsewhere.
            await OverAsync(page, name);
            await page.GotoAsync(Visit.InLanguage(new Uri(fixture.Desk.Address, await AddressAsync(name)).ToString(), "ar"));
            await OverAsync(page, name);
            await page.GoBackAsync();
        }

        var violations = (await page.RunAxe()).Violations;
        Assert.True(violations.Length == 0, string.Join('\n', violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        await OverAsync(page, name);
        Assert.Empty(errors);
        if (Environment.GetEnvironmentVariable("SIJILL_DESK_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{language}{(dark ? "-dark" : "")}{(phone ? "-phone" : "")}.png"), FullPage = name is not ("actor" or "today") || phone });
        }
    }

    private static async Task OverAsync(IPage page, string name)
    {
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{name} runs over by {over} pixels");
    }

    private async Task<string> AddressAsync(string name)
    {
        switch (name)
        {
            case "today": return "/?period=all";
            case "actor": return "/actor/RUS";
            case "person": return "/actor/person/vladimir-putin";
            case "dyad": return "/dyad?one=RUS&other=SYR";
            case "search": return "/search?q=%D8%B1%D9%88%D8%B3%D9%8A%D8%A7";
            case "views": return "/views?event=REQUEST&period=all";
        }

        if (name is not ("occurrence" or "document"))
        {
            return "/" + name;
        }

        using var client = fixture.Desk.NewClient();
        var today = await client.PageAsync("/");
        var occurrence = today.QuerySelectorAll(".row").Single(r => r.TextContent.Contains("3 origins", StringComparison.Ordinal)).QuerySelector(".quote a")!.GetAttribute("href")!;
        return name == "occurrence" ? occurrence : (await client.PageAsync(occurrence)).QuerySelector(".voice blockquote a")!.GetAttribute("href")!.Split('#')[0];
    }

    private static class Visit
    {
        public static string InLanguage(string address, string language) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language;
    }
}
