using Sijill.Lexicons;

namespace Sijill.Lookup;

/// <summary>A name in two languages.</summary>
/// <param name="English">In English.</param>
/// <param name="Arabic">In Arabic.</param>
public readonly record struct WhoName(string English, string Arabic);

/// <summary>The usual names of those whom the who's who knows by id. Safe for several threads.</summary>
public sealed class WhoNames
{
    private readonly WhosWho who;
    private readonly WhoEntries entries;

    /// <summary>Names of <paramref name="lexicon"/>.</summary>
    public WhoNames(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        who = lexicon.Mentions.Who;
        entries = new WhoEntries(who);
    }

    /// <summary>Every country with its code, in the order of the codes.</summary>
    public IReadOnlyList<(string Code, WhoName Name)> Countries =>
        [.. who.Countries.Values.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => (c.Code, new WhoName(c.Name, c.Ar[0])))];

    /// <summary>The name of a country by its code, or of a person or body by its id; null when it is not known.</summary>
    public WhoName? Of(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return who.Countries.TryGetValue(id, out var country) ? new(country.Name, country.Ar[0])
            : who.Persons.TryGetValue(id, out var person) ? new(person.Name, person.Ar[0])
            : who.Actors.TryGetValue(id, out var actor) ? new(actor.Name, actor.Ar[0])
            : null;
    }

    /// <summary>The name of an office by its id, without whose it is; null when it is not known.</summary>
    public WhoName? Office(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return who.Offices.TryGetValue(id, out var office) ? new(office.Name, office.Ar[0]) : null;
    }

    /// <summary>Everything known of a person, body or country by its id or code; null when it is not known.</summary>
    /// <param name="id">For example <c>person/vladimir-putin</c> or <c>RUS</c>.</param>
    /// <param name="at">The day of which to tell the office; null asks for none.</param>
    public WhoCandidate? Find(string id, DateOnly? at = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return who.Persons.TryGetValue(id, out var person) ? entries.Of(person, at, "", 1)
            : who.Actors.TryGetValue(id, out var actor) ? entries.Of(actor, "")
            : who.Countries.TryGetValue(id, out var country) ? entries.Of(country, "")
            : null;
    }

    /// <summary>The heads of a state and its first ministers, those in office first and the highest first: those of rank <paramref name="least"/> and higher.</summary>
    public IReadOnlyList<WhoTerm> Offices(string country, int least = 60)
    {
        ArgumentNullException.ThrowIfNull(country);
        return
        [
            .. who.Terms.Where(t => t.Of == country && who.Rank(t) >= least)
                .OrderByDescending(who.Rank).ThenBy(t => t.Office, StringComparer.Ordinal).ThenByDescending(t => t.From).Select(t => entries.Of(t)),
        ];
    }
}
