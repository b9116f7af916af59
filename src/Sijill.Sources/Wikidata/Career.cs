namespace Sijill.Sources.Wikidata;

/// <summary>What a person's statements come to.</summary>
internal sealed class Career
{
    private readonly HumanRow row;
    private readonly Owners owners;
    private readonly PositionMap map;
    private readonly List<(LexiconTerm Term, bool Posted)> terms = [];

    private Career(HumanRow row, Owners owners, PositionMap map)
    {
        this.row = row;
        this.owners = owners;
        this.map = map;
        foreach (var held in row.Held)
        {
            Add(held);
        }

        Country = CountryOf();
    }

    /// <summary>The person's country; null when none of the lexicon's can be told.</summary>
    public string? Country { get; }

    /// <summary>Terms of known offices; those without an owner are of the person's country.</summary>
    public IEnumerable<LexiconTerm> Terms => terms.Select(t => t.Term);

    /// <summary>Positions that are no known office.</summary>
    public List<long> Unmapped { get; } = [];

    /// <summary>The last possible days of all positions held, known or not.</summary>
    public List<DateOnly> Ends { get; } = [];

    /// <summary>How many terms had no date that could be used.</summary>
    public int Undated { get; private set; }

    public static Career Of(HumanRow row, Owners owners, PositionMap map) => new(row, owners, map);

    private void Add(HeldRow held)
    {
        // Nobody holds an office beyond death, whether or not an end is stated.
        var to = held.To ?? row.Death;
        var over = held.Over && to is null;
        Ends.Add(over ? Period.LastOf(held.From ?? "0001") : Period.LastOf(to));
        if (OfficeOf(held) is not { } office)
        {
            Unmapped.Add(held.Position);
            return;
        }

        var period = Period.Of(held.From, to);
        var forEver = held.From is null && to is null && !map.Office(office.Id).Shared;
        if (over || forEver || period.First > period.Last)
        {
            Undated++;
            return;
        }

        terms.Add((new LexiconTerm { Office = office.Id, Of = office.Of, From = held.From, To = to, Acting = office.Acting }, office.Posted));
    }

    /// <summary>The office with its owner, who stays open where it is the person's country; null when office or owner are not known.</summary>
    private Office? OfficeOf(HeldRow held)
    {
        var office = map.Of(held.Position);
        if (office is null or { Of: not null })
        {
            return office;
        }

        var said = held.Of.Select(owners.Of).FirstOrDefault(of => of is not null);
        return said is not null ? office with { Of = said } : office.National && held.Of.Length == 0 ? office : null;
    }

    /// <summary>Of several citizenships the one whose offices the person held; without any, the country of the latest office.</summary>
    private string? CountryOf()
    {
        var citizenships = row.Countries.Select(owners.Country).OfType<string>().ToList();
        var served = terms
            .Where(t => !t.Posted && t.Term.Of is { } of && !of.Contains('/', StringComparison.Ordinal))
            .OrderByDescending(t => Period.FirstOf(t.Term.From))
            .Select(t => t.Term.Of!)
            .ToList();
        return served.Find(citizenships.Contains) ?? citizenships.FirstOrDefault() ?? served.FirstOrDefault();
    }
}
