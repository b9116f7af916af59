namespace Sijill.Ledger.Occurrences;

/// <summary>Something put together of claims, as the ledger keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is, for example its event type.</param>
/// <param name="Block">The block that it belongs to.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Body">All else, as JSON; the ledger does not look into it.</param>
/// <param name="Claims">Ids of its claims.</param>
public sealed record StoredOccurrence(string Id, string Kind, string Block, DateOnly First, DateOnly Last, string Body, IReadOnlyList<string> Claims)
{
    /// <summary>What it is found by; follows from the body, and is not read back.</summary>
    public OccurrenceIndex Index { get; init; } = OccurrenceIndex.None;
}

/// <summary>What an occurrence is found by, beside its kind and days.</summary>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="Reported">Day of the last report.</param>
/// <param name="Origins">How many independent origins tell it.</param>
/// <param name="IsPlan">True for what will or may happen.</param>
/// <param name="Standing"><c>asserted</c>, <c>disputed</c> or <c>denied</c>.</param>
/// <param name="Parties">Who takes part.</param>
public sealed record OccurrenceIndex(string? Mode, DateOnly Reported, int Origins, bool IsPlan, string Standing, IReadOnlyList<IndexedParty> Parties)
{
    /// <summary>The stems that its reports share.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Finds nothing.</summary>
    public static OccurrenceIndex None { get; } = new(null, DateOnly.MinValue, 0, false, "asserted", []);
}

/// <summary>One who takes part in an occurrence.</summary>
/// <param name="Side"><c>actor</c> or <c>recipient</c>.</param>
/// <param name="Id">Who's-who id, or null.</param>
/// <param name="Country">Country code.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Name">English name, or null.</param>
/// <param name="NameAr">Arabic name, or null.</param>
public readonly record struct IndexedParty(string Side, string? Id, string Country, string Sector, string? Name, string? NameAr);

/// <summary>How an occurrence was before it changed.</summary>
/// <param name="Occurrence">Its id.</param>
/// <param name="Revision">Counts from 1.</param>
/// <param name="Change"><c>updated</c> or <c>removed</c>.</param>
/// <param name="Body">Its body up to then.</param>
/// <param name="SupersededBy">Of a removed one, the occurrence that took up most of its claims; or null.</param>
/// <param name="Time">When the ledger noted it, ISO 8601 in UTC.</param>
public sealed record OccurrenceRevision(string Occurrence, int Revision, string Change, string Body, string? SupersededBy, string Time);

/// <summary>A commitment as the ledger keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">invitation, offer, promise, …</param>
/// <param name="State">open, met, …</param>
/// <param name="Occurrence">Id of the occurrence in which it was made.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Body">All else, as JSON.</param>
/// <param name="Changes">What became of it, oldest first.</param>
public sealed record StoredCommitment(string Id, string Kind, string State, string Occurrence, DateOnly First, DateOnly Last, string Body, IReadOnlyList<StoredChange> Changes);

/// <summary>A change of state.</summary>
/// <param name="State">The state from then on.</param>
/// <param name="Day">When.</param>
/// <param name="Evidence">Id of the occurrence or claim that shows it, or null.</param>
/// <param name="Body">All else, as JSON, or null.</param>
public sealed record StoredChange(string State, DateOnly Day, string? Evidence, string? Body);
