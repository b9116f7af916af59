using System.Text.Json.Nodes;
using Sijill.Cli.Importing;
using Sijill.Lexicons;
using Sijill.Sources.Wikidata;

namespace Sijill.Tests.Sources.Wikidata;

public sealed class WikidataImportTests : IDisposable
{
    private readonly Files files = new();

    [Fact]
    public void A_minister_becomes_an_entry_that_the_strict_loader_takes()
    {
        var person = Items.WithAliases(
            Items.Person(1, "Fadi Example", "فادي مثال (سياسي)", Items.Held(Items.ForeignMinisterOfSyria, "2012-05-07", "2014-06")),
            "ar", "فادي أحمد مثال", "فادى مثال", "الأستاذ", "Fadi");
        var import = new Imported(files.Folder);
        var entry = import.Persons([person, .. Items.Surroundings()])["Q90000001"];
        Assert.Equal(("person/fadi-example", "Fadi Example", "SYR", "GOV", "m", "wikidata"), (entry.Id, entry.Name, entry.Country, entry.Sector, entry.Gender, entry.Source));
        Assert.Equal(["فادي مثال", "فادي أحمد مثال"], entry.Ar);
        var term = Assert.Single(entry.Terms);
        Assert.Equal(("foreign-minister", null, "2012-05-07", "2014-06"), (term.Office, term.Of, term.From, term.To));
        Assert.True(import.Loaded().Persons.ContainsKey("person/fadi-example"));
    }

