using System.Globalization;
using System.Text.Json;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Cli.Rendering;

/// <summary>One event a line in PLOVER 2.0's own JSON. Events without any date are counted and left out: PLOVER requires one.</summary>
internal sealed class PloverRenderer(PloverOntology ontology) : IRenderer
{
    private int undated;

    public ReadOnlyMemory<byte> Render(Reading reading)
    {
        using var lines = new MemoryStream();
        foreach (var claim in ClaimRecords.Of(reading, ontology))
        {
            if (PloverRecords.Of(claim) is { } record)
            {
                JsonSerializer.Serialize(lines, record, RecordJson.Lines.PloverRecord);
                lines.WriteByte((byte)'\n');
            }
            else
            {
                Interlocked.Increment(ref undated);
            }
        }

        return lines.ToArray();
    }

    public Task WriteNotesAsync(TextWriter log) => undated == 0
        ? Task.CompletedTask
        : log.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"sijill: {undated} claims without a date are left out, as PLOVER requires one; give --published DATE"));
}
