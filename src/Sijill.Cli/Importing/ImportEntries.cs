using System.Text.Json.Serialization;

namespace Sijill.Cli.Importing;

/// <summary>English titles of an office (<c>import/wikidata-offices.jsonl</c>).</summary>
internal sealed record OfficeTitleEntry
{
    public required string Office { get; init; }

    public required string[] Titles { get; init; }

    public string? Of { get; set; }

    public string[] Only { get; set; } = [];

    public bool National { get; set; }

    public bool Host { get; set; }
}

/// <summary>Other English names of a country (<c>import/wikidata-countries.jsonl</c>).</summary>
internal sealed record CountryNamesEntry
{
    public required string Code { get; init; }

    public required string[] Names { get; init; }

    public string[] Wikidata { get; set; } = [];
}

/// <summary>The office of a position, given by the user. The last three keys only help to fill it in.</summary>
internal sealed record PositionEntry
{
    public required string Position { get; init; }

    /// <summary>The office's id; null when nobody has filled it in.</summary>
    public string? Office { get; set; }

    public string? Of { get; set; }

    public string? Label { get; set; }

    public string? Ar { get; set; }

    public int? Persons { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(OfficeTitleEntry))]
[JsonSerializable(typeof(CountryNamesEntry))]
[JsonSerializable(typeof(PositionEntry))]
internal sealed partial class ImportJson : JsonSerializerContext;
