using System.Text.Json;
using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>Differences for pipes, one a line.</summary>
internal static class ErrorLines
{
    /// <summary>Writes those of <paramref name="kinds"/>: as JSON, or as five fields with tabs between them.</summary>
    public static void Write(TextWriter output, IEnumerable<Alignment> articles, IReadOnlySet<DifferenceKind> kinds, bool json)
    {
        foreach (var article in articles)
        {
            foreach (var difference in Difference.Of(article).Where(d => kinds.Contains(d.Kind)))
            {
                var line = Of(difference, article.Article.Text);
                output.WriteLine(json ? JsonSerializer.Serialize(line, ErrorJson.Lines.ErrorLine) : Text(line));
            }
        }
    }

    private static ErrorLine Of(Difference difference, string text)
    {
        var passage = difference.Passage;
        return new(
            difference.Document,
            DifferenceKinds.Word(difference.Kind),
            difference.GoldValue,
            difference.PredictedValue,
            SafeText.Passage(passage, text),
            passage.Claim.Event,
            passage.Span.Start,
            passage.Span.End);
    }

    private static string Text(ErrorLine line) =>
        string.Join('\t', ((string?[])[line.Document, line.Kind, line.Gold, line.Predicted, line.Evidence]).Select(field => SafeText.OneLine(field ?? "")));
}
