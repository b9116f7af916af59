namespace Sijill.Ledger.Corrections;

/// <summary>What a person said about a claim, about occurrences or about somebody. Written once and never changed.</summary>
/// <param name="Number">Counts up in the order of writing.</param>
/// <param name="Time">When, ISO 8601 in UTC.</param>
/// <param name="Author">Who.</param>
/// <param name="Kind">What kind of thing was corrected: <c>claim</c>, <c>occurrence</c> or <c>entity</c>.</param>
/// <param name="Target">Its id at the time; of an entity its key; of what is withdrawn the number of that correction.</param>
/// <param name="Action"><c>accept</c>, <c>reject</c> or <c>edit</c>; of occurrences <c>accept</c>, <c>merge</c> or <c>split</c>; of entities <c>merge</c> or <c>split</c>; or <c>undo</c>.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Document">Content key of its document; null when it is of no single claim.</param>
/// <param name="Event">The event that the engine gave it; null when it is of no single claim.</param>
/// <param name="Start">Where its evidence stands, by the engine.</param>
/// <param name="End">Where that ends.</param>
/// <param name="Before">The claim as it was shown, as JSON without its document.</param>
/// <param name="After">The claim as it is to be shown, or null for the engine's own; of occurrences and entities what is said of them, as JSON.</param>
public sealed record Correction(
    long Number, string Time, string Author, string Kind, string Target, string Action, string? Note, string? Document, string? Event, int Start, int End, string? Before, string? After);
