namespace Sijill.Sources.Feeds;

/// <summary>One item of a feed, or one page that a sitemap names.</summary>
/// <param name="Number">Its place in the feed, from 1.</param>
/// <param name="Key">What tells it from the others and stays: the identifier that the feed gives it, or its link.</param>
/// <param name="Link">Address of the article, or null.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Html">The text as the feed has it, in HTML; empty when it has none.</param>
/// <param name="IsFull">True when the feed means to give the whole article, false for a summary.</param>
/// <param name="RawTime">Time of publication as written, or null.</param>
/// <param name="Publisher">The outlet, or null.</param>
public sealed record FeedEntry(int Number, string Key, string? Link, string? Title, string Html, bool IsFull, string? RawTime, string? Publisher)
{
    /// <summary>When it was published, or null when that is not stated or not read.</summary>
    public DateTimeOffset? Published => PublishedTime.Parse(RawTime);
}

/// <summary>What a feed or sitemap holds.</summary>
/// <param name="Title">The feed's name, or null.</param>
/// <param name="Entries">Its items in the order in which they stand.</param>
/// <param name="Sitemaps">Addresses of further sitemaps, newest first.</param>
public sealed record FeedContent(string? Title, IReadOnlyList<FeedEntry> Entries, IReadOnlyList<string> Sitemaps);
