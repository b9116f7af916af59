using System.Xml;

namespace Sijill.Sources.Watching;

/// <summary>The feeds to watch: addresses, an OPML file, or a list with one address a line.</summary>
public static class FeedList
{
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The addresses that <paramref name="source"/> names, each once, in their order.</summary>
    /// <param name="source">An address, or a file: OPML, or lines, of which empty ones and those with <c>#</c> at the front say nothing.</param>
    /// <exception cref="IOException">The file cannot be read, or holds what is no address.</exception>
    public static IReadOnlyList<string> Load(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (DocumentSource.IsAddress(source))
        {
            return [Checked(source, source, 0)];
        }

        if (!File.Exists(source))
        {
            throw new FileNotFoundException($"{source}: SJ3003: there is no such file; a feed's address begins with http:// or https://");
        }

        if (new FileInfo(source).Length > MaxBytes)
        {
            throw new IOException($"{source}: SJ3005: is longer than 16 MB");
        }

        var text = File.ReadAllText(source);
        var feeds = text.AsSpan().TrimStart().TrimStart('\uFEFF') is ['<', ..] ? OfOutline(text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t'), source) : OfLines(text, source);
        return feeds.Count > 0 ? [.. feeds.Distinct(StringComparer.Ordinal)] : throw new IOException($"{source}: SJ3030: names no feed");
    }

    private static List<string> OfLines(string text, string source)
    {
        var feeds = new List<string>();
        var number = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (!line.IsEmpty && line[0] != '#')
            {
                feeds.Add(Checked(line.ToString(), source, number));
            }
        }

        return feeds;
    }

    private static List<string> OfOutline(string text, string source)
    {
        var feeds = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "outline" && (reader.GetAttribute("xmlUrl") ?? reader.GetAttribute("xmlurl")) is { Length: > 0 } address)
                {
                    feeds.Add(Checked(address.Trim(), source, ((IXmlLineInfo)reader).LineNumber));
                }
            }
        }
        catch (XmlException e)
        {
            throw new IOException($"{source}({e.LineNumber}): SJ3030: is no well-formed OPML: {Guarded.OneLine(e.Message)}", e);
        }

        return feeds;
    }

    private static string Checked(string address, string source, int line) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? address
            : throw new IOException($"{source}{(line > 0 ? $"({line})" : "")}: SJ3030: «{address}» is no http or https address");
}
