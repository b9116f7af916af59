using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sijill.Tests.Sources.Wikidata;

/// <summary>Writes entities as Wikidata's dumps do. Persons are invented; their numbers are beyond those in use.</summary>
internal static class Items
{
    public const string Syria = "Q858";
    public const string ForeignMinisterOfSyria = "Q90001001";
    public const string PresidentOfSyria = "Q90001002";
    public const string Bookkeeper = "Q90001003";
    public const string ForeignMinister = "Q90001004";
    public const string UnnamedOffice = "Q90001005";
    public const string SyrianAmbassador = "Q90001006";

    /// <summary>Syria, its capital, and positions.</summary>
    public static IEnumerable<string> Surroundings() =>
    [
        Entity(Syria, "Syria", "سوريا", null, ("P31", [Item("P31", "Q3624078")]), ("P298", [Text("P298", "SYR")]), ("P36", [Item("P36", "Q3766")])),
        Entity(ForeignMinister, "foreign minister", "وزير الخارجية", null, ("P31", [Item("P31", "Q4164871")])),
        Entity(ForeignMinisterOfSyria, "Minister of Foreign Affairs of Syria", "وزير خارجية سوريا", null, ("P279", [Item("P279", ForeignMinister)]), ("P1001", [Item("P1001", Syria)])),
        Entity(PresidentOfSyria, "President of Syria", "رئيس سوريا", null, ("P31", [Item("P31", "Q294414")]), ("P17", [Item("P17", Syria)])),
        Entity(Bookkeeper, "Keeper of the Books", null, null, ("P31", [Item("P31", "Q4164871")]), ("P17", [Item("P17", Syria)])),
        Entity(UnnamedOffice, "chief of Syrian foreign affairs", null, null, ("P279", [Item("P279", ForeignMinister)]), ("P1001", [Item("P1001", Syria)])),
        Entity(SyrianAmbassador, "Syrian ambassador to Iraq", null, null, ("P279", [Item("P279", "Q121998")]), ("P17", [Item("P17", Syria)])),
    ];

    /// <summary>A person of Syria with these positions.</summary>
    public static string Person(int number, string en, string? ar, params JsonObject[] held) =>
        Entity($"Q{90000000 + number}", en, ar, null, ("P31", [Item("P31", "Q5")]), ("P21", [Item("P21", "Q6581097")]), ("P27", [Item("P27", Syria)]), ("P39", held));

    public static JsonObject Held(string position, string? from = null, string? to = null)
    {
        var qualifiers = new List<(string, JsonNode)>();
        if (from is not null)
        {
            qualifiers.Add(("P580", TimeSnak("P580", from)));
        }

        if (to is not null)
        {
            qualifiers.Add(("P582", TimeSnak("P582", to)));
        }

        return Qualified(Item("P39", position), [.. qualifiers]);
    }

    public static JsonObject Qualified(JsonObject statement, params (string Property, JsonNode Snak)[] qualifiers)
    {
        var map = new JsonObject();
        foreach (var group in qualifiers.GroupBy(q => q.Property))
        {
            map[group.Key] = new JsonArray([.. group.Select(q => q.Snak)]);
        }

        statement["qualifiers"] = map;
        statement["qualifiers-order"] = new JsonArray([.. qualifiers.Select(q => JsonValue.Create(q.Property)).Distinct()]);
        return statement;
    }

    public static JsonObject Item(string property, string item, string rank = "normal") => Statement(ItemSnak(property, item), rank);

    public static JsonObject Text(string property, string text) => Statement(Snak(property, JsonValue.Create(text), "string"));

    public static JsonObject Amount(string property, string amount) =>
        Statement(Snak(property, new JsonObject { ["amount"] = amount, ["unit"] = "1" }, "quantity"));

    public static JsonObject Time(string property, string date) => Statement(TimeSnak(property, date));

    public static JsonObject NoValue(string property, string type) => Statement(new JsonObject { ["snaktype"] = type, ["property"] = property, ["datatype"] = "wikibase-item" });

    public static JsonObject ItemSnak(string property, string item) => Snak(
        property,
        new JsonObject { ["entity-type"] = "item", ["numeric-id"] = int.Parse(item[1..], System.Globalization.CultureInfo.InvariantCulture), ["id"] = item },
        "wikibase-entityid");

    public static JsonObject TimeSnak(string property, string date)
    {
        var parts = date.Split('-');
        var time = $"+{parts[0]}-{(parts.Length > 1 ? parts[1] : "00")}-{(parts.Length > 2 ? parts[2] : "00")}T00:00:00Z";
        return Snak(
            property,
            new JsonObject
            {
                ["time"] = time,
                ["timezone"] = 0,
                ["before"] = 0,
                ["after"] = 0,
                ["precision"] = 8 + parts.Length,
                ["calendarmodel"] = "http://www.wikidata.org/entity/Q1985727",
            },
            "time");
    }

    public static string Entity(string id, string? en, string? ar, string? ru, params (string Property, JsonObject[] Statements)[] claims)
    {
        var labels = new JsonObject();
        foreach (var (language, value) in new[] { ("en", en), ("ar", ar), ("ru", ru) })
        {
            if (value is not null)
            {
                labels[language] = new JsonObject { ["language"] = language, ["value"] = value };
            }
        }

        var entity = new JsonObject
        {
            ["type"] = "item",
            ["id"] = id,
            ["labels"] = labels,
            ["descriptions"] = new JsonObject(),
            ["aliases"] = new JsonArray(),
            ["claims"] = new JsonObject(claims.Select(c => KeyValuePair.Create(c.Property, (JsonNode?)new JsonArray([.. c.Statements])))),
            ["sitelinks"] = new JsonObject { ["enwiki"] = new JsonObject { ["site"] = "enwiki", ["title"] = en, ["badges"] = new JsonArray() } },
            ["lastrevid"] = 1,
        };
        return entity.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>The entity with aliases in a language.</summary>
    public static string WithAliases(string entity, string language, params string[] aliases)
    {
        var node = JsonNode.Parse(entity)!.AsObject();
        node["aliases"] = new JsonObject
        {
            [language] = new JsonArray([.. aliases.Select(a => new JsonObject { ["language"] = language, ["value"] = a })]),
        };
        return node.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>A dump: brackets, commas, one entity a line.</summary>
    public static string Dump(IEnumerable<string> entities) => "[\n" + string.Join(",\n", entities) + "\n]\n";

    private static JsonObject Snak(string property, JsonNode value, string type) => new()
    {
        ["snaktype"] = "value",
        ["property"] = property,
        ["hash"] = "0000000000000000000000000000000000000000",
        ["datavalue"] = new JsonObject { ["value"] = value, ["type"] = type },
        ["datatype"] = "wikibase-item",
    };

    private static JsonObject Statement(JsonObject snak, string rank = "normal") =>
        new() { ["mainsnak"] = snak, ["type"] = "statement", ["id"] = "Q1$00000000-0000-0000-0000-000000000000", ["rank"] = rank };
}
