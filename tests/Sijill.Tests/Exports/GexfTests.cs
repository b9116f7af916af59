using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace Sijill.Tests.Exports;

/// <summary>The network, against a schema and by its numbers.</summary>
public sealed class GexfTests
{
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";
    private static readonly XmlSchemaSet Schemas = Load();

    [Fact]
    public async Task Edges_weigh_events_and_mean_their_scores()
    {
        var network = Validate(await ExportSamples.TextAsync("gexf", ExportSamples.All));
        Assert.Equal(4, network.Descendants(Gexf + "node").Count());
        var edges = network.Descendants(Gexf + "edge").ToDictionary(edge => $"{edge.Attribute("source")!.Value}>{edge.Attribute("target")!.Value}");
        Assert.Equal(5, edges.Count);
        var meeting = edges["person/sameh-example>JOR/GOV"];
        Assert.Equal(("1", "2.5"), (meeting.Attribute("weight")!.Value, meeting.Descendants(Gexf + "attvalue").First().Attribute("value")!.Value));
    }

    internal static XDocument Validate(string text)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = Schemas, DtdProcessing = DtdProcessing.Prohibit };
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, problem) => Assert.Fail(problem.Message);
        using var reader = XmlReader.Create(new StringReader(text), settings);
        return XDocument.Load(reader);
    }

    private static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet();
        using var reader = XmlReader.Create(Path.Combine(AppContext.BaseDirectory, "Exports", "gexf.xsd"));
        schemas.Add("http://gexf.net/1.3", reader);
        schemas.Compile();
        return schemas;
    }
}
