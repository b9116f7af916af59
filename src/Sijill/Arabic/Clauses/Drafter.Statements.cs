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
    /// <summary>Fewer tokens of a quotation that goes on only round off what was said.</summary>
    private const int Telling = 11;

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

        if (draft.Event == "ACCUSE" && clause.Form?.Verb.Lemma == "وصف" && clause.Phrases.Exists(p => p is { Slot: "object", Pronoun: not null }) && About(draft, from) is { } culprit)
        {
            // «ووصفها بأنها نتيجة لسياسة إيران»: whom the words blame before what they are said of.
            draft.Recipients.Clear();
            draft.Recipients.AddRange(culprit);
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
        if (before.Tag == Tag.Mention && discourse.Nodes[m.First].Has(Proclitics.Wa) && before.Mention!.First < m.First)
        {
            // What joins it goes with it.
            return InPassing(draft, before.Mention);
        }

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

        if (draft.Event == "STATE" && (Background(draft, m.First) || (before.Stem is "الي" or "من" && Moved(draft, m.First))))
        {
            return true;
        }

        return draft.Event == "ACCUSE" && (Suffering.Contains(before.Stem) || discourse.Text.Tokens[m.First - 1].Word.Normal == "بحق" || (inside && before.Stem == "في")
            || m.Entities is [{ Country: "IGO", Name: "international community" }, ..]);
    }

    /// <summary>«…، بعد قرار واشنطن», «منذ أن غادر …»: when it was and not what it is about.</summary>
    private bool Background(Draft draft, int at)
    {
        for (var i = at - 1; i > Math.Max(draft.First, at - 7) && discourse.Nodes[i].Tag is not (Tag.Comma or Tag.OpenQuote); i--)
        {
            if (discourse.Nodes[i].Stem is "بعد" or "بعدما" or "منذ" or "عقب" or "غداة")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«وصلوا إلى إيطاليا», «معظمهم من السودان»: where people go or come from.</summary>
    private bool Moved(Draft draft, int at)
    {
        for (var i = at - 2; i > Math.Max(draft.First, at - 6); i--)
        {
            if (discourse.Nodes[i] is { Tag: Tag.Verb, Verb.Verb.Lemma: "وصل" or "دخل" or "لجا" or "فر" or "عاد" or "سافر" or "نزح" or "هاجر" } || discourse.Nodes[i].Stem is "معظم" or "غالبية" or "اغلب")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«ودعا الوزير، الذي يزور باريس، مجلس الأمن إلى …»: behind the commas of a relative clause the host goes on.</summary>
    private void Resume(Clause clause, VerbForm form)
    {
        if (clause.Phrases.Exists(p => p.Slot == "object") || !frames.Verbs.TryGetValue(form.Verb.Lemma, out var list) || !Array.Exists(list, f => f.RoleOf("object") == Role.Recipient && f.Event is "REQUEST" or "ACCUSE"))
        {
            return;
        }

        foreach (var relative in clauses)
        {
            if (relative is not { Kind: ClauseKind.Relative, Verb: >= 0 } || relative.Host != clause || relative.Start == 0 || discourse.Nodes[relative.Start - 1].Tag != Tag.Comma
                || clause.Phrases.Exists(p => p.Slot.Length == 0 && p != clause.Subject && p.Start > clause.Verb))
            {
                continue;
            }

            var at = relative.Phrases.FindIndex(p => p is { Slot: "", IsEntity: true } && p.Start > relative.Verb && discourse.Nodes[p.Start - 1].Tag == Tag.Comma);
            if (at < 0)
            {
                continue;
            }

            clause.Phrases.AddRange(relative.Phrases[at..]);
            relative.Phrases.RemoveRange(at, relative.Phrases.Count - at);
            return;
        }
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

    /// <summary>A further sentence of a quotation, which codes nothing else, is a further statement of its speaker.</summary>
    private void DraftContinued()
    {
        if (drafts.Count > 0 || clauses.Count == 0 || clauses[0] is not { Kind: ClauseKind.Main, Governor: { } governor, Conditional: false }
            || sentence.End - sentence.First < Telling || !frames.Verbs.TryGetValue("قال", out var list))
        {
            return;
        }

        var chain = SpeakersOf(governor);
        if (chain.Count == 0 || chain[^1].Who is { Sector: "JRN" } or { Country: "UNK" } || !clauses.Exists(c => c.Verb >= 0))
        {
            return;
        }

        var draft = NewDraft(clauses[0], list[0], nominal: false);
        (draft.First, draft.End) = (sentence.First, sentence.End);
        draft.Actors.Add(chain[^1].Who);
        if (Complete(draft, clauses[0], list[0]))
        {
            draft.Status = Status.Actual;
            draft.Mode = "affirm";
            draft.Confidence *= 0.8;
            draft.Attribution.RemoveAll(s => SameEntity(s.Who, draft.Actors[0]));
            drafts.Add(draft);
            Judge(draft, clauses[0]);
        }
    }

    /// <summary>«يقيم في المدينة ألف لاجئ، بحسب مدير المرصد»: a fact that only its source makes a statement.</summary>
    private void DraftAttributed()
    {
        if (drafts.Count > 0 || clauses.Count == 0 || clauses[0].Governor is not null || !frames.Verbs.TryGetValue("قال", out var list))
        {
            return;
        }

        var source = attributions.FindLast(a => discourse.Nodes[a.First].Stem != "كما" && a.Speakers.Count > 0 && a.Speakers[^1] is { Who: { Sector: not ("JRN" or "CVL" or "COP" or "BUS" or "UNK"), Country: not "UNK" }, Kind: not SpeakerKind.Agency });
        if (source is null || clauses[0].Conditional)
        {
            return;
        }

        var draft = NewDraft(clauses[0], list[0], nominal: false);
        // What is told stands before or behind its source.
        (draft.First, draft.End) = source.First - sentence.First >= sentence.End - source.End ? (sentence.First, source.First) : (source.End, sentence.End);
        if (draft.End - draft.First < 5)
        {
            return;
        }

        draft.Actors.Add(source.Speakers[^1].Who);
        if (Complete(draft, clauses[0], list[0]))
        {
            draft.Status = Status.Actual;
            draft.Mode = "affirm";
            draft.Confidence *= 0.8;
            draft.Recipients.AddRange(About(draft, draft.First) ?? []);
            drafts.Add(draft);
        }
    }
}
