using Sijill.Sources;

namespace Sijill.Ledger.Ingest;

/// <summary>How documents are taken in.</summary>
public sealed record IngestOptions
{
    /// <summary>How many documents are read at once.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>So many documents, new or known, are written in one transaction.</summary>
    public int BatchDocuments { get; init; } = 256;

    /// <summary>A batch with so many characters is written, however few documents it holds.</summary>
    public int BatchCharacters { get; init; } = 8_000_000;

    /// <summary>Told of each problem, once it is stored.</summary>
    public Action<SourceProblem>? OnProblem { get; init; }

    /// <summary>Told how far it is, after each batch.</summary>
    public Action<IngestSummary>? OnProgress { get; init; }
}
