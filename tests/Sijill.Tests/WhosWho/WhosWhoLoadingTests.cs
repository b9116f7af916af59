using Sijill.Lexicons;

namespace Sijill.Tests.WhosWho;

public sealed class WhosWhoLoadingTests
{
    private const string Ruritania =
        """{"code":"RUR","name":"Ruritania","adjective":"Ruritanian","ar":["روريتانيا"],"nisba":["روريتاني"]}""";

    private const string President =
        """{"id":"president","name":"President","ar":["رئيس"],"sector":"GOV","rank":100}""";

    [Fact]
    public void An_unknown_key_is_an_error_with_file_and_line()
    {
        var e = Assert.Throws<LexiconException>(() => Load(
            InMemory.File("places/countries.jsonl", "// comment", Ruritania, Ruritania.Replace("zone", "x").Replace("\"nisba\"", "\"nisbah\""))));
        Assert.Equal(("SJ2001", "test/places/countries.jsonl", 3), (e.Code, e.File, e.Line));
    }

    [Fact]
    public void A_country_that_is_not_listed_is_an_error()
    {
        var e = Assert.Throws<LexiconException>(() => Load(
            InMemory.File("places/places.jsonl", """{"name":"Strelsau","ar":["ستريلساو"],"country":"RUR","role":"capital"}""")));
        Assert.Contains("RUR", e.Message, StringComparison.Ordinal);
        Assert.Equal(1, e.Line);
    }

    [Theory]
    [InlineData("2018-13-01")]
    [InlineData("spring 2018")]
    public void A_term_needs_real_dates(string date)
    {
        var e = Assert.Throws<LexiconException>(() => Load(
            InMemory.File("places/countries.jsonl", Ruritania),
            InMemory.File("offices/offices.jsonl", President),
            InMemory.File("actors/persons.jsonl", Rudolf(date, "2019"))));
        Assert.Equal("SJ2011", e.Code);
    }

    [Fact]
    public void An_office_is_held_from_its_first_to_its_last_possible_day()
    {
        var who = Load(
            InMemory.File("places/countries.jsonl", Ruritania),
            InMemory.File("offices/offices.jsonl", President),
            InMemory.File("actors/persons.jsonl", Rudolf("2016-02", "2018")));
        Assert.Null(who.HolderOn("president", "RUR", new DateOnly(2016, 1, 31)));
        Assert.Equal("person/rudolf", who.HolderOn("president", "RUR", new DateOnly(2016, 2, 1))?.Person.Id);
        Assert.Equal("person/rudolf", who.HolderOn("president", "RUR", new DateOnly(2018, 12, 31))?.Person.Id);
        Assert.Null(who.HolderOn("president", "RUR", new DateOnly(2019, 1, 1)));
    }

    [Fact]
    public void A_later_file_replaces_an_entry()
    {
        var who = Load(
            InMemory.File("places/countries.jsonl", Ruritania),
            InMemory.File("places/countries.jsonl", Ruritania.Replace("\"Ruritania\"", "\"Kingdom of Ruritania\"")));
        Assert.Equal("Kingdom of Ruritania", who.Countries["RUR"].Name);
    }

    [Fact]
    public void A_file_of_unknown_name_is_an_error()
    {
        var e = Assert.Throws<LexiconException>(() => Load(InMemory.File("actors/organizations.jsonl", "{}")));
        Assert.Equal("SJ2010", e.Code);
    }

    [Fact]
    public void The_built_in_data_are_valid() => Assert.NotNull(Lexicon.Load().Mentions.Who);

    private static string Rudolf(string from, string to) =>
        $$"""{"id":"person/rudolf","name":"Rudolf","ar":["رودولف إلفبرغ"],"country":"RUR","sector":"GOV","terms":[{"office":"president","from":"{{from}}","to":"{{to}}"}]}""";

    private static Lexicons.WhosWho Load(params LexiconFile[] files) => Lexicons.WhosWho.Load(files);
}
