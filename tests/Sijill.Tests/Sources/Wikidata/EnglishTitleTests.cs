using Sijill.Sources.Wikidata;

namespace Sijill.Tests.Sources.Wikidata;

public sealed class EnglishTitleTests
{
    private static readonly EnglishTitles Titles = new(Imported.World, new Owners(Imported.World, []));

    [Theory]
    [InlineData("Minister of Foreign Affairs of Russia", "foreign-minister", "RUS")]
    [InlineData("Foreign Minister of Syria", "foreign-minister", "SYR")]
    [InlineData("Iraqi Minister of Foreign Affairs", "foreign-minister", "IRQ")]
    [InlineData("Minister of Defence (Lebanon)", "defence-minister", "LBN")]
    [InlineData("President of the United States", "president", "USA")]
    [InlineData("United States Secretary of State", "foreign-minister", "USA")]
    [InlineData("Secretary of State for Foreign and Commonwealth Affairs", "foreign-minister", "GBR")]
    [InlineData("Chancellor of the Exchequer", "finance-minister", "GBR")]
    [InlineData("Federal Chancellor of Germany", "chancellor", "DEU")]
    [InlineData("Prime Minister of the Republic of Iraq", "prime-minister", "IRQ")]
    [InlineData("prime minister of Côte d'Ivoire", "prime-minister", "CIV")]
    [InlineData("President of the Republic of China", "president", "TWN")]
    [InlineData("French ambassador to Syria", "ambassador", "SYR")]
    [InlineData("Ambassador of France to the United States", "ambassador", "USA")]
    [InlineData("Permanent Representative of Russia to the United Nations", "un-ambassador", "RUS")]
    [InlineData("Minister of Sports of Egypt", "minister", "EGY")]
    [InlineData("Speaker of the People's Council of Syria", "speaker", "SYR")]
    [InlineData("member of the German Bundestag", "mp", "DEU")]
    [InlineData("Secretary-General of the United Nations", "un-secretary-general", null)]
    [InlineData("foreign minister", "foreign-minister", null)]
    [InlineData("Pope", "pope", "VAT")]
    public void A_title_is_an_office_of_somebody(string label, string office, string? of)
    {
        var read = Titles.Read(label);
        Assert.Equal((office, of), (read?.Id, read?.Of));
    }

    [Theory]
    [InlineData("mayor of Aleppo")]
    [InlineData("Prime Minister of Ruritania")]
    [InlineData("Congolese politician")]
    [InlineData("president of the chess club of Syria")]
    [InlineData("Secretary of State of Ruritania")]
    [InlineData("")]
    [InlineData("()")]
    [InlineData(" of ")]
    public void What_is_not_known_is_left_alone(string label) => Assert.Null(Titles.Read(label));

    [Fact]
    public void Acting_holders_are_told_apart() => Assert.True(Titles.Read("Acting President of Syria")!.Acting);

    [Fact]
    public void An_adjective_of_two_countries_is_of_none() => Assert.Null(Titles.Read("Congolese Foreign Minister"));

    [Theory]
    [InlineData("Mevlüt Çavuşoğlu", "mevlut-cavusoglu")]
    [InlineData("Sa'ad  O’Neil-Łuk", "saad-oneil-luk")]
    [InlineData("S. Jaishankar", "s-jaishankar")]
    [InlineData("محمد", "")]
    public void Slugs_are_plain(string name, string slug) => Assert.Equal(slug, EnglishText.Slug(name));
}
