using Sijill.Records;

namespace Sijill.Exports;

/// <summary>A claim on its way out, with what a ledger knows beside it.</summary>
/// <param name="Record">The claim and its document.</param>
/// <param name="Occurrence">Id of the occurrence it belongs to, or null.</param>
/// <param name="Origin">Key of its document's group of near-duplicates, or null.</param>
/// <param name="Verdict">accepted, rejected or edited; null when no person looked at it.</param>
public sealed record ExportClaim(ClaimRecord Record, string? Occurrence = null, string? Origin = null, string? Verdict = null);
