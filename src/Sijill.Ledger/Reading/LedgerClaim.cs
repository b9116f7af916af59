using Sijill.Records;

namespace Sijill.Ledger.Reading;

/// <summary>A claim of the ledger.</summary>
/// <param name="Record">The claim as it holds: with a person's edits.</param>
/// <param name="DocumentKey">Content key of its document.</param>
/// <param name="Origin">The key of its document's origin: claims of one origin are one report, however often it was published.</param>
/// <param name="First">The first day it can mean; null when unknown or open.</param>
/// <param name="Last">The last day it can mean.</param>
/// <param name="Verdict">accepted, rejected or edited; null when no person looked at it.</param>
/// <param name="Cursor">Its place in the order of claims.</param>
public sealed record LedgerClaim(ClaimRecord Record, string DocumentKey, string Origin, DateOnly? First, DateOnly? Last, string? Verdict, ClaimCursor Cursor);
