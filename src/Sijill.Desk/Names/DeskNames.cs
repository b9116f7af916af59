using System.Collections.Concurrent;
using System.Collections.Frozen;
using Sijill.Arabic.Letters;
using Sijill.Desk.Words;
using Sijill.Lexicons;
using Sijill.Lookup;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Desk.Names;

/// <summary>What to call those who take part, in the visitor's language, and whom a visitor's words mean.</summary>
internal sealed class DeskNames
{
    private const int MostRemembered = 10_000;
    private readonly WhoNames who;
    private readonly WhoLookup lookup;
    private readonly FrozenDictionary<string, string> countries;
    private readonly ConcurrentDictionary<string, string> asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> officials = new(StringComparer.Ordinal);

    public DeskNames(Lexicon lexicon)
    {
        who = new WhoNames(lexicon);
        lookup = new WhoLookup(lexicon);
        Countries = who.Countries;
        countries = Countries.SelectMany(c => new[] { (Key(c.Name.English), c.Code), (Key(c.Name.Arabic), c.Code) }).DistinctBy(p => p.Item1).ToFrozenDictionary(p => p.Item1, p => p.Code, StringComparer.Ordinal);
    }

    /// <summary>Every country with its code.</summary>
    public IReadOnlyList<(string Code, WhoName Name)> Countries { get; }

    /// <summary>Everything known of somebody by id.</summary>
    public WhoCandidate? Find(string id) => who.Find(id);

    /// <summary>The first offices of a state.</summary>
    public IReadOnlyList<WhoTerm> Offices(string country) => who.Offices(country);

    /// <summary>A country, or one of the codes beside countries.</summary>
    public string Country(WordBook words, string code) =>
        words.Code("code", code) is var named && named != code ? named : who.Of(code) is { } name ? In(words, name) : code;

    /// <summary>One who takes part.</summary>
    public string Party(WordBook words, OccurrenceParty party) => Of(words, party.Id, party.Country, party.Sector, party.Name, party.NameAr);

    /// <summary>Somebody of whom the record holds these.</summary>
    public string Of(WordBook words, string? id, string country, string sector, string? name, string? nameAr)
    {
        // The who's who is asked first: a claim's speaker bears an English name alone.
        if (id is not null && who.Of(id) is { } known)
        {
            return In(words, known);
        }

        var called = words.IsArabic ? nameAr ?? name : name ?? nameAr;
        return called ?? (sector is "GOV" or "" ? Country(words, country)
            : country == "UNK" && sector == "UNK" ? words["party.unknown"]
            : country == "UNK" ? words.Code("sector", sector)
            : $"{Country(words, country)} ({words.Code("sector", sector)})");
    }

    /// <summary>The title of an office with whose it is.</summary>
    public string Office(WordBook words, WhoTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return !words.IsArabic || who.Office(term.OfficeId) is not { } office ? term.Office
            : who.Of(term.Of) is { } owner ? $"{office.Arabic} – {owner.Arabic}"
            : office.Arabic;
    }

    /// <summary>The person of a term.</summary>
    public string Person(WordBook words, WhoTerm term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return who.Of(term.PersonId) is { } name ? In(words, name) : term.Person;
    }

    /// <summary>Whom a visitor means: a country's code, an id, or – where nobody is known by that name – the name as it stands.</summary>
    public string Resolve(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.Trim();
        if (name.Contains('/', StringComparison.Ordinal) || (name.Length == 3 && name.All(char.IsAsciiLetterUpper)))
        {
            return name;
        }

        if (countries.TryGetValue(Key(name), out var code))
        {
            return code;
        }

        if (asked.Count > MostRemembered)
        {
            asked.Clear();
        }

        return asked.GetOrAdd(name, given => lookup.Find(given).Candidates.Select(c => c.Kind == "state" ? c.Country : c.Id).FirstOrDefault(id => id?.StartsWith("office/", StringComparison.Ordinal) == false) ?? given);
    }

    /// <summary>The country for which an outlet speaks, as the press service of a presidency does; null for others.</summary>
    public string? SpeaksFor(string publisher)
    {
        if (officials.Count > MostRemembered)
        {
            officials.Clear();
        }

        var country = officials.GetOrAdd(publisher, name => lookup.Find(name).Candidates is [{ Kind: "body", Id: not null, Confidence: >= 0.8 } body, ..] ? body.Country : "");
        return country.Length == 0 ? null : country;
    }

    /// <summary>What to call what <see cref="Resolve"/> gives.</summary>
    public string Called(WordBook words, string who) => this.who.Of(who) is { } name ? In(words, name) : Country(words, who);

    private static string In(WordBook words, WhoName name) => words.IsArabic ? name.Arabic : name.English;

    private static string Key(string name) => ArabicLetters.Normalize(name).ToLowerInvariant().Trim();
}
