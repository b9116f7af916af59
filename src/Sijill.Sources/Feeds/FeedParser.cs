using System.Net;
using System.Xml.Linq;
using CodeHollow.FeedReader;
using CodeHollow.FeedReader.Feeds;
using Sijill.Sources.Formats;

namespace Sijill.Sources.Feeds;

/// <summary>Reads RSS, Atom, and sitemaps of news.</summary>
internal static class FeedParser
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>What <paramref name="text"/> holds.</summary>
    /// <param name="address">Where it was fetched, against which links are resolved, or null.</param>
    /// <param name="maxEntries">So many items are read; the rest is left.</param>
    /// <exception cref="UnreadableException">It is no feed.</exception>
    public static FeedContent Parse(string text, string? address, int maxEntries)
    {
        var xml = FeedXml.Checked(text);
        return FormatSniffer.XmlKind(xml) switch
        {
            InputFormat.Sitemap => OfSitemap(xml, maxEntries),
            InputFormat.Feed => OfFeed(xml, address, maxEntries),
            _ => throw new UnreadableException("SJ3012", "is no feed and no sitemap, but some other XML or a page"),
        };
    }

    private static FeedContent OfFeed(string xml, string? address, int maxEntries)
    {
        Feed feed;
        try
        {
            feed = FeedReader.ReadFromString(xml);
        }
        catch (NullReferenceException)
        {
            // The library takes for granted that a feed has a channel.
            throw new UnreadableException("SJ3012", "is a feed without a channel");
        }

        var title = Plain(feed.Title);
        var site = Absolute(feed.Link, address) ?? address;
        return new(title, [.. feed.Items.Take(maxEntries).Select((item, i) => Entry(item, i + 1, title, site))], []);
    }

    private static FeedEntry Entry(FeedItem item, int number, string? feedTitle, string? site)
    {
        var link = Absolute(item.Link, site);
        var full = FullText(item);
        var html = full.Length > 0 ? full : item.Description ?? "";
        var title = Plain(item.Title);
        var key = Filled(item.Id) ?? link ?? title ?? FormattableString.Invariant($"#{number}");
        return new(number, key, link ?? Absolute(item.Id, null), title, html, full.Length > 0, Time(item), Source(item) ?? feedTitle);
    }

    private static string FullText(FeedItem item)
    {
        if (item.SpecificItem is AtomFeedItem { Element: { } element } && element.Element(Atom + "content") is { } content && (string?)content.Attribute("type") == "xhtml")
        {
            // The library gives the letters alone, in which paragraphs run together.
            return string.Concat(content.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        }

        return item.Content ?? "";
    }

    private static string? Time(FeedItem item) => Filled(item.PublishingDateString)
        ?? (item.SpecificItem is AtomFeedItem atom ? Filled(atom.PublishedDateString) ?? Filled(atom.UpdatedDateString) : null)
        ?? Filled(item.SpecificItem?.Element?.Element(DublinCore + "date")?.Value);

    /// <summary>The outlet that an item of a collection comes from.</summary>
    private static string? Source(FeedItem item) => item.SpecificItem is Rss20FeedItem { Source.Value: { } value } ? Plain(value) : null;

    private static FeedContent OfSitemap(string xml, int maxEntries)
    {
        var root = XDocument.Parse(xml).Root!;
        var sitemaps = root.Elements().Where(e => e.Name.LocalName == "sitemap")
            .Select(e => (Address: Absolute(Child(e, "loc"), null), Time: PublishedTime.Parse(Child(e, "lastmod"))))
            .Where(s => s.Address is not null)
            .OrderByDescending(s => s.Time ?? DateTimeOffset.MinValue)
            .Select(s => s.Address!);
        var entries = root.Elements().Where(e => e.Name.LocalName == "url")
            .Select(e => (Element: e, Address: Absolute(Child(e, "loc"), null)))
            .Where(e => e.Address is not null)
            .Take(maxEntries)
            .Select((e, i) => Page(e.Element, e.Address!, i + 1));
        return new(null, [.. entries], [.. sitemaps.Take(maxEntries)]);
    }

    private static FeedEntry Page(XElement element, string address, int number)
    {
        var news = element.Element(News + "news") ?? element.Elements().FirstOrDefault(e => e.Name.LocalName == "news");
        return new(
            number,
            address,
            address,
            Plain(news is null ? null : Child(news, "title")),
            "",
            false,
            news is null ? null : Child(news, "publication_date"),
            news?.Elements().FirstOrDefault(e => e.Name.LocalName == "publication") is { } publication ? Plain(Child(publication, "name")) : null);
    }

    private static string? Child(XElement element, string name) =>
        Filled((element.Element(Sitemap + name) ?? element.Elements().FirstOrDefault(e => e.Name.LocalName == name))?.Value);

    private static string? Absolute(string? link, string? address)
    {
        var text = Filled(link);
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri.AbsoluteUri;
        }

        return Uri.TryCreate(address, UriKind.Absolute, out var site) && Uri.TryCreate(site, text, out uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;
    }

    /// <summary>Titles are often HTML within XML.</summary>
    private static string? Plain(string? text) => Filled(text) is { } filled
        ? Filled(filled.Contains('<', StringComparison.Ordinal) ? HtmlDocuments.TextOf(filled) : WebUtility.HtmlDecode(filled))
        : null;

    private static string? Filled(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
