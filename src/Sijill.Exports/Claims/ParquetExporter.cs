using Parquet;
using Parquet.Schema;
using Sijill.Exports.Texts;

namespace Sijill.Exports.Claims;

/// <summary>One claim a row as Parquet, in row groups: the rows of one of them are held in memory, however many there are.</summary>
internal sealed class ParquetExporter(Stream stream) : IExporter
{
    private const int GroupRows = 10_000;
    private static readonly ParquetSchema Schema = new(ClaimColumns.All.Select(FieldOf));
    private readonly List<ClaimRow> rows = [];
    private readonly CountedStream output = new(stream);
    private ParquetWriter? writer;

    public ExportCounts Counts { get; } = new();

    public async ValueTask WriteAsync(ExportEvent happening, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(happening);
        foreach (var claim in happening.Claims)
        {
            rows.Add(ClaimRow.Of(claim));
            Counts.Row();
            if (rows.Count == GroupRows)
            {
                await WriteGroupAsync(cancel).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancel = default)
    {
        if (rows.Count > 0 || writer is null)
        {
            await WriteGroupAsync(cancel).ConfigureAwait(false);
        }

        // The list of row groups stands at the end of the file.
        await writer!.DisposeAsync().ConfigureAwait(false);
        writer = null;
        await stream.FlushAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>A writer that was not completed is not disposed: it would write an end, and the file would look whole.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task WriteGroupAsync(CancellationToken cancel)
    {
        writer ??= await ParquetWriter.CreateAsync(Schema, output, cancellationToken: cancel).ConfigureAwait(false);
        using var group = writer.CreateRowGroup();
        var fields = Schema.GetDataFields();
        for (var i = 0; i < fields.Length; i++)
        {
            await WriteColumnAsync(group, fields[i], ClaimColumns.All[i], cancel).ConfigureAwait(false);
        }

        group.CompleteValidate();
        rows.Clear();
    }

    private async Task WriteColumnAsync(ParquetRowGroupWriter group, DataField field, Column column, CancellationToken cancel)
    {
        switch (column)
        {
            case TextColumn text:
                await group.WriteAsync(field, (IReadOnlyCollection<string>)rows.ConvertAll(row => text.Value(row) is { } value ? CleanText.Block(value) : null!)).ConfigureAwait(false);
                break;
            case CountColumn count:
                await group.WriteAsync<int>(field, rows.Select(row => count.Value(row)).ToArray(), cancellationToken: cancel).ConfigureAwait(false);
                break;
            case NumberColumn number:
                await group.WriteAsync<double>(field, rows.Select(row => number.Value(row)).ToArray(), cancellationToken: cancel).ConfigureAwait(false);
                break;
            case DayColumn day:
                await group.WriteAsync<DateTime>(field, rows.Select(row => day.Value(row)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).ToArray(), cancellationToken: cancel).ConfigureAwait(false);
                break;
        }
    }

    private static Field FieldOf(Column column) => column switch
    {
        CountColumn => new DataField<int?>(column.Name),
        NumberColumn => new DataField<double?>(column.Name),
        DayColumn => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
        _ => new DataField<string>(column.Name, true),
    };
}
