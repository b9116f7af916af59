namespace Sijill.Evaluation;

/// <summary>Adds up what the articles show.</summary>
public static class Scorer
{
    private const int Places = 4;
    private const int PlacesPerEvent = 3;

    /// <summary>The word for an event type that is missing.</summary>
    private const string NoEvent = "null";

    /// <summary>The figures of all <paramref name="articles"/> together.</summary>
    public static Figures Score(IReadOnlyCollection<Alignment> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var gold = articles.Sum(a => a.Gold.Count);
        var predicted = articles.Sum(a => a.Predicted.Count);
        List<Matched> matched = [.. articles.SelectMany(a => a.Matched)];
        return new(
            articles.Count,
            gold,
            predicted,
            Rate.Of(articles.Sum(a => a.SamePassages), predicted, gold),
            Rate.Of(matched.Count, predicted, gold),
            Rate.Of(matched.Count(m => m.Agreement.Dyad), predicted, gold),
            Rate.Of(matched.Count(m => m.Agreement.Record), predicted, gold),
            Accuracy([.. matched.Select(m => m.Agreement)]),
            PerEvent(articles));
    }

    /// <summary>The figures of each outlet, by its name.</summary>
    public static IReadOnlyDictionary<string, Figures> PerOutlet(IEnumerable<Alignment> articles) =>
        new OrderedDictionary<string, Figures>(articles
            .GroupBy(a => a.Outlet, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, Score([.. group]))));

    private static OrderedDictionary<string, double> Accuracy(List<Agreement> matched)
    {
        var accuracy = new OrderedDictionary<string, double>();
        Add("actor", a => a.Actor);
        Add("actor name", a => a.ActorName);
        Add("recipient", a => a.Recipient);
        Add("status", a => a.Status);
        Add("mode", a => a.Mode);
        Add("attribution", a => a.Attribution);
        Add("date (where gold has one)", a => a.Date);
        return accuracy;

        // A field that is never asked for has no accuracy.
        void Add(string field, Func<Agreement, bool?> same)
        {
            var asked = matched.Count(a => same(a) is not null);
            if (asked > 0)
            {
                accuracy[field] = Rounding.HalfEven(matched.Count(a => same(a) == true) / (double)asked, Places);
            }
        }
    }

    private static OrderedDictionary<string, EventFigures> PerEvent(IEnumerable<Alignment> articles)
    {
        // Types of one frequency stand in the order in which the articles bring them, gold before predicted.
        var counts = new OrderedDictionary<string, (int Gold, int Predicted, int Right)>();
        foreach (var article in articles)
        {
            Count(article.Gold, c => c with { Gold = c.Gold + 1 });
            Count(article.Predicted, c => c with { Predicted = c.Predicted + 1 });
            Count(article.Matched.Select(m => m.Gold), c => c with { Right = c.Right + 1 });
        }

        return new(counts.OrderByDescending(c => c.Value.Gold).Select(c => KeyValuePair.Create(c.Key, Of(c.Value))));

        void Count(IEnumerable<Placed> claims, Func<(int Gold, int Predicted, int Right), (int, int, int)> add)
        {
            foreach (var claim in claims)
            {
                counts[claim.Claim.Event ?? NoEvent] = add(counts.GetValueOrDefault(claim.Claim.Event ?? NoEvent));
            }
        }

        static EventFigures Of((int Gold, int Predicted, int Right) count) =>
            new(count.Gold, count.Predicted, Rounding.HalfEven(Rate.Exact(count.Right, count.Predicted, count.Gold).F1, PlacesPerEvent));
    }
}
