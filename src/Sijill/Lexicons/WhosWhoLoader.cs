using System.Text.Json.Serialization.Metadata;

namespace Sijill.Lexicons;

/// <summary>
/// Reads who's-who files by their names, and checks every entry: a file or key that is not known, a country, office or actor that is
/// not listed, a date that is none, is an error with file and line.
/// </summary>
internal sealed class WhosWhoLoader
{
    /// <summary>PLOVER's codes for actors of no one country, besides the countries of the lexicon.</summary>
    private static readonly HashSet<string> Supranational = ["UNO", "EUR", "IGO", "NGO", "IMG", "MNC", "UNK"];

    private static readonly HashSet<string> Sectors =
    [
        "GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "REB", "PRM", "OPP", "CVL", "REF", "JRN", "BUS", "ELI", "REL", "MED", "EDU", "LAB", "SOC",
        "CRM", "UAF", "UNK", "AGR", "PRE",
    ];

    private readonly Dictionary<string, CountryEntry> countries = [];
    private readonly Dictionary<(string Name, string Country), PlaceEntry> places = [];
    private readonly Dictionary<string, ActorEntry> actors = [];
    private readonly Dictionary<string, OfficeEntry> offices = [];
    private readonly Dictionary<string, MinistryEntry> ministries = [];
    private readonly Dictionary<string, PersonEntry> persons = [];
    private readonly Dictionary<string, PeopleEntry> people = [];
    private readonly Dictionary<string, GivenNameEntry> givenNames = [];
    private readonly List<Action> checks = [];
    private readonly Dictionary<string, WhosWhoTerm[]> terms = [];

    private readonly Action<LexiconException>? report;

    /// <param name="report">Takes every mistake found; without it the first is thrown.</param>
    public WhosWhoLoader(Action<LexiconException>? report = null) => this.report = report;

    /// <exception cref="LexiconException">An entry is not valid, and nobody takes the report.</exception>
    public WhosWho Load(IEnumerable<LexiconFile> files)
    {
        foreach (var file in files)
        {
            ReadFile(file);
        }

        // References run between files in both directions, so they are checked when all is read.
        foreach (var check in checks)
        {
            check();
        }

        return new WhosWho(
            countries, [.. places.Values], actors, offices, ministries, persons, people, [.. givenNames.Values],
            new WhosWhoTerms([.. terms.Values.SelectMany(t => t)]));
    }

    private void ReadFile(LexiconFile file)
    {
        switch (ListOf(file.Path))
        {
            case "places/countries":
                Each(file, WhosWhoJson.Default.CountryEntry, e => e.Ar, (e, _) => countries[e.Code] = e);
                break;
            case "places/places":
                Each(file, WhosWhoJson.Default.PlaceEntry, e => e.Ar, (e, at) =>
                {
                    places[(e.Name, e.Country)] = e;
                    at.Require(e.Role is "capital" or "seat" or "city" or "region", $"role \"{e.Role}\" is none of capital, seat, city, region");
                    checks.Add(() => at.Require(KnownCountry(e.Country), $"country \"{e.Country}\" is not listed in places/countries.jsonl"));
                    checks.Add(() => at.Require(e.Body is null || actors.ContainsKey(e.Body), $"body \"{e.Body}\" is not listed in actors/"));
                });
                break;
            case "actors/organisations" or "actors/bodies" or "actors/groups" or "actors/outlets":
                Each(file, WhosWhoJson.Default.ActorEntry, e => e.Ar, AddActor);
                break;
            case "actors/persons":
                Each(file, WhosWhoJson.Default.PersonEntry, e => e.Ar, AddPerson);
                break;
            case "actors/people":
                Each(file, WhosWhoJson.Default.PeopleEntry, e => e.Ar, (e, at) =>
                {
                    people[e.Id] = e;
                    at.Require(Sectors.Contains(e.Sector), $"sector \"{e.Sector}\" is no PLOVER sector");
                    checks.Add(() => at.Require(e.Country is null || KnownCountry(e.Country), $"country \"{e.Country}\" is not listed"));
                });
                break;
            case "names/given":
                Each(file, WhosWhoJson.Default.GivenNameEntry, e => e.Ar, (e, _) => givenNames[e.Name] = e);
                break;
            case "offices/offices":
                Each(file, WhosWhoJson.Default.OfficeEntry, e => e.Ar, (e, at) =>
                {
                    offices[e.Id] = e;
                    at.Require(Sectors.Contains(e.Sector), $"sector \"{e.Sector}\" is no PLOVER sector");
                    checks.Add(() => at.Require(e.Of is null || KnownOwner(e.Of), $"of \"{e.Of}\" is neither a listed country nor a listed actor"));
                });
                break;
            case "offices/ministries":
                Each(file, WhosWhoJson.Default.MinistryEntry, e => e.Ar, (e, at) =>
                {
                    ministries[e.Id] = e;
                    at.Require(Sectors.Contains(e.Sector), $"sector \"{e.Sector}\" is no PLOVER sector");
                });
                break;
            default:
                if (file.Path.Split('/')[0] is "places" or "actors" or "offices" or "names")
                {
                    new Place(new Origin(file.DisplayName, 0), report).Fail("SJ2010", "no who's-who file has this name; see docs/whos-who.md for the names");
                }

                break;
        }
    }

