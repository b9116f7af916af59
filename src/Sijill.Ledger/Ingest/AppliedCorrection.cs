namespace Sijill.Ledger.Ingest;

/// <summary>What persons made of a claim.</summary>
/// <param name="Number">Number of the correction of the claim; null when only those whom it names were corrected.</param>
/// <param name="Verdict">accepted, rejected or edited, or null as above.</param>
/// <param name="Corrected">The claim as it is shown, or null for the engine's own.</param>
internal sealed record AppliedCorrection(long? Number, string? Verdict, PreparedClaim? Corrected);
