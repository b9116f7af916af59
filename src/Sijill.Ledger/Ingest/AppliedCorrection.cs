namespace Sijill.Ledger.Ingest;

/// <summary>What a person made of a claim.</summary>
/// <param name="Number">The correction's number.</param>
/// <param name="Verdict">accepted, rejected or edited.</param>
/// <param name="Corrected">The claim as edited, or null.</param>
internal sealed record AppliedCorrection(long Number, string Verdict, PreparedClaim? Corrected);
