using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Ledger.Corrections;

/// <summary>What a correction of occurrences says.</summary>
/// <param name="Occurrences">Their ids at the time.</param>
/// <param name="Claims">The claims that are of one thing.</param>
/// <param name="Others">Of a split, those that are not of that thing; else empty.</param>
internal sealed record OccurrenceChange(IReadOnlyList<string> Occurrences, IReadOnlyList<ClaimAnchor> Claims, IReadOnlyList<ClaimAnchor> Others);

/// <summary>What a correction of entities says.</summary>
/// <param name="To">Who is meant.</param>
/// <param name="Claims">Of a split, the claims in which he is; else empty: in all.</param>
internal sealed record EntityChange(EntityName To, IReadOnlyList<ClaimAnchor> Claims);

/// <summary>The JSON of <see cref="Correction.After"/> for occurrences and entities.</summary>
[JsonSerializable(typeof(OccurrenceChange))]
[JsonSerializable(typeof(EntityChange))]
internal sealed partial class CorrectionJson : JsonSerializerContext
{
    /// <summary>Compact, Arabic as it is, names in lower camel case; a name that is not known is an error.</summary>
    public static CorrectionJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>What a row says, or null when it cannot be read.</summary>
    public static T? Read<T>(string? json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Somebody as a person writes him.</summary>
[JsonSerializable(typeof(EntityName))]
internal sealed partial class EntityJson : JsonSerializerContext
{
    public static EntityJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    });
}
