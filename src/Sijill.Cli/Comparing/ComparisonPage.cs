using System.Globalization;
using System.Text;
using Sijill.Cli.Rendering.Html;
using Sijill.Reconciliation.Comparison;

namespace Sijill.Cli.Comparing;

/// <summary>A comparison as one self-contained page: each cell holds its passages.</summary>
internal static class ComparisonPage
{
    private static readonly string Style = HtmlPage.Resource("comparison.css");

    public static string Of(ComparisonTable table)
    {
        var page = new StringBuilder();
        HtmlPage.Open(page, "Sijill: accounts side by side", Style, "");
        page.Append("<main lang=\"en\" dir=\"ltr\">\n<h1>Accounts side by side</h1>\n<ul>\n");
        foreach (var account in table.Accounts)
        {
            page.Append("<li><bdi>").AppendText(account.Publisher ?? account.DocumentId).Append("</bdi> ");
            page.Append(account.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append(" <bdi lang=\"ar\">").AppendText(account.Title ?? "").Append("</bdi></li>\n");
        }

        page.Append("</ul>\n<table>\n<thead><tr><th scope=\"col\">#</th><th scope=\"col\">point</th>");
        foreach (var holder in table.Holders)
        {
            page.Append("<th scope=\"col\"><bdi>").AppendText(ComparisonWords.Of(holder)).Append("</bdi></th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        var number = 0;
        foreach (var point in table.Points)
        {
            Row(page, point, ++number);
        }

        return page.Append("</tbody>\n</table>\n").Append(HtmlPage.Close("")).ToString();
    }

    private static void Row(StringBuilder page, ComparisonPoint point, int number)
    {
        page.Append(CultureInfo.InvariantCulture, $"<tr class=\"{point.Agreement}\"><td>{number}</td><th scope=\"row\">").AppendText(ComparisonWords.Of(point));
        page.Append("<p class=\"agreement\">").AppendText(ComparisonWords.State(point)).Append("</p></th>");
        foreach (var cell in point.Cells)
        {
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"{ComparisonWords.Of(cell.Stance)}\"><p class=\"stance\">").AppendText(ComparisonWords.Of(cell)).Append("</p>");
            foreach (var passage in cell.Passages)
            {
                page.Append("<blockquote lang=\"ar\" dir=\"rtl\" title=\"").AppendText(ComparisonWords.Place(passage)).Append("\">").AppendText(passage.Text).Append("</blockquote>");
            }

            page.Append("</td>");
        }

        page.Append("</tr>\n");
    }
}
