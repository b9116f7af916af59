namespace Sijill.Ledger.Reading;

/// <summary>Which claims to read; what is not set does not matter.</summary>
public sealed record ClaimFilter
{
    /// <summary>
    /// Somebody who acts, receives or speaks: an id (<c>person/…</c>), a country's code in capitals, or part of a name in English or Arabic. Of several, each.
    /// </summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>A country among actors and recipients, by its code. Of several, any.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Two countries, both among actors and recipients.</summary>
    public (string One, string Other)? Between { get; init; }

    /// <summary>Event types. Of several, any.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary>Statuses (actual, …). Of several, any.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>May have happened on this day or later. A claim without a date counts by its document's day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>May have happened on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Claims of texts that this outlet published.</summary>
    public string? Publisher { get; init; }

    /// <summary>Claims of these documents, by content key or by their id in the source.</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>These claims.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>From this confidence on, 0 to 1.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Claims that a person rejected, too.</summary>
    public bool IncludeRejected { get; init; }

    /// <summary>Go on after this claim: the <see cref="LedgerClaim.Cursor"/> of the last one read.</summary>
    public ClaimCursor? After { get; init; }
}

/// <summary>A place in the order of claims: by day, then by id.</summary>
/// <param name="Day">As a number, 20250212.</param>
/// <param name="Id">The claim's id.</param>
public readonly record struct ClaimCursor(int Day, string Id);
