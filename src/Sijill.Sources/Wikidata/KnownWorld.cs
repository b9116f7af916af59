namespace Sijill.Sources.Wikidata;

/// <summary>What the lexicon knows already, as far as the import needs it. The import itself does not know the lexicon.</summary>
internal sealed record KnownWorld
{
    public required IReadOnlyList<KnownCountry> Countries { get; init; }

    public required IReadOnlyList<KnownOffice> Offices { get; init; }

    /// <summary>Organisations and bodies that have a Wikidata item: item and id.</summary>
    public required IReadOnlyList<(long Item, string Id)> Actors { get; init; }

    public required IReadOnlyList<LexiconPerson> Persons { get; init; }

    public required IReadOnlyList<LexiconPlace> Places { get; init; }

    /// <summary>English titles of offices, beside the names of the offices themselves.</summary>
    public required IReadOnlyList<OfficeTitle> Titles { get; init; }

    /// <summary>The normal form by which two Arabic spellings are the same.</summary>
    public required Func<string, string> Normalize { get; init; }
}

/// <summary>A country of the lexicon.</summary>
/// <param name="Names">English name, adjective, and other English names.</param>
/// <param name="Items">Its Wikidata items, as far as the lexicon names them.</param>
internal sealed record KnownCountry(string Code, IReadOnlyList<string> Names, IReadOnlyList<long> Items);

/// <summary>An office of the lexicon.</summary>
/// <param name="Of">Whose it always is; null when that depends.</param>
/// <param name="Shared">Several people hold it at one time.</param>
internal sealed record KnownOffice(string Id, string Name, string Sector, string? Of, bool Shared);

/// <summary>English titles of an office.</summary>
/// <param name="Titles">«Minister of Foreign Affairs»; with <c>*</c> at the end: whatever begins so.</param>
/// <param name="Of">The titles say whose office it is.</param>
/// <param name="Only">The titles mean this office in these countries only; empty: in all.</param>
/// <param name="National">Where nobody says whose the office is, it is the person's own country's.</param>
/// <param name="Host">The country after «to» is whose office it is: «French ambassador to Syria».</param>
internal sealed record OfficeTitle(string Office, IReadOnlyList<string> Titles, string? Of, IReadOnlyList<string> Only, bool National, bool Host);

/// <summary>What a position is: an office of a country or organisation.</summary>
/// <param name="Of">Whose; null when the person's statement or country has to tell.</param>
/// <param name="National">Where the statement does not tell, the person's own country does.</param>
/// <param name="Posted">It is held in the country whose it is, for another.</param>
internal sealed record Office(string Id, string? Of, bool National = false, bool Acting = false, bool Posted = false);
