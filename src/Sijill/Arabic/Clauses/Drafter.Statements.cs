using System.Collections.Frozen;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>What a statement does by its words, whom it is about, and statements that no verb of saying tells.</summary>
internal sealed partial class Drafter
{
    /// <summary>Verbs of telling: who did not do them told nothing.</summary>
    private static readonly FrozenSet<string> Disclosing = FrozenSet.Create(
        StringComparer.Ordinal,
        "قال", "ذكر", "اشار", "كشف", "اوضح", "اعلن", "افصح", "بين", "حدد", "علق", "تطرق", "تحدث", "صرح", "ادلي", "شرح", "فسر", "اجاب", "رد", "افاد", "اكد");

    /// <summary>«قتل فلان», «انتهاكات بحق فلان»: whoever follows suffers and is not to blame.</summary>
    private static readonly FrozenSet<string> Suffering = FrozenSet.Create(
        StringComparer.Ordinal,
        "قتل", "مقتل", "اغتيال", "اختفاء", "اعتقال", "خطف", "اختطاف", "تعذيب", "ضد", "بحق", "استهداف", "حصار", "معاناة", "حق", "حقوق", "اعدام", "ضحايا", "وفاة", "موت", "استشهاد", "تهجير", "اضطهاد", "حماية");

    /// <summary>«اتفاقية روما», «محادثات جنيف»: a city that only names a thing.</summary>
    private static readonly FrozenSet<string> Named = FrozenSet.Create(
        StringComparer.Ordinal,
        "اتفاقية", "معاهدة", "اتفاق", "اتفاقات", "بروتوكول", "ميثاق", "مؤتمر", "قمة", "منصة", "محادثات", "مفاوضات", "عملية", "مسار", "اعلان", "نظام", "بيان");

    /// <summary>A statement is what its words do: an accusation, a demand, a threat; and it is about the first other party it names.</summary>
    private void Judge(Draft draft, Clause clause)
    {
        var from = clause.Verb + 1;
        var judged = CueJudge.Judge(frames, discourse, from, draft.End);
        if (judged is { } cue)
        {
            (draft.Event, draft.Mode, draft.Cameo) = (cue.Event, cue.Mode, null);
            draft.Confidence *= 0.85;
            draft.Trace.Add($"cue {cue.Id} → {cue.Event}");
            OfTheCountry(draft, clause);
        }

        if (draft.Recipients.Count > 0)
        {
            return;
        }

        if (draft.Event == "ACCUSE" && Meant(draft) is { Count: > 0 } meant)
        {
            draft.Recipients.AddRange(meant);
        }
        else if (About(draft, from) is { } about)
        {
            draft.Recipients.AddRange(about);
        }
        else if (draft.Event == "ACCUSE" && judged is { Blames: true })
        {
            // «الإرهاب يهدد الأمن»: true of the world, and nobody's fault.
            (draft.Event, draft.Mode) = ("STATE", "affirm");
        }
    }

    /// <summary>«قال إنه غير مؤهل»: nobody accuses himself; the pronoun is the other one.</summary>
    private List<Participant> Meant(Draft draft)
    {
        var content = clauses.Find(c => c.Host == draft.Clause && c.Kind == ClauseKind.Complement && c.PronounTopic is not null && c.Start >= draft.First && c.Start < draft.End);
        return content is null ? [] : [.. discourse.Antecedent(content.Start, content.PronounTopic!.Value, draft.Actors.ToEquatable(), sentence.First)];
    }

    private List<Participant>? About(Draft draft, int from)
    {
        if (draft.Event == "STATE" && draft.Actors.Count > 0 && discourse.PartnerOf(draft.Actors[0].Country, sentence.First) is { } partner)
        {
            for (var i = from; i < draft.End; i++)
            {
                if (discourse.Nodes[i].Mention is { } m && m.First == i && Participants.IsActor(m) && m.Entities.Count > 0 && m.Entities[0].Country == partner.Country)
                {
                    return WithJoined(draft, m);
                }
            }
        }

        for (var i = from; i < draft.End; i++)
        {
            if (discourse.Nodes[i].Mention is not { } m || m.First != i || !Participants.IsActor(m) || m.Entities.IsEmpty
                || (m.Kind == MentionKind.People && m.End == m.First + 1) || InPassing(draft, m))
            {
                // A nameless class without a country of its own («المدنيين») is not whom it is about.
                continue;
            }

            if (m.Entities[0].Country != "UNK" && !draft.Actors.Exists(a => a.Country == m.Entities[0].Country && !Opposed(a, m.Entities[0])))
            {
                return WithJoined(draft, m);
            }
        }

        return null;
    }

    /// <summary>The mention's entities and those that follow it with و.</summary>
    private List<Participant> WithJoined(Draft draft, Mention m)
    {
        var all = new List<Participant>(m.Entities);
        for (var j = m.End; j < draft.End && discourse.Nodes[j] is { Tag: Tag.Mention } n && n.Has(Proclitics.Wa) && n.Mention!.First == j; j = n.Mention!.End)
        {
            if (Participants.IsActor(n.Mention!))
            {
                Participants.Add(all, n.Mention!.Entities);
            }
        }

        return all;
    }

