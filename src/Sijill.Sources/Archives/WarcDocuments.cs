using Sijill.Sources.Formats;
using Sijill.Sources.Languages;

namespace Sijill.Sources.Archives;

/// <summary>
/// The articles of a web archive (WARC), as Common Crawl News has them. Of its records, answers with a page are read; everything else, and
/// pages that are no Arabic article, is counted and passed over: an archive of the world's news is mostly that.
/// </summary>
internal sealed class WarcDocuments(SourceOptions options, PassedOver passedOver)
{
    /// <summary>Room for the header of an answer, beside the page itself.</summary>
    private const int HeaderBytes = 256 * 1024;

    /// <summary>Bytes of pages that wait to be taken apart.</summary>
    private const long MaxWaiting = 64L * 1024 * 1024;

    /// <summary>Arabic letters below which no page has an Arabic article, however it is wrapped.</summary>
    private const int FewestLetters = 40;

    /// <summary>What an archive is full of and nobody wants to hear of one by one.</summary>
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["SJ3001"] = "empty pages",
        ["SJ3004"] = "pages in unknown encodings",
        ["SJ3006"] = NotArabic,
        ["SJ3008"] = "pages without an article",
    };

    private const string NotArabic = "pages that are not Arabic";

    /// <summary>One item for each article and each problem, in the order of the archive.</summary>
    public IEnumerable<SourceItem> Read(Stream stream, Input input)
    {
        var results = OrderedWork.Select(Records(stream, input), found => found.Problem ?? Article(found.Record!, input), options.Threads, found => found.Record?.Block.Length ?? 0, MaxWaiting);
        foreach (var item in results)
        {
            if (item is not null)
            {
                yield return item;
            }
        }
    }

    private IEnumerable<(WarcRecord? Record, SourceItem? Problem)> Records(Stream stream, Input input)
    {
        var reader = new WarcReader(stream, (int)Math.Min(int.MaxValue - HeaderBytes, (long)options.MaxDocumentBytes + HeaderBytes), IsWanted);
        var ended = false;
        while (!ended)
        {
            var (record, problem) = Next(reader, input, out ended);
            if (problem is not null)
            {
                yield return (null, problem);
            }
            else if (record is { TooLong: true })
            {
                yield return (null, SourceItem.Failed("SJ3005", input with { Place = record.Place }, "the page is longer than is read; it is skipped"));
            }
            else if (record is not null && IsWanted(record.Fields))
            {
                yield return (record, null);
            }
            else if (record?.Type is "response" or "resource")
            {
                passedOver.Add("records that are no page");
            }
        }
    }

    /// <summary>The next record, or why it cannot be read; neither at the end.</summary>
    private static (WarcRecord? Record, SourceItem? Problem) Next(WarcReader reader, Input input, out bool ended)
    {
        try
        {
            var record = reader.Next();
            ended = record is null;
            return (record, null);
        }
        catch (Exception e) when (ReadingErrors.Explain(e) is { } message)
        {
            // Behind a damaged record the next may be found; behind damage of the packed data nothing can.
            ended = e is not UnreadableException { Code: "SJ3017" };
            var place = WarcRecord.PlaceOf(reader.Number, reader.RecordOffset, reader.RecordId);
            return (null, SourceItem.Failed(ReadingErrors.CodeOf(e), input with { Place = place }, ended ? message + "; the archive is read up to here" : message));
        }
    }

    private static bool IsWanted(IReadOnlyDictionary<string, string> fields)
    {
        var type = fields.GetValueOrDefault("WARC-Type", "");
        var content = fields.GetValueOrDefault("Content-Type", "");
        return (type.Equals("response", StringComparison.OrdinalIgnoreCase) && content.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
            || (type.Equals("resource", StringComparison.OrdinalIgnoreCase) && IsPage(content.Split(';')[0].Trim().ToLowerInvariant()));
    }

    private static bool IsPage(string mediaType) => mediaType is "text/html" or "application/xhtml+xml";

    private SourceItem? Article(WarcRecord record, Input archive)
    {
        var input = archive with
        {
            Place = record.Place,
            Stem = record.Url ?? record.Id ?? FormattableString.Invariant($"{archive.Stem}#{record.Number}"),
            Url = record.Url,
            Format = InputFormat.Html,
            Charset = HttpResponse.CharsetOf(record.Fields.GetValueOrDefault("Content-Type", "")),
        };
        try
        {
            return record.Type == "resource" ? Page(record.Block, input) : Answer(record.Block, input);
        }
        catch (Exception e) when (ReadingErrors.Explain(e) is { } message)
        {
            return SourceItem.Failed(ReadingErrors.CodeOf(e), input, message);
        }
    }

    private SourceItem? Answer(byte[] block, Input input)
    {
        if (HttpResponse.Parse(block) is not { } response)
        {
            return SourceItem.Failed("SJ3017", input, "the record holds no answer of a web server that can be read");
        }

        if (response.Status != 200)
        {
            return Pass("answers other than 200");
        }

        return response.MediaType.Length > 0 && !IsPage(response.MediaType)
            ? Pass("answers that are no page")
            : Page(response.Body(options.MaxDocumentBytes), input with { Charset = response.Charset ?? input.Charset });
    }

    private SourceItem? Page(byte[] body, Input input)
    {
        if (!options.AssumeArabic && !MayBeArabic(body))
        {
            return Pass(NotArabic);
        }

        var item = Acceptance.Check(new WholeDocuments(options).Read(body, InputFormat.Html, input)[0], input.Source, options);
        return item.Document is null && item.Problem is { } problem && Usual.TryGetValue(problem.Code, out var reason) ? Pass(reason) : item;
    }

    /// <summary>
    /// False for a page that is certainly not Arabic, told from its bytes: most of an archive need not be taken apart. Entities of HTML
    /// (&amp;#1575;) count, and so do the letters of code pages, which are all beyond ASCII.
    /// </summary>
    private static bool MayBeArabic(ReadOnlySpan<byte> body)
    {
        int utf8 = 0, other = 0, entities = 0;
        var before = (byte)0;
        foreach (var b in body)
        {
            utf8 += before is >= 0xD8 and <= 0xDB && b is >= 0x80 and <= 0xBF ? 1 : 0;
            other += b >= 0xC0 ? 1 : 0;
            entities += before == (byte)'&' && b == (byte)'#' ? 1 : 0;
            before = b;
        }

        if (utf8 >= FewestLetters || entities >= FewestLetters)
        {
            return true;
        }

        return other >= FewestLetters && !System.Text.Unicode.Utf8.IsValid(body);
    }

    private SourceItem? Pass(string reason)
    {
        passedOver.Add(reason);
        return null;
    }
}
