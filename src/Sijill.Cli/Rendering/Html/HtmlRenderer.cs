using System.Globalization;
using System.Text;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Cli.Rendering.Html;

/// <summary>One page for a browser: each article with its passages marked, and beside it the claims; a click leads from one to the other.</summary>
internal sealed class HtmlRenderer(PloverOntology ontology) : IRenderer
{
    public ReadOnlyMemory<byte> Begin() => Encoding.UTF8.GetBytes(HtmlPage.Head(ontology));

    public ReadOnlyMemory<byte> End() => Encoding.UTF8.GetBytes(HtmlPage.Foot());

    public ReadOnlyMemory<byte> Render(Reading reading)
    {
        var claims = ClaimRecords.Of(reading, ontology);
        var html = new StringBuilder(reading.Document.Text.Length * 4);
        html.Append("<section class=\"document\">\n<h2 dir=\"auto\">").AppendText(reading.Document.Title ?? reading.Document.Id).Append("</h2>\n");
        Facts(html, reading);
        html.Append("<div class=\"sides\">\n<div class=\"text\">");
        Text(html, reading.Document.Text, claims);
        html.Append("</div>\n");
        Claims(html, claims);
        return Encoding.UTF8.GetBytes(html.Append("</div>\n</section>\n").ToString());
    }

    private static void Facts(StringBuilder html, Reading reading)
    {
        var document = reading.Document;
        html.Append("<p class=\"facts\"><bdi>").AppendText(document.Publisher ?? "").Append("</bdi> <bdi>");
        html.AppendText(document.Published?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "undated").Append("</bdi>");
        if (Uri.TryCreate(document.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            html.Append(" <a rel=\"noreferrer noopener\" href=\"").AppendText(url.AbsoluteUri).Append("\"><bdi>").AppendText(url.Host).Append("</bdi></a>");
        }

        html.Append("</p>\n");
        foreach (var diagnostic in reading.Diagnostics)
        {
            html.Append("<p class=\"facts\" lang=\"en\" dir=\"ltr\">").AppendText(diagnostic.Code).Append(": ").AppendText(diagnostic.Message).Append("</p>\n");
        }
    }

    private static void Text(StringBuilder html, string text, IReadOnlyList<ClaimRecord> claims)
    {
        foreach (var segment in Segments.Of(text, claims, c => new SourceSpan(c.Evidence.Start, c.Evidence.End)))
        {
            var letters = text.AsSpan(segment.Start, segment.End - segment.Start);
            if (segment.Claims.Count == 0)
            {
                html.AppendText(letters);
                continue;
            }

            html.Append("<mark class=\"").AppendText(segment.Claims[0].Event).Append(segment.Claims.Count > 1 ? " many" : "").Append("\" data-claims=\"");
            html.AppendText(string.Join(' ', segment.Claims.Select(Key))).Append("\" title=\"");
            html.AppendText(string.Join("; ", segment.Claims.Select(Code))).Append("\">");
            foreach (var claim in segment.Claims.Where(c => c.Evidence.Start == segment.Start))
            {
                html.Append("<a id=\"p-").AppendText(Key(claim)).Append("\"></a>");
            }

            html.Append("<a href=\"#c-").AppendText(Key(segment.Claims[0])).Append("\">").AppendText(letters).Append("</a></mark>");
        }
    }

    private static void Claims(StringBuilder html, IReadOnlyList<ClaimRecord> claims)
    {
        html.Append("<div lang=\"en\" dir=\"ltr\">\n");
        var numbered = claims.Select((claim, index) => (Claim: claim, Number: index + 1));
        foreach (var group in numbered.GroupBy(c => Chains.Of(c.Claim), StringComparer.Ordinal))
        {
            html.Append("<p class=\"chain\">According to ").AppendText(group.Key).Append("</p>\n<ol class=\"claims\">\n");
            foreach (var (claim, number) in group)
            {
                One(html, claim, number);
            }

            html.Append("</ol>\n");
        }

        html.Append(claims.Count == 0 ? "<p class=\"facts\">No claims.</p>\n</div>\n" : "</div>\n");
    }

    private static void One(StringBuilder html, ClaimRecord claim, int number)
    {
        html.Append("<li class=\"claim ").AppendText(claim.Event).Append("\" id=\"c-").AppendText(Key(claim)).Append("\">\n<p><a class=\"code\" data-claim=\"");
        html.AppendText(Key(claim)).Append("\" href=\"#p-").AppendText(Key(claim)).Append("\">");
        html.Append(CultureInfo.InvariantCulture, $"{number}. ").AppendText(Code(claim)).Append("</a></p>\n<p>").AppendText(EventWords.Parties(claim)).Append("</p>\n");
        html.Append("<blockquote lang=\"ar\" dir=\"rtl\">").AppendText(claim.Evidence.Text).Append("</blockquote>\n<p class=\"more\">");
        html.AppendText(More(claim)).Append("</p>\n");
        foreach (var note in claim.Notes)
        {
            html.Append("<p class=\"more\">").AppendText(note).Append("</p>\n");
        }

        html.Append("</li>\n");
    }

    private static string More(ClaimRecord claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.Date?.Edtf ?? "no date"}{(claim.Place is { } place ? " · " + place.Name : "")} · CAMEO {claim.Cameo} · score {claim.Score:0.#} · confidence {claim.Confidence:0.##} · {claim.Rule}");

    private static string Code(ClaimRecord claim) =>
        claim.Event + (claim.Mode is null ? "" : " / " + claim.Mode) + (claim.Status == "actual" ? "" : " (" + claim.Status + ")");

    private static string Key(ClaimRecord claim) => claim.Id.Replace("c:", "", StringComparison.Ordinal);
}
