using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>What a draft still lacks, and when it is not to be kept: actors, negation, blame.</summary>
internal sealed partial class Drafter
{
    /// <summary>Adds speakers, applies negation and rejects what has no political actor.</summary>
    private bool Complete(Draft draft, Clause clause, Frame frame)
    {
        var chain = SpeakersOf(clause.Governor);
        if (!frame.SpeakerNeeded && ToldInPassing(clause))
        {
            // «قالت المحكمة إنها تنظر في الشكوى التي رفعتها إيران»: known to all, whoever speaks of it.
            chain.Clear();
        }

        if (frame.SpeakerNeeded)
        {
            if (chain.Count == 0 || chain[^1].Who.Sector == "JRN")
            {
                return false;
            }

            if (clause.Negated && draft.Event == "ACCUSE" && frame.Negated is null && !NegativePhrase(frame))
            {
                // «قال لافروف إن الجيش الأميركي لم يتجاوز الخطوط»: who says that it was not done accuses nobody.
                return false;
            }

            // The speaker accuses; whoever did it is the one accused.
            if (draft.Actors.Count == 0)
            {
                draft.Actors.Add(chain[^1].Who);
            }

            var subject = participants.Subject(clause, sentence);
            if (draft.Recipients.Count == 0)
            {
                Assign(draft, Role.Recipient, subject.Count > 0 ? subject : clause.Subject is { } s ? participants.Of(s, clause, sentence, nested: true) : []);
            }

            if (draft.Recipients.Count == 0 || draft.Recipients.Exists(r => r.Country == draft.Actors[0].Country))
            {
                return false;
            }

            chain.RemoveAt(chain.Count - 1);
        }

        if (draft.Event == "PROTEST" && draft.Actors.TrueForAll(a => a.Country == "UNK"))
        {
            PlaceProtesters(draft, clause);
        }

        if (draft.Event == "CONSULT" && draft.Actors.Count == 0)
        {
            // «عقدت القمة»: those who met before.
            draft.Actors.AddRange(discourse.LastMeeting);
        }

        if (draft.Actors.Count == 0 && Imposer(draft, clause, chain) is { } imposer)
        {
            draft.Actors.Add(imposer);
            draft.Confidence *= 0.9;
        }

        draft.Actors.RemoveAll(a => a.Sector == "JRN" || (a.Country == "UNK" && a.Name is null));

        // «بحث الرئيسان العلاقات بين البلدين»: where two men act, their states are not two more.
        draft.Actors.RemoveAll(a => a is { Id: null, Name: null, Sector: "GOV" } && draft.Actors.Exists(b => b is { Name: not null, Sector: "GOV" } && b.Country == a.Country));
        if (draft.Actors.Count == 0)
        {
            return false;
        }

        if (draft.Event == "PROTEST")
        {
            // «انتفض السوريون»: the people and not their state.
            for (var k = 0; k < draft.Actors.Count; k++)
            {
                draft.Actors[k] = draft.Actors[k] is { Sector: "GOV", Name: null } people ? people with { Sector = "CVL" } : draft.Actors[k];
            }
        }

        if (draft is { Event: "CONSULT", Mode: null or "phone", Actors.Count: 1, Recipients.Count: 0 } && draft.Actors[0].Country is not ("IGO" or "UNO" or "EUR"))
        {
            // Nobody meets alone.
            return false;
        }

        if (draft is { Event: "ASSAULT", Actors.Count: 1 } && frame.RoleOf("بين") == Role.Both && frame.RoleOf("subject") != Role.Actor)
        {
            // Nobody fights alone.
            return false;
        }

        if (draft.Event == "STATE" && draft.Actors.TrueForAll(a => a.Country == "UNK" || a.Sector is "BUS" or "UAF"))
        {
            return false;
        }

        if (draft is { Event: "PROTEST", Recipients.Count: 0 } && draft.Actors[0] is { Sector: "CVL" or "EDU" or "OPP" or "SOC" } crowd)
        {
            // A crowd that names nobody else protests to its own government.
            draft.Recipients.Add(crowd with { Id = null, Sector = "GOV", Name = null, NameAr = null, Office = null });
        }

        draft.Recipients.RemoveAll(r => r.Country == "UNK" || (r.Sector == "JRN" && draft.Event is not ("RETREAT" or "CONCEDE" or "COERCE" or "ASSAULT" or "SANCTION")) || (r.Country == "IGO" && r.Name is null && r.Sector == "GOV") || draft.Actors.Exists(a => SameEntity(a, r)));
        draft.Attribution.InsertRange(0, chain);
        for (var k = draft.Attribution.Count - 1; k > 0; k--)
        {
            if (SameEntity(draft.Attribution[k].Who, draft.Attribution[k - 1].Who))
            {
                draft.Attribution.RemoveAt(k);
            }
        }

        draft.Attribution.RemoveAll(speaker => speaker.Who is { Sector: "BUS", Country: "MNC" });
        Default(draft, clause);
        if (draft.Recipients.Count > 1 && draft.Recipients.Exists(r => draft.Actors.TrueForAll(x => x.Country != r.Country)))
        {
            // «العلاقات بين البلدين»: of the two, the other one.
            draft.Recipients.RemoveAll(r => r.Name is null && draft.Actors.Exists(x => x.Country == r.Country));
        }

        draft.Attribution.RemoveAll(s => draft.Actors.Count == 1 && draft.Attribution[^1] == s && SameEntity(s.Who, draft.Actors[0]) && !draft.Nominal && !IsMaterial(draft.Event));
        Negate(draft, clause, frame);
        return true;
    }

