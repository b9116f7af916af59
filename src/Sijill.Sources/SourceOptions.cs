using Sijill.Sources.Web;

namespace Sijill.Sources;

/// <summary>How documents are made, and how far an input may go.</summary>
public sealed record SourceOptions
{
    /// <summary>Publication time of documents that state none, or null.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Take every text for Arabic, without looking at its language.</summary>
    public bool AssumeArabic { get; init; }

    /// <summary>Longest single document in bytes, unpacked; a longer one is an error, so that memory stays bounded.</summary>
    public int MaxDocumentBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Longest line of a JSON Lines file in bytes; a longer one is an error and is skipped.</summary>
    public int MaxLineBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many times its packed size an archive may have unpacked. Text packs some 4 to 20 times; gzip can reach 1,030.</summary>
    public int MaxUnpackedRatio { get; init; } = 250;

    /// <summary>Bytes that any archive may have unpacked, whatever its ratio.</summary>
    public long UnpackedAllowance { get; init; } = 64L * 1024 * 1024;

    /// <summary>How many archives or messages may lie in each other.</summary>
    public int MaxDepth { get; init; } = 4;

    /// <summary>How many files of one zip archive, or items of one feed, are read.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>How many pages of one PDF are read.</summary>
    public int MaxPages { get; init; } = 2000;

    /// <summary>How long one document may take to be taken apart. Only hostile ones come near it.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many pages of a web archive are taken apart at once; they come out in the order of the archive all the same.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How pages are fetched when an input is an address (<c>http://</c> or <c>https://</c>).</summary>
    public WebOptions Web { get; init; } = new();
}
