using System.Buffers;
using System.Text.Json;
using Sijill.Records;

namespace Sijill.Exports.Claims;

/// <summary>PLOVER 2.0 records, one a line; those of one occurrence are tied by their link.</summary>
internal sealed class PloverExporter(Stream stream) : IExporter
{
    private readonly ArrayBufferWriter<byte> line = new();

    public ExportCounts Counts { get; } = new();

    public async ValueTask WriteAsync(ExportEvent happening, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(happening);
        foreach (var claim in happening.Claims)
        {
            if (PloverRecords.Of(claim.Record, claim.Occurrence) is not { } record)
            {
                Counts.Leave(LeftOut.Undated);
                continue;
            }

            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = RecordJson.Lines.Options.Encoder }))
            {
                JsonSerializer.Serialize(json, record, RecordJson.Lines.PloverRecord);
            }

            line.Write("\n"u8);
            await stream.WriteAsync(line.WrittenMemory, cancel).ConfigureAwait(false);
            Counts.Row();
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancel = default) => await stream.FlushAsync(cancel).ConfigureAwait(false);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
