using Sijill.Cli.Pipeline;
using Sijill.Exports;

namespace Sijill.Cli.Exporting;

/// <summary>A file, or standard output, on which a format is being written. A file takes its name only when it is whole; what stood there before stays until then.</summary>
internal sealed class ExportOutput : IAsyncDisposable
{
    private const string Unfinished = ".part";
    private readonly Stream stream;
    private readonly string? path;
    private bool isWhole;

    private ExportOutput(ExportFormat format, Stream stream, string? path, ExportOptions options)
    {
        Format = format;
        this.stream = stream;
        this.path = path;
        Exporter = format.Create(stream, options);
    }

    /// <summary>What is written.</summary>
    public ExportFormat Format { get; }

    /// <summary>What writes it.</summary>
    public IExporter Exporter { get; }

    /// <summary>Opens a file and the folder it is to be in, or standard output for null or a dash.</summary>
    public static ExportOutput Open(ExportFormat format, string? path, ExportOptions options)
    {
        if (path is null or "-")
        {
            return new(format, Outputs.Open(null), null, options);
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        return new(format, Outputs.Open(path + Unfinished), path, options);
    }

    /// <summary>Writes the end and gives the file its name.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        await Exporter.CompleteAsync(cancel).ConfigureAwait(false);
        await stream.FlushAsync(cancel).ConfigureAwait(false);
        if (path is not null)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            File.Move(path + Unfinished, path, overwrite: true);
        }

        isWhole = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (path is null)
        {
            // Down a pipe goes what there is, in whole rows.
            await Exporter.DisposeAsync().ConfigureAwait(false);
            await stream.FlushAsync().ConfigureAwait(false);
        }

        if (path is not null)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            if (!isWhole)
            {
                File.Delete(path + Unfinished);
            }
        }
    }
}
