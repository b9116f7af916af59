using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Parties;

namespace Sijill.Reconciliation.Commitments;

/// <summary>
/// Finds what became of a commitment. Each rule asks for the same three things: those who must act are the ones who act, it comes after,
/// and it is of the matching kind and matter. What fails one of them changes nothing: a wrong fate is worse than none.
/// </summary>
internal sealed class Fates(CandidateIndex index)
{
    private const double LeastParty = 0.55;
    private const double LeastMatter = 10;
    private const double LeastMatterLikeness = 0.33;
    private const double MuchMatter = 16;
    private const double MuchMatterLikeness = 0.42;
    private const int InvitationDays = 365;
    private const int DemandDays = 45;
    private const int PromiseDays = 120;
    private const int ThreatDays = 45;

    /// <summary>So long before its day a meeting is called off at most.</summary>
    private const int NoticeDays = 90;

    /// <summary>A passage that repeats the promise is the promise again, not its fulfilment.</summary>
    private const double SameWords = 0.8;

    /// <summary>How many more may be named at a meeting than were announced.</summary>
    private const int Companions = 1;

    private static readonly string[] Yielding = ["RETREAT", "CONCEDE", "AID", "COOPERATE"];
    private static readonly string[] Harming = ["SANCTION", "COERCE", "ASSAULT", "MOBILIZE"];
    private static readonly string[] Keeping = ["AID", "COOPERATE", "RETREAT"];

    /// <summary>The first change that the rules find, or null.</summary>
    public CommitmentChange? Of(CommitmentKind kind, Candidate made, DateOnly day, (DateOnly First, DateOnly Last)? due)
    {
        var found = kind switch
        {
            CommitmentKind.Invitation => Invitation(made, day),
            CommitmentKind.Meeting => Meeting(made, day, due),
            CommitmentKind.Promise or CommitmentKind.Offer or CommitmentKind.Agreement => Promise(made, day),
            CommitmentKind.Demand => Demand(made, day),
            CommitmentKind.Ultimatum => Demand(made, day).Concat(Threat(made, day)),
            CommitmentKind.Threat => Threat(made, day),
            _ => [],
        };
        return found.OrderBy(f => f.By.Day).ThenBy(f => f.By.Occurrence.Id, StringComparer.Ordinal).ThenBy(f => f.Rule, StringComparer.Ordinal)
            .Select(f => (Fate: f, Proof: f.State == CommitmentState.Overtaken ? f.By.Occurrence.Sources[0] : Proof.Of(f.By, f.State == CommitmentState.Met ? Persons(made, f.By) : [])))
            .Where(f => f.Proof is not null)
            .Select(f => new CommitmentChange(f.Fate.State, f.Fate.By.Day, f.Fate.Rule, f.Fate.By.Occurrence.Id, f.Proof))
            .FirstOrDefault();
    }

    /// <summary>The guest comes to the host, or says no.</summary>
    private IEnumerable<Fate> Invitation(Candidate made, DateOnly day)
    {
        foreach (var host in Countries(made.Actors))
        {
            foreach (var visit in Later("CONSULT", host, made, day, InvitationDays))
            {
                var there = visit.Occurrence.Country == host || (visit.Occurrence.Mode == "visit" && visit.Recipients.Any(r => r.Country == host));
                if (there && visit.IsSure && Cues.IsVisit(visit.Matter) && Countries(made.Recipients).Any(guest => guest != host) && Is(visit.Occurrence.Mode == "visit" ? visit.Actors : visit.Everyone, made.Recipients))
                {
                    yield return new(CommitmentState.Met, visit, "visit-by-the-invited");
                }
            }
        }

        foreach (var refusal in Refusals(made, day, InvitationDays))
        {
            yield return new(CommitmentState.Refused, refusal, "invitation-declined");
        }
    }

