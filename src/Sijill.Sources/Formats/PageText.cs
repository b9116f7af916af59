using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sijill.Sources.Formats;

/// <summary>The running text of a web page's article: one paragraph a line, white space folded.</summary>
internal static class PageText
{
    /// <summary>Deeper pages are not handed to code that walks them by recursion.</summary>
    private const int MaxDepth = 200;

    private static readonly HashSet<string> Blocks = new(
        ["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "SECTION", "ARTICLE", "TD", "TH", "TR", "UL", "OL", "PRE", "DD", "DT", "MAIN", "BODY"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Skipped = new(
        ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "NAV", "FOOTER", "ASIDE", "FORM", "BUTTON", "FIGCAPTION", "FIGURE", "IFRAME", "SVG", "TIME", "H1"],
        StringComparer.Ordinal);

    /// <summary>The text; empty when the page has none.</summary>
    public static string Of(IDocument page, string html, string? url)
    {
        if (Depth(page) <= MaxDepth && Article(html, url) is { Length: > 0 } article)
        {
            return article;
        }

        var root = page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body as INode;
        return root is null ? "" : Lines(root);
    }

    private static string? Article(string html, string? url)
    {
        using var reader = new SmartReader.Reader(url ?? "https://page.invalid/", html);
        var article = reader.GetArticle();
        if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content))
        {
            return null;
        }

        using var content = new HtmlParser().ParseDocument(article.Content);
        return content.Body is { } body ? Lines(body) : null;
    }

    private static int Depth(INode root)
    {
        var deepest = 0;
        var stack = new Stack<(INode Node, int Depth)>();
        stack.Push((root, 0));
        while (stack.TryPop(out var entry))
        {
            deepest = Math.Max(deepest, entry.Depth);
            foreach (var child in entry.Node.ChildNodes)
            {
                stack.Push((child, entry.Depth + 1));
            }
        }

        return deepest;
    }

    /// <summary>Walks the nodes without recursion, so that a hostile page cannot exhaust the stack.</summary>
    public static string Lines(INode root)
    {
        var lines = new StringBuilder();
        var line = new StringBuilder();
        var stack = new Stack<(INode Node, bool Leaving)>();
        stack.Push((root, false));
        while (stack.TryPop(out var entry))
        {
            if (entry.Node is IText text)
            {
                line.Append(text.Data);
                continue;
            }

            if (entry.Node.NodeName == "BR" || Blocks.Contains(entry.Node.NodeName))
            {
                Flush(line, lines);
            }

            if (entry.Leaving || Skipped.Contains(entry.Node.NodeName))
            {
                continue;
            }

            stack.Push((entry.Node, true));
            for (var i = entry.Node.ChildNodes.Length - 1; i >= 0; i--)
            {
                stack.Push((entry.Node.ChildNodes[i], false));
            }
        }

        Flush(line, lines);
        return lines.ToString();
    }

    private static void Flush(StringBuilder line, StringBuilder lines)
    {
        var words = line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        line.Clear();
        if (words.Length == 0)
        {
            return;
        }

        if (lines.Length > 0)
        {
            lines.Append('\n');
        }

        lines.AppendJoin(' ', words);
    }
}
