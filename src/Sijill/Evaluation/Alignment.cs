using Sijill.Model;

namespace Sijill.Evaluation;

/// <summary>A claim and where it stands.</summary>
/// <param name="Index">Its number among the claims of its article and side, from 0.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Span">Its passage; empty when the passage does not stand in the text.</param>
public sealed record Placed(int Index, Annotation Claim, SourceSpan Span);

/// <summary>A gold claim and the predicted claim that answers to it.</summary>
public sealed record Matched(Placed Gold, Placed Predicted, Agreement Agreement);

/// <summary>Gold and predicted claims of one article, set against each other.</summary>
/// <param name="Article">The article.</param>
/// <param name="Gold">What is wanted.</param>
/// <param name="Predicted">What is there.</param>
/// <param name="SamePassages">How many pairs share a passage, whatever their events.</param>
/// <param name="Matched">Pairs of one passage and event.</param>
/// <param name="OtherEvent">Of the rest, pairs that share a passage and differ in the event.</param>
/// <param name="Missed">Gold claims that nothing answers to.</param>
/// <param name="Extra">Predicted claims that answer to nothing.</param>
public sealed record Alignment(
    Document Article,
    IReadOnlyList<Placed> Gold,
    IReadOnlyList<Placed> Predicted,
    int SamePassages,
    IReadOnlyList<Matched> Matched,
    IReadOnlyList<Matched> OtherEvent,
    IReadOnlyList<Placed> Missed,
    IReadOnlyList<Placed> Extra)
{
    /// <summary>The outlet: the publisher, or else the part of the id before its first hyphen.</summary>
    public string Outlet => Article.Publisher ?? Article.Id.Split('-', 2)[0];

    /// <summary>Sets the claims of an article against each other.</summary>
    /// <param name="article">Gives the text that passages refer to.</param>
    /// <param name="gold">What is wanted.</param>
    /// <param name="predicted">What is there; a claim whose words do not stand in the text is left out.</param>
    public static Alignment Of(Document article, IReadOnlyList<Annotation> gold, IReadOnlyList<Annotation> predicted)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        Placed[] wanted = [.. gold.Select((claim, i) => new Placed(i, claim, claim.Evidence.In(article.Text) ?? default))];
        Placed[] found = [.. predicted.Where(p => p.Evidence.In(article.Text) is not null).Select((claim, i) => new Placed(i, claim, claim.Evidence.In(article.Text)!.Value))];
        var matched = Pairs(wanted, found, SameEvent);
        Placed[] wantedYet = [.. wanted.Except(matched.Select(m => m.Gold))];
        Placed[] foundYet = [.. found.Except(matched.Select(m => m.Predicted))];
        var other = Pairs(wantedYet, foundYet, SamePassage);
        return new(
            article,
            wanted,
            found,
            Matching.Greedy(wanted, found, SamePassage).Count,
            matched,
            other,
            [.. wantedYet.Except(other.Select(m => m.Gold))],
            [.. foundYet.Except(other.Select(m => m.Predicted))]);
    }

    private static List<Matched> Pairs(Placed[] wanted, Placed[] found, Func<Placed, Placed, double> weight) =>
        [.. Matching.Greedy(wanted, found, weight).Select(pair => new Matched(pair.Wanted, pair.Found, Agreement.Of(pair.Wanted.Claim, pair.Found.Claim)))];

    private static double SamePassage(Placed gold, Placed predicted) =>
        Matching.Overlap(gold.Span, predicted.Span) is >= Matching.SamePassage and var overlap ? overlap : 0;

    /// <summary>Among several that would do, the one with the right actor and recipient is preferred.</summary>
    private static double SameEvent(Placed gold, Placed predicted)
    {
        var overlap = gold.Claim.Event == predicted.Claim.Event ? SamePassage(gold, predicted) : 0;
        return overlap <= 0
            ? 0
            : overlap
                + (Agreement.SameCountries(gold.Claim.Actor, predicted.Claim.Actor) ? 1 : 0)
                + (Agreement.SameCountries(gold.Claim.Recipient, predicted.Claim.Recipient) ? 1 : 0);
    }
}
