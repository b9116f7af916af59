using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sijill.Model;
using Sijill.Sources.Encodings;

namespace Sijill.Sources.Formats;

/// <summary>Documents from files that are read as a whole: text, HTML, JSON.</summary>
internal sealed class WholeDocuments(SourceOptions options)
{
    /// <summary>The documents of <paramref name="stream"/>.</summary>
    public IEnumerable<SourceItem> Read(Stream stream, InputFormat format, Input input)
    {
        var bytes = ReadAll(stream, options.MaxDocumentBytes);
        if (bytes is null)
        {
            var limit = options.MaxDocumentBytes / (1024.0 * 1024.0);
            return [SourceItem.Failed("SJ3005", input.Source, 0, string.Create(
                CultureInfo.InvariantCulture, $"is longer than {limit:0.##} MB; give many documents as JSON Lines"))];
        }

        var detected = EncodingDetector.Detect(bytes, whole: true);
        if (detected.Encoding is null)
        {
            return [SourceItem.Failed("SJ3004", input.Source, 0, detected.Problem)];
        }

        var text = detected.Encoding.GetString(bytes, detected.BomLength, bytes.Length - detected.BomLength);
        return format switch
        {
            InputFormat.Html => [HtmlDocuments.Read(text, input, options)],
            InputFormat.Json => JsonDocuments.Read(Encoding.UTF8.GetBytes(text), input.Source, input.Stem, options),
            _ => [SourceItem.Of(new Document(IdOf(input, text), text, Published: options.Published))],
        };
    }

    /// <summary>A stream has no name that tells its documents apart, so their text does.</summary>
    public static string IdOf(Input input, string text) => input.Stem == DocumentSource.StandardInput
        ? "stdin:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]
        : input.Stem;

    private static byte[]? ReadAll(Stream stream, int limit)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = stream.Read(buffer)) > 0)
        {
            if (memory.Length + count > limit)
            {
                return null;
            }

            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }
}
