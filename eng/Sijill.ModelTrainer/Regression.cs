using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijill.Arabic.Judgement;

namespace Sijill.ModelTrainer;

/// <summary>
/// Multinomial logistic regression with a quadratic penalty, fitted by gradient descent with steps of their own for each weight (AdaGrad).
/// Everything in a fixed order, so that the same articles give the same weights.
/// </summary>
internal sealed class Regression
{
    private const int Rounds = 400;
    private const double Step = 0.25;
    private readonly Dictionary<(string, string), int> numbers = [];
    private readonly string[] outcomes;
    private double[][] weights = [];

    private Regression(string[] outcomes) => this.outcomes = outcomes;

    /// <summary>Fits the examples.</summary>
    /// <param name="examples">What to learn from.</param>
    /// <param name="penalty">Weight of the squares, for each example.</param>
    /// <param name="least">How many examples a feature must have.</param>
    public static Regression Fit(IReadOnlyList<Example> examples, double penalty, int least)
    {
        var model = new Regression([.. examples.Select(e => e.Outcome).Distinct().Order(StringComparer.Ordinal)]);
        foreach (var feature in examples.SelectMany(e => e.Features.Select(f => (f.Kind, f.Value)).Distinct()).GroupBy(f => f).Where(g => g.Count() >= least).Select(g => g.Key).Order())
        {
            model.numbers[feature] = model.numbers.Count;
        }

        model.Descend([.. examples.Select(e => (model.Known(e.Features), Array.IndexOf(model.outcomes, e.Outcome)))], penalty);
        return model;
    }

    private int[] Known(IReadOnlyList<Feature> features) =>
        [.. features.Where(f => numbers.ContainsKey((f.Kind, f.Value))).Select(f => numbers[(f.Kind, f.Value)])];

    private void Descend(List<(int[] Features, int Outcome)> examples, double penalty)
    {
        weights = [.. outcomes.Select(_ => new double[numbers.Count])];
        var squares = outcomes.Select(_ => new double[numbers.Count]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var slopes = outcomes.Select(_ => new double[numbers.Count]).ToArray();
            foreach (var (features, outcome) in examples)
            {
                var p = LinearModel.Normalise(Scores(features));
                for (var k = 0; k < p.Length; k++)
                {
                    var error = p[k] - (k == outcome ? 1 : 0);
                    foreach (var number in features)
                    {
                        slopes[k][number] += error;
                    }
                }
            }

            for (var k = 0; k < weights.Length; k++)
            {
                for (var n = 0; n < numbers.Count; n++)
                {
                    var slope = slopes[k][n] / examples.Count + penalty * weights[k][n];
                    squares[k][n] += slope * slope;
                    weights[k][n] -= Step * slope / (Math.Sqrt(squares[k][n]) + 1e-8);
                }
            }
        }
    }

    private double[] Scores(int[] features)
    {
        var scores = new double[outcomes.Length];
        for (var k = 0; k < scores.Length; k++)
        {
            foreach (var number in features)
            {
                scores[k] += weights[k][number];
            }
        }

        return scores;
    }

    /// <summary>The probability of one outcome.</summary>
    public double Probability(IReadOnlyList<Feature> features, string outcome) =>
        LinearModel.Normalise(Scores(Known(features)))[Array.IndexOf(outcomes, outcome)];

    /// <summary>Writes the weights that matter, a feature a line.</summary>
    public void Write(string path, string about)
    {
        var text = new StringBuilder("// ").Append(about).Append('\n');
        foreach (var ((kind, value), number) in numbers.OrderBy(n => n.Key))
        {
            var row = outcomes.Select((o, k) => (Outcome: o, Weight: Math.Round(weights[k][number], 2))).Where(w => Math.Abs(w.Weight) >= 0.02).ToList();
            if (row.Count == 0)
            {
                continue;
            }

            text.Append("{\"kind\":").Append(Quoted(kind));
            if (value.Length > 0)
            {
                text.Append(",\"value\":").Append(Quoted(value));
            }

            text.Append(",\"weights\":{").AppendJoin(',', row.Select(w => Quoted(w.Outcome) + ":" + w.Weight.ToString(CultureInfo.InvariantCulture))).Append("}}\n");
        }

        File.WriteAllText(path, text.ToString());
    }

    private static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
