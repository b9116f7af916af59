namespace Sijill.Evaluation;

/// <summary>Which event is taken for which: gold against predicted, of claims that share a passage.</summary>
public sealed class Confusion
{
    /// <summary>Stands for the predicted event where there is none.</summary>
    public const string Missed = "missed";

    /// <summary>Stands for the gold event where there is none.</summary>
    public const string Extra = "extra";

    private readonly Dictionary<(string Gold, string Predicted), int> counts = [];

    private Confusion()
    {
    }

    /// <summary>How many claims of gold event <paramref name="gold"/> were predicted as <paramref name="predicted"/>.</summary>
    public int this[string gold, string predicted] => counts.GetValueOrDefault((gold, predicted));

    /// <summary>All cells that hold something: the fullest first, then by their names.</summary>
    public IEnumerable<(string Gold, string Predicted, int Count)> Cells => counts
        .Select(cell => (cell.Key.Gold, cell.Key.Predicted, Count: cell.Value))
        .OrderByDescending(cell => cell.Count)
        .ThenBy(cell => cell.Gold, StringComparer.Ordinal)
        .ThenBy(cell => cell.Predicted, StringComparer.Ordinal);

    /// <summary>Counts the claims of all <paramref name="articles"/>.</summary>
    public static Confusion Of(IEnumerable<Alignment> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var confusion = new Confusion();
        foreach (var article in articles)
        {
            foreach (var pair in article.Matched.Concat(article.OtherEvent))
            {
                confusion.Add(pair.Gold.Claim.Event, pair.Predicted.Claim.Event);
            }

            foreach (var claim in article.Missed)
            {
                confusion.Add(claim.Claim.Event, Missed);
            }

            foreach (var claim in article.Extra)
            {
                confusion.Add(Extra, claim.Claim.Event);
            }
        }

        return confusion;
    }

    private void Add(string? gold, string? predicted)
    {
        var cell = (gold ?? "null", predicted ?? "null");
        counts[cell] = counts.GetValueOrDefault(cell) + 1;
    }
}