    /// <summary>A list is one file or a folder of files: <c>actors/persons.jsonl</c> and <c>actors/persons/iraq.jsonl</c> hold persons.</summary>
    private static string ListOf(string path)
    {
        var parts = path.Split('/');
        return parts.Length is 2 ? path[..^".jsonl".Length] : parts.Length is 3 ? $"{parts[0]}/{parts[1]}" : path;
    }

    private void Each<T>(LexiconFile file, JsonTypeInfo<T> type, Func<T, string[]> forms, Action<T, Place> add)
        where T : WhosWhoEntry
    {
        foreach (var (line, entry) in JsonLines.Read(file, type, report))
        {
            entry.At = new Origin(file.DisplayName, line);
            var at = new Place(entry.At, report);
            at.Require(forms(entry).Length > 0 && forms(entry).All(f => !string.IsNullOrWhiteSpace(f)), "\"ar\" needs at least one form, and none may be empty");
            add(entry, at);
        }
    }

    private void AddActor(ActorEntry e, Place at)
    {
        actors[e.Id] = e;
        at.Require(
            e.Id.Split('/') is ["org" or "body" or "group" or "outlet", { Length: > 0 }, ..],
            $"id \"{e.Id}\" does not begin with org/, body/, group/ or outlet/");
        at.Require(Sectors.Contains(e.Sector), $"sector \"{e.Sector}\" is no PLOVER sector");
        at.Require(e.Gender is null or "m" or "f", $"gender \"{e.Gender}\" is neither m nor f");
        at.Require(e.Number is null or "s" or "d" or "p", $"number \"{e.Number}\" is none of s, d, p");
        at.Require(
            WhosWhoTerm.TryParseDay(e.From, false, out _) && WhosWhoTerm.TryParseDay(e.To, true, out _),
            "from and to are dates: YYYY, YYYY-MM, YYYY-MM-DD or null");
        checks.Add(() => at.Require(KnownCountry(e.Country), $"country \"{e.Country}\" is not listed in places/countries.jsonl"));
    }

    private void AddPerson(PersonEntry e, Place at)
    {
        persons[e.Id] = e;
        at.Require(e.Id.StartsWith("person/", StringComparison.Ordinal), $"id \"{e.Id}\" does not begin with person/");
        at.Require(Sectors.Contains(e.Sector), $"sector \"{e.Sector}\" is no PLOVER sector");
        at.Require(e.Gender is null or "m" or "f", $"gender \"{e.Gender}\" is neither m nor f");
        at.Require(e.Wikidata is null || IsItem(e.Wikidata), $"wikidata \"{e.Wikidata}\" is no item: Q and digits");
        checks.Add(() => at.Require(KnownCountry(e.Country), $"country \"{e.Country}\" is not listed in places/countries.jsonl"));
        terms[e.Id] = [.. e.Terms.Select(t => Term(e, t, at))];
    }

    private WhosWhoTerm Term(PersonEntry person, TermEntry t, Place at)
    {
        at.Require(
            WhosWhoTerm.TryParseDay(t.From, false, out var from) & WhosWhoTerm.TryParseDay(t.To, true, out var to),
            $"a term's from and to are dates: YYYY, YYYY-MM, YYYY-MM-DD or null, not \"{t.From}\" and \"{t.To}\"");
        at.Require(from <= to, $"the term of \"{t.Office}\" ends before it begins");
        checks.Add(() => at.Require(offices.ContainsKey(t.Office), $"office \"{t.Office}\" is not listed in offices/offices.jsonl"));
        checks.Add(() => at.Require(t.Of is null || KnownOwner(t.Of), $"of \"{t.Of}\" is neither a listed country nor a listed actor"));
        return new WhosWhoTerm(person, t.Office, t.Of ?? person.Country, from, to, t);
    }

    private static bool IsItem(string id) => id.Length > 1 && id[0] == 'Q' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    private bool KnownCountry(string code) => Supranational.Contains(code) || countries.ContainsKey(code);

    private bool KnownOwner(string of) => KnownCountry(of) || actors.ContainsKey(of);

    /// <summary>Where an entry stands, and who takes a report of it.</summary>
    private readonly record struct Place(Origin At, Action<LexiconException>? Report)
    {
        public void Require(bool condition, string problem)
        {
            if (!condition)
            {
                Fail("SJ2011", problem);
            }
        }

        public void Fail(string code, string problem)
        {
            var error = new LexiconException(code, At.File, At.Line, problem);
            if (Report is null)
            {
                throw error;
            }

            Report(error);
        }
    }
}