    /// <summary>They meet when they were to, or one calls it off, or another day is set.</summary>
    private IEnumerable<Fate> Meeting(Candidate made, DateOnly day, (DateOnly First, DateOnly Last)? due)
    {
        if (due is not { } time)
        {
            // No time, no telling which of their meetings it was.
            yield break;
        }

        var last = time.Last;
        foreach (var country in Countries(made.Everyone).Take(1))
        {
            foreach (var meeting in index.Between("CONSULT", country, time.First, Plus(last, 1)).Where(m => m.Happened && (time.First == time.Last && m.Day > made.Occurrence.FirstReport ? m.Occurrence.IsDateStated : m.IsSure) && SameMeeting(made, m) && After(made, m)))
            {
                yield return new(CommitmentState.Met, meeting, "meeting-held");
            }

            foreach (var other in Announced(country, Plus(last, 2), Plus(last, InvitationDays)))
            {
                var (before, after) = (made.Occurrence.FirstReport, other.Occurrence.FirstReport);
                if (other != made && other.Occurrence.IsDateStated && after > before && after <= last && SameMeeting(made, other) && SameParties(made, other))
                {
                    yield return new(CommitmentState.Overtaken, other, "meeting-moved");
                }
            }
        }

        foreach (var country in Countries(made.Everyone))
        {
            foreach (var refusal in index.Between("REJECT", country, day, last).Where(r => r.Happened && r.Occurrence.Mode == "meet" && After(made, r)))
            {
                var (planned, refused) = (Countries(made.Everyone).ToHashSet(StringComparer.Ordinal), Countries(refusal.Everyone).ToHashSet(StringComparer.Ordinal));
                var same = planned.SetEquals(refused) || (planned.IsSubsetOf(refused) && made.Matter.Shared(refusal.Matter) >= LeastMatter);
                if (same && Cues.IsCancelled(refusal.Matter) && time.First.DayNumber - refusal.Day!.Value.DayNumber <= NoticeDays && Acts(refusal.Actors, made.Everyone) && !Sides.OthersSpeak(refusal.Everyone, made.Everyone) && Cues.IsContact(refusal.Matter))
                {
                    yield return new(CommitmentState.Refused, refusal, "meeting-called-off");
                }
            }
        }
    }

    /// <summary>Who promised does it.</summary>
    private IEnumerable<Fate> Promise(Candidate made, DateOnly day)
    {
        foreach (var country in Countries(made.Actors))
        {
            foreach (var deed in Keeping.SelectMany(e => Later(e, country, made, day, PromiseDays)).Where(d => d.Occurrence.Event != "COOPERATE" || made.Deed == "COOPERATE"))
            {
                var same = made.Deed == deed.Occurrence.Event;
                if (Acts(deed.Actors, made.Actors) && Agrees(made.Recipients, deed.Recipients) && (same ? SameMode(made, deed) && Shares(made, deed) : made.Deed is null && deed.IsSure && SharesMuch(made, deed)))
                {
                    yield return new(CommitmentState.Met, deed, deed.Occurrence.Event == "AID" ? "aid-given" : "promise-kept");
                }
            }
        }
    }

    /// <summary>Who was asked says no, or does it.</summary>
    private IEnumerable<Fate> Demand(Candidate made, DateOnly day)
    {
        foreach (var refusal in Refusals(made, day, DemandDays))
        {
            yield return new(CommitmentState.Refused, refusal, "demand-refused");
        }

        foreach (var country in Countries(made.Recipients))
        {
            foreach (var deed in Yielding.SelectMany(e => Later(e, country, made, day, DemandDays)))
            {
                if (deed.IsSure && Acts(deed.Actors, made.Recipients) && SharesMuch(made, deed))
                {
                    yield return new(CommitmentState.Met, deed, "demand-met");
                }
            }
        }
    }

    /// <summary>The deed follows.</summary>
    private IEnumerable<Fate> Threat(Candidate made, DateOnly day)
    {
        foreach (var country in Countries(made.Actors))
        {
            foreach (var deed in Harming.SelectMany(e => Later(e, country, made, day, ThreatDays)))
            {
                if (Acts(deed.Actors, made.Actors) && made.Recipients.Length > 0 && Acts(deed.Recipients, made.Recipients)
                    && (made.Deed == deed.Occurrence.Event ? SameMode(made, deed) && Shares(made, deed) : made.Deed is null && Threatens(made, deed) && SharesMuch(made, deed)))
                {
                    yield return new(CommitmentState.Met, deed, "threat-carried-out");
                }
            }
        }
    }

    /// <summary>Meetings that are only planned, in either of the two ways in which plans are coded.</summary>
    private IEnumerable<Candidate> Announced(string country, DateOnly from, DateOnly to) =>
        index.Between("CONSULT", country, from, to).Where(c => c.Occurrence.IsPlan).Concat(index.Between("AGREE", country, from, to).Where(c => c.Deed == "CONSULT"));

    private IEnumerable<Candidate> Refusals(Candidate made, DateOnly day, int days) =>
        Countries(made.Recipients).SelectMany(country => Later("REJECT", country, made, day, days))
            .Where(r => Acts(r.Actors, made.Recipients) && !Acts(r.Actors, made.Actors) && SharesMuch(made, r));

