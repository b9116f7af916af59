using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Sijill.Lexicons;

namespace Sijill.Arabic.Judgement;

/// <summary>A weighing of features that people can read: for each feature, how much it speaks for each outcome (multinomial logistic regression).</summary>
internal sealed class LinearModel
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, float[]>> weights;

    private LinearModel(string[] outcomes, FrozenDictionary<string, FrozenDictionary<string, float[]>> weights)
    {
        Outcomes = outcomes;
        this.weights = weights;
    }

    /// <summary>What is decided between, in the order of the scores.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>Loads <paramref name="path"/> of the lexicon; a later line for the same feature replaces an earlier one.</summary>
    public static LinearModel Load(IEnumerable<LexiconFile> files, string path)
    {
        var outcomes = new List<string>();
        var entries = new Dictionary<(string Kind, string Value), Dictionary<string, double>>();
        foreach (var file in files)
        {
            if (file.Path != path)
            {
                continue;
            }

            foreach (var (line, entry) in JsonLines.Read(file, ModelJson.Default.WeightEntry))
            {
                if (entry.Weights.Count == 0 || entry.Weights.Values.Any(w => !double.IsFinite(w)))
                {
                    throw new LexiconException("SJ2014", file.DisplayName, line, "weights must name at least one outcome with a finite number");
                }

                entries[(entry.Kind, entry.Value ?? "")] = entry.Weights;
                foreach (var outcome in entry.Weights.Keys)
                {
                    if (!outcomes.Contains(outcome))
                    {
                        outcomes.Add(outcome);
                    }
                }
            }
        }

        outcomes.Sort(StringComparer.Ordinal);
        return new LinearModel(
            [.. outcomes],
            entries.GroupBy(e => e.Key.Kind, StringComparer.Ordinal).ToFrozenDictionary(
                kind => kind.Key,
                kind => kind.ToFrozenDictionary(e => e.Key.Value, e => Row(e.Value, outcomes), StringComparer.Ordinal),
                StringComparer.Ordinal));
    }

    private static float[] Row(Dictionary<string, double> named, List<string> outcomes)
    {
        var row = new float[outcomes.Count];
        foreach (var (outcome, weight) in named)
        {
            row[outcomes.IndexOf(outcome)] = (float)weight;
        }

        return row;
    }

    /// <summary>The probability of each outcome.</summary>
    public double[] Probabilities(IReadOnlyList<Feature> features)
    {
        var scores = new double[Outcomes.Count];
        foreach (var feature in features)
        {
            if (weights.TryGetValue(feature.Kind, out var values) && values.TryGetValue(feature.Value, out var row))
            {
                for (var k = 0; k < scores.Length; k++)
                {
                    scores[k] += row[k];
                }
            }
        }

        return Normalise(scores);
    }

    /// <summary>Turns scores into probabilities in place.</summary>
    public static double[] Normalise(double[] scores)
    {
        var highest = double.NegativeInfinity;
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        var sum = 0.0;
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = Math.Exp(scores[k] - highest);
            sum += scores[k];
        }

        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] /= sum;
        }

        return scores;
    }
}

/// <summary>Something that is so of a claim.</summary>
internal readonly record struct Feature(string Kind, string Value);

/// <summary>A line of a model.</summary>
internal sealed class WeightEntry
{
    public required string Kind { get; init; }

    public string? Value { get; init; }

    public required Dictionary<string, double> Weights { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WeightEntry))]
internal sealed partial class ModelJson : JsonSerializerContext;
