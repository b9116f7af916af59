using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Who fills the slots of a frame.</summary>
internal sealed partial class Drafter
{
    private Draft NewDraft(Clause clause, Frame frame, bool nominal)
    {
        var draft = new Draft
        {
            Clause = clause,
            Frame = frame,
            Event = frame.Event,
            Mode = frame.Mode,
            Cameo = frame.Cameo,
            Confidence = frame.Confidence,
            Nominal = nominal,
        };
        (draft.First, draft.End) = EvidenceRange.Of(clause, clauses, discourse, sentence);
        draft.Trace.Add($"clause {clause.Kind} [{clause.Start}, {clause.End})"
            + (clause.Form is { } f ? $", verb «{f.Verb.Headword}» {f.Inflection} {f.Voice}" : "") + $" → frame {frame.Id}");
        return draft;
    }

    private void Fill(Draft draft, Clause clause, Frame frame, SlotTable slots, bool passive)
    {
        if (!passive)
        {
            var subject = participants.Subject(clause, sentence);
            var role = frame.RoleOf("subject");
            if (frame.Roles.Count == 0)
            {
                role = Role.Actor;
            }

            if (subject.Count == 0 && role == Role.Both && clause.Subject is { IsEntity: false } meeting)
            {
                // «الجلسة التي عقدها مجلس الأمن», «قمة الدول السبع انعقدت»: those whose meeting it is.
                subject = participants.Of(meeting, clause, sentence, nested: true);
            }

            if (subject.Count == 0 && clause.Subject is { IsEntity: false } of && draft.Event is "ASSAULT" or "MOBILIZE" or "COERCE" or "AID")
            {
                // «طائرة روسية», «سائق فلسطيني»: the deed is that nation's.
                foreach (var nation in of.Nested.Where(m => m.Kind == MentionKind.Adjective))
                {
                    Participants.Add(subject, nation.Entities);
                }
            }

            Assign(draft, role, subject);
        }
        else if (slots.First("من قبل") is { } agent)
        {
            Assign(draft, frame.RoleOf("subject"), participants.Of(agent, clause, sentence, nested: true));
        }
        else if (draft.Event == "CONSULT")
        {
            // «عقدت قمة الدول السبع»: those whose meeting it is.
            Assign(draft, Role.Actor, slots.First("object") is { } held ? participants.Of(held, clause, sentence, nested: true) : []);
        }
        else
        {
            InstrumentActor(draft, clause, slots);
        }

        if (draft is { Event: "ASSAULT", Actors.Count: 0 } && frame.RoleOf("subject") == Role.Recipient)
        {
            InstrumentActor(draft, clause, slots);
        }

        if (passive && clause.Governor is null && draft is { Event: "COERCE", Mode: "arrest", Actors.Count: 0 } && clause.Phrases.Find(p => p.Slot == "في" && p.IsEntity && p.Entities[0].Kind is MentionKind.Place or MentionKind.State or MentionKind.Metonym) is { } where
            && where.Entities[0].Entities is { IsEmpty: false } land && land[0].Country is not ("UNK" or "IGO"))
        {
            // «أوقف صحفي في إسطنبول»: by the authorities of the place.
            draft.Actors.Add(land[0] with { Id = null, Sector = "GOV", Name = null, NameAr = null, Office = null });
            draft.Confidence *= 0.8;
        }

        FillSlots(draft, clause, frame, slots, skipSubject: true);
    }

