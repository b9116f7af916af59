namespace Sijill.Sources.Wikidata;

/// <summary>
/// Who and what is imported. All but <see cref="Places"/> is looked at in the join, so that another choice does not need another pass over
/// the dump.
/// </summary>
internal sealed record ImportFilter
{
    public bool Persons { get; init; } = true;

    public bool Places { get; init; }

    /// <summary>Codes: persons of these countries or in their offices, and places there; empty for all.</summary>
    public IReadOnlySet<string> Countries { get; init; } = new HashSet<string>();

    /// <summary>Persons who hold or held one of these offices; empty for all.</summary>
    public IReadOnlySet<string> Offices { get; init; } = new HashSet<string>();

    /// <summary>Persons with a term (in one of the offices, where these are given) that ends on this day or later.</summary>
    public DateOnly Since { get; init; } = DateOnly.MinValue;
}
