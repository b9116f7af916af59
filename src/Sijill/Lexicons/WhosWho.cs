namespace Sijill.Lexicons;

/// <summary>
/// The knowledge of who is who: countries, places, actors, offices, persons with the dates of their offices. Immutable.
/// An entry of a later file replaces the entry of the same key.
/// </summary>
internal sealed class WhosWho
{
    /// <summary>The rank from which an office is among a state's first.</summary>
    private const int HeadOfState = 85;

    private readonly IWhosWhoTerms terms;

    internal WhosWho(
        IReadOnlyDictionary<string, CountryEntry> countries,
        IReadOnlyList<PlaceEntry> places,
        IReadOnlyDictionary<string, ActorEntry> actors,
        IReadOnlyDictionary<string, OfficeEntry> offices,
        IReadOnlyDictionary<string, MinistryEntry> ministries,
        IReadOnlyDictionary<string, PersonEntry> persons,
        IReadOnlyDictionary<string, PeopleEntry> people,
        IReadOnlyList<GivenNameEntry> givenNames,
        IWhosWhoTerms terms)
    {
        Countries = countries;
        Places = places;
        Actors = actors;
        Offices = offices;
        Ministries = ministries;
        Persons = persons;
        People = people;
        GivenNames = givenNames;
        this.terms = terms;
    }

    public IReadOnlyDictionary<string, CountryEntry> Countries { get; }

    public IReadOnlyList<PlaceEntry> Places { get; }

    public IReadOnlyDictionary<string, ActorEntry> Actors { get; }

    public IReadOnlyDictionary<string, OfficeEntry> Offices { get; }

    public IReadOnlyDictionary<string, MinistryEntry> Ministries { get; }

    public IReadOnlyDictionary<string, PersonEntry> Persons { get; }

    public IReadOnlyDictionary<string, PeopleEntry> People { get; }

    public IReadOnlyList<GivenNameEntry> GivenNames { get; }

    public IReadOnlyList<WhosWhoTerm> Terms => terms.All;

    /// <summary>Reads and checks the who's-who files among <paramref name="files"/>; other files are left alone.</summary>
    /// <exception cref="LexiconException">An entry is not valid.</exception>
    public static WhosWho Load(IEnumerable<LexiconFile> files) => new WhosWhoLoader().Load(files);

    /// <summary>All terms of an office, oldest first.</summary>
    public ReadOnlySpan<WhosWhoTerm> Holders(string office, string of) => terms.Holders(office, of);

    /// <summary>All terms of a person, oldest first.</summary>
    public ReadOnlySpan<WhosWhoTerm> Career(string person) => terms.Career(person);

    /// <summary>
    /// Who held the office on <paramref name="day"/> (the later one on the day of a handover; a rival or stand-in only where nobody else did);
    /// null when not known.
    /// </summary>
    public WhosWhoTerm? HolderOn(string office, string of, DateOnly day)
    {
        WhosWhoTerm? found = null;
        foreach (var term in Holders(office, of))
        {
            if (term.Covers(day) && (found is null || found.Secondary || !term.Secondary))
            {
                found = term;
            }
        }

        return found;
    }

    /// <summary>The English name of a country or actor that has an office, or null when it is neither.</summary>
    public string? NameOf(string owner) => Countries.TryGetValue(owner, out var country) ? country.Name : Actors.TryGetValue(owner, out var actor) ? actor.Name : null;

    /// <summary>How high the office of a term stands; 100 is a head of state.</summary>
    public int Rank(WhosWhoTerm term) => Offices.TryGetValue(term.Office, out var office) ? office.Rank : 0;

    /// <summary>The highest office that a person holds on <paramref name="day"/>, the earlier of equals; null when none is known.</summary>
    public WhosWhoTerm? HighestOn(string person, DateOnly day)
    {
        WhosWhoTerm? best = null;
        foreach (var term in Career(person))
        {
            if (term.Covers(day) && (best is null || Rank(term) > Rank(best)))
            {
                best = term;
            }
        }

        return best;
    }

    /// <summary>
    /// Whom the title alone means on <paramref name="day"/>: the holder; of an office that several may hold only somebody at the head of an organisation
    /// or a state, and only where one person is known.
    /// </summary>
    public WhosWhoTerm? TitleAloneOn(OfficeEntry office, string of, DateOnly day)
    {
        if (!office.Shared)
        {
            return HolderOn(office.Id, of, day);
        }

        if (office.Rank < HeadOfState && !of.Contains('/', StringComparison.Ordinal))
        {
            return null;
        }

        WhosWhoTerm? only = null;
        foreach (var term in Holders(office.Id, of))
        {
            if (term.Covers(day))
            {
                if (only is not null)
                {
                    return null;
                }

                only = term;
            }
        }

        return only;
    }

    /// <summary>«الرئيس السابق»: the last whose term had ended by <paramref name="day"/>, stand-ins only where there is nobody else; null when not known.</summary>
    public WhosWhoTerm? LastBefore(string office, string of, DateOnly day)
    {
        WhosWhoTerm? last = null;
        foreach (var term in Holders(office, of))
        {
            if (term.To < day && (last is null || (term.Secondary == last.Secondary ? term.To > last.To : last.Secondary)))
            {
                last = term;
            }
        }

        return last;
    }
}
