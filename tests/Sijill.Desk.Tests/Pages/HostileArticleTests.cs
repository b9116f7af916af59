using Sijill.Desk.Tests.Support;
using Sijill.Model;

namespace Sijill.Desk.Tests.Pages;

/// <summary>Nothing that an article says does anything but stand there.</summary>
public sealed class HostileArticleTests
{
    private static readonly Document Hostile = new(
        "<script>alert(1)</script>",
        "قال الرئيس الروسي فلاديمير بوتين <script>alert('x')</script> إن بلاده ترحب \u202Eبالاتفاق\u202C.\n\"><img src=x onerror=alert(2)>\nوأكد وزير الخارجية السوري أسعد الشيباني دعم بلاده للاتفاق مع روسيا </p></article></main><style>*{display:none}</style>.",
        "\"><svg onload=alert(3)>" + new string('م', 5000) + "\u202E\u2066",
        "javascript:alert(4)",
        "<b>وكالة</b>\u202E" + new string('و', 400) + "'\"",
        "ar",
        new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_hostile_article_is_mere_text_on_every_page()
    {
        await using var desk = await DeskHost.StartAsync([Hostile]);
        var today = await desk.Client.PageAsync("/");
        var occurrence = today.QuerySelectorAll(".row").First(r => r.TextContent.Contains("<b>وكالة</b>", StringComparison.Ordinal)).QuerySelector(".quote a")!.GetAttribute("href")!;
        var passage = (await desk.Client.PageAsync(occurrence)).QuerySelector(".voice blockquote a")!.GetAttribute("href")!.Split('#')[0];
        foreach (var address in (string[])["/", occurrence, passage, "/search?q=%D9%85%D8%B1%D8%AD%D8%A8", "/search?q=%D8%AA%D8%B1%D8%AD%D8%A8", "/actor/RUS", "/dyad?one=RUS&other=SYR", "/sources", "/review", "/commitments"])
        {
            var page = await desk.Client.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, img, [onerror], [onload], a[href^='javascript']"));
            Assert.NotNull(page.QuerySelector("main + footer"));
            Assert.All(page.All.SelectMany(e => e.Attributes).Where(a => a.Name is "title" or "aria-label"), a => Assert.DoesNotContain('\u202E', a.Value));
        }

        var document = await desk.Client.PageAsync(passage);
        Assert.Contains("<script>alert('x')</script>", document.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", document.DocumentElement.InnerHtml, StringComparison.Ordinal);
        using var feed = await desk.Client.GetAsync("/feed", TestContext.Current.CancellationToken);
        Assert.Equal("application/atom+xml", feed.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(System.Xml.Linq.XDocument.Parse(await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root);
    }
}
