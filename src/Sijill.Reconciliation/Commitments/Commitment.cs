using Sijill.Model;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Commitments;

/// <summary>What kind of thing binds or is asked for.</summary>
public enum CommitmentKind
{
    /// <summary>Somebody is asked to come.</summary>
    Invitation,

    /// <summary>A meeting, visit or call that is to take place.</summary>
    Meeting,

    /// <summary>Somebody undertakes to do something.</summary>
    Promise,

    /// <summary>Somebody puts forward what he would do if the other wants it.</summary>
    Offer,

    /// <summary>Two or more undertake something together.</summary>
    Agreement,

    /// <summary>Somebody is asked or called upon to do something.</summary>
    Demand,

    /// <summary>A demand or threat with a time that runs out.</summary>
    Ultimatum,

    /// <summary>Harm is held out.</summary>
    Threat,
}

/// <summary>What has become of it.</summary>
public enum CommitmentState
{
    /// <summary>Nothing is reported of its end: silence.</summary>
    Open,

    /// <summary>It was done.</summary>
    Met,

    /// <summary>It was refused, cancelled or broken.</summary>
    Refused,

    /// <summary>Another of its kind has taken its place, such as a meeting moved to another day.</summary>
    Overtaken,

    /// <summary>Its time ran out and nothing is reported.</summary>
    Lapsed,
}

/// <summary>A change of state, with what proves it.</summary>
/// <param name="State">The new state.</param>
/// <param name="Day">When, or null when that is not known. For what lapsed: the first day after its time and the days of grace.</param>
/// <param name="Rule">Short name of the rule that found it, for example <c>visit-by-the-invited</c>; docs/reconciliation.md lists them.</param>
/// <param name="OccurrenceId">The occurrence that brought the change; null for what lapsed.</param>
/// <param name="Evidence">A report of that occurrence, with its passage; null for what lapsed.</param>
public sealed record CommitmentChange(CommitmentState State, DateOnly? Day, string Rule, string? OccurrenceId, OccurrenceSource? Evidence);

/// <summary>An invitation, offer, promise, announced meeting, demand, ultimatum, agreement or threat, and its fate.</summary>
/// <param name="Id"><c>m:</c> and 20 hexadecimal digits, a hash of the occurrence's id: as stable as that.</param>
/// <param name="Kind">What kind.</param>
/// <param name="OccurrenceId">The occurrence in which it was made.</param>
/// <param name="By">Who made it; of a meeting all who are to meet.</param>
/// <param name="To">To whom; may be empty.</param>
/// <param name="What">The passage that says it, and where.</param>
/// <param name="Made">Day on which it was made, or null.</param>
/// <param name="DueFirst">First day of the time that the text gives for it, or null.</param>
/// <param name="DueLast">Last day of it, or null.</param>
/// <param name="Origins">How many independent origins report it.</param>
/// <param name="State">The last state.</param>
/// <param name="Changes">How it came to be in that state, in order; empty when it is open.</param>
/// <param name="DaysOpen">Days from <paramref name="Made"/> to the day asked for while it is open, else to its end; null when a day is missing.</param>
public sealed record Commitment(
    string Id,
    CommitmentKind Kind,
    string OccurrenceId,
    EquatableArray<OccurrenceParty> By,
    EquatableArray<OccurrenceParty> To,
    OccurrenceSource What,
    DateOnly? Made,
    DateOnly? DueFirst,
    DateOnly? DueLast,
    int Origins,
    CommitmentState State,
    EquatableArray<CommitmentChange> Changes,
    int? DaysOpen);
