namespace Sijill.Ledger.Occurrences;

/// <summary>Something put together of claims, as the ledger keeps it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is, for example its event type.</param>
/// <param name="Block">The block that it belongs to.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Body">All else, as JSON; the ledger does not look into it.</param>
/// <param name="Claims">Ids of its claims.</param>
public sealed record StoredOccurrence(string Id, string Kind, string Block, DateOnly First, DateOnly Last, string Body, IReadOnlyList<string> Claims);

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
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Body">All else, as JSON.</param>
/// <param name="Changes">What became of it, oldest first.</param>
public sealed record StoredCommitment(string Id, string Kind, string State, DateOnly First, DateOnly Last, string Body, IReadOnlyList<StoredChange> Changes);

/// <summary>A change of state.</summary>
/// <param name="State">The state from then on.</param>
/// <param name="Day">When.</param>
/// <param name="Evidence">Id of the occurrence or claim that shows it, or null.</param>
/// <param name="Body">All else, as JSON, or null.</param>
public sealed record StoredChange(string State, DateOnly Day, string? Evidence, string? Body);
