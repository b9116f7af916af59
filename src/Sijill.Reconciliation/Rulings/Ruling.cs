using Sijill.Model;

namespace Sijill.Reconciliation.Rulings;

/// <summary>What a person said about claims.</summary>
public enum RulingKind
{
    /// <summary>They are of one thing.</summary>
    Merge,

    /// <summary>Some of them are of another thing than the others.</summary>
    Split,

    /// <summary>They are of one thing, as they had been put together.</summary>
    Accept,
}

/// <summary>
/// A person's word on which claims tell of one thing. It stands above what likeness finds, and above every earlier ruling that contradicts it. Claims of which no report
/// is at hand may be named; they hold together what they are said to be one with.
/// </summary>
/// <param name="Number">Counts up; of two that contradict each other the one with the higher number holds.</param>
/// <param name="Kind">What was said.</param>
/// <param name="Author">Who said so.</param>
/// <param name="Time">When, ISO 8601 in UTC.</param>
/// <param name="Claims">Ids of the claims that are of one thing.</param>
/// <param name="Others">Of a split, ids of the claims that are not of that thing, whatever they are; else empty.</param>
public sealed record Ruling(long Number, RulingKind Kind, string Author, string Time, EquatableArray<string> Claims, EquatableArray<string> Others);

/// <summary>A ruling that an occurrence rests on.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What was said: merged with others, parted from others, or accepted.</param>
/// <param name="Author">Who said so.</param>
/// <param name="Time">When, ISO 8601 in UTC.</param>
public sealed record OccurrenceRuling(long Number, RulingKind Kind, string Author, string Time);
