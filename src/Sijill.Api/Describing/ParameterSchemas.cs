using System.Text.Json.Nodes;
using Sijill.Api.Asking;

namespace Sijill.Api.Describing;

/// <summary>Parameters as JSON schemas.</summary>
internal static class ParameterSchemas
{
    /// <summary>The schema of a parameter's value, without its description.</summary>
    public static JsonObject Of(Parameter parameter)
    {
        var one = One(parameter);
        if (parameter.Kind == ParameterKind.Pair)
        {
            return new JsonObject { ["type"] = "array", ["items"] = one, ["minItems"] = 2, ["maxItems"] = 2 };
        }

        return parameter.Repeats ? new JsonObject { ["type"] = "array", ["items"] = one, ["maxItems"] = Parameter.MostValues } : one;
    }

    /// <summary>A value as JSON.</summary>
    public static JsonNode Value(Parameter parameter, string text) => parameter.Kind switch
    {
        ParameterKind.Integer => JsonValue.Create(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        ParameterKind.Fraction => JsonValue.Create(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)),
        ParameterKind.Flag => JsonValue.Create(text == "true"),
        ParameterKind.Pair => new JsonArray([.. text.Split(',').Select(part => JsonValue.Create(part))]),
        _ => parameter.Repeats ? new JsonArray(JsonValue.Create(text)) : JsonValue.Create(text),
    };

    private static JsonObject One(Parameter parameter)
    {
        var schema = new JsonObject
        {
            ["type"] = parameter.Kind switch
            {
                ParameterKind.Integer => "integer",
                ParameterKind.Fraction => "number",
                ParameterKind.Flag => "boolean",
                _ => "string",
            },
        };
        if (parameter.Kind == ParameterKind.Integer)
        {
            schema["minimum"] = parameter.Least;
            schema["maximum"] = parameter.Most;
        }
        else if (parameter.Kind == ParameterKind.Fraction)
        {
            schema["minimum"] = 0;
            schema["maximum"] = 1;
        }
        else if (parameter.Kind != ParameterKind.Flag && parameter.Choices.Count == 0)
        {
            schema["maxLength"] = parameter.Longest;
        }

        if (parameter.Choices.Count > 0)
        {
            schema["enum"] = new JsonArray([.. parameter.Choices.Select(word => JsonValue.Create(word))]);
        }

        if (parameter.Standard is { } standard)
        {
            schema["default"] = Value(parameter with { Repeats = false }, standard);
        }

        return schema;
    }
}
