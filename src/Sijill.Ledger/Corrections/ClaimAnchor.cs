namespace Sijill.Ledger.Corrections;

/// <summary>What finds a claim again when another version of the engine has given it another id.</summary>
/// <param name="Claim">Its id at the time.</param>
/// <param name="Document">Content key of its document.</param>
/// <param name="Event">The event that the engine gave it.</param>
/// <param name="Start">Where its evidence stands, by the engine, in UTF-16 code units.</param>
/// <param name="End">Where that ends.</param>
internal sealed record ClaimAnchor(string Claim, string Document, string Event, int Start, int End);
