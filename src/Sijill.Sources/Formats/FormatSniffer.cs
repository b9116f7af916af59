using System.Buffers;
using System.Text;

namespace Sijill.Sources.Formats;

/// <summary>
/// Tells what a file holds. Bytes that only one format begins with decide; then the name; then the first characters. A name is believed
/// where content leaves a choice: a text may well begin with a brace.
/// </summary>
internal static class FormatSniffer
{
    /// <summary>The extensions that are read in a folder or a zip archive.</summary>
    private static readonly string[] Known =
    [
        ".txt", ".html", ".htm", ".xhtml", ".json", ".jsonl", ".ndjson", ".xml", ".rss", ".atom", ".warc", ".pdf", ".eml", ".mbox", ".zip",
    ];

    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(" \t\r\n/>");

    private static readonly string[] PackedExtensions = [".gz", ".zst"];

    /// <summary>Header fields of which an e-mail has some near its beginning.</summary>
    private static readonly string[] MailFields =
        ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Received", "Return-Path", "Delivered-To", "Content-Type", "Reply-To", "DKIM-Signature"];

    /// <summary>True for a file that the reading of a folder takes up.</summary>
    public static bool IsKnown(string path) => Known.Contains(ExtensionOf(path));

    /// <summary>The format that a file name states, or null.</summary>
    public static InputFormat? ByName(string path) => ExtensionOf(path) switch
    {
        ".txt" => InputFormat.Text,
        ".html" or ".htm" or ".xhtml" => InputFormat.Html,
        ".json" => InputFormat.Json,
        ".jsonl" or ".ndjson" => InputFormat.JsonLines,
        ".eml" => InputFormat.Mail,
        ".mbox" => InputFormat.Mailbox,
        _ => null,
    };

    /// <summary>The format that only these first bytes can have, or null.</summary>
    public static InputFormat? ByMagic(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => InputFormat.Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => InputFormat.Zip,
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', >= (byte)'0' and <= (byte)'9', ..] => InputFormat.Warc,
        [(byte)'F', (byte)'r', (byte)'o', (byte)'m', (byte)' ', ..] when MailFieldsAfterFirstLine(head) => InputFormat.Mailbox,
        _ => null,
    };

    /// <summary>True for the header of an e-mail.</summary>
    public static bool LooksLikeMail(ReadOnlySpan<byte> head) => CountMailFields(head) >= 3;

    /// <summary>The format that the beginning of a text shows.</summary>
    public static InputFormat ByContent(ReadOnlySpan<char> beginning)
    {
        var text = beginning.TrimStart();
        return text switch
        {
            ['{', ..] => FirstLineIsWhole(text) ? InputFormat.JsonLines : InputFormat.Json,
            ['[', ..] => LooksLikeArray(text[1..].TrimStart()) ? InputFormat.Json : InputFormat.Text,
            ['<', ..] when XmlKind(text) is { } kind => kind,
            ['<', '!' or '?', ..] => InputFormat.Html,
            ['<', var letter, ..] when char.IsAsciiLetter(letter) => InputFormat.Html,
            _ => InputFormat.Text,
        };
    }

    /// <summary>Feed or sitemap, by the first element of a text that is XML; or null.</summary>
    public static InputFormat? XmlKind(ReadOnlySpan<char> beginning) => RootName(beginning.TrimStart()) switch
    {
        "rss" or "feed" or "rdf:RDF" or "RDF" => InputFormat.Feed,
        "urlset" or "sitemapindex" => InputFormat.Sitemap,
        _ => null,
    };

    private static string ExtensionOf(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return PackedExtensions.Contains(extension) ? Path.GetExtension(path[..^extension.Length]).ToLowerInvariant() : extension;
    }

    private static string RootName(ReadOnlySpan<char> xml)
    {
        while (xml is ['<', '?' or '!', ..])
        {
            var close = xml.StartsWith("<!--") ? "-->" : Declares(xml) ? "]>" : ">";
            var end = xml.IndexOf(close);
            if (end < 0)
            {
                return "";
            }

            xml = xml[(end + close.Length)..].TrimStart();
        }

        if (xml is not ['<', ..])
        {
            return "";
        }

        var length = xml[1..].IndexOfAny(EndsOfNames);
        return length is > 0 and < 20 ? xml.Slice(1, length).ToString() : "";
    }

    /// <summary>True for a document type with declarations of its own, in brackets.</summary>
    private static bool Declares(ReadOnlySpan<char> xml) =>
        xml.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && xml.IndexOf('[') is >= 0 and var bracket && bracket < xml.IndexOf('>');

    private static bool LooksLikeArray(ReadOnlySpan<char> afterBracket) => afterBracket is ['{' or ']', ..];

    private static bool FirstLineIsWhole(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        return end < 0 || text[..end].TrimEnd() is [.., '}'];
    }

    private static bool MailFieldsAfterFirstLine(ReadOnlySpan<byte> head)
    {
        var line = head.IndexOf((byte)'\n');
        return line is > 0 and < 500 && CountMailFields(head[(line + 1)..]) >= 2;
    }

    /// <summary>How many header fields of mail stand before the first empty line; 0 when anything else does.</summary>
    private static int CountMailFields(ReadOnlySpan<byte> head)
    {
        var found = 0;
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = head[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t')
            {
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (colon is <= 0 or > 60 || line[..colon].Contains((byte)' '))
            {
                // The head may end within a line.
                return range.End.Value >= head.Length ? found : 0;
            }

            var name = Encoding.ASCII.GetString(line[..colon]);
            found += MailFields.Contains(name, StringComparer.OrdinalIgnoreCase) ? 1 : 0;
        }

        return found;
    }
}
