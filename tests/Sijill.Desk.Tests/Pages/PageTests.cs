using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests.Pages;

/// <summary>What the pages say about the samples.</summary>
public sealed class PageTests(DeskFixture fixture) : IDisposable
{
    private HttpClient Client { get; } = fixture.Desk.NewClient();

    public void Dispose() => Client.Dispose();

    [Fact]
    public async Task Today_tells_the_last_week_with_origins_and_dissent()
    {
        var page = await Client.PageAsync("/");
        var call = page.QuerySelectorAll(".row").Single(row => row.TextContent.Contains("phone call", StringComparison.Ordinal) && row.TextContent.Contains("Vladimir Putin", StringComparison.Ordinal));
        Assert.Contains("3 origins", call.TextContent, StringComparison.Ordinal);
        Assert.Contains("disputed", call.QuerySelector(".flags")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2024", page.QuerySelector(".rows")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_what_is_shown_and_can_be_taken_away()
    {
        var all = await Client.PageAsync("/?period=all");
        var syria = await Client.PageAsync("/?period=all&actor=%D8%B3%D9%88%D8%B1%D9%8A%D8%A7&event=REQUEST");
        Assert.True(syria.QuerySelectorAll(".row").Length is > 0 and var some && some < all.QuerySelectorAll(".row").Length);
        Assert.All(syria.QuerySelectorAll(".row .chip"), chip => Assert.Contains("q3", chip.ClassName, StringComparison.Ordinal));
        Assert.Contains("Syria", syria.QuerySelector(".active")!.TextContent, StringComparison.Ordinal);
        var less = await Client.PageAsync(syria.QuerySelector(".active a")!.GetAttribute("href")!);
        Assert.True(less.QuerySelectorAll(".row").Length > syria.QuerySelectorAll(".row").Length);
    }

    [Fact]
    public async Task A_topic_finds_every_form_of_its_words()
    {
        var page = await Client.PageAsync("/?period=all&topic=%D8%A7%D9%84%D8%B9%D9%82%D9%88%D8%A8%D8%A7%D8%AA");
        Assert.NotEmpty(page.QuerySelectorAll(".row"));
        Assert.All(page.QuerySelectorAll(".row .quote"), quote => Assert.Contains("عقوبات", quote.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nonsense_in_the_address_is_passed_over()
    {
        var page = await Client.PageAsync("/?period=century&from=yesterday&after=..&event=%00&standing=x&actor=%F0%9F%90%AB");
        Assert.NotNull(page.QuerySelector("h1"));
    }

    [Fact]
    public async Task An_occurrence_sets_its_accounts_side_by_side_and_each_quotation_leads_to_its_passage()
    {
        var today = await Client.PageAsync("/");
        var row = today.QuerySelectorAll(".row").Single(r => r.TextContent.Contains("3 origins", StringComparison.Ordinal));
        var page = await Client.PageAsync(row.QuerySelector(".quote a")!.GetAttribute("href")!);
        Assert.NotEmpty(page.QuerySelectorAll(".voice.asserts"));
        Assert.NotEmpty(page.QuerySelectorAll(".voice.denies"));
        foreach (var quotation in page.QuerySelectorAll(".voice blockquote a"))
        {
            var address = quotation.GetAttribute("href")!;
            var document = await Client.PageAsync(address.Split('#')[0]);
            var mark = document.GetElementById(address.Split('#')[1])!.Closest("mark")!;
            Assert.StartsWith(mark.TextContent.Trim()[..10], quotation.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_document_shows_its_whole_text_and_its_claims_lead_both_ways()
    {
        var search = await Client.PageAsync("/search?q=%D8%A8%D9%8A%D8%B3%D9%83%D9%88%D9%81");
        var page = await Client.PageAsync(search.QuerySelector(".hits a")!.GetAttribute("href")!);
        Assert.Contains("استمر 30 دقيقة.", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(6, page.QuerySelectorAll(".text p").Length);
        Assert.All(page.QuerySelectorAll(".claim .to"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll(".text mark a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.NotEmpty(page.QuerySelectorAll(".claim details dd"));
    }

    [Fact]
    public async Task An_actor_has_offices_partners_and_what_it_said()
    {
        var page = await Client.PageAsync("/actor/person/vladimir-putin");
        Assert.Equal("Vladimir Putin", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("President of Russia", page.QuerySelector(".offices")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Syria", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var country = await Client.PageAsync("/actor/RUS", "ar");
        Assert.Equal("روسيا", country.QuerySelector("h1")!.TextContent.Trim());
        Assert.NotEmpty(country.QuerySelectorAll(".topics li"));
        Assert.NotEmpty(country.QuerySelectorAll(".dots circle"));
    }

    [Fact]
    public async Task A_dyad_shows_both_and_two_alike_are_refused_kindly()
    {
        var page = await Client.PageAsync("/dyad?one=Russia&other=SYR");
        Assert.Equal("Russia and Syria", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.NotEmpty(page.QuerySelectorAll(".row"));
        Assert.Equal("Choose two different ones.", (await Client.PageAsync("/dyad?one=RUS&other=RUS")).QuerySelector(".empty")!.TextContent.Trim());
    }

    [Fact]
    public async Task Commitments_stand_by_state()
    {
        var page = await Client.PageAsync("/commitments");
        Assert.Equal(5, page.QuerySelectorAll(".column").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".column.open .card"));
        var offers = await Client.PageAsync("/commitments?kind=invitation&state=open");
        Assert.All(offers.QuerySelectorAll(".kind"), kind => Assert.Equal("invitation", kind.TextContent));
    }

    [Fact]
    public async Task Search_marks_what_it_found_in_whatever_form()
    {
        var page = await Client.PageAsync("/search?q=%D8%A8%D8%AA%D8%B3%D9%84%D9%8A%D9%85");
        Assert.Contains("بتسليم", page.QuerySelectorAll(".snippet mark").Select(m => m.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll(".facet li"));
        Assert.NotNull((await Client.PageAsync("/search?q=%22%22%3F%2A")).QuerySelector(".empty"));
    }

    [Fact]
    public async Task A_feed_is_valid_atom_with_the_filters_of_its_view()
    {
        await using var stream = await Client.GetStreamAsync("/feed?period=all&event=REQUEST&lang=en", TestContext.Current.CancellationToken);
        using var xml = XmlReader.Create(stream);
        var feed = SyndicationFeed.Load(xml);
        Assert.NotEmpty(feed.Items);
        Assert.All(feed.Items, item => Assert.StartsWith("Demand", item.Title.Text, StringComparison.Ordinal));
        Assert.All(feed.Items, item => Assert.StartsWith(fixture.Desk.Address + "occurrence/", item.Links[0].Uri.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nothing/here")]
    [InlineData("/occurrence/o:0")]
    [InlineData("/document/none")]
    [InlineData("/actor/nobody-of-this-name")]
    [InlineData("/review?claim=c:0")]
    public async Task What_is_not_there_is_told_kindly(string address)
    {
        var page = await Client.PageAsync(address, expected: HttpStatusCode.NotFound);
        Assert.Contains("nothing at this address", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main a"));
    }

    [Fact]
    public async Task Language_and_theme_are_kept_in_cookies()
    {
        using var client = fixture.Desk.NewClient();
        var page = await client.PageAsync("/?lang=en&theme=dark", "ar");
        Assert.Equal(("en", "ltr", "dark"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir"), page.DocumentElement.GetAttribute("data-theme")));
        page = await client.PageAsync("/sources", "ar");
        Assert.Equal(("en", "dark"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("data-theme")));
        using var other = fixture.Desk.NewClient();
        Assert.Equal("rtl", (await other.PageAsync("/", "fr")).DocumentElement.GetAttribute("dir"));
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        using var first = await Client.GetAsync("/commitments", TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/commitments");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Assets_may_be_kept_for_ever_and_come_packed()
    {
        var page = await Client.PageAsync("/");
        foreach (var address in page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept-Encoding", "br");
            using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?period=all")]
    [InlineData("/search?q=%D8%B1%D9%88%D8%B3%D9%8A%D8%A7")]
    [InlineData("/commitments")]
    [InlineData("/compare")]
    [InlineData("/review")]
    [InlineData("/sources")]
    [InlineData("/views")]
    [InlineData("/actor/RUS")]
    [InlineData("/dyad?one=RUS&other=SYR")]
    public async Task Style_and_script_come_from_files_alone(string address)
    {
        var page = await Client.PageAsync(address);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }
}
