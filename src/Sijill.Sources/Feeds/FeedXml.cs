using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Sijill.Sources.Feeds;

/// <summary>Makes the XML of a feed safe, and well-formed where the usual mistakes are all that is wrong with it.</summary>
internal static partial class FeedXml
{
    private const int MaxDepth = 200;

    /// <summary>The XML without a document type, checked; repaired when it must be.</summary>
    /// <exception cref="UnreadableException">It is not well-formed, and not by one of the usual mistakes.</exception>
    public static string Checked(string xml)
    {
        xml = WithoutDocumentType(xml.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\u200B'));
        try
        {
            Check(xml);
            return xml;
        }
        catch (XmlException)
        {
            // The usual mistakes are repaired below; what is still wrong then is told.
        }

        var repaired = Repaired(xml);
        try
        {
            Check(repaired);
            return repaired;
        }
        catch (XmlException e)
        {
            throw new UnreadableException("SJ3012", $"is no well-formed feed: {Guarded.OneLine(e.Message)}");
        }
    }

    private static void Check(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
            {
                throw new UnreadableException("SJ3012", "is no feed: its elements are nested too deeply");
            }
        }
    }

    /// <summary>A feed needs no document type, and entities declared in one are a way to make a small file very large.</summary>
    private static string WithoutDocumentType(string xml)
    {
        var at = xml.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > 4096)
        {
            return xml;
        }

        var bracket = xml.IndexOf('[', at);
        var end = xml.IndexOf('>', at);
        if (bracket >= 0 && bracket < end)
        {
            throw new UnreadableException("SJ3012", "declares entities of its own, which feeds have no need of and which are not read");
        }

        return end < 0 ? xml : xml.Remove(at, end + 1 - at);
    }

    /// <summary>Bare ampersands, entities of HTML, and control characters.</summary>
    private static string Repaired(string xml)
    {
        var parts = xml.Split("<![CDATA[");
        var repaired = new StringBuilder(xml.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var end = i == 0 ? 0 : parts[i].IndexOf("]]>", StringComparison.Ordinal);
            end = end < 0 ? 0 : end;
            repaired.Append(i == 0 ? "" : "<![CDATA[").Append(parts[i], 0, end);
            repaired.Append(Ampersand().Replace(parts[i][end..], Entity));
        }

        return string.Concat(repaired.ToString().Where((c, at) => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
    }

    private static string Entity(Match match)
    {
        var name = match.Groups[1].Value;
        var decoded = name.Length > 0 ? WebUtility.HtmlDecode(match.Value) : match.Value;
        return decoded == match.Value ? "&amp;" + match.Value[1..] : SecurityElementEscape(decoded);
    }

    private static string SecurityElementEscape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)([A-Za-z0-9]{2,10};)?", RegexOptions.CultureInvariant)]
    private static partial Regex Ampersand();
}
