using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Sources.Wikidata;

/// <summary>A person as <c>actors/persons</c> of a lexicon holds it.</summary>
internal sealed record LexiconPerson
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    public string[]? Short { get; init; }

    public string[]? Ru { get; init; }

    public required string Country { get; init; }

    public required string Sector { get; init; }

    public string? Gender { get; init; }

    public LexiconTerm[]? Terms { get; init; }

    public string? Wikidata { get; init; }

    public string? Source { get; init; }
}

/// <summary>An office held for a time.</summary>
internal sealed record LexiconTerm
{
    public required string Office { get; init; }

    public string? Of { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public bool Acting { get; init; }

    public bool Disputed { get; init; }
}

/// <summary>A place as <c>places/places</c> of a lexicon holds it.</summary>
internal sealed record LexiconPlace
{
    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    public string[]? Nisba { get; init; }

    public string[]? Ru { get; init; }

    public required string Country { get; init; }

    public required string Role { get; init; }

    public string? Body { get; init; }

    public string? Wikidata { get; init; }

    public string? Source { get; init; }

    public long? Geonames { get; init; }
}

/// <summary>A position that no office was found for, to be filled in and given back as a map of positions.</summary>
internal sealed record UnmappedPosition
{
    public required string Position { get; init; }

    public string? Office { get; init; }

    public string? Of { get; init; }

    public string? Label { get; init; }

    public string? Ar { get; init; }

    public int Persons { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LexiconPerson))]
[JsonSerializable(typeof(LexiconPlace))]
[JsonSerializable(typeof(UnmappedPosition))]
internal sealed partial class EntryJson : JsonSerializerContext
{
    /// <summary>As entries are written by hand: Arabic as Arabic, and nothing that says nothing.</summary>
    public static EntryJson Lines { get; } = new(Readable(JsonIgnoreCondition.WhenWritingDefault));

    /// <summary>With the empty keys, which are to be filled in.</summary>
    public static EntryJson Forms { get; } = new(Readable(JsonIgnoreCondition.Never));

    private static JsonSerializerOptions Readable(JsonIgnoreCondition ignore) => new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = ignore,
    };
}
