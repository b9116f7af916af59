using Sijill.Sources;

namespace Sijill.Ledger.Ingest;

/// <summary>A few items of one source, in order.</summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Start">How many items of the source stand before them.</param>
/// <param name="Items">The items.</param>
/// <param name="IsLast">Nothing follows.</param>
internal sealed record SourceChunk(IngestSource Source, long Start, IReadOnlyList<SourceItem> Items, bool IsLast)
{
    /// <summary>How many items of the source are done when this chunk is.</summary>
    public long End => Start + Items.Count;
}

/// <summary>The same, made ready.</summary>
/// <param name="Chunk">What it was made of.</param>
/// <param name="Documents">Its documents, in order.</param>
/// <param name="Problems">What was wrong.</param>
/// <param name="Failed">Items without a document.</param>
internal sealed record PreparedChunk(SourceChunk Chunk, IReadOnlyList<PreparedDocument> Documents, IReadOnlyList<SourceProblem> Problems, int Failed);
