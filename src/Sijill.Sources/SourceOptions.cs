namespace Sijill.Sources;

/// <summary>How documents are made.</summary>
public sealed record SourceOptions
{
    /// <summary>Publication time of documents that state none, or null.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Take every text for Arabic, without looking at its language.</summary>
    public bool AssumeArabic { get; init; }

    /// <summary>Longest single document in bytes; a longer one is an error, so that memory stays bounded.</summary>
    public int MaxDocumentBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Longest line of a JSON Lines file in bytes; a longer one is an error and is skipped.</summary>
    public int MaxLineBytes { get; init; } = 16 * 1024 * 1024;
}
