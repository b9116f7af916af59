namespace Sijill.Evaluation;

/// <summary>In what gold and predicted claims differ.</summary>
public enum DifferenceKind
{
    /// <summary>A gold claim that nothing answers to.</summary>
    Missed,

    /// <summary>A predicted claim that answers to nothing.</summary>
    Extra,

    /// <summary>The passage is found, the event is another.</summary>
    Event,

    /// <summary>The actor's country.</summary>
    Actor,

    /// <summary>The actor's name, where the country is right.</summary>
    Name,

    /// <summary>The recipient's country.</summary>
    Recipient,

    /// <summary>The status.</summary>
    Status,

    /// <summary>The mode.</summary>
    Mode,

    /// <summary>Country or sector of the innermost speaker.</summary>
    Attribution,

    /// <summary>The date, where gold has one.</summary>
    Date,
}

/// <summary>One thing in which gold and predicted claims differ.</summary>
/// <param name="Document">The article's id.</param>
/// <param name="Kind">In what.</param>
/// <param name="Gold">The gold claim; null when the predicted one is extra.</param>
/// <param name="Predicted">The predicted claim; null when the gold one is missed.</param>
public sealed record Difference(string Document, DifferenceKind Kind, Placed? Gold, Placed? Predicted)
{
    /// <summary>The passage: gold's, or else the predicted claim's.</summary>
    public Placed Passage => Gold ?? Predicted!;

    /// <summary>What gold has there; null when there is no gold claim.</summary>
    public string? GoldValue => Gold is null ? null : ClaimWords.Of(Gold.Claim, Kind);

    /// <summary>What the prediction has there; null when there is none.</summary>
    public string? PredictedValue => Predicted is null ? null : ClaimWords.Of(Predicted.Claim, Kind);

    /// <summary>All differences of <paramref name="article"/>, in the order of its text.</summary>
    public static IReadOnlyList<Difference> Of(Alignment article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var id = article.Article.Id;
        return [.. article.Missed.Select(gold => new Difference(id, DifferenceKind.Missed, gold, null))
            .Concat(article.Extra.Select(extra => new Difference(id, DifferenceKind.Extra, null, extra)))
            .Concat(article.OtherEvent.Select(pair => new Difference(id, DifferenceKind.Event, pair.Gold, pair.Predicted)))
            .Concat(article.Matched.SelectMany(pair => Wrong(pair.Agreement).Select(kind => new Difference(id, kind, pair.Gold, pair.Predicted))))
            .OrderBy(d => d.Passage.Span.Start).ThenBy(d => d.Passage.Span.End).ThenBy(d => d.Kind)];
    }

    private static IEnumerable<DifferenceKind> Wrong(Agreement agreement)
    {
        // Where the country is another, so is the name: that is told once.
        (DifferenceKind Kind, bool Same)[] fields =
        [
            (DifferenceKind.Actor, agreement.Actor),
            (DifferenceKind.Name, agreement.ActorName || !agreement.Actor),
            (DifferenceKind.Recipient, agreement.Recipient),
            (DifferenceKind.Status, agreement.Status),
            (DifferenceKind.Mode, agreement.Mode),
            (DifferenceKind.Attribution, agreement.Attribution),
            (DifferenceKind.Date, agreement.Date ?? true),
        ];
        return fields.Where(field => !field.Same).Select(field => field.Kind);
    }
}
