using System.Text;
using System.Text.Unicode;
using Sijill.Sources.Encodings;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Formats;

/// <summary>Documents from JSON Lines, one line in memory at a time.</summary>
internal sealed class JsonLinesDocuments(SourceOptions options)
{
    /// <summary>One item for each line that is not blank.</summary>
    public IEnumerable<SourceItem> Read(Stream stream, DetectedEncoding detected, Input input)
    {
        using var utf8 = detected.Encoding is UTF8Encoding
            ? stream
            : Encoding.CreateTranscodingStream(stream, detected.Encoding!, Encoding.UTF8);
        using var lines = new BoundedLineReader(utf8, options.MaxLineBytes);
        while (lines.Next())
        {
            if (Item(lines, input) is { } item)
            {
                yield return item;
            }
        }
    }

    private SourceItem? Item(BoundedLineReader lines, Input input)
    {
        if (lines.TooLong)
        {
            var limit = options.MaxLineBytes / (1024.0 * 1024.0);
            return SourceItem.Failed("SJ3005", input.Source, lines.Number, string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"the line is longer than {limit:0.##} MB; it is skipped"));
        }

        var line = lines.Line.Span;
        if (lines.Number == 1 && line is [0xEF, 0xBB, 0xBF, ..])
        {
            line = line[3..];
        }

        if (line.TrimStart(" \t"u8).IsEmpty)
        {
            return null;
        }

        return Utf8.IsValid(line)
            ? JsonDocuments.ReadLine(line, input.Source, lines.Number, input.Stem, options)
            : SourceItem.Failed("SJ3004", input.Source, lines.Number, "the line is no valid UTF-8");
    }
}
