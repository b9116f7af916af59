using System.Text.Json.Serialization.Metadata;

namespace Sijill.Lexicons.Compiled;

/// <summary>The who's who as numbers: where the entries stand in the lexicon's files, and how their keys are found.</summary>
internal sealed class WhosWhoTables
{
    private readonly Keyed countries;
    private readonly int[] places;
    private readonly Keyed actors;
    private readonly Keyed offices;
    private readonly Keyed ministries;
    private readonly Keyed persons;
    private readonly Keyed people;
    private readonly int[] givenNames;
    private readonly TermTables terms;

    private WhosWhoTables(WhosWho who, IReadOnlyList<LexiconFile> files)
    {
        countries = Keyed.Of(who.Countries, files);
        places = EntryPlaces.Of(who.Places, files);
        actors = Keyed.Of(who.Actors, files);
        offices = Keyed.Of(who.Offices, files);
        ministries = Keyed.Of(who.Ministries, files);
        persons = Keyed.Of(who.Persons, files);
        people = Keyed.Of(who.People, files);
        givenNames = EntryPlaces.Of(who.GivenNames, files);
        terms = TermTables.Of(who);
    }

    private WhosWhoTables(TableReader reader)
    {
        countries = Keyed.Read(reader);
        places = reader.Numbers();
        actors = Keyed.Read(reader);
        offices = Keyed.Read(reader);
        ministries = Keyed.Read(reader);
        persons = Keyed.Read(reader);
        people = Keyed.Read(reader);
        givenNames = reader.Numbers();
        terms = TermTables.Read(reader);
    }

    public static WhosWhoTables Of(WhosWho who, IReadOnlyList<LexiconFile> files) => new(who, files);

    public static WhosWhoTables Read(TableReader reader) => new(reader);

    /// <summary>The number of each entry by which the names know it.</summary>
    public static Dictionary<object, int> Numbers(WhosWho who)
    {
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        foreach (var entry in Lists([.. who.Countries.Values], who.Places, [.. who.Actors.Values], [.. who.Offices.Values], [.. who.Ministries.Values], [.. who.Persons.Values], [.. who.People.Values]).SelectMany(l => l))
        {
            numbers.Add(entry, numbers.Count);
        }

        return numbers;
    }

    public void Write(TableWriter writer)
    {
        countries.Write(writer);
        writer.Write(places);
        actors.Write(writer);
        offices.Write(writer);
        ministries.Write(writer);
        persons.Write(writer);
        people.Write(writer);
        writer.Write(givenNames);
        terms.Write(writer);
    }

    /// <summary>The who's who over these tables, and the entry of each number.</summary>
    public (WhosWho Who, Func<int, object> Item) Over(IReadOnlyList<LexiconFile> files)
    {
        var country = countries.Table(files, j => j.CountryEntry, e => e.Code);
        var place = new EntryList<PlaceEntry>(places, files, j => j.PlaceEntry);
        var actor = actors.Table(files, j => j.ActorEntry, e => e.Id);
        var office = offices.Table(files, j => j.OfficeEntry, e => e.Id);
        var ministry = ministries.Table(files, j => j.MinistryEntry, e => e.Id);
        var person = persons.Table(files, j => j.PersonEntry, e => e.Id);
        var nameless = people.Table(files, j => j.PeopleEntry, e => e.Id);
        var given = new EntryList<GivenNameEntry>(givenNames, files, j => j.GivenNameEntry);
        var who = new WhosWho(country, place, actor, office, ministry, person, nameless, given, new CompiledTerms(terms, person));
        var lists = Lists(country.List, place, actor.List, office.List, ministry.List, person.List, nameless.List);
        return (who, number => At(lists, number));
    }

    /// <summary>The lists that names point into, in the order of their numbers.</summary>
    private static IReadOnlyList<WhosWhoEntry>[] Lists(
        IReadOnlyList<CountryEntry> countries,
        IReadOnlyList<PlaceEntry> places,
        IReadOnlyList<ActorEntry> actors,
        IReadOnlyList<OfficeEntry> offices,
        IReadOnlyList<MinistryEntry> ministries,
        IReadOnlyList<PersonEntry> persons,
        IReadOnlyList<PeopleEntry> people) => [countries, places, actors, offices, ministries, persons, people];

    private static WhosWhoEntry At(IReadOnlyList<WhosWhoEntry>[] lists, int number)
    {
        var list = 0;
        while (number >= lists[list].Count)
        {
            number -= lists[list++].Count;
        }

        return lists[list][number];
    }

    /// <summary>Entries with keys.</summary>
    private sealed record Keyed(int[] Places, int[] Hashes, int[] Slots)
    {
        public static Keyed Of<T>(IReadOnlyDictionary<string, T> entries, IReadOnlyList<LexiconFile> files)
            where T : WhosWhoEntry
        {
            int[] hashes = [.. entries.Keys.Select(key => HashSlots.Hash(key))];
            return new Keyed(EntryPlaces.Of(entries.Values, files), hashes, HashSlots.Of(hashes));
        }

        public static Keyed Read(TableReader reader) => new(reader.Numbers(), reader.Numbers(), reader.Numbers());

        public void Write(TableWriter writer)
        {
            writer.Write(Places);
            writer.Write(Hashes);
            writer.Write(Slots);
        }

        public EntryTable<T> Table<T>(IReadOnlyList<LexiconFile> files, Func<WhosWhoJson, JsonTypeInfo<T>> type, Func<T, string> keyOf)
            where T : WhosWhoEntry => new(new EntryList<T>(Places, files, type), Hashes, Slots, keyOf);
    }
}