    [Fact]
    public void Russian_names_stand_in_their_natural_order()
    {
        var entity = JsonNode.Parse(Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1970", "1975")))!;
        entity["labels"]!["ru"] = new JsonObject { ["language"] = "ru", ["value"] = "Примеров, Фади Иванович" };
        Assert.Equal(["Фади Иванович Примеров", "Фади Примеров"], new Imported(files.Folder).Persons([entity.ToJsonString(), .. Items.Surroundings()])["Q90000001"].Ru);
    }

    [Fact]
    public void Who_has_no_Arabic_name_is_counted_and_left_out()
    {
        var import = new Imported(files.Folder);
        Assert.Empty(import.Persons([Items.Person(1, "Fadi Example", null, Items.Held(Items.PresidentOfSyria)), .. Items.Surroundings()]));
        Assert.Equal(1, ScanState.Load(import.Folder.State)!.Counts.WithoutArabic);
    }

    [Fact]
    public void Terms_end_with_death_and_follow_each_other()
    {
        var entity = JsonNode.Parse(Items.Person(
            1, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1950", "1952"), Items.Held(Items.PresidentOfSyria, "1952"), Items.Held(Items.ForeignMinisterOfSyria)))!;
        entity["claims"]!["P570"] = new JsonArray(Items.Time("P570", "1960-03-01"));
        var terms = new Imported(files.Folder).Persons([entity.ToJsonString(), .. Items.Surroundings()])["Q90000001"].Terms;
        Assert.Equal([("foreign-minister", null, "1960-03-01"), ("president", "1950", "1960-03-01")], terms.Select(t => (t.Office, t.From, t.To)));
    }

    [Fact]
    public void A_term_that_ended_nobody_knows_when_is_not_still_held()
    {
        var ended = Items.Qualified(
            Items.Item("P39", Items.PresidentOfSyria), ("P580", Items.TimeSnak("P580", "1950")), ("P582", new JsonObject { ["snaktype"] = "somevalue", ["property"] = "P582" }));
        var import = new Imported(files.Folder);
        Assert.Empty(import.Persons([Items.Person(1, "Fadi Example", "فادي مثال", ended), .. Items.Surroundings()])["Q90000001"].Terms);
    }

    [Fact]
    public void The_class_above_tells_the_office_where_the_label_does_not()
    {
        var terms = new Imported(files.Folder).Persons([Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.UnnamedOffice, "1950", "1951")), .. Items.Surroundings()])["Q90000001"].Terms;
        Assert.Equal("foreign-minister", Assert.Single(terms).Office);
    }

    [Fact]
    public void A_general_position_is_of_whom_the_statement_says_or_of_the_own_country()
    {
        var iraqs = Items.Qualified(Items.Item("P39", Items.ForeignMinister), ("P580", Items.TimeSnak("P580", "1950")), ("P642", Items.ItemSnak("P642", "Q796")));
        var clubs = Items.Qualified(Items.Item("P39", Items.ForeignMinister), ("P580", Items.TimeSnak("P580", "1960")), ("P642", Items.ItemSnak("P642", "Q90009999")));
        var own = Items.Held(Items.ForeignMinister, "1970", "1971");
        var iraq = Items.Entity("Q796", "Iraq", null, null, ("P298", [Items.Text("P298", "IRQ")]));
        var terms = new Imported(files.Folder).Persons([iraq, Items.Person(1, "Fadi Example", "فادي مثال", iraqs, clubs, own), .. Items.Surroundings()])["Q90000001"].Terms;
        Assert.Equal([("IRQ", "1950"), (null, "1970")], terms.Select(t => (t.Of, t.From)));
    }

    [Fact]
    public void Ambassadors_belong_where_they_are_posted()
    {
        var entry = new Imported(files.Folder).Persons([Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.SyrianAmbassador, "1990", "1995")), .. Items.Surroundings()])["Q90000001"];
        Assert.Equal(("SYR", "ambassador", "IRQ"), (entry.Country, entry.Terms[0].Office, entry.Terms[0].Of));
    }

    [Fact]
    public void Positions_without_an_office_are_listed_to_be_filled_in()
    {
        var import = new Imported(files.Folder);
        Assert.Empty(import.Persons([Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.Bookkeeper, "1950")), .. Items.Surroundings()])["Q90000001"].Terms);
        Assert.Equal("""{"position":"Q90001003","office":null,"of":"SYR","label":"Keeper of the Books","ar":null,"persons":1}""", File.ReadLines(import.Folder.Unmapped).Single());
        var filled = files.Add("map.jsonl", File.ReadAllText(import.Folder.Unmapped).Replace("\"office\":null", "\"office\":\"minister\"", StringComparison.Ordinal));
        var again = new Imported(files.Folder) { Positions = ImportKnowledge.Positions(filled, Imported.Who) };
        again.Join();
        Assert.Equal("minister", Assert.Single(again.Entries()["Q90000001"].Terms).Office);
    }

    [Fact]
    public void A_person_of_the_lexicon_keeps_what_is_there_and_gets_what_is_new()
    {
        var known = Imported.Who.Persons["person/walid-muallem"];
        var person = Items.Person(7, known.Name, "وليد محيي الدين المعلم", Items.Held(Items.PresidentOfSyria, "1990", "1991"), Items.Held(Items.ForeignMinisterOfSyria, "2006-02-11", "2020"));
        var import = new Imported(files.Folder);
        var entry = import.Persons([person, .. Items.Surroundings()])["Q90000007"];
        Assert.Equal(known.Id, entry.Id);
        Assert.Equal([.. known.Ar, "وليد محيي الدين المعلم"], entry.Ar);
        Assert.Equal(known.Short, entry.Short);
        Assert.All(known.Terms, term => Assert.Contains(term, entry.Terms));
        Assert.Equal(known.Terms.Length + 1, entry.Terms.Length);
        Assert.Equal(entry.Terms.Length, import.Loaded().Career(known.Id).Length);
    }

    [Fact]
    public void Nobody_is_merged_who_died_before()
    {
        var known = Imported.Who.Persons["person/walid-muallem"];
        var entity = JsonNode.Parse(Items.Person(7, known.Name, "وليد المعلم", Items.Held(Items.ForeignMinisterOfSyria, "1930", "1931")))!;
        entity["claims"]!["P570"] = new JsonArray(Items.Time("P570", "1940"));
        var world = Imported.World with { Persons = [.. Imported.World.Persons.Select(p => p.Id != known.Id ? p : p with { Terms = [.. p.Terms!.Where(t => t.From is not null)] })] };
        var import = new Imported(files.Folder);
        import.Scan(Imported.InMemory(Items.Dump([entity.ToJsonString(), .. Items.Surroundings()])));
        new WikidataJoin(import.Folder, world, new ImportFilter()).Write(CancellationToken.None);
        Assert.Equal("person/walid-muallem-q90000007", import.Entries()["Q90000007"].Id);
    }

    [Fact]
    public void Two_of_one_name_get_two_ids()
    {
        var persons = new Imported(files.Folder).Persons(
            [Items.Person(2, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1950", "1951")), Items.Person(1, "Fadi Example", "فادي المثال", Items.Held(Items.PresidentOfSyria, "1960", "1961")), .. Items.Surroundings()]);
        Assert.Equal(["person/fadi-example", "person/fadi-example-q90000002"], persons.Values.Select(p => p.Id));
    }

    [Fact]
    public void Filters_choose_persons_by_office_day_and_country()
    {
        string[] dump =
        [
            Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1950", "1951")),
            Items.Person(2, "Sami Example", "سامي مثال", Items.Held(Items.ForeignMinisterOfSyria, "1999", "2001"), Items.Held(Items.PresidentOfSyria, "1950", "1951")),
            .. Items.Surroundings(),
        ];
        new Imported(files.Folder).Persons(dump);
        Assert.Equal(["Q90000002"], Filtered(new ImportFilter { Since = new DateOnly(2000, 1, 1) }));
        Assert.Equal(["Q90000001", "Q90000002"], Filtered(new ImportFilter { Offices = new HashSet<string> { "president" } }));
        Assert.Empty(Filtered(new ImportFilter { Offices = new HashSet<string> { "president" }, Since = new DateOnly(2000, 1, 1) }));
        Assert.Empty(Filtered(new ImportFilter { Countries = new HashSet<string> { "IRQ" } }));

        List<string> Filtered(ImportFilter filter)
        {
            var import = new Imported(files.Folder) { Filter = filter };
            import.Join();
            return [.. import.Entries().Keys];
        }
    }

    [Fact]
    public void Towns_are_imported_when_asked_for()
    {
        string[] dump =
        [
            Town("Q90003001", "Exampletown", "بلدة المثال", "Q3957", "1000001"),
            Town("Q90003002", "Exampletown", "بلدة المثال الأخرى", "Q515", "1000002"),
            Town("Q90003003", "Examplehill", "تل المثال", "Q54050", "1000003"),
            Town("Q90003004", "Aleppo", "حلب الشهباء", "Q515", "1000004"),
            .. Items.Surroundings(),
        ];
        var import = new Imported(files.Folder) { Filter = new ImportFilter { Places = true } };
        import.Persons(dump);
        var lines = File.ReadAllLines(import.Folder.Places)[1..];
        Assert.Equal(
            """{"name":"Exampletown","ar":["بلدة المثال"],"country":"SYR","role":"city","wikidata":"Q90003001","source":"wikidata","geonames":1000001}""",
            lines[0]);
        Assert.Equal(2, lines.Length);
        var aleppo = import.Loaded().Places.Single(p => p.Name == "Aleppo");
        Assert.Contains("حلب", aleppo.Ar);
        Assert.Contains("حلب الشهباء", aleppo.Ar);
    }

    [Fact]
    public void Entries_have_every_key_that_the_lexicon_knows()
    {
        // An entry replaces the built-in one: a key that the import does not carry over would be lost.
        Assert.Equal(Keys(typeof(PersonEntry)), Keys(typeof(LexiconPerson)));
        Assert.Equal(Keys(typeof(TermEntry)), Keys(typeof(LexiconTerm)));
        Assert.Equal(Keys(typeof(PlaceEntry)), Keys(typeof(LexiconPlace)));

        static IEnumerable<string> Keys(Type type) => type.GetProperties().Select(p => p.Name).Where(name => name != nameof(WhosWhoEntry.At)).Order(StringComparer.Ordinal);
    }

    public void Dispose() => files.Dispose();

    private static string Town(string id, string en, string ar, string kind, string geonames) =>
        Items.Entity(id, en, ar, null, ("P31", [Items.Item("P31", kind)]), ("P17", [Items.Item("P17", Items.Syria)]), ("P1566", [Items.Text("P1566", geonames)]));
}
