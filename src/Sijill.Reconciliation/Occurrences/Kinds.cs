namespace Sijill.Reconciliation.Occurrences;

/// <summary>How events are told apart: by who meets, by what is said, or by what is done to whom.</summary>
internal static class Kinds
{
    private static readonly HashSet<string> Speech = new(StringComparer.Ordinal)
    {
        "STATE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE",
    };

    /// <summary>True for events that are done with words; one speaker does many of them in one day, and only what is said tells them apart.</summary>
    public static bool IsSpeech(string eventCode) => Speech.Contains(eventCode);

    /// <summary>True for meetings, visits and calls, in which both sides act.</summary>
    public static bool IsContact(string eventCode) => eventCode == "CONSULT";

    /// <summary>
    /// Whether two modes of one event can be the same thing, 0 to 1. A call is no visit, a denial no affirmation; a strike that one outlet calls aerial and
    /// another only a strike is one strike.
    /// </summary>
    public static double Modes(string eventCode, string? left, string? right) => (eventCode, left == right) switch
    {
        (_, true) => 1,
        ("STATE", _) => 0,
        ("CONSULT", _) when left == "phone" || right == "phone" => left is null || right is null ? 0.8 : 0,
        ("ASSAULT" or "COERCE" or "RETREAT" or "SANCTION", _) when left is not null && right is not null => 0.7,
        _ => 0.9,
    };

    /// <summary>True for deeds that nobody does twice in a day: he leaves a treaty, expels an ambassador, resigns.</summary>
    public static bool IsDoneOnce(string eventCode, string? mode) =>
        (eventCode, mode) is ("SANCTION", "withdraw" or "expel") or ("RETREAT", "withdraw" or "resign" or "disarm" or "ceasefire") or ("COERCE", "martial-law" or "curfew");
}
