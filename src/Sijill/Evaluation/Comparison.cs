using Sijill.Model;

namespace Sijill.Evaluation;

/// <summary>How far a claim is right, from nothing to all that is measured.</summary>
public enum Correctness
{
    /// <summary>A predicted claim that answers to no gold claim.</summary>
    Extra,

    /// <summary>A gold claim that nothing answers to.</summary>
    Missed,

    /// <summary>Passage and event.</summary>
    Event,

    /// <summary>And actor and recipient.</summary>
    Dyad,

    /// <summary>And status and attribution.</summary>
    Record,

    /// <summary>An extra claim that is not there.</summary>
    Absent,
}

/// <summary>A claim that one run has right, or nearer to right, than the other.</summary>
/// <param name="Document">The article's id.</param>
/// <param name="From">How right it was before.</param>
/// <param name="To">How right it is now.</param>
/// <param name="Gold">The gold claim; null for an extra claim.</param>
/// <param name="Before">What was predicted before, or null.</param>
/// <param name="After">What is predicted now, or null.</param>
public sealed record Change(string Document, Correctness From, Correctness To, Placed? Gold, Placed? Before, Placed? After)
{
    /// <summary>True when it has become right, false when it has become wrong.</summary>
    public bool Better => To > From;

    /// <summary>The claim it is about.</summary>
    public Placed Claim => Gold ?? After ?? Before!;
}

/// <summary>Sets two runs against each other.</summary>
public static class Comparison
{
    /// <summary>What has changed from <paramref name="before"/> to <paramref name="after"/>, in the order of the articles and their texts.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run over the same gold, with the same articles in the same order.</param>
    public static IReadOnlyList<Change> Of(IEnumerable<Alignment> before, IEnumerable<Alignment> after) =>
        [.. before.Zip(after, OfArticle).SelectMany(changes => changes)];

    private static IEnumerable<Change> OfArticle(Alignment before, Alignment after)
    {
        var id = after.Article.Id;
        var earlier = before.Matched.ToDictionary(m => m.Gold.Index);
        var later = after.Matched.ToDictionary(m => m.Gold.Index);
        var gold =
            from claim in after.Gold
            let was = earlier.GetValueOrDefault(claim.Index)
            let now = later.GetValueOrDefault(claim.Index)
            select new Change(id, Level(was), Level(now), claim, was?.Predicted, now?.Predicted);

        // The same claim may be extra in one run and taken in the other, because another claim took its place: gold's line tells that.
        var gone = Unknown(before.Extra, after.Predicted).Select(extra => new Change(id, Correctness.Extra, Correctness.Absent, null, extra, null));
        var come = Unknown(after.Extra, before.Predicted).Select(extra => new Change(id, Correctness.Absent, Correctness.Extra, null, null, extra));
        return gold.Where(change => change.From != change.To).Concat(gone).Concat(come).OrderBy(change => change.Claim.Span.Start);
    }

    private static Correctness Level(Matched? match) => match?.Agreement switch
    {
        null => Correctness.Missed,
        { Record: true } => Correctness.Record,
        { Dyad: true } => Correctness.Dyad,
        _ => Correctness.Event,
    };

    private static IEnumerable<Placed> Unknown(IReadOnlyList<Placed> claims, IReadOnlyList<Placed> known)
    {
        HashSet<(string?, SourceSpan)> seen = [.. known.Select(Key)];
        return claims.Where(claim => !seen.Contains(Key(claim)));
    }

    private static (string? Event, SourceSpan Span) Key(Placed claim) => (claim.Claim.Event, claim.Span);
}
