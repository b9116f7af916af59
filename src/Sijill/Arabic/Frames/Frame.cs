using System.Collections.Frozen;
using Sijill.Model;

namespace Sijill.Arabic.Frames;

/// <summary>What a slot's participants become.</summary>
internal enum Role : byte
{
    Content,
    Actor,
    Recipient,
    Both,
    Place,
}

/// <summary>How what follows a predicate is treated.</summary>
internal enum ContentUse : byte
{
    /// <summary>The frame itself is the claim; its content is not coded.</summary>
    Own,

    /// <summary>The content is read by itself; if it codes, that is the claim, attributed to the frame's subject.</summary>
    Report,
}

/// <summary>When a verbal noun or noun makes a claim.</summary>
internal enum NounUse : byte
{
    Governed,
    Free,
    Never,
}

internal enum HeadKind : byte
{
    Verb,
    Noun,
    Adjective,
    Phrase,
}

/// <summary>One way in which a word codes an event: what it governs and which event it is.</summary>
internal sealed record Frame(
    string Id,
    HeadKind HeadKind,
    string Head,
    string Event,
    string? Mode,
    string? Cameo,
    EquatableArray<string> Context,
    FrozenDictionary<string, Role> Roles,
    FrozenDictionary<string, FrozenSet<string>> When,
    ContentUse Content,
    NounUse NounUse,
    bool SpeakerNeeded,
    Status? Status,
    NegatedEntry? Negated,
    double Confidence,
    EquatableArray<FrameExample> Examples)
{
    public Role RoleOf(string slot) => Roles.TryGetValue(slot, out var role) ? role : Role.Content;
}

/// <summary>A verb that carries the event of a noun it governs.</summary>
internal sealed record Carrier(string Verb, bool Passive, string Slot, Status? Status, bool Deeds);

/// <summary>A cue word with its weight; one that <paramref name="Blames"/> accuses only where somebody is blamed.</summary>
internal sealed record Cue(string Id, string Event, string? Mode, double Weight, bool Blames = false);
