using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Sijill.Model;

/// <summary>The four classes that conflict research sorts events into.</summary>
public enum QuadClass
{
    /// <summary>Words that bring closer.</summary>
    VerbalCooperation = 1,

    /// <summary>Deeds that bring closer.</summary>
    MaterialCooperation = 2,

    /// <summary>Words that set apart.</summary>
    VerbalConflict = 3,

    /// <summary>Deeds that set apart.</summary>
    MaterialConflict = 4,
}

/// <summary>An event type.</summary>
/// <param name="Code">For example REQUEST.</param>
/// <param name="Quad">Its quad class.</param>
/// <param name="Score">Conflict (-10) to cooperation (+10).</param>
/// <param name="Cameo">CAMEO code given when nothing finer is known.</param>
/// <param name="Meaning">What it is, in a few words.</param>
/// <param name="Modes">Its modes by name; empty when it has none.</param>
public sealed record EventType(
    string Code, QuadClass Quad, double Score, string Cameo, string Meaning, FrozenDictionary<string, EventMode> Modes);

/// <summary>A mode of an event type.</summary>
/// <param name="Name">For example yield.</param>
/// <param name="Score">Its own score.</param>
/// <param name="Cameo">CAMEO code given when a frame says nothing finer.</param>
/// <param name="Meaning">What it is, in a few words.</param>
public sealed record EventMode(string Name, double Score, string Cameo, string Meaning);

/// <summary>What a CAMEO code answers to in PLOVER.</summary>
/// <param name="Code">The code as text, for example 040.</param>
/// <param name="Event">The event type.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Context">The contexts that the code implies.</param>
public sealed record CameoCode(string Code, string Event, string? Mode, EquatableArray<string> Context);

/// <summary>
/// PLOVER 2.0 with the extension STATE: which events, modes, contexts and sectors there are, what they score, and the CAMEO code beside
/// each. Immutable.
/// </summary>
/// <param name="Events">Event types by code.</param>
/// <param name="Contexts">Meaning of each context by name.</param>
/// <param name="Sectors">Meaning of each sector by code.</param>
/// <param name="International">Name of each code that stands beside the ISO country codes.</param>
/// <param name="Cameo">CAMEO codes.</param>
public sealed record PloverOntology(
    FrozenDictionary<string, EventType> Events,
    FrozenDictionary<string, string> Contexts,
    FrozenDictionary<string, string> Sectors,
    FrozenDictionary<string, string> International,
    FrozenDictionary<string, CameoCode> Cameo)
{
    /// <summary>True when <paramref name="mode"/> is null or a mode of <paramref name="eventCode"/>.</summary>
    public bool Allows(string eventCode, string? mode) =>
        Events.TryGetValue(eventCode, out var type) && (mode is null || type.Modes.ContainsKey(mode));

    /// <summary>Quad class of an event, or null when it is unknown.</summary>
    public int? QuadOf(string eventCode) => Events.TryGetValue(eventCode, out var type) ? (int)type.Quad : null;

    /// <summary>Score of an event in a mode, or null when the event is unknown.</summary>
    public double? ScoreOf(string eventCode, string? mode) =>
        Events.TryGetValue(eventCode, out var type) ? ModeOf(type, mode)?.Score ?? type.Score : null;

    /// <summary>The CAMEO code of an event in a mode, or null when the event is unknown.</summary>
    public string? CameoOf(string eventCode, string? mode) =>
        Events.TryGetValue(eventCode, out var type) ? ModeOf(type, mode)?.Cameo ?? type.Cameo : null;

    /// <summary>The event types in the order of the quad classes and, within one, of their scores; STATE last.</summary>
    public ImmutableArray<EventType> InOrder() =>
        [.. Events.Values.OrderBy(e => e.Code == "STATE").ThenBy(e => e.Quad).ThenByDescending(e => e.Score).ThenBy(e => e.Code, StringComparer.Ordinal)];

    private static EventMode? ModeOf(EventType type, string? mode) =>
        mode is not null && type.Modes.TryGetValue(mode, out var found) ? found : null;
}
