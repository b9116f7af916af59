using System.Globalization;
using System.Text;
using Sijill.Cli.Evaluating;
using Sijill.Evaluation;

namespace Sijill.Cli.Rendering.Html;

/// <summary>One article of the page: its text with the passages of both sides, and the differences as a table.</summary>
/// <param name="article">The article.</param>
/// <param name="number">Its number on the page.</param>
internal sealed class EvaluatedArticle(Alignment article, int number)
{
    private readonly StringBuilder html = new(article.Article.Text.Length * 4);

    /// <summary>The section.</summary>
    public StringBuilder Html()
    {
        var document = article.Article;
        html.Append("<section class=\"document\">\n<h2 dir=\"auto\">").AppendText(document.Title ?? document.Id).Append("</h2>\n<p class=\"facts\"><bdi>");
        html.AppendText(document.Id).Append("</bdi> <bdi>").AppendText(article.Outlet).Append("</bdi> <bdi dir=\"ltr\">");
        html.Append(CultureInfo.InvariantCulture, $"{article.Gold.Count} gold, {article.Predicted.Count} predicted, {article.Matched.Count} events right, ");
        html.Append(CultureInfo.InvariantCulture, $"{article.Matched.Count(m => m.Agreement.Record)} records right</bdi></p>\n<div class=\"sides\">\n<div class=\"text\" dir=\"auto\">");
        Text();
        html.Append("</div>\n");
        Differences();
        return html.Append("</div>\n</section>\n");
    }

    private void Text()
    {
        Mark[] marks = [.. article.Gold.Select(claim => new Mark(claim, IsGold: true)), .. article.Predicted.Select(claim => new Mark(claim, IsGold: false))];
        foreach (var segment in Segments.Of(article.Article.Text, marks, mark => mark.Claim.Span))
        {
            var letters = article.Article.Text.AsSpan(segment.Start, segment.End - segment.Start);
            if (segment.Claims.Count == 0)
            {
                html.AppendText(letters);
                continue;
            }

            var sides = (segment.Claims.Any(m => m.IsGold) ? "gold " : "") + (segment.Claims.Any(m => !m.IsGold) ? "predicted" : "");
            html.Append("<mark class=\"").Append(sides.TrimEnd()).Append("\" data-claims=\"").Append(string.Join(' ', segment.Claims.Select(m => Key(m.Claim, m.IsGold))));
            html.Append("\" title=\"").AppendText(string.Join("\n", segment.Claims.Select(Title))).Append("\">").AppendText(letters).Append("</mark>");
        }
    }

    private void Differences()
    {
        var differences = Difference.Of(article);
        if (differences.Count == 0)
        {
            html.Append("<p class=\"facts\" lang=\"en\" dir=\"ltr\">No differences.</p>\n");
            return;
        }

        html.Append("<table class=\"differences\" lang=\"en\" dir=\"ltr\">\n<thead><tr><th>what</th><th>gold</th><th>predicted</th></tr></thead>\n<tbody>\n");
        foreach (var difference in differences)
        {
            Row(difference);
        }

        html.Append("</tbody>\n</table>\n");
    }

    private void Row(Difference difference)
    {
        var kind = DifferenceKinds.Word(difference.Kind);
        string[] keys = [.. Keys(difference)];
        html.Append("<tr data-kind=\"").Append(kind).Append("\" data-events=\"").AppendText(string.Join(' ', Events(difference).Distinct()));
        html.Append("\" data-claims=\"").Append(string.Join(' ', keys)).Append("\"><td class=\"").Append(kind).Append("\"><button type=\"button\">").Append(kind).Append("</button></td>");
        Side(difference.Gold, difference.GoldValue);
        Side(difference.Predicted, difference.PredictedValue);
        html.Append("</tr>\n");
    }

    private void Side(Placed? claim, string? value)
    {
        html.Append("<td>");
        if (claim is not null)
        {
            html.Append("<bdi>").AppendText(value ?? "").Append("</bdi><p lang=\"ar\" dir=\"rtl\">").AppendText(SafeText.Passage(claim, article.Article.Text)).Append("</p>");
        }

        html.Append("</td>");
    }

    private IEnumerable<string> Keys(Difference difference)
    {
        if (difference.Gold is { } gold)
        {
            yield return Key(gold, isGold: true);
        }

        if (difference.Predicted is { } predicted)
        {
            yield return Key(predicted, isGold: false);
        }
    }

    private static IEnumerable<string> Events(Difference difference) =>
        ((string?[])[difference.Gold?.Claim.Event, difference.Predicted?.Claim.Event]).OfType<string>();

    private string Key(Placed claim, bool isGold) => string.Create(CultureInfo.InvariantCulture, $"{(isGold ? 'g' : 'p')}{number}-{claim.Index}");

    private static string Title(Mark mark) => (mark.IsGold ? "gold: " : "predicted: ") + ClaimWords.Whole(mark.Claim.Claim);

    private readonly record struct Mark(Placed Claim, bool IsGold);
}
