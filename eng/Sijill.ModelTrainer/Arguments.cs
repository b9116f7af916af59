using System.Globalization;

namespace Sijill.ModelTrainer;

/// <summary>What the trainer was asked.</summary>
internal sealed record Arguments(IReadOnlyList<string> Annotations, IReadOnlyList<string> Articles, string? Out, int Folds, double Penalty)
{
    /// <summary>Reads the command line; null when it makes no sense.</summary>
    public static Arguments? Parse(string[] args)
    {
        List<string> annotations = [], articles = [];
        string? target = null;
        var folds = 5;
        var penalty = 0.02;
        List<string>? list = null;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--annotations":
                    list = annotations;
                    break;
                case "--articles":
                    list = articles;
                    break;
                case "--out" when i + 1 < args.Length:
                    target = args[++i];
                    break;
                case "--folds" when i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out folds) && folds > 1:
                case "--l2" when i + 1 < args.Length && double.TryParse(args[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out penalty):
                    i++;
                    break;
                case var other when list is not null && !other.StartsWith("--", StringComparison.Ordinal):
                    list.Add(other);
                    break;
                default:
                    return null;
            }
        }

        return annotations.Count > 0 && articles.Count > 0 ? new Arguments(annotations, articles, target, folds, penalty) : null;
    }
}
