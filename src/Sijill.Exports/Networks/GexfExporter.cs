using System.Globalization;
using System.Xml;
using Sijill.Exports.Codes;
using Sijill.Exports.Events;
using Sijill.Exports.Texts;

namespace Sijill.Exports.Networks;

/// <summary>Who deals with whom as GEXF 1.3: nodes are entities, edges go from actor to recipient. Holds the network, not the events, in memory.</summary>
internal sealed class GexfExporter(Stream stream, ExportOptions options) : IExporter
{
    private const string Space = "http://gexf.net/1.3";
    private static readonly (string Title, string Type)[] NodeAttributes = [("country", "string"), ("sector", "string"), ("name_ar", "string"), ("events", "integer")];

    private static readonly (string Title, string Type)[] EdgeAttributes =
    [
        ("mean_score", "double"), ("verbal_cooperation", "integer"), ("material_cooperation", "integer"), ("verbal_conflict", "integer"), ("material_conflict", "integer"), ("first", "string"), ("last", "string"),
    ];

    private readonly SortedDictionary<string, NetworkNode> nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string From, string To), NetworkEdge> edges = new(Comparer<(string From, string To)>.Create(Compare));

    public ExportCounts Counts { get; } = new();

    public ValueTask WriteAsync(ExportEvent happening, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(happening);
        cancel.ThrowIfCancellationRequested();
        if (!options.AnyStatus && !Happened.Of(happening.Summary))
        {
            Counts.Leave(LeftOut.NotHappened);
            return ValueTask.CompletedTask;
        }

        var dyads = Dyad.Of(happening.Summary, out var isCut);
        if (isCut)
        {
            Counts.Leave(LeftOut.ManyParties);
        }

        var days = EventDays.Of(happening.Summary);
        foreach (var dyad in dyads)
        {
            if (dyad is not { Actor: { } actor, Recipient: { } recipient })
            {
                continue;
            }

            var key = (KeyOf(actor), KeyOf(recipient));
            if (!edges.TryGetValue(key, out var edge))
            {
                edges.Add(key, edge = new NetworkEdge());
            }

            edge.Add(happening.Summary, days);
        }

        foreach (var party in dyads.SelectMany(dyad => new[] { dyad.Actor, dyad.Recipient }).OfType<Records.ParticipantRecord>().DistinctBy(KeyOf, StringComparer.Ordinal))
        {
            var key = KeyOf(party);
            if (!nodes.TryGetValue(key, out var node))
            {
                nodes.Add(key, node = new NetworkNode(key, party));
            }

            node.Events++;
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask CompleteAsync(CancellationToken cancel = default)
    {
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false), CloseOutput = false }))
        {
            xml.WriteStartElement("gexf", Space);
            xml.WriteAttributeString("version", "1.3");
            xml.WriteStartElement("meta", Space);
            xml.WriteElementString("creator", Space, "Sijill");
            xml.WriteElementString("description", Space, "Who did what to whom: events by dyad");
            xml.WriteEndElement();
            xml.WriteStartElement("graph", Space);
            xml.WriteAttributeString("defaultedgetype", "directed");
            xml.WriteAttributeString("mode", "static");
            WriteAttributes(xml, "node", NodeAttributes);
            WriteAttributes(xml, "edge", EdgeAttributes);
            WriteNodes(xml);
            WriteEdges(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        await stream.FlushAsync(cancel).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>As it will stand in the file: two that look alike there are one.</summary>
    private static string KeyOf(Records.ParticipantRecord party) => CleanText.Line(Dyad.KeyOf(party));

    private static int Compare((string From, string To) one, (string From, string To) other) =>
        string.CompareOrdinal(one.From, other.From) is not 0 and var order ? order : string.CompareOrdinal(one.To, other.To);

    private static void WriteAttributes(XmlWriter xml, string of, (string Title, string Type)[] attributes)
    {
        xml.WriteStartElement("attributes", Space);
        xml.WriteAttributeString("class", of);
        for (var i = 0; i < attributes.Length; i++)
        {
            xml.WriteStartElement("attribute", Space);
            xml.WriteAttributeString("id", Text(i));
            xml.WriteAttributeString("title", attributes[i].Title);
            xml.WriteAttributeString("type", attributes[i].Type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteNodes(XmlWriter xml)
    {
        xml.WriteStartElement("nodes", Space);
        foreach (var node in nodes.Values)
        {
            xml.WriteStartElement("node", Space);
            xml.WriteAttributeString("id", node.Key);
            xml.WriteAttributeString("label", CleanText.Line(PartyNames.Of(node.Party)));
            WriteValues(xml, node.Party.Country, node.Party.Sector, node.Party.NameAr, Text(node.Events));
            xml.WriteEndElement();
            Counts.Row();
        }

        xml.WriteEndElement();
    }

    private void WriteEdges(XmlWriter xml)
    {
        xml.WriteStartElement("edges", Space);
        var number = 0;
        foreach (var ((from, to), edge) in edges)
        {
            xml.WriteStartElement("edge", Space);
            xml.WriteAttributeString("id", Text(number++));
            xml.WriteAttributeString("source", from);
            xml.WriteAttributeString("target", to);
            xml.WriteAttributeString("weight", Text(edge.Events));
            var isDated = edge.First <= edge.Last;
            WriteValues(
                xml,
                edge.MeanScore?.ToString(CultureInfo.InvariantCulture),
                Text(edge.Quads[0]),
                Text(edge.Quads[1]),
                Text(edge.Quads[2]),
                Text(edge.Quads[3]),
                isDated ? EventDays.Iso(edge.First) : null,
                isDated ? EventDays.Iso(edge.Last) : null);
            xml.WriteEndElement();
            Counts.Row();
        }

        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, params string?[] values)
    {
        xml.WriteStartElement("attvalues", Space);
        for (var i = 0; i < values.Length; i++)
        {
            if (!string.IsNullOrEmpty(values[i]))
            {
                xml.WriteStartElement("attvalue", Space);
                xml.WriteAttributeString("for", Text(i));
                xml.WriteAttributeString("value", CleanText.Line(values[i]));
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
