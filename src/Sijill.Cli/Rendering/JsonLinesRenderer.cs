using System.Text.Json;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Cli.Rendering;

/// <summary>One claim a line as JSON: the output contract.</summary>
internal sealed class JsonLinesRenderer(PloverOntology ontology) : IRenderer
{
    public ReadOnlyMemory<byte> Render(Reading reading)
    {
        if (reading.Claims.IsEmpty)
        {
            return default;
        }

        using var lines = new MemoryStream();
        foreach (var record in ClaimRecords.Of(reading, ontology))
        {
            JsonSerializer.Serialize(lines, record, RecordJson.Lines.ClaimRecord);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }
}
