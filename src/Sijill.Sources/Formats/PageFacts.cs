using System.Text.Json;
using AngleSharp.Dom;

namespace Sijill.Sources.Formats;

/// <summary>What a web page says about itself.</summary>
internal sealed record PageFacts(string? Title, string? Url, string? Publisher, DateTimeOffset? Published)
{
    private static readonly string[] TimeNames =
    [
        "article:published_time", "og:article:published_time", "datePublished", "publish-date", "publishdate", "pubdate", "date", "dc.date",
        "dcterms.created", "parsely-pub-date", "article.published", "sailthru.date",
    ];

    /// <summary>Reads them from the page's head, its JSON-LD and its elements, in that order.</summary>
    public static PageFacts Of(IDocument page)
    {
        var linked = LinkedData.Of(page);
        return new(
            Clean(Meta(page, "og:title") ?? linked.Headline ?? page.QuerySelector("h1")?.TextContent ?? page.Title),
            Absolute(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Absolute(Meta(page, "og:url")),
            Clean(Meta(page, "og:site_name") ?? linked.Publisher ?? Meta(page, "application-name")),
            TimeNames.Select(name => PublishedTime.Parse(Meta(page, name))).FirstOrDefault(time => time is not null)
                ?? PublishedTime.Parse(linked.Published)
                ?? PublishedTime.Parse(page.QuerySelector("article time[datetime], [itemprop=datePublished][datetime], time[datetime]")?.GetAttribute("datetime")));
    }

    private static string? Meta(IDocument page, string name)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var key = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(meta.GetAttribute("content")))
            {
                return meta.GetAttribute("content");
            }
        }

        return null;
    }

    private static string? Absolute(string? url) =>
        Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url!.Trim() : null;

    private static string? Clean(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : string.Join(' ', words);
    }

    /// <summary>What schema.org data in the page say.</summary>
    private sealed record LinkedData(string? Headline, string? Publisher, string? Published)
    {
        public static LinkedData Of(IDocument page)
        {
            foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            {
                if (Parse(script.TextContent) is { } found)
                {
                    return found;
                }
            }

            return new(null, null, null);
        }

        private static LinkedData? Parse(string json)
        {
            try
            {
                using var data = JsonDocument.Parse(json);
                return Candidates(data.RootElement)
                    .Where(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("datePublished", out _))
                    .Select(e => new LinkedData(
                        String(e, "headline"),
                        e.TryGetProperty("publisher", out var publisher) && publisher.ValueKind == JsonValueKind.Object ? String(publisher, "name") : null,
                        String(e, "datePublished")))
                    .FirstOrDefault();
            }
            catch (JsonException)
            {
                return null;
            }
        }

        private static IEnumerable<JsonElement> Candidates(JsonElement root) => root.ValueKind switch
        {
            JsonValueKind.Array => root.EnumerateArray(),
            JsonValueKind.Object when root.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array => graph.EnumerateArray(),
            _ => [root],
        };

        private static string? String(JsonElement element, string name)
        {
            try
            {
                return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
