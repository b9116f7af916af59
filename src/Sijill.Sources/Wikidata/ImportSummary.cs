namespace Sijill.Sources.Wikidata;

/// <summary>What a join has written and left out.</summary>
internal sealed record ImportSummary
{
    public int Persons { get; set; }

    /// <summary>Those of the persons whom the lexicon knew already.</summary>
    public int Merged { get; set; }

    public int Terms { get; set; }

    public int Places { get; set; }

    public int UnmappedPositions { get; set; }

    /// <summary>Persons whose Arabic label is no full name.</summary>
    public int WithoutFullName { get; set; }

    /// <summary>Persons of no country of the lexicon.</summary>
    public int WithoutCountry { get; set; }

    /// <summary>Persons whom the filter leaves out.</summary>
    public int FilteredOut { get; set; }

    /// <summary>Terms without a usable date: as if held for ever.</summary>
    public int UndatedTerms { get; set; }

    /// <summary>Places whose English name another place of the country has, which is in more wikis.</summary>
    public int PlacesOfOneName { get; set; }
}
