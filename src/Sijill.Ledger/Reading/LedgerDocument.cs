namespace Sijill.Ledger.Reading;

/// <summary>A document of the ledger: one text, and everywhere it was published.</summary>
/// <param name="Key">Content key.</param>
/// <param name="SourceId">Its id in the source that brought it first.</param>
/// <param name="Url">Where it was published first to the ledger's knowledge, or null.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Publisher">Its outlet, or null.</param>
/// <param name="Published">When, or null.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Origin">The key of its origin: equal for near-duplicates.</param>
/// <param name="Text">The text; all offsets refer to it.</param>
/// <param name="Appearances">Every publication, that one included.</param>
public sealed record LedgerDocument(
    string Key,
    string SourceId,
    string? Url,
    string? Title,
    string? Publisher,
    DateTimeOffset? Published,
    string Language,
    string Origin,
    string Text,
    IReadOnlyList<Appearance> Appearances);

/// <summary>One publication of a text.</summary>
/// <param name="Publisher">The outlet, or null.</param>
/// <param name="SourceId">Its id in the source.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Published">When, or null.</param>
public sealed record Appearance(string? Publisher, string SourceId, string? Url, string? Title, DateTimeOffset? Published);
