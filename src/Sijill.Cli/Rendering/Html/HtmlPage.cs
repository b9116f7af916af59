using System.Security.Cryptography;
using System.Text;
using Sijill.Model;

namespace Sijill.Cli.Rendering.Html;

/// <summary>The page around the documents: self-contained, and by its own policy unable to load or run anything but its own style and script.</summary>
internal static class HtmlPage
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    /// <summary>Everything before the first document.</summary>
    public static string Head(PloverOntology ontology)
    {
        var page = new StringBuilder();
        Open(page, "Sijill · سجل", Style, Script);
        page.Append("<header lang=\"en\" dir=\"ltr\">\n<h1>Sijill: what is said to have happened, and by whom</h1>\n<ul class=\"legend\">\n");
        foreach (var type in ontology.InOrder())
        {
            page.Append("<li><span class=\"").AppendText(type.Code).Append("\"></span> ").AppendText(type.Code);
            page.Append(" <small>").AppendText(type.Meaning).Append("</small></li>\n");
        }

        return page.Append("</ul>\n</header>\n<main>\n").ToString();
    }

    /// <summary>Everything after the last document.</summary>
    public static string Foot() => Close(Script);

    /// <summary>Begins a page that may use <paramref name="style"/> and <paramref name="script"/> and nothing else, up to the start of its body.</summary>
    public static void Open(StringBuilder page, string title, string style, string script)
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '");
        page.Append(Hash(style)).Append("'; script-src '").Append(Hash(script)).Append("'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.Append("<title>").AppendText(title).Append("</title>\n<style>").Append(style).Append("</style>\n</head>\n<body>\n");
    }

    /// <summary>Ends a page whose main part is open.</summary>
    public static string Close(string script) => $"</main>\n<script>{script}</script>\n</body>\n</html>\n";

    /// <summary>A style or script that is built into the command.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