    /// <summary>«قتل ثلاثة في غارة إسرائيلية», «برصاص القوات …», «في قصف للنظام», «في غارات شنها الجيش»: the instrument names who did it.</summary>
    private void InstrumentActor(Draft draft, Clause clause, SlotTable slots)
    {
        foreach (var (slot, phrase) in slots.Entries)
        {
            if (slot is not ("ب" or "في" or "من") || phrase.IsEntity || !IsInstrument(phrase))
            {
                continue;
            }

            if (phrase.Nested.Count > 0)
            {
                Assign(draft, Role.Actor, participants.Of(phrase, clause, sentence, nested: true));
            }
            else if (clause.Phrases.Find(p => p.Slot == "ل" && p.IsEntity && p.Start == phrase.End) is { } owner)
            {
                Assign(draft, Role.Actor, participants.Of(owner, clause, sentence, nested: false));
            }
            else if (clauses.Find(c => c is { Kind: ClauseKind.Relative, Form.Verb.Lemma: "شن" or "نفذ" or "قاد" or "وجه" } && c.Host == clause && c.Antecedent == phrase) is { } told)
            {
                Assign(draft, Role.Actor, participants.Subject(told, sentence));
                if (draft.Actors.Count > 0)
                {
                    // One attack, one claim.
                    demanded.Add(told);
                }
            }

            if (draft.Actors.Count > 0)
            {
                return;
            }
        }
    }

    private void FillSlots(Draft draft, Clause clause, Frame frame, SlotTable slots, bool skipSubject, Phrase? noun = null)
    {
        foreach (var (slot, phrase) in slots.Entries)
        {
            if (skipSubject && slot == "subject")
            {
                continue;
            }

            var role = frame.RoleOf(slot);
            if (role == Role.Content || (slot == "of" && role is Role.Actor && draft.Actors.Count > 0))
            {
                continue;
            }

            if (phrase is { PronounIsPossessor: true } && slot == "of")
            {
                continue;
            }

            if (role == Role.Recipient && frame.Event == "REQUEST" && slot == "من" && !phrase.IsEntity && slots.First(slot) != phrase)
            {
                // «طلب من فرنسا الانسحاب من الاتفاق مع إيران»: only the first is asked.
                continue;
            }

            if (role == Role.Both && (slot is "ب" or "في" && phrase.Entities.Exists(m => m.Kind is MentionKind.Place or MentionKind.State or MentionKind.Metonym) || BelongsToNoun(clause, slots, phrase, noun)))
            {
                continue;
            }

            if (role == Role.Recipient && frame.Event is "AGREE" or "SUPPORT" or "REQUEST" or "STATE" && phrase.Entities.Count == 1 && phrase.Entities[0] is { Kind: MentionKind.People } people && people.End == people.First + 1
                && !(slot == "object" && frame.Event == "REQUEST"))
            {
                // «تبادل للأسرى»: a class whose country the words do not tell is not the other side.
                continue;
            }

            Assign(draft, role, participants.Of(phrase, clause, sentence, nested: role is Role.Recipient or Role.Both || slot is not ("subject" or "object" or "of")));
        }
    }

    /// <summary>«… على محادثاته مع ترامب»: a phrase right after another verbal noun belongs to that noun.</summary>
    private bool BelongsToNoun(Clause clause, SlotTable slots, Phrase phrase, Phrase? noun)
    {
        var before = clause.Phrases.Find(p => p.End == phrase.Start && p != phrase);
        return before is { Slot.Length: > 0, IsEntity: false } && before != noun && before.Slot != "object" && slots.First("object") != before
            && (frames.Nouns.ContainsKey(before.HeadStem) || before.VerbalNoun is { Inflection: Inflection.VerbalNoun } v && frames.Verbs.ContainsKey(v.Verb.Lemma))
            && (before.PronounIsPossessor || before.Slot is not ("في" or "خلال"));
    }

    private static void Assign(Draft draft, Role role, List<Participant> who)
    {
        var list = role switch
        {
            Role.Actor or Role.Both => draft.Actors,
            Role.Recipient => draft.Recipients,
            _ => null,
        };
        if (list is null)
        {
            return;
        }

        foreach (var p in who)
        {
            if (!list.Exists(x => x.Country == p.Country && x.Sector == p.Sector && x.Name == p.Name)
                && !(role == Role.Recipient && draft.Event != "PROTEST" && draft.Actors.Exists(x => x.Country == p.Country && (x.Name == p.Name || p.Name is null) && x.Sector == p.Sector)))
            {
                list.Add(p);
            }
        }
    }
}
