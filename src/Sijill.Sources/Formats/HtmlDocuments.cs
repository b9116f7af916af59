using AngleSharp.Html.Parser;
using Sijill.Sources.Languages;
using Document = Sijill.Model.Document;

namespace Sijill.Sources.Formats;

/// <summary>The article of a web page.</summary>
internal static class HtmlDocuments
{
    /// <summary>Parsers take time that grows with the square of the depth; no real page comes near this.</summary>
    private const int MaxDepth = 3000;

    /// <summary>The document of <paramref name="html"/>.</summary>
    public static SourceItem Read(string html, Input input, SourceOptions options)
    {
        if (MarkupDepth.Exceeds(html, MaxDepth))
        {
            return SourceItem.Failed("SJ3008", input, "the page's elements are nested too deeply to be an article");
        }

        using var page = new HtmlParser().ParseDocument(html);
        var facts = PageFacts.Of(page, input.Url);
        var text = PageText.Of(page, html, facts.Url ?? input.Url);
        text = string.IsNullOrWhiteSpace(text) ? facts.Body ?? "" : text;
        if (string.IsNullOrWhiteSpace(text))
        {
            return SourceItem.Failed("SJ3008", input, "the page holds no article that can be found");
        }

        var id = input.Url ?? WholeDocuments.IdOf(input, html);
        if (!options.AssumeArabic && facts.Language is { } language && LanguageGuess.IsDoubtful(text, language))
        {
            return SourceItem.Failed("SJ3006", input, $"document «{id}» is not Arabic: the page says that its language is «{language}»; to read it all the same, say --language ar");
        }

        var published = facts.Published;
        var problem = published is null && facts.UnreadTime is { } raw
            ? input.Problem("SJ3011", $"the page's time of publication is no date that is read ({Guarded.OneLine(raw)}); it is left out")
            : null;
        return new(
            new Document(id, text, facts.Title, facts.Url ?? input.Url, facts.Publisher, Published: published ?? options.Published), problem)
        {
            Line = input.Line,
            Place = input.Place,
        };
    }

    /// <summary>The running text of a piece of HTML, such as a feed's item or a message; empty when it is nested too deeply.</summary>
    public static string TextOf(string html)
    {
        if (MarkupDepth.Exceeds(html, MaxDepth))
        {
            return "";
        }

        using var page = new HtmlParser().ParseDocument(html);
        return page.Body is { } body ? PageText.Lines(body) : "";
    }
}
