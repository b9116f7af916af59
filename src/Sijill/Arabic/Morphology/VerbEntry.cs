using System.Text.Json.Serialization;

namespace Sijill.Arabic.Morphology;

/// <summary>A line of <c>verbs/*.jsonl</c>: what cannot be derived, in standard spelling without vowel marks.</summary>
internal sealed record VerbEntry
{
    /// <summary>Third person masculine singular perfect, with hamza: «أكد».</summary>
    public required string Lemma { get; init; }

    /// <summary>Three or four radicals, weak ones as و or ي, hamza as ء or أ: «ءكد», «قول».</summary>
    public required string Root { get; init; }

    /// <summary>1–10, 11 (QI), 12 (QII), 13 (QIV).</summary>
    public required int Form { get; init; }

    /// <summary>Tells verbs of one spelling apart («علم.2»); the lemma when left out.</summary>
    public string? Id { get; init; }

    /// <summary>Form I: third person masculine singular imperfect, where the root does not settle it; «-» for a verb that has none.</summary>
    public string? Imperfect { get; init; }

    /// <summary>Verbal nouns: all of them for form I; for other forms only instead of the regular one.</summary>
    public string[]? Masdar { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(VerbEntry))]
internal sealed partial class VerbJson : JsonSerializerContext;
