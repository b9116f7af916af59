namespace Sijill.Ledger.Reading;

/// <summary>What occurrences that fit a filter are made of, the most frequent first.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Events">By event.</param>
/// <param name="Countries">By country that takes part; one with two countries counts for both.</param>
/// <param name="Publishers">By outlet that tells it; one that several tell counts for each.</param>
/// <param name="Standings">By <c>asserted</c>, <c>disputed</c>, <c>denied</c>.</param>
public sealed record OccurrenceFacets(
    long Total,
    IReadOnlyList<FacetCount> Events,
    IReadOnlyList<FacetCount> Countries,
    IReadOnlyList<FacetCount> Publishers,
    IReadOnlyList<FacetCount> Standings);

/// <summary>A value and how many occurrences have it.</summary>
public readonly record struct FacetCount(string Value, long Count);

/// <summary>One who takes part in occurrences of a filter, and in how many.</summary>
/// <param name="Id">Who's-who id, or null for a mere country or one whom the who's who does not know.</param>
/// <param name="Country">Country code.</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Name">English name, or null.</param>
/// <param name="NameAr">Arabic name, or null.</param>
/// <param name="Count">How many occurrences.</param>
public sealed record PartyCount(string? Id, string Country, string Sector, string? Name, string? NameAr, long Count);

/// <summary>The little of an occurrence that curves and counts need.</summary>
/// <param name="Event">PLOVER event or STATE.</param>
/// <param name="Mode">Its mode, or null.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Standing"><c>asserted</c>, <c>disputed</c> or <c>denied</c>.</param>
/// <param name="IsPlan">True for what will or may happen.</param>
public readonly record struct OccurrencePoint(string Event, string? Mode, DateOnly First, DateOnly Last, string Standing, bool IsPlan);

/// <summary>One who takes part in occurrences of a filter, and in how many of each event.</summary>
/// <param name="Party">Who; counts all events.</param>
/// <param name="Events">How many of each event.</param>
public sealed record PartnerCount(PartyCount Party, IReadOnlyList<FacetCount> Events);
