namespace Sijill.Ledger.Reading;

/// <summary>A document of the ledger without its text.</summary>
/// <param name="Key">Content key.</param>
/// <param name="SourceId">Its id in the source that brought it first.</param>
/// <param name="Url">Where it was published first to the ledger's knowledge, or null.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Publisher">Its outlet, or null.</param>
/// <param name="Published">When, or null.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Origin">The key of its origin: equal for near-duplicates.</param>
/// <param name="Appearances">How often it was published.</param>
/// <param name="Claims">How many claims were read in it, rejected ones included.</param>
public sealed record DocumentSummary(
    string Key,
    string SourceId,
    string? Url,
    string? Title,
    string? Publisher,
    DateTimeOffset? Published,
    string Language,
    string Origin,
    long Appearances,
    long Claims);
