using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Sijill.Api.Describing;

/// <summary>Turns a JSON schema into what the OpenAPI library writes.</summary>
internal static class SchemaReader
{
    private const string Components = "#/components/schemas/";

    /// <summary>The schema; of the keywords those that ours have.</summary>
    public static IOpenApiSchema Read(JsonNode node, OpenApiDocument document)
    {
        if (node is not JsonObject schema)
        {
            return new OpenApiSchema();
        }

        if (schema["$ref"]?.GetValue<string>() is { } target)
        {
            return new OpenApiSchemaReference(target[Components.Length..], document) { Description = Text(schema, "description") };
        }

        return new OpenApiSchema
        {
            Description = Text(schema, "description"),
            Format = Text(schema, "format"),
            Pattern = Text(schema, "pattern"),
            Type = Type(schema["type"]),
            Items = schema["items"] is { } items ? Read(items, document) : null,
            Properties = schema["properties"] is JsonObject properties ? properties.ToDictionary(p => p.Key, p => Read(p.Value!, document), StringComparer.Ordinal) : null,
            Required = schema["required"] is JsonArray required ? required.Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) : null,
            AdditionalProperties = schema["additionalProperties"] is JsonObject values ? Read(values, document) : null,
            AdditionalPropertiesAllowed = schema["additionalProperties"] is not JsonValue,
            AllOf = Several(schema["allOf"], document),
            AnyOf = Several(schema["anyOf"], document),
            Enum = schema["enum"] is JsonArray words ? [.. words.OfType<JsonNode>().Select(word => word.DeepClone())] : null,
            Minimum = schema["minimum"] is { } minimum ? minimum.ToJsonString() : null,
            Maximum = schema["maximum"] is { } maximum ? maximum.ToJsonString() : null,
            MaxLength = schema["maxLength"]?.GetValue<int>(),
            MaxItems = schema["maxItems"]?.GetValue<int>(),
            Default = schema["default"]?.DeepClone(),
        };
    }

    private static List<IOpenApiSchema>? Several(JsonNode? node, OpenApiDocument document) => node is JsonArray list ? [.. list.Select(one => Read(one!, document))] : null;

    private static string? Text(JsonObject schema, string name) => schema[name]?.GetValue<string>();

    private static JsonSchemaType? Type(JsonNode? node) => node switch
    {
        JsonArray several => several.Select(one => Type(one)).Aggregate((a, b) => a | b),
        JsonValue one => one.GetValue<string>() switch
        {
            "string" => JsonSchemaType.String,
            "integer" => JsonSchemaType.Integer,
            "number" => JsonSchemaType.Number,
            "boolean" => JsonSchemaType.Boolean,
            "array" => JsonSchemaType.Array,
            "object" => JsonSchemaType.Object,
            _ => JsonSchemaType.Null,
        },
        _ => null,
    };
}
