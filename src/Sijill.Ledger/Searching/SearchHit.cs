using Sijill.Ledger.Reading;

namespace Sijill.Ledger.Searching;

/// <summary>A document found.</summary>
/// <param name="Document">The document.</param>
/// <param name="Score">The higher the better; to be compared within one answer only.</param>
/// <param name="Snippet">Why.</param>
public sealed record SearchHit(LedgerDocument Document, double Score, Snippet Snippet);
