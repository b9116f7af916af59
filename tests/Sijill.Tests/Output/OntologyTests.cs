using System.Text;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Output;

public sealed class OntologyTests
{
    private static readonly PloverOntology Ontology = PloverLoader.Load(LexiconFile.BuiltIn());

    [Fact]
    public void There_are_sixteen_events_of_Plover_and_STATE()
    {
        Assert.Equal(17, Ontology.Events.Count);
        Assert.Equal(37, Ontology.Contexts.Count);
        Assert.Equal("STATE", Ontology.InOrder()[^1].Code);
    }

    [Theory]
    [InlineData("REQUEST", "yield", 3, -1.0, "105")]
    [InlineData("CONSULT", "phone", 1, 1.5, "041")]
    [InlineData("CONSULT", null, 1, 2.5, "040")]
    [InlineData("SANCTION", "discontinue", 4, -6.0, "163")]
    [InlineData("PROTEST", "vandalize", 4, -5.0, "145")]
    [InlineData("ASSAULT", "unconventional", 4, -10.0, "204")]
    [InlineData("STATE", "deny", 1, 0.0, "016")]
    public void Codes_and_scores_are_those_of_the_sources(string code, string? mode, int quad, double score, string cameo)
    {
        Assert.True(Ontology.Allows(code, mode));
        Assert.Equal((quad, score, cameo), (Ontology.QuadOf(code), Ontology.ScoreOf(code, mode), Ontology.CameoOf(code, mode)));
    }

    [Fact]
    public void What_is_not_in_it_has_no_codes()
    {
        Assert.False(Ontology.Allows("CHAT", null));
        Assert.False(Ontology.Allows("CONSULT", "yield"));
        Assert.Null(Ontology.QuadOf("CHAT"));
        Assert.Null(Ontology.ScoreOf("CHAT", null));
    }

    [Fact]
    public void Conflict_scores_are_below_zero_and_cooperation_above()
    {
        foreach (var type in Ontology.Events.Values.Where(e => e.Code is not ("STATE" or "REQUEST")))
        {
            Assert.All([type.Score, .. type.Modes.Values.Select(m => m.Score)], score => Assert.Equal(type.Quad <= QuadClass.MaterialCooperation, score > 0));
        }
    }

    [Fact]
    public void Every_Cameo_code_has_its_root_in_the_tree()
    {
        foreach (var code in Ontology.Cameo.Values)
        {
            Assert.InRange(int.Parse(code.Code[..2], System.Globalization.CultureInfo.InvariantCulture), 1, 20);
            Assert.True(code.Code.Length == 3 || Ontology.Cameo.ContainsKey(code.Code[..3]), code.Code);
        }
    }

    [Theory]
    [InlineData("plover/events.jsonl", "{ \"event\": \"CHAT\", \"quad\": 9, \"score\": 0, \"cameo\": \"010\", \"meaning\": \"x\" }", "SJ2104")]
    [InlineData("plover/events.jsonl", "{ \"event\": \"CHAT\", \"quad\": 1, \"score\": 0, \"cameo\": \"999\", \"meaning\": \"x\" }", "SJ2109")]
    [InlineData("plover/modes.jsonl", "{ \"event\": \"CHAT\", \"mode\": \"m\", \"cameo\": \"010\", \"meaning\": \"x\" }", "SJ2108")]
    [InlineData("plover/cameo.jsonl", "{ \"cameo\": \"1\", \"event\": \"STATE\", \"context\": [] }", "SJ2105")]
    [InlineData("plover/cameo.jsonl", "{ \"cameo\": \"010\", \"event\": \"STATE\", \"mode\": \"shout\", \"context\": [] }", "SJ2106")]
    [InlineData("plover/cameo.jsonl", "{ \"cameo\": \"010\", \"event\": \"STATE\", \"context\": [\"gossip\"] }", "SJ2107")]
    [InlineData("plover/contexts.jsonl", "{ \"context\": \"military\", \"meaning\": \"x\" }\n{ \"context\": \"military\", \"meaning\": \"y\" }", "SJ2103")]
    [InlineData("plover/contexts.jsonl", "{ \"meaning\": \"x\" }", "SJ2102")]
    [InlineData("plover/contexts.jsonl", "{ \"context\": \"military\", \"meaning\": \"x\", \"colour\": \"red\" }", "SJ2001")]
    [InlineData("plover/contexts.jsonl", "{ \"context\": ", "SJ2001")]
    [InlineData("plover/other.jsonl", "{}", "SJ2101")]
    public void A_mistake_in_a_file_is_named_with_its_code_and_line(string path, string content, string code)
    {
        var own = new LexiconFile(path, "mine/" + path, () => new MemoryStream(Encoding.UTF8.GetBytes("// comment\n" + content)));
        var error = Assert.Throws<LexiconException>(() => PloverLoader.Load([.. LexiconFile.BuiltIn(), own]));
        Assert.Equal(code, error.Code);
        Assert.StartsWith(code + ": mine/" + path, error.Message, StringComparison.Ordinal);
        Assert.True(code == "SJ2101" || error.Line >= 2);
    }

    [Fact]
    public void A_users_entry_replaces_the_built_in_one()
    {
        var own = new LexiconFile("plover/contexts.jsonl", "mine", () => new MemoryStream("{ \"context\": \"military\", \"meaning\": \"mine\" }"u8.ToArray()));
        Assert.Equal("mine", PloverLoader.Load([.. LexiconFile.BuiltIn(), own]).Contexts["military"]);
    }
}
