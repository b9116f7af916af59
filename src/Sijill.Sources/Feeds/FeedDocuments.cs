using Sijill.Sources.Formats;
using Document = Sijill.Model.Document;

namespace Sijill.Sources.Feeds;

/// <summary>The items of a feed as documents, with the text that the feed has of them.</summary>
internal static class FeedDocuments
{
    /// <summary>One item for each of the feed's.</summary>
    /// <exception cref="UnreadableException">It is no feed.</exception>
    public static IReadOnlyList<SourceItem> Read(string text, Input input, SourceOptions options)
    {
        var feed = FeedParser.Parse(text, input.Url, options.MaxEntries);
        return feed.Entries.Count == 0
            ? [SourceItem.Failed("SJ3001", input, "the feed has no items")]
            : [.. feed.Entries.Select(entry => Item(entry, input, options))];
    }

    /// <summary>The document of one item.</summary>
    public static SourceItem Item(FeedEntry entry, Input feed, SourceOptions options)
    {
        var place = $"item {entry.Number}";
        var input = feed with { Place = place, Stem = entry.Link ?? entry.Key };
        var text = HtmlDocuments.TextOf(entry.Html);
        if (text.Length == 0)
        {
            return SourceItem.Failed("SJ3001", input, entry.Link is { } link ? $"the item has no text; its article is at {link}" : "the item has no text");
        }

        var published = entry.Published;
        var problem = published is null && entry.RawTime is { } raw
            ? input.Problem("SJ3011", $"the item's date is no date that is read ({Guarded.OneLine(raw)}); it is left out")
            : null;
        return new(
            new Document(entry.Link ?? entry.Key, text, entry.Title, entry.Link, entry.Publisher, Published: published ?? options.Published), problem)
        {
            Place = place,
        };
    }
}
