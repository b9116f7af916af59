using System.Text.RegularExpressions;
using Sijill.Desk.Tests.Support;
using Sijill.Desk.Words;

namespace Sijill.Desk.Tests.Words;

public sealed partial class WordBookTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(WordBook.Of("ar").Keys.Order(StringComparer.Ordinal), WordBook.Of("en").Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_that_a_page_asks_for_is_there()
    {
        var asked = Directory.EnumerateFiles(Repository.File("src", "Sijill.Desk"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(asked.Count > 150, $"only {asked.Count} keys were found in the pages");
        Assert.Empty(asked.Except(WordBook.Of("en").Keys));
    }

    [Fact]
    public void Every_code_of_the_ontology_has_words()
    {
        var ontology = SampleLedger.Lexicon.Ontology;
        string[] keys =
        [
            .. ontology.Events.Keys.SelectMany(code => new[] { $"event.{code}", $"type.{code}" }), .. ontology.Events.Values.SelectMany(e => e.Modes.Keys).Select(mode => $"mode.{mode}"),
            .. ontology.Contexts.Keys.Select(c => $"context.{c}"), .. ontology.Sectors.Keys.Select(s => $"sector.{s}"), .. ontology.International.Keys.Select(c => $"code.{c}"),
        ];
        Assert.Empty(keys.Except(WordBook.Of("ar").Keys));
    }

    [Fact]
    public void Places_for_values_are_the_same_in_both_languages()
    {
        static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal));
        var (ar, en) = (WordBook.Of("ar"), WordBook.Of("en"));
        Assert.All(en.Keys, key => Assert.Equal(Places(ar[key]), Places(en[key])));
    }

    [Theory]
    [InlineData(0, "0 مصدر")]
    [InlineData(1, "مصدر واحد")]
    [InlineData(2, "مصدران")]
    [InlineData(3, "3 مصادر")]
    [InlineData(10, "10 مصادر")]
    [InlineData(11, "11 مصدرًا")]
    [InlineData(99, "99 مصدرًا")]
    [InlineData(100, "100 مصدر")]
    [InlineData(103, "103 مصادر")]
    [InlineData(1234, "1,234 مصدرًا")]
    public void Arabic_counts_as_its_grammar_asks(long number, string expected) => Assert.Equal(expected, WordBook.Of("ar").Count("count.origins", number));

    [Theory]
    [InlineData("2025-02-12", "12 فبراير 2025", "12 February 2025")]
    [InlineData("2025-02", "فبراير 2025", "February 2025")]
    [InlineData("2025", "2025", "2025")]
    [InlineData("2025-02-12~", "نحو 12 فبراير 2025", "about 12 February 2025")]
    [InlineData("../2025-02-12", "حتى 12 فبراير 2025", "until 12 February 2025")]
    [InlineData("2025-W07", "2025-W07", "2025-W07")]
    public void Dates_are_told_in_words(string edtf, string arabic, string english)
    {
        Assert.Equal(arabic, WordBook.Of("ar").Edtf(edtf));
        Assert.Equal(english, WordBook.Of("en").Edtf(edtf));
    }

    [Fact]
    public void A_name_in_a_title_is_one_line_without_controls() =>
        Assert.Equal("\u2068ab c\u2069", Plain.Isolated("a\u202Eb\n\u2066c\u0000\u200F"));

    [GeneratedRegex("""(?:Words\["|Words\.(?:Format|Count)\("|words\["|words\.(?:Format|Count)\(")([a-z]+\.[A-Za-z0-9.]*[A-Za-z0-9])"[\],)]""", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
