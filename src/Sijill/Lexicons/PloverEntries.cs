using System.Text.Json.Serialization;

namespace Sijill.Lexicons;

internal sealed record EventEntry(string Event, int Quad, double Score, string Cameo, string Meaning);

internal sealed record ModeEntry(string Event, string Mode, double? Score, string Cameo, string Meaning);

internal sealed record ContextEntry(string Context, string Meaning);

internal sealed record SectorEntry(string Sector, string Meaning);

internal sealed record InternationalEntry(string Country, string Meaning);

internal sealed record CameoEntry(string Cameo, string Event, string? Mode, string[] Context);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = false,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(EventEntry))]
[JsonSerializable(typeof(ModeEntry))]
[JsonSerializable(typeof(ContextEntry))]
[JsonSerializable(typeof(SectorEntry))]
[JsonSerializable(typeof(InternationalEntry))]
[JsonSerializable(typeof(CameoEntry))]
internal sealed partial class PloverJson : JsonSerializerContext;
