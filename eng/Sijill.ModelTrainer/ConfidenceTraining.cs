using System.Globalization;
using Sijill.Arabic.Judgement;

namespace Sijill.ModelTrainer;

/// <summary>Trains the model that tells how likely a claim is right.</summary>
internal static class ConfidenceTraining
{
    private const int Least = 8;

    public static void Run(List<TrainingArticle> articles, Arguments arguments)
    {
        var examples = new List<Example>();
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var claim in articles[a].Claims)
            {
                var beside = articles[a].Claims.Count(c => c.Claim.Evidence.Sentence == claim.Claim.Evidence.Sentence);
                examples.Add(new Example(
                    a,
                    ClaimFeatures.Of(claim.Draft, claim.Claim, beside),
                    claim.Gold?.Event == claim.Claim.Event ? ConfidenceJudge.Right : ConfidenceJudge.Wrong));
            }
        }

        CrossValidate(examples, arguments);
        if (arguments.Out is { } folder)
        {
            Regression.Fit(examples, arguments.Penalty, Least).Write(
                Path.Combine(folder, "confidence.jsonl"),
                "How much each feature of a claim speaks for its being right. Trained by eng/Sijill.ModelTrainer, see docs/reading.md.");
        }
    }

    private static void CrossValidate(List<Example> examples, Arguments arguments)
    {
        var bins = new (int All, int Right, double Sum)[10];
        var loss = 0.0;
        for (var fold = 0; fold < arguments.Folds; fold++)
        {
            var model = Regression.Fit(examples.FindAll(e => e.Article % arguments.Folds != fold), arguments.Penalty, Least);
            foreach (var example in examples.FindAll(e => e.Article % arguments.Folds == fold))
            {
                var p = model.Probability(example.Features, ConfidenceJudge.Right);
                var isRight = example.Outcome == ConfidenceJudge.Right;
                var bin = Math.Min(9, (int)(p * 10));
                bins[bin] = (bins[bin].All + 1, bins[bin].Right + (isRight ? 1 : 0), bins[bin].Sum + p);
                loss += isRight ? (1 - p) * (1 - p) : p * p;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"confidence of {examples.Count} claims left out, Brier {loss / examples.Count:0.000}:"));
        for (var bin = 0; bin < bins.Length; bin++)
        {
            if (bins[bin].All > 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {bin / 10.0:0.0}: {bins[bin].All} claims, said {bins[bin].Sum / bins[bin].All:0.00}, right {bins[bin].Right / (double)bins[bin].All:0.00}"));
            }
        }
    }
}
