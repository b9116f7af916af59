using System.Text;
using System.Text.Json;
using Sijill.Sources.Wikidata;

namespace Sijill.Tests.Sources.Wikidata;

public sealed class EntityReaderTests
{
    /// <summary>An entity with all that a real one has: descriptions, references, hashes, badges, empty maps written as arrays.</summary>
    private const string Whole = """
        {"type":"item","id":"Q90000001","labels":{"en":{"language":"en","value":"Fadi Example"},"ar":{"language":"ar","value":"\u0641\u0627\u062f\u064a \u0645\u062b\u0627\u0644"},"ru":{"language":"ru","value":"Пример, Фади"}},
        "descriptions":{"en":{"language":"en","value":"invented \"politician\""}},"aliases":{"ar":[{"language":"ar","value":"فادي أحمد مثال"}],"en":[]},
        "claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","hash":"ad7d38a03cdd40cdc373de0dc4e7b7fcbccb31d9","datavalue":{"value":{"entity-type":"item","numeric-id":5,"id":"Q5"},"type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement","id":"Q90000001$1","rank":"normal",
        "references":[{"hash":"a","snaks":{"P143":[{"snaktype":"value","property":"P143","hash":"b","datavalue":{"value":{"entity-type":"item","numeric-id":328,"id":"Q328"},"type":"wikibase-entityid"},"datatype":"wikibase-item"}]},"snaks-order":["P143"]}]}],
        "P39":[{"mainsnak":{"snaktype":"value","property":"P39","datavalue":{"value":{"entity-type":"item","numeric-id":90001001},"type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement",
        "qualifiers":{"P580":[{"snaktype":"value","property":"P580","hash":"c","datavalue":{"value":{"time":"+2012-05-00T00:00:00Z","timezone":0,"before":0,"after":0,"precision":10,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"},"type":"time"},"datatype":"time"}],"P582":[{"snaktype":"somevalue","property":"P582","hash":"d","datatype":"time"}],"P1365":[]},"qualifiers-order":["P580","P582"],"id":"Q90000001$2","rank":"preferred"},
        {"mainsnak":{"snaktype":"value","property":"P39","datavalue":{"value":{"entity-type":"item","numeric-id":7,"id":"Q7"},"type":"wikibase-entityid"},"datatype":"wikibase-item"},"type":"statement","id":"Q90000001$3","rank":"deprecated"},
        {"mainsnak":{"snaktype":"novalue","property":"P39","datatype":"wikibase-item"},"type":"statement","id":"Q90000001$4","rank":"normal"}],
        "P18":[{"mainsnak":{"snaktype":"value","property":"P18","datavalue":{"value":"Example.jpg","type":"string"},"datatype":"commonsMedia"},"type":"statement","id":"Q90000001$5","rank":"normal"}]},
        "sitelinks":{"arwiki":{"site":"arwiki","title":"فادي مثال","badges":[]},"enwiki":{"site":"enwiki","title":"Fadi Example","badges":["Q17437798"]}},"pageid":1,"ns":0,"title":"Q90000001","lastrevid":2,"modified":"2024-01-01T00:00:00Z"}
        """;

    [Fact]
    public void Labels_aliases_statements_and_qualifiers_are_read()
    {
        var entity = Read(Whole);
        Assert.Equal((90000001L, "Fadi Example", "فادي مثال", "Пример, Фади", 2), (entity.Id, entity.English, entity.Arabic, entity.Russian, entity.Sitelinks));
        Assert.Equal(["فادي أحمد مثال"], entity.ArabicAliases);
        Assert.Equal([5L], entity.Items(31));
        var held = entity.Of(39).ToList();
        Assert.Equal([90001001L, 0L], held.Select(h => h.Value.Item));
        Assert.Equal([(580, "2012-05"), (582, null)], held[0].Qualifiers.Select(q => (q.Property, q.Value.Text)));
        Assert.True(held[0].Preferred);
        Assert.DoesNotContain(entity.Statements, s => s.Property == 18);
    }

    [Fact]
    public void Preferred_statements_hide_the_others()
    {
        var entity = Read(Items.Entity("Q1", "x", null, null, ("P27", [Items.Item("P27", "Q796"), Items.Item("P27", "Q858", "preferred"), Items.Item("P27", "Q30", "deprecated")])));
        Assert.Equal([858L], entity.Items(27));
    }

    [Fact]
    public void Empty_maps_written_as_arrays_are_empty()
    {
        var entity = Read("""{"id":"Q7","labels":[],"aliases":[],"claims":[],"sitelinks":[]}""");
        Assert.Equal((7L, null, 0), (entity.Id, entity.English, entity.Sitelinks));
    }

    [Fact]
    public void The_label_for_all_languages_stands_for_the_English_one() =>
        Assert.Equal("Name", Read("""{"id":"Q7","labels":{"mul":{"language":"mul","value":"Name"}}}""").English);

    [Theory]
    [InlineData("+2012-05-07T00:00:00Z", 11, false, "2012-05-07")]
    [InlineData("+2012-05-07T00:00:00Z", 10, false, "2012-05")]
    [InlineData("+2012-00-00T00:00:00Z", 9, false, "2012")]
    [InlineData("+2012-00-00T00:00:00Z", 11, false, "2012")]
    [InlineData("+2012-05-00T00:00:00Z", 11, false, "2012-05")]
    [InlineData("+2010-00-00T00:00:00Z", 8, false, null)]
    [InlineData("-0044-03-15T00:00:00Z", 11, false, null)]
    [InlineData("+1917-10-25T00:00:00Z", 11, true, "1917-11-07")]
    [InlineData("+2011-02-30T00:00:00Z", 11, false, null)]
    [InlineData("+00000002012-05-07T00:00:00Z", 11, false, "2012-05-07")]
    [InlineData("+12012-05-07T00:00:00Z", 11, false, null)]
    [InlineData("soon", 11, false, null)]
    [InlineData("", 11, false, null)]
    public void Dates_are_read_to_their_precision(string time, int precision, bool julian, string? expected) =>
        Assert.Equal(expected, WikidataTime.Read(time, precision, julian));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("{\"labels\":{}}")]
    [InlineData("{\"id\":7}")]
    [InlineData("{\"id\":\"Q1\"} {\"id\":\"Q2\"}")]
    [InlineData("{\"id\":\"Q1\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"\\ud800\"}}}")]
    [InlineData("{\"id\":\"Q1\",\"labels\":{\"en\":")]
    public void What_is_no_entity_is_an_error(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    private static WikidataEntity Read(string json) => EntityReader.Read(Encoding.UTF8.GetBytes(json));
}
