using System.Text.Json;
using System.Text.Json.Nodes;
using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>Figures as JSON.</summary>
internal static class FiguresJson
{
    /// <summary>The figures; with <paramref name="details"/> also outlets, confusion, calibration and the comparison.</summary>
    public static string Of(EvaluationResult evaluation, bool details)
    {
        var json = JsonSerializer.SerializeToNode(evaluation.Figures, EvaluationJson.Indented.Figures)!.AsObject();
        if (details)
        {
            json["per outlet"] = JsonSerializer.SerializeToNode(Scorer.PerOutlet(evaluation.Now), EvaluationJson.Indented.IReadOnlyDictionaryStringFigures);
            json["confusion"] = Confused(Confusion.Of(evaluation.Now));
            json["calibration"] = JsonSerializer.SerializeToNode(Calibration.Of(evaluation.Now), EvaluationJson.Indented.IReadOnlyListCalibrationBand);
            Compared(json, evaluation);
        }

        return json.ToJsonString(EvaluationJson.Indented.Options);
    }

    private static JsonObject Confused(Confusion confusion)
    {
        var json = new JsonObject();
        foreach (var row in confusion.Cells.GroupBy(cell => cell.Gold, StringComparer.Ordinal))
        {
            json[row.Key] = new JsonObject(row.Select(cell => KeyValuePair.Create<string, JsonNode?>(cell.Predicted, cell.Count)));
        }

        return json;
    }

    private static void Compared(JsonObject json, EvaluationResult evaluation)
    {
        if (evaluation.Before is not { } before)
        {
            return;
        }

        json["before"] = JsonSerializer.SerializeToNode(before, EvaluationJson.Indented.Figures);
        json["changes"] = new JsonArray([.. evaluation.Changes.Select(Changed)]);
    }

    private static JsonObject Changed(Change change) => new()
    {
        ["document"] = change.Document,
        ["became"] = change.Better ? "right" : "wrong",
        ["from"] = ChangeWords.Of(change.From),
        ["to"] = ChangeWords.Of(change.To),
        ["event"] = change.Claim.Claim.Event,
        ["start"] = change.Claim.Span.Start,
        ["end"] = change.Claim.Span.End,
    };
}
