using System.Text.Json;
using Sijill.Model;

namespace Sijill.Evaluation;

/// <summary>
/// Reads one line of an annotation file: an article with its claims (<c>{"id", "claims": […]}</c>), or one claim as <c>sijill read</c>
/// writes it, with a <c>document</c>. Fields that are not measured are passed over.
/// </summary>
public static class AnnotationLine
{
    /// <summary>What the line says.</summary>
    /// <exception cref="JsonException">It is malformed, lacks what names its article or its claims, or a field has the wrong type.</exception>
    public static AnnotatedArticle Parse(ReadOnlyMemory<byte> utf8)
    {
        using var json = JsonDocument.Parse(utf8);
        var line = json.RootElement;
        if (line.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("the line is no JSON object");
        }

        if (line.TryGetProperty("claims", out var claims))
        {
            return new(Id(line, "id"), List(claims, "claims", Claim));
        }

        if (!line.TryGetProperty("document", out var document))
        {
            throw new JsonException("the object has neither «claims» nor «document»");
        }

        return new(document.ValueKind == JsonValueKind.Object ? Id(document, "id") : Id(line, "document"), [Claim(line)]);
    }

    private static Annotation Claim(JsonElement claim) => new(
        Text(claim, "event"),
        Text(claim, "mode"),
        Text(claim, "status"),
        Entities(claim, "actor"),
        Entities(claim, "recipient"),
        Date(claim),
        Entities(claim, "attribution"),
        Evidence(claim),
        Confidence(claim));

    private static EquatableArray<AnnotatedEntity> Entities(JsonElement claim, string name) =>
        Field(claim, name) is { } list ? List(list, name, e => new AnnotatedEntity(Text(e, "country"), Text(e, "sector"), Text(e, "name"), Text(e, "kind"))) : [];

    private static string? Date(JsonElement claim) =>
        Field(claim, "date") is { ValueKind: JsonValueKind.Object } date ? Text(date, "edtf") : Text(claim, "date");

    private static AnnotatedPassage Evidence(JsonElement claim)
    {
        if (Field(claim, "evidence") is not { ValueKind: JsonValueKind.Object } passage)
        {
            return new(Text(claim, "evidence"), null);
        }

        return new(Text(passage, "text"), new SourceSpan(Offset(passage, "start"), Offset(passage, "end")));
    }

    private static int Offset(JsonElement passage, string name) =>
        Field(passage, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var offset)
            ? offset
            : throw new JsonException($"the evidence has no whole number «{name}»");

    private static double? Confidence(JsonElement claim) => Field(claim, "confidence") switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var value) && value is >= 0 and <= 1 => value,
        _ => throw new JsonException("the field «confidence» is to be a number from 0 to 1"),
    };

    private static string Id(JsonElement owner, string name) => Field(owner, name) switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.String } => Text(owner, name)!,
        _ => throw new JsonException($"the field «{name}», which is to name the article, is missing or no string"),
    };

    private static EquatableArray<T> List<T>(JsonElement list, string name, Func<JsonElement, T> item)
    {
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(e => e.ValueKind != JsonValueKind.Object))
        {
            throw new JsonException($"the field «{name}» is to be a list of objects");
        }

        return list.EnumerateArray().Select(item).ToEquatable();
    }

    private static string? Text(JsonElement owner, string name)
    {
        try
        {
            return Field(owner, name) switch
            {
                null => null,
                { ValueKind: JsonValueKind.String } text => text.GetString(),
                _ => throw new JsonException($"the field «{name}» is to be a string or null"),
            };
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"the field «{name}» holds half a surrogate pair", e);
        }
    }

    private static JsonElement? Field(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
