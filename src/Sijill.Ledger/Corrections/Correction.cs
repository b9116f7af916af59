namespace Sijill.Ledger.Corrections;

/// <summary>What a person said about a claim. Written once and never changed.</summary>
/// <param name="Number">Counts up in the order of writing.</param>
/// <param name="Time">When, ISO 8601 in UTC.</param>
/// <param name="Author">Who.</param>
/// <param name="Kind">What kind of thing was corrected: <c>claim</c>.</param>
/// <param name="Target">Its id at the time.</param>
/// <param name="Action"><c>accept</c>, <c>reject</c> or <c>edit</c>.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Document">Content key of its document.</param>
/// <param name="Event">The event that the engine gave it.</param>
/// <param name="Start">Where its evidence stands, by the engine.</param>
/// <param name="End">Where that ends.</param>
/// <param name="Before">The claim as it was shown, as JSON without its document.</param>
/// <param name="After">The claim as it is to be shown, or null for the engine's own.</param>
public sealed record Correction(
    long Number, string Time, string Author, string Kind, string Target, string Action, string? Note, string? Document, string? Event, int Start, int End, string? Before, string? After);
