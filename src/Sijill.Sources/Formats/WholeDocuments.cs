using System.Security.Cryptography;
using System.Text;
using Sijill.Model;
using Sijill.Sources.Encodings;
using Sijill.Sources.Feeds;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Formats;

/// <summary>Documents from files that are read as a whole: text, web pages, JSON, feeds.</summary>
internal sealed class WholeDocuments(SourceOptions options)
{
    /// <summary>The documents of <paramref name="stream"/>.</summary>
    public IEnumerable<SourceItem> Read(Stream stream, InputFormat format, Input input)
    {
        if (BoundedReading.All(stream, options.MaxDocumentBytes) is not { } bytes)
        {
            return [SourceItem.Failed("SJ3005", input, $"is longer than {BoundedReading.Megabytes(options.MaxDocumentBytes)}; give many documents as JSON Lines or a zip archive")];
        }

        return Read(bytes, format, input);
    }

    /// <summary>The documents of <paramref name="bytes"/>.</summary>
    public IReadOnlyList<SourceItem> Read(byte[] bytes, InputFormat format, Input input)
    {
        var (text, problem) = format is InputFormat.Html or InputFormat.Feed or InputFormat.Sitemap ? TextDecoder.Decode(bytes, input.Charset) : Strict(bytes);
        if (text is null)
        {
            return [SourceItem.Failed("SJ3004", input, problem)];
        }

        return format switch
        {
            InputFormat.Html => Guarded.Read(() => [HtmlDocuments.Read(text, input, options)], text.Length, input, options, "a web page"),
            InputFormat.Feed => Guarded.Read(() => FeedDocuments.Read(text, input, options), text.Length, input, options, "a feed"),
            InputFormat.Sitemap => [SourceItem.Failed("SJ3013", input, "is a sitemap: it names pages and holds none; to fetch and read them, say: sijill watch --once with its address")],
            InputFormat.Json => JsonDocuments.Read(Encoding.UTF8.GetBytes(text), input.Source, input.Stem, options),
            _ => [SourceItem.Of(new Document(IdOf(input, text), text, Url: input.Url, Published: options.Published)) with { Line = input.Line, Place = input.Place }],
        };
    }

    /// <summary>A stream has no name that tells its documents apart, so their text does.</summary>
    public static string IdOf(Input input, string text) => input.Stem == DocumentSource.StandardInput
        ? "stdin:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]
        : input.Stem;

    private static (string? Text, string Problem) Strict(byte[] bytes)
    {
        var detected = EncodingDetector.Detect(bytes, whole: true);
        return (detected.Encoding?.GetString(bytes, detected.BomLength, bytes.Length - detected.BomLength), detected.Problem);
    }
}
