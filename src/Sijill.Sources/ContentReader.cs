using System.Text;
using Sijill.Sources.Archives;
using Sijill.Sources.Encodings;
using Sijill.Sources.Formats;
using Sijill.Sources.Mail;
using Sijill.Sources.Pdf;
using Sijill.Sources.Streams;

namespace Sijill.Sources;

/// <summary>Tells what bytes are and hands them to the reader of that format; archives come back here with what they hold.</summary>
internal sealed class ContentReader(SourceOptions options, PassedOver passedOver)
{
    private const int HeadBytes = 64 * 1024;

    /// <summary>The documents of a stream, which is opened only when they are asked for, and closed at the end.</summary>
    public IEnumerable<SourceItem> Read(Func<Stream> open, Input input) => ReadingErrors.Caught(Unpacked(open, input), input);

    private IEnumerable<SourceItem> Unpacked(Func<Stream> open, Input input)
    {
        if (input.Depth > options.MaxDepth)
        {
            yield return SourceItem.Failed("SJ3015", input, $"lies in more than {options.MaxDepth} archives; it is not read");
            yield break;
        }

        using var raw = open();
        using var stream = new HeadStream(Unpacking.Undo(raw, options), HeadBytes);
        if (stream.Head.IsEmpty)
        {
            yield return SourceItem.Failed("SJ3001", input, "is empty");
            yield break;
        }

        foreach (var item in ByFormat(stream, raw, input))
        {
            yield return Acceptance.Check(item, item.Problem?.Source ?? input.Source, options);
        }
    }

    private IEnumerable<SourceItem> ByFormat(HeadStream stream, Stream raw, Input input)
    {
        var magic = FormatSniffer.ByMagic(stream.Head);
        var format = magic ?? (input.Format is null && FormatSniffer.LooksLikeMail(stream.Head) ? InputFormat.Mail : input.Format);
        return format switch
        {
            InputFormat.Warc => new WarcDocuments(options, passedOver).Read(stream, input),
            InputFormat.Zip => new ZipDocuments(this, options).Read(stream, raw, input),
            InputFormat.Pdf => PdfDocuments.Read(stream, input, options),
            InputFormat.Mail => new MailDocuments(this, options, passedOver).Read(stream, input),
            InputFormat.Mailbox => new MailDocuments(this, options, passedOver).ReadMailbox(stream, input),
            _ => Text(stream, input),
        };
    }

    private IEnumerable<SourceItem> Text(HeadStream stream, Input input)
    {
        var detected = EncodingDetector.Detect(stream.Head, stream.IsWhole);
        var page = input.Url is not null || input.Format == InputFormat.Html;
        if (detected.Encoding is null && !page)
        {
            return [SourceItem.Failed("SJ3004", input, detected.Problem)];
        }

        var beginning = Beginning(stream.Head, detected);
        var format = FormatSniffer.XmlKind(beginning) is { } kind && input.Format is null or InputFormat.Html
            ? kind
            : input.Format ?? FormatSniffer.ByContent(beginning);
        return format == InputFormat.JsonLines && detected.Encoding is not null
            ? new JsonLinesDocuments(options).Read(stream, detected, input)
            : new WholeDocuments(options).Read(stream, format, input);
    }

    /// <summary>The head as characters; one that is cut at the end does not matter for telling the format.</summary>
    private static string Beginning(ReadOnlySpan<byte> head, DetectedEncoding detected)
    {
        var lenient = (Encoding)(detected.Encoding ?? Encoding.Latin1).Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient.GetString(head[detected.BomLength..]);
    }
}
