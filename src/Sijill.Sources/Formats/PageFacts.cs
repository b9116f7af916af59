using AngleSharp.Dom;

namespace Sijill.Sources.Formats;

/// <summary>What a web page says about itself.</summary>
/// <param name="Title">The headline without the outlet's name behind it, or null.</param>
/// <param name="Url">Where the page says that it belongs, or null.</param>
/// <param name="Publisher">The outlet, or null.</param>
/// <param name="Published">When it was published, with the outlet's offset, or null.</param>
/// <param name="UnreadTime">A time that is stated in a form that is not read, or null.</param>
/// <param name="Language">ISO 639 code of the language that the page claims, or null.</param>
/// <param name="Body">The article's text where the page's own data hold it, or null.</param>
internal sealed record PageFacts(
    string? Title, string? Url, string? Publisher, DateTimeOffset? Published, string? UnreadTime, string? Language, string? Body)
{
    private static readonly string[] TimeNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "publish-date", "publishdate", "publish_date", "pubdate", "date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.issued", "parsely-pub-date", "article.published", "sailthru.date", "cXenseParse:recs:publishtime", "og:published_time",
    ];

    /// <summary>Between a headline and the outlet's name behind it.</summary>
    private static readonly string[] TitleSeparators = [" | ", " - ", " – ", " — ", " :: ", " « ", " » "];

    /// <summary>Reads them from the page's head, its JSON-LD and its elements, in that order.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fetchedFrom">The address that gave it, or null.</param>
    public static PageFacts Of(IDocument page, string? fetchedFrom = null)
    {
        var linked = LinkedData.Of(page);
        var publisher = Clean(Meta(page, "og:site_name") ?? linked.Publisher ?? Meta(page, "application-name") ?? Meta(page, "twitter:site")?.TrimStart('@'));
        var times = Times(page, linked).Where(time => !string.IsNullOrWhiteSpace(time)).ToList();
        var published = times.Select(PublishedTime.Parse).FirstOrDefault(time => time is not null);
        return new(
            WithoutOutlet(Clean(Meta(page, "og:title") ?? linked.Headline ?? Meta(page, "twitter:title") ?? page.QuerySelector("h1")?.TextContent ?? page.Title), publisher),
            Canonical(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), fetchedFrom) ?? Canonical(Meta(page, "og:url"), fetchedFrom) ?? Canonical(linked.Url, fetchedFrom),
            publisher,
            published,
            published is null ? times.FirstOrDefault() : null,
            LanguageCode(page.DocumentElement?.GetAttribute("lang") ?? linked.Language ?? Meta(page, "og:locale") ?? Meta(page, "content-language")),
            linked.Body);
    }

    private static IEnumerable<string?> Times(IDocument page, LinkedData linked)
    {
        foreach (var name in TimeNames)
        {
            yield return Meta(page, name);
        }

        yield return linked.Published;
        foreach (var selector in (string[])["[itemprop=datePublished][datetime]", "article time[pubdate]", "article time[datetime]", "main time[datetime]", "time[datetime]"])
        {
            yield return page.QuerySelector(selector)?.GetAttribute("datetime");
        }
    }

    private static string? Meta(IDocument page, string name)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
            {
                return meta.GetAttribute("content");
            }
        }

        return null;
    }

    /// <summary>
    /// An absolute address. One that is only the outlet's front page, while the page came from further within, is a mistake of its template.
    /// </summary>
    private static string? Canonical(string? url, string? fetchedFrom)
    {
        var text = url?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // On Unix a path that begins with a slash would count as an absolute file address.
        var within = Uri.TryCreate(fetchedFrom, UriKind.Absolute, out var origin);
        var absolute = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
        if (!absolute && !(within && Uri.TryCreate(origin, text, out uri) && uri.Scheme is "http" or "https"))
        {
            return null;
        }

        var isFront = uri!.PathAndQuery == "/" && within && origin!.PathAndQuery != "/";
        return isFront ? null : absolute ? text : uri.AbsoluteUri;
    }

    private static string? WithoutOutlet(string? title, string? publisher)
    {
        if (title is null || publisher is null)
        {
            return title;
        }

        foreach (var separator in TitleSeparators)
        {
            if (title.Length > publisher.Length + separator.Length && title.EndsWith(separator + publisher, StringComparison.OrdinalIgnoreCase))
            {
                return title[..^(publisher.Length + separator.Length)].TrimEnd();
            }
        }

        return title;
    }

    private static string? LanguageCode(string? tag)
    {
        var code = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return code is { Length: 2 or 3 } && code.All(char.IsAsciiLetter) ? code : null;
    }

    private static string? Clean(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }
}
