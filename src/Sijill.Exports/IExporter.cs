namespace Sijill.Exports;

/// <summary>Writes one format. Not safe for several threads.</summary>
public interface IExporter : IAsyncDisposable
{
    /// <summary>What was written, and what was left out and why.</summary>
    ExportCounts Counts { get; }

    /// <summary>Writes an event and its claims.</summary>
    ValueTask WriteAsync(ExportEvent happening, CancellationToken cancel = default);

    /// <summary>Writes what stands at the end. Without it the output is not whole. The stream stays open.</summary>
    ValueTask CompleteAsync(CancellationToken cancel = default);
}
