using System.Text.Json.Serialization;

namespace Sijill.Records;

/// <summary>One event in PLOVER 2.0's own JSON. STATE is an extension; the auxiliary modes stand among the contexts, as the manual says.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record PloverRecord(
    string Id,
    bool HasEvent,
    string Date,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Enddate,
    IReadOnlyList<PloverEntity> Actor,
    IReadOnlyList<PloverEntity> Recipient,
    IReadOnlyList<string> Event,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PloverLocation? EventLoc,
    IReadOnlyList<string> EventText,
    int? QuadCode,
    double? EventScale,
    IReadOnlyList<string> Mode,
    IReadOnlyList<string> Context,
    string Text,
    PloverTextInfo TextInfo,
    PloverCiteInfo CiteInfo,
    string Coder,
    string Comment,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Link = null);

/// <summary>An entity of PLOVER's JSON.</summary>
public sealed record PloverEntity(
    string Code,
    string Sector,
    string EntityText,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? IdentifierId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? IdentifierText,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Office);

/// <summary>A location of PLOVER's JSON.</summary>
public sealed record PloverLocation(
    string ExtractedPlace,
    string ResolvedPlace,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? CountryCode);

/// <summary>Where the text of an event stands.</summary>
public sealed record PloverTextInfo(int Sequence, int Start, int End);

/// <summary>Where an event was published and who coded it.</summary>
public sealed record PloverCiteInfo(
    string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Url,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Title,
    string Language,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Publication,
    string Coder,
    string Codebook);
