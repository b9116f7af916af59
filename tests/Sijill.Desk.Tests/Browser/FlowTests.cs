using Microsoft.Playwright;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests.Browser;

/// <summary>What a person does with the desk, in a browser.</summary>
public sealed class FlowTests(DeskFixture fixture, Chromium chromium)
{
    [Fact]
    public async Task The_keyboard_leads_past_the_navigation_to_the_content()
    {
        var page = await OpenAsync("/?lang=en");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.getElementById('content').contains(document.activeElement)"));
    }

    [Fact]
    public async Task A_filter_is_set_and_the_address_says_only_what_was_set()
    {
        var page = await OpenAsync("/?period=all&lang=en");
        await page.FillAsync(".filters input[name=actor]", "Syria");
        await page.SelectOptionAsync(".filters select[name=event]", "REQUEST");
        await page.ClickAsync(".filters button");
        await page.WaitForURLAsync(url => url.Contains("actor=Syria", StringComparison.Ordinal));
        Assert.DoesNotContain("topic=", page.Url, StringComparison.Ordinal);
        Assert.All(await page.Locator(".row .chip").AllInnerTextsAsync(), text => Assert.StartsWith("Demand", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task From_a_row_to_the_accounts_to_the_passage_and_back_to_the_claim()
    {
        var page = await OpenAsync("/?lang=en");
        await page.Locator(".row", new PageLocatorOptions { HasText = "3 origins" }).Locator(".quote a").ClickAsync();
        await page.Locator(".voice.asserts blockquote a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".text mark:has(:target)")).ToBeVisibleAsync();
        await page.Locator(".text mark a").First.ClickAsync();
        var claim = page.Locator(".claim:target");
        await Assertions.Expect(claim).ToBeVisibleAsync();
        await claim.HoverAsync();
        Assert.True(await page.Locator(".text mark.lit").CountAsync() > 0);
        await page.Locator(".text mark").Last.HoverAsync();
        Assert.True(await page.Locator(".claim.lit").CountAsync() > 0);
    }

    [Fact]
    public async Task Without_script_the_same_way_works()
    {
        var page = await chromium.NewPageAsync(script: false);
        await page.GotoAsync(new Uri(fixture.Desk.Address, "/?lang=en").ToString());
        await page.Locator(".row", new PageLocatorOptions { HasText = "3 origins" }).Locator(".quote a").ClickAsync();
        await page.Locator(".voice.asserts blockquote a").First.ClickAsync();
        await page.Locator(".text mark a").First.ClickAsync();
        Assert.Contains("#c-", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_theme_is_switched_and_stays()
    {
        var page = await OpenAsync("/?lang=ar");
        await page.Locator(".to-dark").ClickAsync();
        await page.GotoAsync(new Uri(fixture.Desk.Address, "/sources").ToString());
        Assert.Equal("dark", await page.Locator("html").GetAttributeAsync("data-theme"));
        await Assertions.Expect(page.Locator(".to-light")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".to-dark")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(c => c < 60)"));
    }

    [Fact]
    public async Task Claims_are_reviewed_with_one_key_each()
    {
        await using var desk = await DeskHost.StartAsync();
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(desk.Address, "/review?lang=en").ToString());
        foreach (var (key, word) in ((string, string)[])[("a", "Accepted"), ("r", "Rejected")])
        {
            var passage = await page.Locator(".context mark").InnerTextAsync();
            await page.Keyboard.PressAsync(key);
            await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync(word);
            Assert.NotEqual(passage, await page.Locator(".context mark").InnerTextAsync());
        }

        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator(".edit select[name=event]")).ToBeFocusedAsync();
        await page.SelectOptionAsync(".edit select[name=event]", "ACCUSE");
        await page.ClickAsync(".edit button");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Edited");
        var skipped = await page.Locator(".context mark").InnerTextAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator(".context mark")).Not.ToHaveTextAsync(skipped);
    }

    [Fact]
    public async Task On_a_phone_the_list_comes_first_and_filters_open()
    {
        var page = await chromium.NewPageAsync(phone: true);
        await page.GotoAsync(new Uri(fixture.Desk.Address, "/?period=all&lang=ar").ToString());
        await Assertions.Expect(page.Locator(".filters input[name=actor]")).ToBeHiddenAsync();
        await page.Locator(".filters summary").ClickAsync();
        await Assertions.Expect(page.Locator(".filters input[name=actor]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Arabic_is_set_in_the_font_that_is_shipped()
    {
        var page = await OpenAsync("/?lang=ar");
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.ready.then(() => [...document.fonts].some(f => f.family === 'Plex' && f.status === 'loaded'))"));
    }

    [Fact]
    public async Task In_print_nothing_but_the_matter_is_left()
    {
        var page = await OpenAsync("/?period=all&lang=en");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator(".top")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".side")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".row").First).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(string address)
    {
        var page = await chromium.NewPageAsync();
        await page.GotoAsync(new Uri(fixture.Desk.Address, address).ToString());
        return page;
    }
}