    /// <summary>A relative clause that only tells which thing is meant, and not what is said of it.</summary>
    private bool ToldInPassing(Clause clause) =>
        clause is { Kind: ClauseKind.Relative, Quoted: false } && discourse.Nodes[clause.Start].Tag == Tag.Relative
        && clause.Host is not { Verb: < 0, Kind: ClauseKind.Complement or ClauseKind.Quote };

    /// <summary>«تظاهر المئات في غزة»: nameless protesters are of the place.</summary>
    private static void PlaceProtesters(Draft draft, Clause clause)
    {
        foreach (var phrase in clause.Phrases)
        {
            foreach (var m in phrase.Entities.Concat(phrase.Nested))
            {
                if (m.Kind is MentionKind.Place or MentionKind.State or MentionKind.Metonym && !m.Entities.IsEmpty && phrase.Slot is "في" or "ب" or "")
                {
                    var place = m.Entities[0];
                    draft.Actors.Clear();
                    draft.Actors.Add(place with { Id = null, Sector = "CVL", Name = null, NameAr = null, Office = null });
                    return;
                }
            }
        }
    }

    /// <summary>True for acts in the world, which even their own actor reports as somebody who says so.</summary>
    public static bool IsMaterial(string e) => e is "SANCTION" or "CONSULT" or "ASSAULT" or "COERCE" or "MOBILIZE" or "AID" or "RETREAT" or "PROTEST" or "COOPERATE";

    /// <summary>«أوضح البيان أن العقوبات تستهدف …»: they are of whoever imposed sanctions last, else of the state that speaks of them.</summary>
    private Participant? Imposer(Draft draft, Clause clause, List<Speaker> chain)
    {
        if (draft is not { Event: "SANCTION", Mode: "discontinue" } || clause.Subject is not { IsEntity: false, HeadStem: "عقوبات" or "رسوم" or "حظر" or "حزمة" or "قيود" })
        {
            return null;
        }

        var speaker = chain.FindLast(s => s.Who.Sector is "GOV" && s.Who.Country is not "UNK")?.Who;
        return discourse.Imposer ?? (speaker is null ? null : speaker with { Id = null, Name = null, NameAr = null, Office = null });
    }

    /// <summary>A government and the armed or opposition group of its own country are two sides.</summary>
    private static bool Opposed(Participant a, Participant b) =>
        (a.Sector is "REB" or "PRM" or "OPP" or "UAF") != (b.Sector is "REB" or "PRM" or "OPP" or "UAF") && a.Sector is not "JRN" && b.Sector is not "JRN";

    private static bool SameEntity(Participant a, Participant b) => a.Country == b.Country && a.Name == b.Name && a.Sector == b.Sector;

    /// <summary>«لا بد», «لم تلتزم»: the negation is part of the phrase.</summary>
    private static bool NegativePhrase(Frame frame) => frame.HeadKind == HeadKind.Phrase
        && (frame.Head.StartsWith("لا", StringComparison.Ordinal) || frame.Head.StartsWith("لم ", StringComparison.Ordinal) || frame.Head.StartsWith("لن ", StringComparison.Ordinal)
            || frame.Head.StartsWith("ليس", StringComparison.Ordinal) || frame.Head.StartsWith("غير ", StringComparison.Ordinal));

    private static void Negate(Draft draft, Clause clause, Frame frame)
    {
        draft.Status = frame.Status ?? Status.Actual;
        if (clause.Without)
        {
            if (draft.Event == "STATE")
            {
                draft.Mode = "decline";
            }
            else
            {
                draft.Status = Status.Negated;
            }

            return;
        }

        if (clause.Negated && !NegativePhrase(frame))
        {
            if (frame.Negated is { } other)
            {
                (draft.Event, draft.Mode, draft.Cameo) = (other.Event, other.Mode, other.Cameo);
                return;
            }

            if (draft is { IsReport: true, Event: "STATE", Mode: "affirm" } && clause.Form is { Person: 3 } form && Disclosing.Contains(form.Verb.Lemma))
            {
                // «لم يذكر تفاصيل», «لم يشر إلى موعد»
                draft.Mode = "decline";
                return;
            }

            draft.Status = Status.Negated;
            Blame(draft);
            return;
        }

        if (clause.Conditional || clause.Possible)
        {
            draft.Status = Status.Hypothetical;
            return;
        }

        if (!clause.Future || draft.Nominal)
        {
            return;
        }

        if (draft.Event is "CONSULT" or "SUPPORT" or "COOPERATE" or "AID")
        {
            (draft.Event, draft.Mode, draft.Cameo) = ("AGREE", null, null);
        }
        else if (draft.Event is not ("AGREE" or "STATE" or "THREATEN" or "REJECT"))
        {
            // A promise, a threat or a refusal of what is to come is made today.
            draft.Status = Status.Future;
        }
    }

    /// <summary>That another does not cooperate, told by somebody else, blames him for it.</summary>
    private static void Blame(Draft draft)
    {
        if (draft.Event is not ("AGREE" or "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE") || draft.Attribution.Count == 0 || draft.Actors.Count == 0
            || draft.Attribution[^1].Who is not { } speaker || speaker.Sector == "JRN" || draft.Actors.Exists(a => a.Country == speaker.Country))
        {
            return;
        }

        (draft.Event, draft.Mode, draft.Cameo, draft.Status) = ("ACCUSE", "disapprove", null, Status.Actual);
        draft.Recipients.Clear();
        draft.Recipients.AddRange(draft.Actors);
        draft.Actors.Clear();
        draft.Actors.Add(speaker);
        draft.Attribution.RemoveAt(draft.Attribution.Count - 1);
    }
}
