using System.Collections.Frozen;
using System.Globalization;

namespace Sijill.Reconciliation.Topics;

/// <summary>
/// How much a shared word tells: the logarithm of how rare it is. The frequencies are a fixed table, counted once over passages of news, and not
/// those of the reports at hand, so that what two passages have in common never depends on which others have arrived.
/// </summary>
internal static class WordWeights
{
    private const double Number = 4;
    private static readonly double Rarest;
    private static readonly FrozenDictionary<string, double> Weights = Load(out Rarest);

    /// <summary>Weight of a stem: 0 for what stands in every second passage, some 9 for what is hardly ever met.</summary>
    public static double Of(string stem) =>
        Weights.TryGetValue(stem, out var weight) ? weight : char.IsAsciiDigit(stem[0]) ? Number : Rarest;

    private static FrozenDictionary<string, double> Load(out double rarest)
    {
        using var stream = typeof(WordWeights).Assembly.GetManifestResourceStream("frequencies.txt")!;
        using var reader = new StreamReader(stream);
        var total = double.Parse(reader.ReadLine()!, CultureInfo.InvariantCulture);
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        rarest = 0;
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var weight = Math.Log(total / double.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture));
            weights[line[..space]] = weight;
            rarest = Math.Max(rarest, weight);
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
