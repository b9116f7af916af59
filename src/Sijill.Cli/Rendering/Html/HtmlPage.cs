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
        page.Append("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src '");
        page.Append(Hash(Style)).Append("'; script-src '").Append(Hash(Script)).Append("'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.Append("<title>Sijill · سجل</title>\n<style>").Append(Style).Append("</style>\n</head>\n<body>\n");
        page.Append("<header lang=\"en\" dir=\"ltr\">\n<h1>Sijill: what is said to have happened, and by whom</h1>\n<ul class=\"legend\">\n");
        foreach (var type in ontology.InOrder())
        {
            page.Append("<li><span class=\"").AppendText(type.Code).Append("\"></span> ").AppendText(type.Code);
            page.Append(" <small>").AppendText(type.Meaning).Append("</small></li>\n");
        }

        return page.Append("</ul>\n</header>\n<main>\n").ToString();
    }

    /// <summary>Everything after the last document.</summary>
    public static string Foot() => $"</main>\n<script>{Script}</script>\n</body>\n</html>\n";

    private static string Hash(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
