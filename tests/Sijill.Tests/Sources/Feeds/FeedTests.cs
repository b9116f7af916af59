using System.Text;
using CsCheck;
using Sijill.Sources;
using Sijill.Sources.Feeds;

namespace Sijill.Tests.Sources.Feeds;

public sealed class FeedTests
{
    [Fact]
    public void Items_of_rss_are_documents_with_the_fullest_text_there_is()
    {
        var items = Read(Pages.Rss(Pages.RssItem("https://example.org/1", Files.Arabic), Pages.RssItem("https://example.org/2", "موجز", full: Pages.First + "</p><p>" + Pages.Second)));
        Assert.Equal(["https://example.org/1", "https://example.org/2"], items.Select(i => i.Document!.Id));
        Assert.Equal([Files.Arabic, $"{Pages.First}\n{Pages.Second}"], items.Select(i => i.Document!.Text));
        var document = items[0].Document!;
        Assert.Equal(("لقاء في قرطاج", "الصحيفة", "https://example.org/1"), (document.Title, document.Publisher, document.Url));
        Assert.Equal(new DateTimeOffset(2025, 2, 12, 18, 30, 0, TimeSpan.FromHours(3)), document.Published);
        Assert.Equal("item 1", items[0].Place);
    }

    [Theory]
    [InlineData("last Tuesday")]
    [InlineData("Wed, 12 Feb 9999 18:30:00 +0300")]
    [InlineData("0001-01-01T00:00:00Z")]
    public void A_date_that_is_not_read_is_quoted_and_left_out(string date)
    {
        var item = Assert.Single(Read(Pages.Rss(Pages.RssItem("https://example.org/1", Files.Arabic, date: date))));
        Assert.Null(item.Document!.Published);
        Assert.Equal("SJ3011", item.Problem!.Code);
        Assert.Contains(date, item.Problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("(item 1)", item.Problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Atom_is_read_with_paragraphs_of_xhtml()
    {
        var item = Assert.Single(Read($"""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>الصحيفة</title><id>urn:x</id><entry><title>لقاء</title><link rel="alternate" href="https://example.org/1"/><id>urn:1</id>
            <updated>2025-02-12T18:30:00+03:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{Pages.First}</p><p>{Pages.Second}</p></div></content></entry></feed>
            """));
        Assert.Equal($"{Pages.First}\n{Pages.Second}", item.Document!.Text);
        Assert.Equal(new DateTimeOffset(2025, 2, 12, 18, 30, 0, TimeSpan.FromHours(3)), item.Document.Published);
    }

    [Fact]
    public void The_usual_mistakes_in_feeds_are_put_right()
    {
        var feed = Pages.Rss(Pages.RssItem("https://example.org/1?a=1&b=2", Files.Arabic, title: "لقاء&nbsp;قمة & بيان\u0008")).Insert(0, "\n ");
        var item = Assert.Single(Read(feed));
        Assert.Equal("https://example.org/1?a=1&b=2", item.Document!.Url);
        Assert.StartsWith("لقاء", item.Document.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rss version='2.0'><channel><item></channel></rss>")]
    [InlineData("<rss version='2.0'/>")]
    [InlineData("<rss version='2.0'><channel><item><title>a")]
    [InlineData("<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>")]
    public void What_is_wrong_with_a_feed_is_told(string feed)
    {
        Assert.Equal("SJ3012", Assert.Single(Read(feed)).Problem!.Code);
    }

    [Fact]
    public void An_item_without_text_and_a_feed_without_items_are_problems()
    {
        Assert.Equal("SJ3001", Assert.Single(Read(Pages.Rss())).Problem!.Code);
        Assert.Contains("https://example.org/1", Assert.Single(Read(Pages.Rss(Pages.RssItem("https://example.org/1", "")))).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sitemap_of_news_names_pages()
    {
        var sitemap = """
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
            <url><loc>https://example.org/1</loc><news:news><news:publication><news:name>الصحيفة</news:name><news:language>ar</news:language></news:publication>
            <news:publication_date>2025-02-12T10:00:00+03:00</news:publication_date><news:title>لقاء</news:title></news:news></url><url><loc>javascript:x</loc></url></urlset>
            """;
        var entry = Assert.Single(FeedParser.Parse(sitemap, null, 100).Entries);
        Assert.Equal(("https://example.org/1", "لقاء", "الصحيفة"), (entry.Link, entry.Title, entry.Publisher));
        Assert.NotNull(entry.Published);
        Assert.Equal("SJ3013", Assert.Single(Read(sitemap)).Problem!.Code);
        var index = "<sitemapindex><sitemap><loc>https://example.org/old.xml</loc><lastmod>2024-01-01</lastmod></sitemap><sitemap><loc>https://example.org/new.xml</loc><lastmod>2025-01-01</lastmod></sitemap></sitemapindex>";
        Assert.Equal(["https://example.org/new.xml", "https://example.org/old.xml"], FeedParser.Parse(index, null, 100).Sitemaps);
    }

    [Fact]
    public void Cut_and_changed_feeds_never_throw()
    {
        var feed = Encoding.UTF8.GetBytes(Pages.Rss(Pages.RssItem("https://example.org/1", Files.Arabic)));
        Gen.Select(Gen.Int[0, feed.Length - 1], Gen.Byte, Gen.Int[1, feed.Length]).Sample(
            (at, value, length) =>
            {
                var changed = feed.ToArray();
                changed[at] = value;
                Assert.All(new DocumentSource().Read(new MemoryStream(changed[..length]), "-"), i => Assert.True(i.Document is not null || i.Problem is not null));
            },
            iter: 300);
    }

    private static List<SourceItem> Read(string feed) => [.. new DocumentSource().Read(new MemoryStream(Encoding.UTF8.GetBytes(feed)), "feed.xml")];
}