    /// <summary>A name that the statement is not about: in brackets, in the name of a treaty, beside the speaker at a press conference, the victim of what is condemned, states without a name.</summary>
    private bool InPassing(Draft draft, Mention m)
    {
        if (m.Entities is [{ Country: "IGO", Name: null, Sector: "GOV" }, ..] && draft.Event is "STATE" or "ACCUSE")
        {
            return true;
        }

        if (m.First == 0)
        {
            return false;
        }

        ref var before = ref discourse.Nodes[m.First - 1];
        var inside = m.Kind is MentionKind.State or MentionKind.Metonym;
        if (before.Tag == Tag.Bracket || (inside && Named.Contains(before.Stem)))
        {
            return true;
        }

        if (before.Stem == "مع")
        {
            for (var i = m.First - 2; i >= Math.Max(0, m.First - 4); i--)
            {
                if (discourse.Nodes[i].Stem == "مؤتمر")
                {
                    return true;
                }
            }
        }

        return draft.Event == "ACCUSE" && (Suffering.Contains(before.Stem) || discourse.Text.Tokens[m.First - 1].Word.Normal == "بحق" || (inside && before.Stem == "في")
            || m.Entities is [{ Country: "IGO", Name: "international community" }, ..]);
    }

    /// <summary>«قال الوزير إن بلاده لن تشارك»: his country refuses, and he says so (annotation guide, "Borderline cases").</summary>
    private void OfTheCountry(Draft draft, Clause clause)
    {
        if (draft.Event is "AGREE" or "REJECT" or "THREATEN" && draft.Actors is [{ Name: not null } speaker]
            && clauses.Find(c => c.Governor == clause && c.Kind == ClauseKind.Complement && c.Start < draft.End) is { SubjectEntities: [{ Name: null, Sector: "GOV" } country] }
            && country.Country == speaker.Country)
        {
            draft.Actors[0] = country;
            draft.Attribution.Add(new Speaker(speaker, KindOf(clause)));
        }
    }

    /// <summary>«في جلسة مجلس الأمن», «في الأمم المتحدة»: the forum where something is demanded is asked for it.</summary>
    private static List<Participant>? UnitedNations(Draft draft, Clause clause)
    {
        if (draft.Actors.Exists(a => a.Country == "UNO"))
        {
            return null;
        }

        foreach (var phrase in clause.Phrases)
        {
            foreach (var m in phrase.Entities.Concat(phrase.Nested))
            {
                if (phrase.Slot is "في" or "امام" or "علي" or "الي" or "خلال" && m.Entities is [{ Country: "UNO", Sector: "GOV" }] && m.Kind == MentionKind.Organisation)
                {
                    return [.. m.Entities];
                }
            }
        }

        return null;
    }

    /// <summary>«وإلا …»: whoever demands threatens with what comes otherwise.</summary>
    private void DraftOtherwise(Clause clause)
    {
        if (!frames.Verbs.TryGetValue("هدد", out var list) || Array.Find(list, f => f is { Event: "THREATEN", When.Count: 0 }) is not { } frame)
        {
            return;
        }

        var demand = drafts.FindLast(d => d.First < clause.Start && d.Event is "REQUEST" or "STATE" or "ACCUSE");
        var draft = NewDraft(clause, frame, nominal: false);
        if (SpeakersOf(clause.Governor) is { Count: > 0 } chain)
        {
            draft.Actors.Add(chain[^1].Who);
        }
        else if (demand is not null)
        {
            draft.Actors.AddRange(demand.Actors);
        }

        Assign(draft, Role.Recipient, demand?.Recipients ?? []);
        if (draft.Actors.Count > 0 && Complete(draft, clause, frame))
        {
            draft.Status = Status.Actual;
            drafts.RemoveAll(d => d.Clause == clause);
            drafts.Add(draft);
        }
    }

    /// <summary>«يقيم في المدينة ألف لاجئ، بحسب مدير المرصد»: a fact that only its source makes a statement.</summary>
    private void DraftAttributed()
    {
        if (drafts.Count > 0 || clauses.Count == 0 || clauses[0].Governor is not null || !frames.Verbs.TryGetValue("قال", out var list))
        {
            return;
        }

        var source = attributions.FindLast(a => a.Speakers.Count > 0 && a.Speakers[^1] is { Who: { Sector: not "JRN", Country: not "UNK" }, Kind: not SpeakerKind.Agency });
        if (source is null || sentence.End - sentence.First - (source.End - source.First) < 5 || clauses[0].Conditional)
        {
            return;
        }

        var draft = NewDraft(clauses[0], list[0], nominal: false);
        (draft.First, draft.End) = (sentence.First, sentence.End);
        draft.Actors.Add(source.Speakers[^1].Who);
        if (Complete(draft, clauses[0], list[0]))
        {
            draft.Status = Status.Actual;
            draft.Mode = "affirm";
            draft.Confidence *= 0.8;
            drafts.Add(draft);
            Judge(draft, clauses[0]);
        }
    }
}
