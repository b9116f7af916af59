using Sijill.Exports.Events;
using Sijill.Exports.Texts;
using Sijill.Records;

namespace Sijill.Exports.Citations;

/// <summary>The articles that claims stand in, as CSL-JSON items for citation programs.</summary>
internal sealed class CslExporter : TextExporter
{
    private readonly CitedDocuments cited = new();
    private readonly JsonNodes nodes;

    public CslExporter(Stream stream)
        : base(stream)
    {
        Output.Write("[\n");
        nodes = new JsonNodes(Output);
    }

    protected override void Write(ExportEvent happening)
    {
        foreach (var claim in happening.Claims)
        {
            if (cited.Add(claim.Record.Document))
            {
                WriteItem(claim.Record.Document);
                Counts.Row();
            }
        }
    }

    protected override void End() => Output.Write("\n]\n");

    private void WriteItem(DocumentRecord document) => nodes.Write(json =>
    {
        json.WriteString("id", CitedDocuments.KeyOf(document));
        json.WriteString("type", "article-newspaper");
        json.WriteText("title", CleanText.Line(document.Title));
        json.WriteText("container-title", CleanText.Line(document.Publisher));
        json.WriteText("language", document.Language);
        json.WriteText("URL", Citing.WebAddress(document));
        json.WriteText("note", CleanText.Line(document.Id));
        if (document.Published is { } published)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(published.Year);
            json.WriteNumberValue(published.Month);
            json.WriteNumberValue(published.Day);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }
    });
}
