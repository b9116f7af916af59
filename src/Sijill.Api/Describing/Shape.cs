using System.Text.Json.Nodes;

namespace Sijill.Api.Describing;

/// <summary>Builds JSON schemas (2020-12, as OpenAPI 3.1 has them) of answers that are written by hand.</summary>
internal static class Shape
{
    /// <summary>A text.</summary>
    public static JsonObject Text(string? description = null, bool nullable = false) => Of("string", description, nullable);

    /// <summary>A day.</summary>
    public static JsonObject Day(string? description = null, bool nullable = false) => With(Text(description, nullable), "format", "date");

    /// <summary>A time.</summary>
    public static JsonObject Time(string? description = null, bool nullable = false) => With(Text(description, nullable), "format", "date-time");

    /// <summary>A whole number.</summary>
    public static JsonObject Integer(string? description = null, bool nullable = false) => Of("integer", description, nullable);

    /// <summary>A number.</summary>
    public static JsonObject Number(string? description = null, bool nullable = false) => Of("number", description, nullable);

    /// <summary>One of some words.</summary>
    public static JsonObject Words(string? description, params string[] words) => With(Text(description), "enum", new JsonArray([.. words.Select(word => JsonValue.Create(word))]));

    /// <summary>A list.</summary>
    public static JsonObject List(JsonNode items, string? description = null) => With(Of("array", description, nullable: false), "items", items);

    /// <summary>An object with these fields, all of which are there.</summary>
    public static JsonObject Object(string? description, params (string Name, JsonNode Schema)[] fields)
    {
        var schema = Of("object", description, nullable: false);
        var properties = new JsonObject();
        foreach (var (name, field) in fields)
        {
            properties[name] = field;
        }

        schema["properties"] = properties;
        schema["required"] = new JsonArray([.. fields.Select(field => JsonValue.Create(field.Name))]);
        return schema;
    }

    /// <summary>An object whose fields are not known beforehand.</summary>
    public static JsonObject Map(JsonNode values, string? description = null) => With(Of("object", description, nullable: false), "additionalProperties", values);

    /// <summary>A schema of its own in the document.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = "#/components/schemas/" + name };

    /// <summary>A page of items.</summary>
    public static JsonObject Page(JsonNode item, params (string Name, JsonNode Schema)[] more) => Object(
        null,
        [("items", List(item)), .. more, ("next", Text("Address of the next page, also in the Link header; null at the end.", nullable: true))]);

    /// <summary>A schema with the fields of another and some more.</summary>
    public static JsonObject Extended(JsonNode schema, params (string Name, JsonNode Schema)[] more) => new() { ["allOf"] = new JsonArray(schema, Object(null, more)) };

    private static JsonObject Of(string type, string? description, bool nullable)
    {
        var schema = new JsonObject { ["type"] = nullable ? new JsonArray(type, "null") : JsonValue.Create(type) };
        return description is null ? schema : With(schema, "description", description);
    }

    private static JsonObject With(JsonObject schema, string name, JsonNode value)
    {
        schema[name] = value;
        return schema;
    }
}
