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

            if (subject.Count == 0 && clause.Subject is { IsEntity: false } of && draft.Event is "ASSAULT" or "MOBILIZE" or "COERCE")
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
        else
        {
            InstrumentActor(draft, clause, frame, slots);
        }

        FillSlots(draft, clause, frame, slots, skipSubject: true);
    }

    /// <summary>«قتل ثلاثة في غارة إسرائيلية», «برصاص القوات …»: the instrument names who did it.</summary>
    private void InstrumentActor(Draft draft, Clause clause, Frame frame, SlotTable slots)
    {
        foreach (var (slot, phrase) in slots.Entries)
        {
            if (slot is "ب" or "في" or "من" or "جراء" or "اثر" && !phrase.IsEntity && phrase.Nested.Count > 0 && IsInstrument(phrase))
            {
                Assign(draft, frame.RoleOf("subject"), participants.Of(phrase, clause, sentence, nested: true));
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
