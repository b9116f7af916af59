using AngleSharp.Html.Parser;
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
            return SourceItem.Failed("SJ3008", input.Source, 0, "the page's elements are nested too deeply to be an article");
        }

        using var page = new HtmlParser().ParseDocument(html);
        var facts = PageFacts.Of(page);
        var text = PageText.Of(page, html, facts.Url);
        if (string.IsNullOrWhiteSpace(text))
        {
            return SourceItem.Failed("SJ3008", input.Source, 0, "the page holds no article that can be found");
        }

        return SourceItem.Of(new Document(
            WholeDocuments.IdOf(input, html), text, facts.Title, facts.Url, facts.Publisher, Published: facts.Published ?? options.Published));
    }
}
