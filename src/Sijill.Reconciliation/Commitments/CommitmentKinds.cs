using Sijill.Reconciliation.Occurrences;

namespace Sijill.Reconciliation.Commitments;

/// <summary>Tells which occurrences are commitments, and of what kind.</summary>
internal static class CommitmentKinds
{
    /// <summary>The kind, or null when nothing binds or is asked for.</summary>
    public static CommitmentKind? Of(Candidate candidate)
    {
        var occurrence = candidate.Occurrence;
        if (occurrence.Standing == Standing.Denied || IsOld(occurrence) || Cues.IsAsked(occurrence.Sources[0].Evidence.Text))
        {
            return null;
        }

        return occurrence.Event switch
        {
            "CONSULT" => occurrence.IsPlan && candidate.Everyone.Length > 1 ? CommitmentKind.Meeting : null,
            "AGREE" when candidate.Deed == "CONSULT" => candidate.Everyone.Length > 1 ? CommitmentKind.Meeting : null,
            "AGREE" or "REQUEST" when IsCall(candidate) => candidate.Recipients.Length > 0 && candidate.Actors.Length > 0 ? CommitmentKind.Invitation : null,
            "REQUEST" => candidate.Recipients.Length == 0 || candidate.Actors.Length == 0 ? null
                : Cues.HasLimit(candidate.Matter) ? CommitmentKind.Ultimatum : CommitmentKind.Demand,
            "THREATEN" => candidate.Actors.Length == 0 ? null : Cues.HasLimit(candidate.Matter) ? CommitmentKind.Ultimatum : CommitmentKind.Threat,
            "AGREE" => candidate.Actors.Length == 0 ? null
                : Cues.IsAgreement(candidate.Matter) && candidate.Everyone.Select(p => p.Country).Distinct(StringComparer.Ordinal).Count() > 1 ? CommitmentKind.Agreement
                : Cues.IsOffer(candidate.Matter) ? CommitmentKind.Offer : CommitmentKind.Promise,
            "SANCTION" or "COERCE" or "ASSAULT" or "MOBILIZE" => Planned(occurrence, candidate, CommitmentKind.Threat),
            "AID" or "COOPERATE" or "RETREAT" or "CONCEDE" or "SUPPORT" => Planned(occurrence, candidate, CommitmentKind.Promise),
            _ => null,
        };
    }

    /// <summary>CAMEO's «express intent to meet» by one who invites, and «appeal to meet» where it is to a visit.</summary>
    private static bool IsCall(Candidate candidate) =>
        candidate.Occurrence is { Event: "AGREE", Cameo: "036" } || (candidate.Occurrence is { Event: "REQUEST", Mode: "meet" } && Cues.IsInvitation(candidate.Matter));

    private static CommitmentKind? Planned(Occurrence occurrence, Candidate candidate, CommitmentKind kind) => occurrence.IsPlan && candidate.Actors.Length > 0 ? kind : null;

    /// <summary>What articles only look back on: its fate lies before the reports begin.</summary>
    private static bool IsOld(Occurrence occurrence) =>
        occurrence.Sources.Count > 0 && occurrence.Last is { } last && occurrence.FirstReport is { } report && report.DayNumber - last.DayNumber > 31;
}
