namespace Sijill.Tests.Sources;

/// <summary>Small pages of our own sentences.</summary>
internal static class Pages
{
    public const string First = "استقبل الرئيس التونسي في قصر قرطاج وزير الخارجية الجزائري، وبحثا العلاقات بين البلدين الشقيقين وسبل تعزيزها.";
    public const string Second = "وأكد الوزير الجزائري في تصريح عقب اللقاء حرص بلاده على مواصلة التشاور، مشيرا إلى أن اللجنة المشتركة ستجتمع قريبا.";
    public const string Third = "وتأتي الزيارة في إطار سلسلة من اللقاءات بين الجانبين، شملت ملفات الطاقة والحدود والتجارة والنقل بين البلدين.";

    public static string Text => $"{First}\n{Second}\n{Third}";

    public static string Html(string title = "لقاء في قرطاج", string head = "", string charset = "utf-8") => $"""
        <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{charset}"><title>{title}</title>{head}</head>
        <body><nav><a href="/">الرئيسية</a></nav><article><h1>{title}</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></article></body></html>
        """;

    public static string Rss(params string[] items) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>الصحيفة</title><link>https://example.org/</link>
        {string.Concat(items)}</channel></rss>
        """;

    public static string RssItem(string link, string text, string title = "لقاء في قرطاج", string date = "Wed, 12 Feb 2025 18:30:00 +0300", string? full = null) => $"""
        <item><title>{title}</title><link>{link}</link><guid>{link}</guid><pubDate>{date}</pubDate><description><![CDATA[<p>{text}</p>]]></description>
        {(full is null ? "" : $"<content:encoded><![CDATA[<p>{full}</p>]]></content:encoded>")}</item>
        """;
}
