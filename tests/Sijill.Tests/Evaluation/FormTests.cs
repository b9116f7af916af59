using System.Text;
using System.Text.Json;
using Sijill.Evaluation;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Evaluation;

public sealed class FormTests
{
    private static readonly PloverOntology Ontology = PloverLoader.Load(LexiconFile.BuiltIn());

    [Fact]
    public void A_well_formed_claim_has_no_mistakes() =>
        Assert.Empty(Mistakes(Small.Claim(Small.Attack, "ACCUSE", "JOR", mode: "disapprove", date: "2024-03-10/2024-03-12", speaker: "JOR")));

    [Fact]
    public void Each_kind_of_mistake_is_named()
    {
        var good = Small.Claim(Small.Attack, "ACCUSE", "JOR");
        Assert.Equal(["event PRAISE"], Mistakes(good with { Event = "PRAISE", Mode = "none" }));
        Assert.Equal(["event null"], Mistakes(good with { Event = null }));
        Assert.Equal(["mode visit of ACCUSE"], Mistakes(good with { Mode = "visit" }));
        Assert.Equal(["status perhaps"], Mistakes(good with { Status = "perhaps" }));
        Assert.Equal(["actor country jor", "actor sector KING"], Mistakes(good with { Actor = [new("jor", "KING", null)] }));
        Assert.Equal(["recipient country null"], Mistakes(good with { Recipient = [new(null, "GOV", null)] }));
        Assert.Equal(["attribution sector null", "kind null"], Mistakes(good with { Attribution = [new("JOR", null, null)] }));
        Assert.Equal(["no actor"], Mistakes(good with { Actor = [] }));
        Assert.Equal(["date 25 March"], Mistakes(good with { Date = "25 March" }));
        Assert.Equal(["date 2024-03-25\n"], Mistakes(good with { Date = "2024-03-25\n" }));
        Assert.Equal(["evidence not in text"], Mistakes(good with { Evidence = new("وأدان", new SourceSpan(100, 9000)) }));
        Assert.Equal(["evidence not in text"], Mistakes(good with { Evidence = new("وأدانت بغداد", null) }));
        Assert.Equal(["evidence not in text"], Mistakes(good with { Evidence = default }));
        Assert.Equal(["evidence stands more than once"], Mistakes(good with { Evidence = new("ال", null) }));
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2018-04~")]
    [InlineData("201X-XX-XX")]
    [InlineData("2018-04-10/..")]
    [InlineData("../2018-04-10")]
    public void Dates_of_these_forms_are_read(string date) => Assert.Empty(Mistakes(Small.Claim(Small.Attack, "STATE", date: date)));

    [Fact]
    public void Words_and_offsets_are_two_forms_of_one_passage()
    {
        var words = Parse($$"""{"id": 7, "claims": [{"event": "ACCUSE", "evidence": "{{Small.Attack}}"}]}""");
        var start = Small.Text.IndexOf(Small.Attack, StringComparison.Ordinal);
        var offsets = Parse($$"""{"id": "7", "claims": [{"event": "ACCUSE", "evidence": {"start": {{start}}, "end": {{start + Small.Attack.Length}} } }]}""");
        Assert.Equal(("7", "7"), (words.Id, offsets.Id));
        Assert.Equal(words.Claims[0].Evidence.In(Small.Text), offsets.Claims[0].Evidence.In(Small.Text));
    }

    [Fact]
    public void A_line_may_be_one_claim_as_it_is_read()
    {
        var article = Parse("""{"document": {"id": "a"}, "event": "STATE", "date": {"edtf": "2024", "text": null}, "confidence": 0.7, "evidence": {"text": "x", "start": 1, "end": 2, "sentence": 0}}""");
        Assert.Equal("a", article.Id);
        Assert.Equal(("2024", 0.7, new SourceSpan(1, 2)), (article.Claims[0].Date, article.Claims[0].Confidence, article.Claims[0].Evidence.Span));
        Assert.Equal("b", Parse("""{"document": "b", "evidence": "x"}""").Id);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\": \"a\", \"claims\": null}")]
    [InlineData("{\"id\": null, \"claims\": []}")]
    [InlineData("{\"claims\": []}")]
    [InlineData("{\"document\": {\"id\": []}}")]
    [InlineData("{\"id\": \"a\", \"claims\": [7]}")]
    [InlineData("{\"id\": \"a\", \"claims\": [{\"event\": 7}]}")]
    [InlineData("{\"id\": \"a\", \"claims\": [{\"actor\": \"EGY\"}]}")]
    [InlineData("{\"id\": \"a\", \"claims\": [{\"evidence\": {\"start\": 1}}]}")]
    [InlineData("{\"id\": \"a\", \"claims\": [{\"evidence\": {\"start\": 1, \"end\": 99999999999}}]}")]
    [InlineData("{\"id\": \"a\", \"claims\": [{\"confidence\": 7}]}")]
    [InlineData("{\"id\": \"a\", \"claims\": [{\"mode\": \"\\ud800\"}]}")]
    [InlineData("{\"id\": \"a\", \"claims\": [")]
    public void What_is_no_annotation_is_an_error_and_no_crash(string line) => Assert.ThrowsAny<JsonException>(() => Parse(line));

    private static AnnotatedArticle Parse(string line) => AnnotationLine.Parse(Encoding.UTF8.GetBytes(line));

    private static IEnumerable<string> Mistakes(Annotation claim)
    {
        var all = FormCheck.Of(new AnnotatedArticle("a", [claim]), Small.Text, Ontology).ToList();
        Assert.All(all, mistake => Assert.StartsWith("a claim 0: ", mistake, StringComparison.Ordinal));
        return all.Select(mistake => mistake["a claim 0: ".Length..mistake.LastIndexOf(": ", StringComparison.Ordinal)]);
    }
}
