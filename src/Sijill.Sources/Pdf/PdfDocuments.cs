using Sijill.Sources.Formats;
using Sijill.Sources.Streams;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using Document = Sijill.Model.Document;

namespace Sijill.Sources.Pdf;

/// <summary>The text layer of a PDF as one document.</summary>
internal static class PdfDocuments
{
    /// <summary>The document of <paramref name="stream"/>.</summary>
    public static IEnumerable<SourceItem> Read(Stream stream, Input input, SourceOptions options) => BoundedReading.All(stream, options.MaxDocumentBytes) is { } bytes
        ? Guarded.Read(() => [Read(bytes, input, options)], bytes.Length, input, options, "a PDF", slow: true)
        : [SourceItem.Failed("SJ3005", input, $"the PDF is longer than {BoundedReading.Megabytes(options.MaxDocumentBytes)}; it is skipped")];

    private static SourceItem Read(byte[] bytes, Input input, SourceOptions options)
    {
        PdfDocument pdf;
        try
        {
            pdf = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            return SourceItem.Failed("SJ3004", input, "the PDF is protected by a password");
        }

        using (pdf)
        {
            var pages = Math.Min(pdf.NumberOfPages, options.MaxPages);
            var text = new PageAssembly(options.MaxDocumentBytes / sizeof(char));
            for (var number = 1; number <= pages; number++)
            {
                text.Add(pdf.GetPage(number));
            }

            if (text.Length == 0)
            {
                return SourceItem.Failed("SJ3014", input, "the PDF has no text layer: its pages are pictures; have their text recognised first");
            }

            var document = new Document(
                input.Url ?? WholeDocuments.IdOf(input, text.ToString()), text.ToString(), Title: Filled(pdf.Information.Title), Url: input.Url, Published: options.Published);
            var problem = text.IsFull || pdf.NumberOfPages > pages
                ? input.Problem("SJ3005", $"the PDF is longer than is read; its text ends with page {text.LastPage} of {pdf.NumberOfPages}")
                : null;
            return new(document, problem) { Line = input.Line, Place = input.Place };
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', VisualLine.Letters(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
