using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Lexicons;

// Optional properties have setters, because generated readers put null into an init-only property that a line leaves out, over its default.

/// <summary>Where an entry stands, to report it and to show where a fact comes from.</summary>
internal readonly record struct Origin(string File, int Line)
{
    public override string ToString() => $"{File}({Line})";
}

/// <summary>What all entries have.</summary>
internal abstract record WhosWhoEntry
{
    [JsonIgnore]
    public Origin At { get; set; }
}

/// <summary>An entry about somebody or something outside, with what helps to check it.</summary>
internal abstract record KnownEntry : WhosWhoEntry
{
    /// <summary>Names in Russian, nominative; may be empty.</summary>
    public string[] Ru { get; set; } = [];

    /// <summary>The Wikidata item, <c>Q</c> and digits; null when not certain.</summary>
    public string? Wikidata { get; set; }

    /// <summary>Where the entry comes from; null for what was written by hand.</summary>
    public string? Source { get; set; }
}

/// <summary>A state or territory with a code of its own (<c>places/countries.jsonl</c>).</summary>
internal sealed record CountryEntry : KnownEntry
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The English adjective, as in "Russian Foreign Ministry".</summary>
    public required string Adjective { get; init; }

    public required string[] Ar { get; init; }

    /// <summary>Masculine singular adjectives without «ال»; all other forms are generated.</summary>
    public string[] Nisba { get; set; } = [];

    /// <summary>Broken plurals of the nationals: «أتراك».</summary>
    public string[] Demonyms { get; set; } = [];

    public string? Zone { get; set; }
}

/// <summary>A capital, a seat of power, a city or a region (<c>places/places.jsonl</c>).</summary>
internal sealed record PlaceEntry : KnownEntry
{
    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    public required string Country { get; init; }

    /// <summary><c>capital</c>, <c>seat</c>, <c>city</c> or <c>region</c>.</summary>
    public required string Role { get; init; }

    /// <summary>For a seat: the id of the body that it stands for.</summary>
    public string? Body { get; set; }

    public string[] Nisba { get; set; } = [];

    /// <summary>The GeoNames number; null when not certain.</summary>
    public long? Geonames { get; set; }
}

/// <summary>An organisation, body, group or outlet (<c>actors/*.jsonl</c>).</summary>
internal sealed record ActorEntry : KnownEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    /// <summary>Forms that mean this one only when nothing nearer fits.</summary>
    public string[] Short { get; set; } = [];

    public string[] Nisba { get; set; } = [];

    public string[] Demonyms { get; set; } = [];

    public required string Country { get; init; }

    public required string Sector { get; init; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? Gender { get; set; }

    public string? Number { get; set; }

    public string? Kind { get; set; }
}

/// <summary>A title that combines with a country, body or name (<c>offices/offices.jsonl</c>).</summary>
internal sealed record OfficeEntry : WhosWhoEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    [JsonPropertyName("ar_f")]
    public string[] ArFeminine { get; set; } = [];

    public string[] Short { get; set; } = [];

    public string[] Plural { get; set; } = [];

    public string[] Dual { get; set; } = [];

    public required string Sector { get; init; }

    public int Rank { get; set; }

    /// <summary>A country or actor id, when the title says it by itself.</summary>
    public string? Of { get; set; }

    /// <summary>Several people hold it at one time (senators, ambassadors), so terms may overlap and the title alone names nobody.</summary>
    public bool Shared { get; set; }
}

/// <summary>A part of any state, known by pattern (<c>offices/ministries.jsonl</c>).</summary>
internal sealed record MinistryEntry : WhosWhoEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    public string[] Short { get; set; } = [];

    public required string Sector { get; init; }

    /// <summary>The entity is just the state: it gets no name.</summary>
    public bool Bare { get; set; }

    /// <summary>It has an id of its own but no name, as «الجيش السوري»: country and sector say it all.</summary>
    public bool Nameless { get; set; }

    public string? Gender { get; set; }

    public string? Number { get; set; }
}

/// <summary>A person and the offices held (<c>actors/persons.jsonl</c>).</summary>
internal sealed record PersonEntry : KnownEntry
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    public string[] Short { get; set; } = [];

    public required string Country { get; init; }

    public required string Sector { get; init; }

    public string? Gender { get; set; }

    public TermEntry[] Terms { get; set; } = [];
}

/// <summary>An office held for a time.</summary>
internal sealed record TermEntry
{
    public required string Office { get; init; }

    /// <summary>Country code or actor id; the person's country when absent.</summary>
    public string? Of { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>Held in another's stead or until a successor: such a term may overlap the holder's.</summary>
    public bool Acting { get; set; }

    /// <summary>Claimed against another holder, as by a rival government: such a term may overlap the other's.</summary>
    public bool Disputed { get; set; }
}

/// <summary>A class of nameless people (<c>actors/people.jsonl</c>).</summary>
internal sealed record PeopleEntry : WhosWhoEntry
{
    public required string Id { get; init; }

    /// <summary>Plural forms.</summary>
    public required string[] Ar { get; init; }

    public string[] Singular { get; set; } = [];

    public string? Name { get; set; }

    public string? Country { get; set; }

    public required string Sector { get; init; }

    public string? Gender { get; set; }

    public string? Number { get; set; }
}

/// <summary>A given name, by which unlisted people are recognised (<c>names/given.jsonl</c>).</summary>
internal sealed record GivenNameEntry : WhosWhoEntry
{
    public required string Name { get; init; }

    public required string[] Ar { get; init; }

    public string? Gender { get; set; }
}

/// <summary>An entry of which only the id is looked at.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
internal sealed record KeyedEntry
{
    public string? Id { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CountryEntry))]
[JsonSerializable(typeof(PlaceEntry))]
[JsonSerializable(typeof(ActorEntry))]
[JsonSerializable(typeof(OfficeEntry))]
[JsonSerializable(typeof(MinistryEntry))]
[JsonSerializable(typeof(PersonEntry))]
[JsonSerializable(typeof(PeopleEntry))]
[JsonSerializable(typeof(GivenNameEntry))]
[JsonSerializable(typeof(KeyedEntry))]
internal sealed partial class WhosWhoJson : JsonSerializerContext;
