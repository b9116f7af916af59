using CsCheck;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Searching;
using Sijill.Ledger.Texts;
using Sijill.Model;

namespace Sijill.Tests.Ledger;

/// <summary>What a search finds.</summary>
public abstract class SearchTests : LedgerTest
{
    private static readonly Document Sanctions = Doc("a", "الوزير يدعو إلى رفعِ العُقوبات", "دعا الوزير في دمشق إلى رفعِ العُقوبــات المفروضة على سوريا، وقال إن الوقت حان.", "2025-01-10", "One");
    private static readonly Document ToSanctions = Doc("b", "واشنطن تلوّح بعقوبات", "لوحت واشنطن بفرض عقوبات جديدة على المصارف، ورحبت برفع القيود عن السفر.", "2025-02-10", "Two");
    private static readonly Document Other = Doc("c", "اجتماع في أنقرة", "بحث الجانبان في أنقرة ملف المياه وأمن الحدود وعودة اللاجئين إلى ديارهم.", "2025-02-20", "Two");

    [Theory]
    [InlineData("رفع العقوبات", "a,b")]
    [InlineData("\"رفع العقوبات\"", "a")]
    [InlineData("«رفع العقوبات»", "a")]
    [InlineData("عقوبات", "a,b")]
    [InlineData("للعقوبات", "a,b")]
    [InlineData("وبالعقوباتِ", "a,b")]
    [InlineData("انقره", "")]
    [InlineData("أنقرة", "c")]
    [InlineData("انقرة", "c")]
    [InlineData("الوزير", "a")]
    [InlineData("وزير", "a")]
    [InlineData("لوزير", "a")]
    [InlineData("\"الوقت حان", "a")]
    [InlineData("عقوبات اللاجئين", "")]
    [InlineData("!!! \" ) OR * NEAR( : ^ -", "")]
    [InlineData("", "")]
    public async Task Words_are_found_however_they_are_written(string query, string expected)
    {
        await Ingest(Sanctions, ToSanctions, Other);
        Assert.Equal(expected, string.Join(',', Store.Search(query).Select(hit => hit.Document.SourceId).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task The_form_as_typed_comes_first_and_the_snippet_shows_why()
    {
        await Ingest(Sanctions, ToSanctions, Other);
        Assert.Equal("b", Store.Search("عقوبات")[0].Document.SourceId);
        var hit = Store.Search("\"رفع العقوبات\"")[0];
        Assert.Equal(Sanctions.Text[hit.Snippet.Span.Start..hit.Snippet.Span.End], hit.Snippet.Text);
        Assert.Equal(["رفعِ", "العُقوبــات"], hit.Snippet.Matches.Select(m => m.Of(Sanctions.Text)));
    }

    [Fact]
    public async Task Filters_and_limits_hold()
    {
        await Ingest(Sanctions, ToSanctions, Other);
        Assert.Equal("b", Assert.Single(Store.Search("عقوبات", new DocumentFilter { From = new DateOnly(2025, 2, 1) })).Document.SourceId);
        Assert.Equal("a", Assert.Single(Store.Search("عقوبات", new DocumentFilter { To = new DateOnly(2025, 2, 1) })).Document.SourceId);
        Assert.Equal("b", Assert.Single(Store.Search("عقوبات", new DocumentFilter { Publisher = "Two" })).Document.SourceId);
        Assert.Single(Store.Search("عقوبات", limit: 1));
    }

    [Fact]
    public async Task Nothing_that_is_typed_is_an_error()
    {
        await Ingest(Sanctions);
        string[] pieces = ["\"", "'", "«", "(", ")", "*", ":", "^", "-", "+", "AND", "OR", "NOT", "NEAR(", "words :", "%", "\\", ";--", "\0", "\uD800", "رفع", "العقوبات", "!", "&", "|", "<->", "{", "}", "sanctions", " ", "١٢"];
        Gen.Int[0, pieces.Length - 1].Array[0, 12].Sample(
            picked => Store.Search(string.Join(picked.Length % 2 == 0 ? " " : "", picked.Select(i => pieces[i]))).Count >= 0, iter: 300, threads: 1);
        Assert.NotNull(Store.Search(string.Join(' ', Enumerable.Repeat("رفع العقوبات", 5000))));
    }

    [Fact]
    public async Task A_long_text_is_found_to_its_last_word()
    {
        var text = string.Join(' ', Enumerable.Range(0, 40_000).Select(i => "كلمة" + (i % 900)));
        await Ingest(Doc("long", "طويل", text + " رفع العقوبات ختاما", "2025-01-01", "One"));
        Assert.Single(Store.Search("\"رفع العقوبات ختاما\""));
    }

    private static Document Doc(string id, string title, string text, string published, string publisher) =>
        Sijill.Testing.Article.Of(text, published, publisher) with { Id = id, Title = title, Url = "https://news.example/" + id };
}

public sealed class SearchStemTests
{
    [Theory]
    [InlineData("العقوبات", "عقوبات")]
    [InlineData("والعقوبات", "عقوبات")]
    [InlineData("للعقوبات", "عقوبات")]
    [InlineData("فبالعقوبات", "عقوبات")]
    [InlineData("برفع", "رفع")]
    [InlineData("رفع", "رفع")]
    [InlineData("وعد", "وعد")]
    [InlineData("الوعد", "وعد")]
    [InlineData("بيد", "بيد")]
    [InlineData("", "")]
    public void Clitics_go_as_long_as_three_letters_stay(string word, string stem) => Assert.Equal(stem, SearchStem.Of(word).ToString());

    [Fact]
    public void Any_clitic_before_a_word_of_three_letters_or_more_gives_its_stem()
    {
        string[] words = ["وزير", "لجنة", "بلاد", "كوريا", "فلسطين", "وفد", "الوليد", "اتفاق", "لبنان", "قرار"];
        string[] fronts = ["و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "فبال", "وب", "ول"];
        Assert.All(words.SelectMany(word => fronts.Select(front => (word, front))), pair =>
            Assert.Equal(SearchStem.Of(pair.word).ToString(), SearchStem.Of(pair.front + pair.word).ToString()));
    }
}
