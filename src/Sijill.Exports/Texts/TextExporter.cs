using System.Text;

namespace Sijill.Exports.Texts;

/// <summary>An exporter of text in UTF-8 without a mark, lines ended by a line feed.</summary>
internal abstract class TextExporter : IExporter
{
    private const int Buffer = 64 * 1024;

    protected TextExporter(Stream stream) => Output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Buffer, leaveOpen: true) { NewLine = "\n" };

    /// <inheritdoc/>
    public ExportCounts Counts { get; } = new();

    protected StreamWriter Output { get; }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ExportEvent happening, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(happening);
        cancel.ThrowIfCancellationRequested();
        Write(happening);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(CancellationToken cancel = default)
    {
        End();
        await Output.FlushAsync(cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Output.DisposeAsync();

    /// <summary>Writes an event.</summary>
    protected abstract void Write(ExportEvent happening);

    /// <summary>Writes what stands at the end.</summary>
    protected virtual void End()
    {
    }
}
