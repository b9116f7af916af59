using System.Globalization;
using Sijill.Arabic.Judgement;

namespace Sijill.ModelTrainer;

/// <summary>Trains the model that tells what statements do.</summary>
internal static class StatementTraining
{
    private const int Least = 4;

    private static readonly string[] Acts = ["STATE", "ACCUSE", "REQUEST", "AGREE", "THREATEN", "REJECT", "SUPPORT"];

    public static void Run(List<TrainingArticle> articles, Arguments arguments)
    {
        var examples = new List<Example>();
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var claim in articles[a].Claims)
            {
                if (claim is { Gold.Event: { } right, Draft.Statement.Features: { } features })
                {
                    examples.Add(new Example(a, features, Acts.Contains(right) ? right : StatementJudge.Other, claim.Draft.Statement.Cue?.Event ?? "STATE"));
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{examples.Count} statements: {string.Join(", ", examples.GroupBy(e => e.Outcome).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}"))}"));
        CrossValidate(examples, arguments);
        if (arguments.Out is { } folder)
        {
            Regression.Fit(examples, arguments.Penalty, Least).Write(
                Path.Combine(folder, "statements.jsonl"),
                "How much each feature of a statement speaks for what it does. Trained by eng/Sijill.ModelTrainer, see docs/reading.md.");
        }
    }

    private static void CrossValidate(List<Example> examples, Arguments arguments)
    {
        int before = 0, after = 0, better = 0, worse = 0;
        var changes = new Dictionary<(string, string), (int Better, int Worse)>();
        for (var fold = 0; fold < arguments.Folds; fold++)
        {
            var model = Regression.Fit(examples.FindAll(e => e.Article % arguments.Folds != fold), arguments.Penalty, Least);
            foreach (var example in examples.FindAll(e => e.Article % arguments.Folds == fold))
            {
                var (outcome, _) = model.Judge(example.Features);
                outcome = outcome == StatementJudge.Other ? example.Before : outcome;
                before += example.Before == example.Outcome ? 1 : 0;
                after += outcome == example.Outcome ? 1 : 0;
                if (outcome != example.Before)
                {
                    var change = changes.GetValueOrDefault((example.Before, outcome));
                    changes[(example.Before, outcome)] = (change.Better + (outcome == example.Outcome ? 1 : 0), change.Worse + (example.Before == example.Outcome ? 1 : 0));
                    better += outcome == example.Outcome ? 1 : 0;
                    worse += example.Before == example.Outcome ? 1 : 0;
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right of {examples.Count} left out: cues alone {before}, model {after} ({better} mended, {worse} spoilt)"));
        foreach (var ((from, to), (good, bad)) in changes.OrderByDescending(c => c.Value.Better + c.Value.Worse).Take(14))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {from} → {to}: {good} mended, {bad} spoilt"));
        }
    }
}