    private IEnumerable<Candidate> Later(string eventCode, string country, Candidate made, DateOnly day, int days) =>
        index.Between(eventCode, country, day, Plus(day, days)).Where(c => c != made && c.Happened && After(made, c));

    /// <summary>It happened on a later day; on the same day only what was reported in a later article, or stands later in the same.</summary>
    private static bool After(Candidate made, Candidate later)
    {
        if (later.Day != made.Occurrence.FirstReport && later.Day > made.Occurrence.FirstReport)
        {
            return true;
        }

        var first = made.Occurrence.Sources[0];
        return later.Day >= made.Day && made.Matter.Likeness(later.Matter) < SameWords && !later.Occurrence.Sources.Any(s => s.Published < first.Published)
            && later.Occurrence.Sources.Any(s => s.DocumentId == first.DocumentId && s.Evidence.Span.Start > first.Evidence.Span.End);
    }

    private static bool SameMeeting(Candidate plan, Candidate meeting) =>
        Sides.Common(plan.Everyone, meeting.Everyone) >= 2 && Sides.Common(meeting.Everyone, plan.Everyone) >= 2
        && !Sides.OthersSpeak(plan.Everyone, meeting.Everyone)
        && (meeting.Occurrence.Mode != "phone" || plan.Occurrence.Mode == "phone" || Cues.IsCall(plan.Matter))
        && meeting.Everyone.Length <= plan.Everyone.Length + Companions
        && (!plan.Everyone.Any(p => p.Kind == PartyKind.Person) || plan.Everyone.Any(p => p.Kind == PartyKind.Person && meeting.Everyone.Any(m => m.Match(p) >= 1)))
        && Kinds.Modes("CONSULT", plan.Occurrence.Mode, meeting.Occurrence.Mode) > 0
        && !Countries(plan.Everyone).Except(Countries(meeting.Everyone), StringComparer.Ordinal).Any();

    /// <summary>Persons announced who are named at what happened, too.</summary>
    private static string[] Persons(Candidate made, Candidate later) =>
        [.. made.Occurrence.Everyone.Where(p => p.Id?.StartsWith("person/", StringComparison.Ordinal) == true).Select(p => p.Key).Intersect(later.Occurrence.Everyone.Select(p => p.Key), StringComparer.Ordinal)];

    /// <summary>A visit on one day and a meeting on another of the same journey are two: only the very same is moved.</summary>
    private static bool SameParties(Candidate made, Candidate other) =>
        made.Occurrence.Everyone.Select(p => p.Key).ToHashSet(StringComparer.Ordinal).SetEquals(other.Occurrence.Everyone.Select(p => p.Key));

    private static bool Acts(Party[] actors, Party[] those) => actors.Any(a => those.Any(t => a.Match(t) >= LeastParty));

    /// <summary>A guest who is named must come himself.</summary>
    private static bool Is(Party[] guests, Party[] invited) =>
        invited.Any(i => guests.Any(g => g.Match(i) >= (i.Kind == PartyKind.Nameless ? LeastParty : 1)));

    /// <summary>Force answers to threats of force only, and threats of force are answered by force only.</summary>
    private static bool Threatens(Candidate made, Candidate deed) => made.Occurrence.Mode is "violence" or "territory" == deed.Occurrence.Event is "ASSAULT" or "MOBILIZE";

    private static bool SameMode(Candidate made, Candidate later) =>
        made.Occurrence.Event != later.Occurrence.Event || made.Occurrence.Mode is null || later.Occurrence.Mode is null || made.Occurrence.Mode == later.Occurrence.Mode;

    private static bool Shares(Candidate made, Candidate later) =>
        later.Occurrence.Origins > 1 && made.Matter.Shared(later.Matter) >= LeastMatter && made.Matter.Likeness(later.Matter) >= LeastMatterLikeness;

    /// <summary>Not only a matter in common, but most of what is said of it.</summary>
    private static bool SharesMuch(Candidate made, Candidate later) =>
        later.IsFirm && made.Matter.Shared(later.Matter) >= MuchMatter && made.Matter.Likeness(later.Matter) >= MuchMatterLikeness;

    /// <summary>Nobody is named on one side, or somebody on both is the same.</summary>
    private static bool Agrees(Party[] left, Party[] right) => left.Length == 0 || right.Length == 0 || Acts(left, right);

    private static IEnumerable<string> Countries(Party[] parties) => parties.Where(p => p.IsCountry).Select(p => p.Country).Distinct(StringComparer.Ordinal);

    private static DateOnly Plus(DateOnly day, int days) => day.DayNumber + days > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    private readonly record struct Fate(CommitmentState State, Candidate By, string Rule);
}
