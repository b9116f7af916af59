using System.Text;
using MimeKit;
using Sijill.Sources.Encodings;
using Sijill.Sources.Formats;
using Sijill.Sources.Languages;
using Sijill.Sources.Streams;
using Document = Sijill.Model.Document;

namespace Sijill.Sources.Mail;

/// <summary>
/// The messages of an e-mail file or mailbox. A digest's messages are documents of their own; of a message in plain text and HTML the
/// fuller is read; attached files of kinds that are read are read too.
/// </summary>
internal sealed class MailDocuments(ContentReader contents, SourceOptions options, PassedOver passedOver)
{
    /// <summary>Parts within parts; real messages have three or four.</summary>
    private const int MaxParts = 30;

    /// <summary>Longest line of a mailbox; the standard allows 998 bytes.</summary>
    private const int MaxLine = 4 * 1024 * 1024;

    /// <summary>The documents of one message.</summary>
    public IEnumerable<SourceItem> Read(Stream stream, Input input) => BoundedReading.All(stream, options.MaxDocumentBytes) is { } bytes
        ? One(bytes, input)
        : [SourceItem.Failed("SJ3005", input, $"the message is longer than {BoundedReading.Megabytes(options.MaxDocumentBytes)}; it is skipped")];

    /// <summary>The documents of a mailbox (mbox), one message in memory at a time.</summary>
    public IEnumerable<SourceItem> ReadMailbox(Stream stream, Input input)
    {
        using var lines = new BoundedLineReader(stream, MaxLine);
        using var message = new MemoryStream();
        var (number, begins, tooLong, blank) = (0, 0, false, true);
        while (true)
        {
            var more = lines.Next();
            var line = more ? lines.Line : default;
            if (!more || (blank && line.Span.StartsWith("From "u8)))
            {
                if (number > 0)
                {
                    var inner = input with { Line = begins, Stem = $"{input.Stem}#{number}" };
                    var items = tooLong
                        ? [SourceItem.Failed("SJ3005", inner, $"the message is longer than {BoundedReading.Megabytes(options.MaxDocumentBytes)}; it is skipped")]
                        : One(message.ToArray(), inner);
                    foreach (var item in items)
                    {
                        yield return item;
                    }
                }

                if (!more)
                {
                    yield break;
                }

                message.SetLength(0);
                (number, begins, tooLong, blank) = (number + 1, lines.Number, false, false);
                continue;
            }

            blank = line.IsEmpty && !lines.TooLong;
            tooLong |= lines.TooLong || message.Length + line.Length > options.MaxDocumentBytes;
            if (!tooLong)
            {
                // A line of the text that begins with «From » was written with a mark before it.
                message.Write(line.Span.StartsWith(">From "u8) ? line.Span[1..] : line.Span);
                message.Write("\r\n"u8);
            }
        }
    }

    private List<SourceItem> One(byte[] bytes, Input input)
    {
        var nested = new List<(byte[] Bytes, Input Input)>();
        var items = Guarded.Read(
            () =>
            {
                var parsing = new ParserOptions { MaxMimeDepth = MaxParts };
                using var stream = new MemoryStream(bytes, writable: false);
                using var message = MimeMessage.Load(parsing, stream);
                var found = new List<SourceItem>();
                Collect(message, input, found, nested, 0);
                return found;
            },
            bytes.Length, input, options, "an e-mail").ToList();
        foreach (var (content, inner) in nested)
        {
            items.AddRange(contents.Read(() => new MemoryStream(content, writable: false), inner));
        }

        return items.Count > 0 ? items : [SourceItem.Failed("SJ3001", input, "the message has no text")];
    }

    private void Collect(MimeMessage message, Input input, List<SourceItem> found, List<(byte[] Bytes, Input Input)> nested, int depth)
    {
        var texts = new List<TextPart>();
        var inner = new List<MimeMessage>();
        foreach (var part in Parts(message.Body))
        {
            if (part is MessagePart { Message: { } other } && depth < options.MaxDepth)
            {
                inner.Add(other);
            }
            else if (part is TextPart text && !text.IsAttachment)
            {
                texts.Add(text);
            }
            else if (part is MimePart { FileName: { Length: > 0 } name } file && FormatSniffer.IsKnown(name) && Content(file) is { } content)
            {
                nested.Add((content, new Input($"{input.Source}/{name}", $"{input.Stem}/{name}", FormatSniffer.ByName(name)) { Depth = input.Depth + 1 }));
            }
            else
            {
                passedOver.Add("attachments");
            }
        }

        if (TextOf(texts) is { Length: > 0 } body)
        {
            found.Add(Document(message, body, input));
        }

        foreach (var other in inner)
        {
            Collect(other, input with { Stem = $"{input.Stem}#{found.Count + 1}" }, found, nested, depth + 1);
        }
    }

    private SourceItem Document(MimeMessage message, string text, Input input)
    {
        var sent = message.Headers[HeaderId.Date];
        var published = PublishedTime.Parse(WithoutComment(sent));
        var problem = published is null && !string.IsNullOrWhiteSpace(sent)
            ? input.Problem("SJ3011", $"the message's date is no date that is read ({Guarded.OneLine(sent)}); it is left out")
            : null;
        var from = message.From.Mailboxes.FirstOrDefault();
        var id = string.IsNullOrWhiteSpace(message.MessageId) || message.Headers[HeaderId.MessageId] is null ? input.Stem : message.MessageId;
        return new(
            new Document(
                id,
                text,
                Title: Filled(message.Subject),
                Publisher: Filled(from?.Name) ?? Filled(from?.Address),
                Published: published ?? options.Published),
            problem)
        {
            Line = input.Line,
            Place = input.Place,
        };
    }

    /// <summary>A date may name its zone in brackets behind it.</summary>
    private static string? WithoutComment(string? date) => date?.Split('(')[0].Trim();

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The leaves of a message, in order, without recursion.</summary>
    private static IEnumerable<MimeEntity> Parts(MimeEntity? root)
    {
        var stack = new Stack<MimeEntity>();
        if (root is not null)
        {
            stack.Push(root);
        }

        while (stack.TryPop(out var part))
        {
            if (part is Multipart several)
            {
                foreach (var inner in several.Reverse())
                {
                    stack.Push(inner);
                }
            }
            else
            {
                yield return part;
            }
        }
    }

    /// <summary>The plain text, unless the HTML says much more: many newsletters put no more than a link in the former.</summary>
    private string TextOf(List<TextPart> parts)
    {
        var plain = string.Join('\n', parts.Where(p => !p.IsHtml).Select(Decoded)).Trim();
        var html = string.Join('\n', parts.Where(p => p.IsHtml).Select(p => HtmlDocuments.TextOf(Decoded(p)))).Trim();
        return Scripts.Of(plain).All * 2 >= Scripts.Of(html).All ? plain.ReplaceLineEndings("\n") : html;
    }

    private string Decoded(TextPart part) => Content(part) is { } bytes ? TextDecoder.Decode(bytes, part.ContentType.Charset).Text ?? "" : "";

    private byte[]? Content(MimePart part)
    {
        if (part.Content is null)
        {
            return null;
        }

        using var stream = part.Content.Open();
        return BoundedReading.All(stream, options.MaxDocumentBytes);
    }
}
