using Sijill.Exports.Codes;
using Sijill.Lexicons;

namespace Sijill.Tests.Exports;

/// <summary>The tables of codes know what the lexicon knows.</summary>
public sealed class CodeTableTests
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    [Fact]
    public void Every_country_of_the_who_s_who_has_a_name_and_a_place_code()
    {
        var codes = File.ReadLines(Support.Repository.File("lexicon", "places", "countries.jsonl")).Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement).Select(entry => (Code: entry.GetProperty("code").GetString()!, Name: entry.GetProperty("name").GetString()));
        Assert.All(codes, country => Assert.Equal((country.Name, 2), (Countries.Name(country.Code), Countries.Fips(country.Code).Length)));
    }

    [Theory]
    [InlineData("USA", "US", "2")]
    [InlineData("GBR", "UK", "200")]
    [InlineData("RUS", "RS", "365")]
    [InlineData("SYR", "SY", "652")]
    [InlineData("DEU", "GM", "255")]
    [InlineData("PSE", "WE", "")]
    [InlineData("KOS", "KV", "347")]
    [InlineData("UNO", "", "")]
    [InlineData(null, "", "")]
    public void Countries_have_their_codes(string? iso, string fips, string state) => Assert.Equal((fips, state), (Countries.Fips(iso), Countries.StateNumber(iso)));

    [Fact]
    public void Every_Cameo_code_of_the_ontology_has_a_title() => Assert.DoesNotContain(Lexicon.Ontology.Cameo.Keys, code => CameoTitles.Of(code).Length == 0);

    [Fact]
    public void Every_sector_but_the_unknown_has_words() =>
        Assert.Equal(["PRE", "UNK"], Lexicon.Ontology.Sectors.Keys.Where(sector => Sectors.Icews(sector).Length == 0).Order(StringComparer.Ordinal));
}
