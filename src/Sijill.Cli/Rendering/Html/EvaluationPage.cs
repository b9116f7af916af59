using System.Globalization;
using System.Text;
using Sijill.Cli.Evaluating;
using Sijill.Evaluation;

namespace Sijill.Cli.Rendering.Html;

/// <summary>One page for a browser: figures, and each article with gold and predicted passages marked and their differences beside it.</summary>
internal static class EvaluationPage
{
    private static readonly string Style = HtmlPage.Resource("page.css") + HtmlPage.Resource("evaluation.css");
    private static readonly string Script = HtmlPage.Resource("evaluation.js");

    /// <summary>Writes the page, one article in memory at a time.</summary>
    public static void Write(Stream output, EvaluationResult evaluation)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        writer.Write(Head(evaluation));
        for (var i = 0; i < evaluation.Now.Count; i++)
        {
            writer.Write(new EvaluatedArticle(evaluation.Now[i], i).Html());
        }

        writer.Write(HtmlPage.Close(Script));
    }

    private static StringBuilder Head(EvaluationResult evaluation)
    {
        var html = new StringBuilder();
        HtmlPage.Open(html, "Sijill: evaluation", Style, Script);
        var figures = evaluation.Figures;
        html.Append("<header lang=\"en\" dir=\"ltr\">\n<h1>Sijill: claims against gold. ");
        html.Append(CultureInfo.InvariantCulture, $"{figures.Documents} articles, {figures.Gold} gold claims, {figures.Predicted} predicted</h1>\n");
        html.Append("<table class=\"figures\">\n<thead><tr><th></th><th>precision</th><th>recall</th><th>F1</th></tr></thead>\n<tbody>\n");
        Rate(html, "passage", figures.Span, evaluation.Before?.Span);
        Rate(html, "+ event", figures.Event, evaluation.Before?.Event);
        Rate(html, "+ actor and recipient", figures.Dyad, evaluation.Before?.Dyad);
        Rate(html, "+ status and attribution", figures.Record, evaluation.Before?.Record);
        html.Append("</tbody>\n</table>\n<p class=\"key\"><mark class=\"gold\">gold</mark> <mark class=\"predicted\">predicted</mark> <mark class=\"gold predicted\">both</mark></p>\n</header>\n");
        Filters(html, figures);
        html.Append("<main>\n");
        Changes(html, evaluation);
        return html;
    }

    private static void Rate(StringBuilder html, string name, Rate now, Rate? before)
    {
        html.Append("<tr><th scope=\"row\">").AppendText(name).Append("</th>");
        foreach (var (value, earlier) in ((double, double?)[])[(now.Precision, before?.Precision), (now.Recall, before?.Recall), (now.F1, before?.F1)])
        {
            html.Append(CultureInfo.InvariantCulture, $"<td>{value:0.000}");
            _ = earlier is { } e ? html.Append(CultureInfo.InvariantCulture, $" <small>({value - e:+0.000;−0.000;±0.000})</small>") : html;
            html.Append("</td>");
        }

        html.Append("</tr>\n");
    }

    private static void Filters(StringBuilder html, Figures figures)
    {
        html.Append("<form class=\"filters\" lang=\"en\" dir=\"ltr\">\n<fieldset><legend>Differences: <output id=\"shown\"></output></legend>\n");
        foreach (var kind in DifferenceKinds.All.Select(DifferenceKinds.Word))
        {
            html.Append("<label><input type=\"checkbox\" value=\"").AppendText(kind).Append("\" checked> ").AppendText(kind).Append("</label>\n");
        }

        html.Append("</fieldset>\n<label>event <select><option value=\"\">all</option>");
        foreach (var type in figures.PerEvent.Keys)
        {
            html.Append("<option>").AppendText(type).Append("</option>");
        }

        html.Append("</select></label>\n</form>\n");
    }

    private static void Changes(StringBuilder html, EvaluationResult evaluation)
    {
        if (evaluation.Before is null)
        {
            return;
        }

        var texts = evaluation.Now.ToDictionary(a => a.Article.Id, a => a.Article.Text);
        foreach (var group in evaluation.Changes.GroupBy(change => change.Better).OrderByDescending(group => group.Key))
        {
            html.Append(CultureInfo.InvariantCulture, $"<details lang=\"en\" dir=\"ltr\"><summary>Became {(group.Key ? "right" : "wrong")}: {group.Count()}</summary>\n<table class=\"differences\">\n");
            foreach (var change in group)
            {
                html.Append("<tr><td><bdi>").AppendText(change.Document).Append("</bdi></td><td>").AppendText(ChangeWords.Of(change.From)).Append(" → ");
                html.AppendText(ChangeWords.Of(change.To)).Append("</td><td>").AppendText(ClaimWords.Whole(change.Claim.Claim)).Append("<p lang=\"ar\" dir=\"rtl\">");
                html.AppendText(SafeText.Passage(change.Claim, texts[change.Document])).Append("</p></td></tr>\n");
            }

            html.Append("</table>\n</details>\n");
        }
    }
}
