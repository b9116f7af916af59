using System.Text.Json.Serialization;

namespace Sijill.Arabic.Frames;

/// <summary>One line of <c>lexicon/frames/*.jsonl</c>, as written; see <c>docs/frames.md</c>.</summary>
internal sealed class FrameEntry
{
    public required string Id { get; init; }

    public string? Verb { get; init; }

    public string? Noun { get; init; }

    public string? Adjective { get; init; }

    public string? Phrase { get; init; }

    public required string Event { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    public string[]? Context { get; init; }

    public Dictionary<string, string>? Roles { get; init; }

    public Dictionary<string, string[]>? When { get; init; }

    public string? Content { get; init; }

    public string? NounUse { get; init; }

    public bool SpeakerNeeded { get; init; }

    public string? Status { get; init; }

    public NegatedEntry? Negated { get; init; }

    public double? Confidence { get; init; }

    public FrameExample[]? Examples { get; init; }
}

/// <summary>What a frame becomes under negation.</summary>
internal sealed class NegatedEntry
{
    public required string Event { get; init; }

    public string? Mode { get; init; }

    public string? Cameo { get; init; }
}

/// <summary>A sentence that tests a frame: it fires and yields the claims, or must not and says why.</summary>
internal sealed class FrameExample
{
    public required string Text { get; init; }

    public required FrameExampleClaim[] Claims { get; init; }

    public string? Why { get; init; }
}

/// <summary>What an example expects of one claim; null members are not checked.</summary>
internal sealed class FrameExampleClaim
{
    public required string Event { get; init; }

    public string? Mode { get; init; }

    public string? Status { get; init; }

    public string[]? Actor { get; init; }

    public string[]? Recipient { get; init; }

    public string[]? Attribution { get; init; }
}

/// <summary>A word that tells how a free statement is judged; one line of <c>cues.jsonl</c>.</summary>
internal sealed class CueEntry
{
    public required string Id { get; init; }

    public required string[] Words { get; init; }

    public required string Event { get; init; }

    public string? Mode { get; init; }

    public double Weight { get; init; } = 1;

    /// <summary>Accuses only where the statement names whom it blames.</summary>
    public bool Blames { get; init; }
}

/// <summary>A verb that carries another event: «قرر الانسحاب», «قام بزيارة», «تم توقيع»; one line of <c>carriers.jsonl</c>.</summary>
internal sealed class CarrierEntry
{
    /// <summary>Lemma of the verb.</summary>
    public required string Verb { get; init; }

    /// <summary><c>control</c>: its subject does the carried act; <c>passive</c>: the act's genitive is what was done («تم توقيع الاتفاق»).</summary>
    public required string Kind { get; init; }

    /// <summary>Slot in which the carried noun stands: <c>object</c>, <c>subject</c> or a preposition.</summary>
    public required string Slot { get; init; }

    /// <summary>Status of the carried act, when the carrier decides it.</summary>
    public string? Status { get; init; }

    /// <summary>It carries deeds only («تمكن من السيطرة»), no speech acts («نجح في تحديد …»).</summary>
    public bool Deeds { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(FrameEntry))]
[JsonSerializable(typeof(CueEntry))]
[JsonSerializable(typeof(CarrierEntry))]
internal sealed partial class FrameJson : JsonSerializerContext;
