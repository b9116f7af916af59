using System.Text.Json;
using AngleSharp.Dom;

namespace Sijill.Sources.Formats;

/// <summary>What the schema.org data (JSON-LD) of a page say about its article.</summary>
internal sealed record LinkedData(string? Headline, string? Publisher, string? Published, string? Url, string? Language, string? Body)
{
    /// <summary>Elements that are looked at; a page's own have some ten.</summary>
    private const int MaxElements = 2000;

    private static readonly LinkedData None = new(null, null, null, null, null, null);

    /// <summary>The best description of an article among all of the page's data.</summary>
    public static LinkedData Of(IDocument page)
    {
        LinkedData? best = null;
        var rank = 0;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Parse(script.TextContent) is { } found && found.Rank > rank)
            {
                (best, rank) = (found.Data, found.Rank);
            }
        }

        return best ?? None;
    }

    private static (LinkedData Data, int Rank)? Parse(string json)
    {
        try
        {
            using var data = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var elements = Objects(data.RootElement).Take(MaxElements).ToList();
            var best = elements.Select(element => (Element: element, Rank: RankOf(element))).Where(e => e.Rank > 0).MaxBy(e => e.Rank);
            return best.Rank == 0 ? null : (Describe(best.Element, elements), best.Rank);
        }
        catch (JsonException)
        {
            // Pages with malformed data have articles all the same.
            return null;
        }
    }

    private static LinkedData Describe(JsonElement article, List<JsonElement> all) => new(
        String(article, "headline") ?? String(article, "name"),
        NameOf(article, "publisher", all) ?? NameOf(article, "sourceOrganization", all),
        String(article, "datePublished") ?? String(article, "dateCreated"),
        String(article, "url") ?? Reference(article, "mainEntityOfPage"),
        String(article, "inLanguage"),
        String(article, "articleBody"));

    /// <summary>An article is better than a page, and either must say something of use.</summary>
    private static int RankOf(JsonElement element)
    {
        var types = Types(element).ToList();
        var dated = element.TryGetProperty("datePublished", out _);
        return types.Exists(t => t.EndsWith("NewsArticle", StringComparison.Ordinal)) ? dated ? 6 : 4
            : types.Exists(t => t.EndsWith("Article", StringComparison.Ordinal) || t is "BlogPosting" or "LiveBlogPosting" or "Report") ? dated ? 5 : 3
            : dated ? types.Contains("WebPage") ? 2 : 1 : 0;
    }

    private static IEnumerable<string> Types(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Select(Text).OfType<string>()
            : Text(type) is { } one ? [one] : [];
    }

    /// <summary>All objects, those within others too, without recursion.</summary>
    private static IEnumerable<JsonElement> Objects(JsonElement root)
    {
        var stack = new Stack<JsonElement>([root]);
        while (stack.TryPop(out var element))
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                yield return element;
                foreach (var property in element.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array).Reverse())
                {
                    stack.Push(property.Value);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var inner in element.EnumerateArray().Reverse())
                {
                    stack.Push(inner);
                }
            }
        }
    }

    /// <summary>An organisation may be a name, an object, a list of them, or a reference to an object elsewhere.</summary>
    private static string? NameOf(JsonElement element, string property, List<JsonElement> all)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return Text(value);
        }

        return String(value, "name") ?? (String(value, "@id") is { } id
            ? all.Where(o => String(o, "@id") == id).Select(o => String(o, "name")).FirstOrDefault(name => name is not null)
            : null);
    }

    private static string? Reference(JsonElement element, string property) => element.TryGetProperty(property, out var value)
        ? value.ValueKind == JsonValueKind.Object ? String(value, "@id") ?? String(value, "url") : Text(value)
        : null;

    private static string? String(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? Text(value[0]) : Text(value)
        : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return null;
        }
    }
}
