using Sijill.Arabic.Letters;
using Sijill.Lexicons;
using Sijill.Sources.Wikidata;

namespace Sijill.Cli.Importing;

/// <summary>What the import has to know of a lexicon, in the import's own terms.</summary>
internal static class ImportKnowledge
{
    private const string Offices = "import/wikidata-offices.jsonl";
    private const string Countries = "import/wikidata-countries.jsonl";

    /// <summary>Codes that an office may belong to besides countries and actors.</summary>
    private static readonly string[] Supranational = ["UNO", "EUR", "IGO", "NGO", "IMG", "MNC"];

    /// <summary>The knowledge in the files of a lexicon.</summary>
    /// <exception cref="LexiconException">An entry is not valid.</exception>
    public static KnownWorld Of(WhosWho who, IReadOnlyList<LexiconFile> files) => new()
    {
        Countries = [.. KnownCountries(who, files)],
        Offices = [.. who.Offices.Values.Select(o => new KnownOffice(o.Id, o.Name, o.Sector, o.Of, o.Shared))],
        Actors = [.. who.Actors.Values.Where(a => a.Wikidata is not null).Select(a => (WikidataIds.ItemOf(a.Wikidata), a.Id))],
        Persons = [.. who.Persons.Values.Select(Person)],
        Places = [.. who.Places.Select(Place)],
        Titles = [.. files.Where(f => f.Path == Offices).SelectMany(f => Titles(f, who))],
        Normalize = name => ArabicLetters.Normalize(name),
    };

    /// <summary>Reads the user's map of positions; lines without an office are not filled in yet.</summary>
    /// <exception cref="LexiconException">A line is not valid.</exception>
    public static Dictionary<long, Office> Positions(string path, WhosWho who)
    {
        var map = new Dictionary<long, Office>();
        foreach (var (line, entry) in JsonLines.Read(new LexiconFile(path, path, () => File.OpenRead(path)), ImportJson.Default.PositionEntry))
        {
            var item = WikidataIds.ItemOf(entry.Position);
            Require(item > 0, path, line, $"position \"{entry.Position}\" is no item of Wikidata; write it as \"Q42\"");
            if (entry.Office is not { } office)
            {
                continue;
            }

            RequireOffice(office, who, path, line);
            RequireOwner(entry.Of, who, path, line);
            map[item] = new Office(office, entry.Of, National: true);
        }

        return map;
    }

    private static IEnumerable<KnownCountry> KnownCountries(WhosWho who, IReadOnlyList<LexiconFile> files)
    {
        var more = new Dictionary<string, CountryNamesEntry>();
        foreach (var file in files.Where(f => f.Path == Countries))
        {
            foreach (var (line, entry) in JsonLines.Read(file, ImportJson.Default.CountryNamesEntry))
            {
                Require(who.Countries.ContainsKey(entry.Code), file.DisplayName, line, $"country \"{entry.Code}\" is not listed in places/countries.jsonl");
                more[entry.Code] = entry;
            }
        }

        foreach (var country in who.Countries.Values)
        {
            var entry = more.GetValueOrDefault(country.Code);
            string?[] items = [country.Wikidata, .. entry?.Wikidata ?? []];
            yield return new KnownCountry(
                country.Code,
                [country.Name, country.Adjective, .. entry?.Names ?? []],
                [.. items.Select(WikidataIds.ItemOf).Where(item => item > 0)]);
        }
    }

    private static IEnumerable<OfficeTitle> Titles(LexiconFile file, WhosWho who)
    {
        foreach (var (line, e) in JsonLines.Read(file, ImportJson.Default.OfficeTitleEntry))
        {
            RequireOffice(e.Office, who, file.DisplayName, line);
            RequireOwner(e.Of, who, file.DisplayName, line);
            yield return new OfficeTitle(e.Office, e.Titles, e.Of, e.Only, e.National, e.Host);
        }
    }

    private static LexiconPerson Person(PersonEntry p) => new()
    {
        Id = p.Id,
        Name = p.Name,
        Ar = p.Ar,
        Short = OrNull(p.Short),
        Ru = OrNull(p.Ru),
        Country = p.Country,
        Sector = p.Sector,
        Gender = p.Gender,
        Terms = OrNull([.. p.Terms.Select(t => new LexiconTerm { Office = t.Office, Of = t.Of, From = t.From, To = t.To, Acting = t.Acting, Disputed = t.Disputed })]),
        Wikidata = p.Wikidata,
        Source = p.Source,
    };

    private static LexiconPlace Place(PlaceEntry p) => new()
    {
        Name = p.Name,
        Ar = p.Ar,
        Nisba = OrNull(p.Nisba),
        Ru = OrNull(p.Ru),
        Country = p.Country,
        Role = p.Role,
        Body = p.Body,
        Wikidata = p.Wikidata,
        Source = p.Source,
        Geonames = p.Geonames,
    };

    private static T[]? OrNull<T>(T[] items) => items.Length == 0 ? null : items;

    private static void RequireOffice(string office, WhosWho who, string file, int line) =>
        Require(who.Offices.ContainsKey(office), file, line, $"office \"{office}\" is not listed in offices/offices.jsonl");

    private static void RequireOwner(string? of, WhosWho who, string file, int line) => Require(
        of is null || who.Countries.ContainsKey(of) || who.Actors.ContainsKey(of) || Supranational.Contains(of),
        file,
        line,
        $"of \"{of}\" is neither a listed country nor a listed actor");

    private static void Require(bool condition, string file, int line, string problem)
    {
        if (!condition)
        {
            throw new LexiconException("SJ2011", file, line, problem);
        }
    }
}
