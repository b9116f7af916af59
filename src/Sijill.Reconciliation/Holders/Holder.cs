using Sijill.Arabic.Letters;
using Sijill.Model;

namespace Sijill.Reconciliation.Holders;

/// <summary>What kind of voice holds an account.</summary>
public enum HolderKind
{
    /// <summary>Somebody who is named: a person, a ministry, a presidency.</summary>
    Named,

    /// <summary>An unnamed source or official.</summary>
    Unnamed,

    /// <summary>A news agency, newspaper or broadcaster on its own word.</summary>
    Outlet,
}

/// <summary>Whose account a claim is: the voice behind it, not the outlet that carries it.</summary>
/// <param name="Key">The same for the same voice: an id, a country and sector, or the outlet's name.</param>
/// <param name="Kind">What kind of voice.</param>
/// <param name="Country">Its country code, or UNK.</param>
/// <param name="Sector">Its PLOVER sector.</param>
/// <param name="Name">Name to show, in English where it is known.</param>
/// <param name="Via">The outlet that the voice is heard through, or null.</param>
public sealed record Holder(string Key, HolderKind Kind, string Country, string Sector, string Name, string? Via)
{
    private static readonly string[] Anonymous = ["مصدر", "مصادر", "مسؤول", "مسئول", "دبلوماسي", "شخصيه", "اوساط"];

    /// <summary>
    /// Whose account the claim of <paramref name="report"/> is: the publisher where it is itself a party (an official readout); else the innermost speaker that is no
    /// news agency; else, for a saying, whoever says it; else the outlet.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="publisher">Whom the publisher's name stands for when it is a state's body, as for a readout; else null.</param>
    public static Holder Of(Report report, Participant? publisher = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var claim = report.Claim;
        if (publisher is not null)
        {
            return Named(publisher, null);
        }

        var agency = claim.Attribution.FirstOrDefault(s => s.Kind == SpeakerKind.Agency);
        var via = agency is null ? report.Publisher : NameOf(agency.Who);
        if (claim.Attribution.LastOrDefault(s => s.Kind != SpeakerKind.Agency) is { } speaker)
        {
            return speaker.Kind == SpeakerKind.Unnamed ? Unnamed(speaker.Who, via) : Named(speaker.Who, via);
        }

        if (agency is null && claim.Event == "STATE" && claim.Actor.Count > 0)
        {
            return claim.Actor[0] is { Id: null } nameless && IsNobodyByName(nameless) ? Unnamed(nameless, via) : Named(claim.Actor[0], via);
        }

        var outlet = agency is not null ? NameOf(agency.Who) : report.Publisher ?? report.DocumentId;
        return new("outlet:" + (agency?.Who.Id ?? outlet), HolderKind.Outlet, agency?.Who.Country ?? "UNK", "MED", outlet, null);
    }

    private static Holder Named(Participant who, string? via) => new(
        who.Id ?? $"{who.Country}/{who.Sector}", HolderKind.Named, who.Country, who.Sector, NameOf(who), via);

    /// <summary>Two unnamed sources are one voice only where they speak through one outlet for one country, and even then perhaps not.</summary>
    private static Holder Unnamed(Participant who, string? via) => new(
        $"unnamed:{who.Country}:{via}", HolderKind.Unnamed, who.Country, who.Sector, who.Country == "UNK" ? "unnamed source" : $"unnamed source ({who.Country})", via);

    /// <summary>«A source», «officials» – and not «Iran», which has no id either but is no secret.</summary>
    private static bool IsNobodyByName(Participant who) =>
        who.Sector is not ("GOV" or "MIL") || Anonymous.Any(word => ArabicLetters.Normalize(who.Text).Contains(word, StringComparison.Ordinal));

    private static string NameOf(Participant who) => who.Name ?? (who.Sector == "GOV" ? who.Country : $"{who.Country}/{who.Sector}");
}
