using System.Text;
using CsCheck;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Tests.Sources;

public sealed class HtmlTests
{
    private const string First = "استقبل الرئيس التونسي في قصر قرطاج وزير الخارجية الجزائري، وبحثا العلاقات بين البلدين الشقيقين وسبل تعزيزها.";
    private const string Second = "وأكد الوزير الجزائري في تصريح عقب اللقاء حرص بلاده على مواصلة التشاور، مشيرا إلى أن اللجنة المشتركة ستجتمع قريبا.";
    private const string Third = "وتأتي الزيارة في إطار سلسلة من اللقاءات بين الجانبين، شملت ملفات الطاقة والحدود والتجارة والنقل بين البلدين.";

    private static readonly string Page = $$"""
        <!DOCTYPE html>
        <html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>لقاء في قرطاج | الصحيفة</title>
        <meta property="og:title" content="لقاء في قرطاج"><meta property="og:site_name" content="الصحيفة">
        <link rel="canonical" href="https://example.org/news/12">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-06T14:30:00+01:00"}]}</script>
        <script>var noise = "لا تقرأ هذا";</script></head>
        <body><nav><a href="/">الرئيسية</a><a href="/world">العالم</a></nav>
        <article><h1>لقاء في قرطاج</h1><p>{{First}}</p><p>وأكد <b>الوزير</b> الجزائري في تصريح عقب&nbsp;اللقاء حرص بلاده على مواصلة التشاور، مشيرا إلى أن اللجنة المشتركة ستجتمع قريبا.</p>
        <p>{{Third}}</p></article><footer>جميع الحقوق محفوظة</footer></body></html>
        """;

    [Fact]
    public void The_article_and_what_the_page_says_of_itself_are_found()
    {
        var document = Read(Page);
        Assert.Equal("لقاء في قرطاج", document.Title);
        Assert.Equal("الصحيفة", document.Publisher);
        Assert.Equal("https://example.org/news/12", document.Url);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 14, 30, 0, TimeSpan.FromHours(1)), document.Published);
        Assert.Equal($"{First}\n{Second}\n{Third}", document.Text);
    }

    [Fact]
    public void The_offset_of_the_outlet_is_kept()
    {
        var page = Page.Replace("<meta charset=\"utf-8\">", "<meta property=\"article:published_time\" content=\"2024-05-07T00:10:00+03:00\">", StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 5, 7), Read(page).PublishedDay);
    }

    [Fact]
    public void A_page_in_windows_1256_is_read()
    {
        using var files = new Files();
        var bytes = Encoding.GetEncoding("windows-1256").GetBytes(Page.Replace("utf-8", "windows-1256", StringComparison.Ordinal));
        Assert.StartsWith(First, Assert.Single(Files.Read(files.Add("a.html", bytes))).Document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_is_preferred_to_a_page_in_linked_data_and_its_publisher_may_be_elsewhere()
    {
        var data = """
            {"@context":"https://schema.org","@graph":[{"@type":"WebPage","datePublished":"2020-01-01T00:00:00Z"},{"@type":"Organization","@id":"#org","name":"الصحيفة"},
            {"@type":["NewsArticle"],"headline":"لقاء في قرطاج","datePublished":"2024-05-06T14:30:00+0100","publisher":{"@id":"#org"},"mainEntityOfPage":"https://example.org/7"}]}
            """;
        var document = Read(Pages.Html(title: "x", head: $"<script type=\"application/ld+json\">{{ broken</script><script type=\"application/ld+json\">{data}</script>"));
        Assert.Equal(("لقاء في قرطاج", "الصحيفة", "https://example.org/7"), (document.Title, document.Publisher, document.Url));
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 14, 30, 0, TimeSpan.FromHours(1)), document.Published);
    }

    [Fact]
    public void The_outlet_behind_the_headline_is_taken_off()
    {
        Assert.Equal("لقاء في قرطاج", Read(Pages.Html(head: "<meta property=\"og:title\" content=\"لقاء في قرطاج | الصحيفة\"><meta property=\"og:site_name\" content=\"الصحيفة\">")).Title);
    }

    [Fact]
    public void A_time_that_is_not_read_is_quoted()
    {
        var item = Item(Pages.Html(head: "<meta property=\"article:published_time\" content=\"الأربعاء\">"));
        Assert.Null(item.Document!.Published);
        Assert.Equal("SJ3011", item.Problem!.Code);
        Assert.Contains("الأربعاء", item.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_an_article_is_an_error()
    {
        Assert.Equal("SJ3008", Item("<html><body></body></html>").Problem!.Code);
    }

    [Fact]
    public void A_page_nested_a_hundred_thousand_deep_does_not_exhaust_the_stack()
    {
        var item = Item("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + First);
        Assert.Equal("SJ3008", item.Problem!.Code);
    }

    [Fact]
    public void A_page_nested_deeper_than_any_real_one_is_still_read()
    {
        Assert.Equal(First, Read("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 1000)) + "<p>" + First).Text);
    }

    [Fact]
    public void Random_markup_never_throws()
    {
        string[] markup = ["<p>", "</p>", "<div", ">", "\"", "=", "<!--", "-->", "<script>", "</script>", "<article>", First, "&#0;", "&amp", "<svg><b>", "<table><td>", "<meta content='", "'", " "];
        Gen.Int[0, markup.Length - 1].Select(i => markup[i]).Array[0, 30].Sample(parts => Item("<html>" + string.Concat(parts)) is not null, iter: 200);
    }

    private static Document Read(string html)
    {
        var item = Item(html);
        Assert.Null(item.Problem);
        return item.Document!;
    }

    private static SourceItem Item(string html) => Assert.Single(new DocumentSource().Read(new MemoryStream(Encoding.UTF8.GetBytes(html)), "-"));
}
