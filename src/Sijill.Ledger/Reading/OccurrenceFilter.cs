namespace Sijill.Ledger.Reading;

/// <summary>Which occurrences to read; what is not set does not matter. A party is a country's code (RUS), a who's-who id (person/…), or a whole name in English or Arabic.</summary>
public sealed record OccurrenceFilter
{
    /// <summary>Takes part, in whatever role. Of several, each.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Takes part as one who acts; both sides of a meeting do.</summary>
    public string? Actor { get; init; }

    /// <summary>Both take part, as two.</summary>
    public (string One, string Other)? Between { get; init; }

    /// <summary>PLOVER events, each possibly with a mode: <c>CONSULT</c>, <c>CONSULT/phone</c>. Of several, any.</summary>
    public IReadOnlyList<string> Events { get; init; } = [];

    /// <summary><c>asserted</c>, <c>disputed</c>, <c>denied</c>. Of several, any.</summary>
    public IReadOnlyList<string> Standings { get; init; } = [];

    /// <summary>May have happened on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>May have happened on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Last reported on this day or later.</summary>
    public DateOnly? ReportedFrom { get; init; }

    /// <summary>Last reported on this day or earlier.</summary>
    public DateOnly? ReportedTo { get; init; }

    /// <summary>What is only planned, too.</summary>
    public bool IncludePlans { get; init; }

    /// <summary>Told by so many independent origins.</summary>
    public int MinOrigins { get; init; }

    /// <summary>Stems that its reports share, as reconciliation makes them of words. Of several, each.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Told by this outlet.</summary>
    public string? Publisher { get; init; }
}

/// <summary>The order of occurrences.</summary>
public enum OccurrenceOrder
{
    /// <summary>By first day, then by id.</summary>
    Oldest,

    /// <summary>By first day backwards, then by id.</summary>
    Newest,

    /// <summary>By the day of the last report backwards, then by id.</summary>
    LastReported,
}

/// <summary>A place in the order of occurrences.</summary>
/// <param name="Day">The day that orders, as a number, 20250212.</param>
/// <param name="Id">The id.</param>
public readonly record struct OccurrenceCursor(int Day, string Id);

/// <summary>Which commitments to read; what is not set does not matter. Parties as in <see cref="OccurrenceFilter"/>.</summary>
public sealed record CommitmentFilter
{
    /// <summary>Made in one of these occurrences.</summary>
    public IReadOnlyList<string> Occurrences { get; init; } = [];

    /// <summary>Made by.</summary>
    public string? By { get; init; }

    /// <summary>Made to.</summary>
    public string? To { get; init; }

    /// <summary>By or to. Of several, each.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>invitation, offer, promise, …; of several, any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>open, met, …; of several, any.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Made on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Made on this day or earlier.</summary>
    public DateOnly? Until { get; init; }
}
