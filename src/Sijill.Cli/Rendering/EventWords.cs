using Sijill.Records;

namespace Sijill.Cli.Rendering;

/// <summary>Short words for a claim.</summary>
internal static class EventWords
{
    /// <summary>Event and mode, and the status when it is not plain fact.</summary>
    public static string Of(ClaimRecord claim) =>
        claim.Event + (claim.Mode is null ? "" : "\n" + claim.Mode) + (claim.Status == "actual" ? "" : "\n(" + claim.Status + ")");

    /// <summary>Who, and to whom.</summary>
    public static string Parties(ClaimRecord claim)
    {
        var actors = Names(claim.Actor);
        return claim.Recipient.Count == 0 ? actors : $"{actors} → {Names(claim.Recipient)}";
    }

    /// <summary>Name and country, or what there is.</summary>
    public static string Name(string? name, string country, string sector) =>
        name is null ? (sector is "GOV" ? country : $"{country}/{sector}") : $"{name} ({country})";

    private static string Names(IReadOnlyList<ParticipantRecord> list) =>
        list.Count == 0 ? "?" : string.Join(", ", list.Select(p => Name(p.Name, p.Country, p.Sector)));
}
