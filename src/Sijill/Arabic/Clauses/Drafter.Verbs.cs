using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Claims that a clause's verb makes, and what a verb leaves to the context.</summary>
internal sealed partial class Drafter
{
    /// <summary>«قرر الانسحاب», «قام بزيارة», «تم توقيع»: the noun makes the claim, the carrier's subject does it.</summary>
    private bool Carried(Clause clause, VerbForm form, SlotTable slots)
    {
        if (!frames.Carriers.TryGetValue(form.Verb.Lemma, out var carrier))
        {
            return false;
        }

        var phrase = carrier.Slot == "subject" ? slots.First("subject") ?? slots.First("object") : slots.First(carrier.Slot);
        phrase ??= carrier.Slot == "الي" ? slots.First("ل") : null;
        if (phrase is { Pronoun: not null, PronounIsPossessor: false })
        {
            // «زيارة يقوم بها»: the antecedent is carried.
            phrase = clause.Antecedent;
        }

        phrase = Decreed(phrase, clause, form) ?? phrase;
        if (phrase is null || FrameOfNoun(phrase, clause, governed: true, undergone: carrier.Passive) is not { } found || (carrier.Deeds && !IsMaterial(found.Frame.Event))
            || (form.Verb.Lemma is "قضي" or "اصدر" && found.Frame.Head is "سجن" or "حبس" or "اعدم"))
        {
            // A court that sentences to prison convicts; that is the verb's own frame.
            return false;
        }

        var actors = carrier.Passive ? [] : participants.Subject(clause, sentence);
        var draft = DraftNoun(clause, phrase, found.Frame, found.Slots, actors, reported: false, carrier.Passive);
        if (draft is null)
        {
            return false;
        }

        draft.Status = clause.Negated ? Status.Negated
            : carrier.Status ?? (clause.Conditional || clause.Possible ? Status.Hypothetical : clause.Future ? Status.Future : draft.Status);
        if (draft.Status == Status.Future && draft.Event is "CONSULT" or "SUPPORT" or "COOPERATE" or "AID")
        {
            (draft.Event, draft.Mode, draft.Cameo, draft.Status) = ("AGREE", null, null, Status.Actual);
        }

        clause.Frame = found.Frame;
        drafts.Add(draft);
        return true;
    }

    /// <summary>«وقع قرارا بفرض رسوم», «القرار الذي اتخذته واشنطن بطرد …»: what the decree orders.</summary>
    private static Phrase? Decreed(Phrase? decree, Clause clause, VerbForm form) =>
        decree is { HeadStem: "قرار" or "قرارا" or "مرسوم" or "مرسوما" or "امر" or "امرا" or "اوامر" or "قانون" or "قانونا" or "حكم" or "حكما" } && form.Verb.Lemma is "وقع" or "اصدر" or "اتخذ" or "اقر"
            ? clause.Phrases.Find(p => p is { Slot: "ب", Head: >= 0, IsEntity: false } && p.Start > clause.Verb && (p.Start <= decree.End + 1 || clause.Kind == ClauseKind.Relative))
            : null;

    private SlotTable SlotsOf(Clause clause, VerbForm form)
    {
        var slots = new SlotTable { Negated = clause.Negated, Future = clause.Future, SubjectIsEntity = !clause.SubjectEntities.IsEmpty, SubjectCount = clause.SubjectEntities.Count, HasSpeaker = clause.Governor is not null, Antecedent = clause.Antecedent };
        var bare = 0;
        var passive = form.Voice == Voice.Passive || form.Inflection == Inflection.PassiveParticiple;
        if (clause.Kind != ClauseKind.Relative && clause.Topic is { IsEntity: false } dislocated && clause.Subject != dislocated && dislocated.Start < clause.Verb
            && clause.Phrases.Exists(p => p.Slot == "object" && p.Pronoun is not null))
        {
            // «سلسلة من الصواريخ أطلقها الحوثيون»: the topic is what the pronoun takes up.
            slots.Add("object", dislocated);
            bare = 1;
        }

        if (clause.Kind == ClauseKind.Relative && clause.Antecedent is { } antecedent && clause.Subject != antecedent
            && clause.Phrases.Exists(p => p.Slot == "object" && p.Pronoun is not null))
        {
            slots.Add("object", antecedent);
            bare = 1;
        }
        else if (clause.Kind == ClauseKind.Relative && clause.Antecedent is { } who && clause.Subject == who)
        {
            slots.Add(passive ? "object" : "subject", who);
        }

        foreach (var phrase in clause.Phrases)
        {
            if (phrase.Slot == "object")
            {
                if (bare == 0)
                {
                    slots.Add("object", phrase);
                    bare = 1;
                }

                continue;
            }

            if (phrase.Slot.Length > 0)
            {
                slots.Add(phrase.Slot, phrase);
                continue;
            }

            if (phrase == clause.Subject)
            {
                slots.Add(passive ? "object" : "subject", phrase);
                continue;
            }

            if (phrase.Start < clause.Verb || Apposed(clause, phrase))
            {
                continue;
            }

            slots.Add(bare == 0 ? "object" : "object2", phrase);
            bare++;
        }

        foreach (var c in clauses)
        {
            slots.HasClause |= c.Governor == clause && c.Kind is ClauseKind.Complement or ClauseKind.Quote && c.Host == clause;
        }

        return slots;
    }

    /// <summary>«سلم كاسترو، المريض، السلطة إلى أخيه»: what stands between commas behind the subject tells of it.</summary>
    private bool Apposed(Clause clause, Phrase phrase) =>
        clause.Subject is { } subject && subject.End < phrase.Start && phrase is { IsEntity: false, Definite: true } && phrase.Start <= subject.End + 1
        && discourse.Nodes[phrase.Start - 1].Tag == Tag.Comma && phrase.End < clause.End && discourse.Nodes[phrase.End].Tag == Tag.Comma;

    private void DraftVerb(Clause clause, VerbForm form, Frame frame, SlotTable slots)
    {
        if (form.Verb.Lemma is "طلب" or "اشترط" or "فضل" && clause.Verb + 1 < clause.End && discourse.Nodes[clause.Verb + 1].Stem == "عدم" && slots.First("من") is null)
        {
            // «طلب عدم نشر اسمه»: a condition of speaking, and no demand.
            return;
        }

        if (form.Verb.Lemma == "سيطر" && discourse.Nodes[clause.Verb].Enclitic != Words.Enclitic.None)
        {
            // «سيطرته»: the noun; the verb takes no object.
            return;
        }

        if (form is { Inflection: Inflection.Imperfect, Verb.Lemma: "سيطر" or "احتل" } && !clause.Future)
        {
            // «المناطق التي تسيطر عليها»: how things stand, not what happened.
            return;
        }

        if ((frame.Content == ContentUse.Report && DraftReportedNoun(clause, slots)) || Accused(clause, form, slots))
        {
            return;
        }

        var passive = form.Voice == Voice.Passive || form.Inflection == Inflection.PassiveParticiple || passives.Contains(clause) || DoneByNobody(clause, form);
        if (!passive && KilledIn(clause, form, slots))
        {
            passive = true;
            slots.Add("object", slots.First("subject")!);
        }

        var draft = NewDraft(clause, frame, nominal: false);
        Fill(draft, clause, frame, slots, passive);
        if (!frame.SpeakerNeeded && frame.RoleOf("speaker") == Role.Actor)
        {
            // «يجب على إيران أن …»: whoever says so demands it.
            var speakers = SpeakersOf(clause.Governor);
            if (speakers.Count == 0)
            {
                return;
            }

            draft.Actors.Clear();
            draft.Actors.Add(speakers[^1].Who);
            draft.Recipients.RemoveAll(r => SameEntity(r, speakers[^1].Who));
            if (slots.First("علي") is { Pronoun: not null } duty && discourse.Nodes[duty.Start].Enclitic is Enclitic.Na or Enclitic.I)
            {
                // «يتعين علينا أن …»: one's own affair.
                (draft.Event, draft.Mode, draft.Cameo) = ("STATE", "affirm", null);
            }
            else
            {
                AddContentSubject(draft, clause, clause.Verb);
            }
        }

        if (draft.Event == "THREATEN" && clause.Subject is { IsEntity: false } && clause.Kind != ClauseKind.Chain)
        {
            // «القرار يهدد الاستقرار»: things endanger, they do not threaten.
            return;
        }

        if (draft.Event == "REJECT" && clauses.Exists(c => c.Host == clause && c.Kind == ClauseKind.Complement && c.Form?.Verb.Lemma is "قال" or "علق" or "كشف" or "افصح" or "حدد" or "ذكر" or "اجاب" or "اوضح" or "تحدث" or "ادلي"))
        {
            // «رفض أن يقول»: no comment.
            (draft.Event, draft.Mode, draft.Cameo) = ("STATE", "decline", null);
        }

        draft.IsReport = frame.Content == ContentUse.Report;
        if (draft is { IsReport: true, Event: "STATE", Mode: "affirm" } && !slots.HasClause && !SaysSomething(clause, slots))
        {
            return;
        }

        if (!Complete(draft, clause, frame))
        {
            return;
        }

        drafts.Add(draft);
        if (draft is { IsReport: true, Event: "STATE", Mode: "affirm" })
        {
            Judge(draft, clause);
        }
    }

    /// <summary>A verb of saying with nothing but its subject, place and time says nothing.</summary>
    private static bool SaysSomething(Clause clause, SlotTable slots) =>
        slots.Entries.Any(e => e.Slot is "object" or "object2" or "ب" or "الي" or "عن" or "علي" or "ان" or "حول" or "بشان" && e.Phrase != clause.Subject && e.Phrase != clause.Antecedent
            && (clause.Negated || clause.Without || e.Phrase is not { Pronoun: not null, PronounIsPossessor: false }));

    /// <summary>«كان يعمل هناك، متهما بالتجسس»: without whom he accuses, he is the accused.</summary>
    private static bool Accused(Clause clause, VerbForm form, SlotTable slots) =>
        clause.Kind == ClauseKind.Chain && form is { Verb.Lemma: "اتهم", Inflection: Inflection.ActiveParticiple } && slots.First("object") is null;

    /// <summary>«وقتل 21 شخصا», «وسمح للمغتربين بالتصويت» at the head of a sentence: nobody of the sentence before did it.</summary>
    private static bool DoneByNobody(Clause clause, VerbForm form) =>
        form is { Inflection: Inflection.Perfect, Person: 3, Gender: Gender.Masculine, Number: GrammaticalNumber.Singular } && form.Verb.Lemma is "قتل" or "جرح" or "خطف" or "سمح" or "نقل"
        && clause is { Kind: ClauseKind.Main, SubjectSource: SubjectSource.Inherited or SubjectSource.None, Governor: null, Auxiliary: < 0 };

    /// <summary>«قتل مدنيون في غارة سعودية»: unvowelled, the passive looks like the active; without an object and with an instrument, or after its subject («إن الصحفية اعتقلت في كييف»), it is passive.</summary>
    private static bool KilledIn(Clause clause, VerbForm form, SlotTable slots) =>
        form is { Inflection: Inflection.Perfect, Person: 3 } && form.Verb.Lemma is "قتل" or "جرح" or "اعتقل" or "خطف" or "دمر" && slots.First("object") is null && slots.First("subject") is { } subject
        && (subject.Start < clause.Verb ? !clause.Negated && clause.Kind != ClauseKind.Relative : InstrumentNamed(slots));

    private static bool InstrumentNamed(SlotTable slots) =>
        slots.Entries.Any(e => e.Slot is "ب" or "في" && IsInstrument(e.Phrase));

    private static bool IsInstrument(Phrase phrase) =>
        phrase.HeadStem is "غارة" or "غارات" or "قصف" or "هجوم" or "هجمات" or "ضربة" or "ضربات" or "رصاص" or "نيران" or "صواريخ" or "صاروخ" or "اشتباكات" or "مواجهات" or "قرار" or "امر";

    /// <summary>The other party, where the frame names none: the first foreign entity of the passage.</summary>
    private void Default(Draft draft, Clause clause)
    {
        if (draft is { Event: "CONSULT", Mode: "visit", Recipients.Count: 0 })
        {
            Host(draft, clause);
            return;
        }

        if (draft.Recipients.Count == 0 && draft.Event is "STATE" or "REQUEST" or "ACCUSE" or "AGREE" && clause.Phrases.Find(p => p.Slot == "امام" && p.IsEntity) is { } audience)
        {
            // «في خطاب أمام مجلس الأمن»
            Assign(draft, Role.Recipient, [.. audience.Entities[0].Entities]);
        }

        if (draft is { Event: "STATE", Recipients.Count: 0, IsReport: false, Mode: not "decline", Frame.Content: ContentUse.Own }
            && About(draft, clause.Verb >= 0 ? clause.Verb + 1 : clause.Start) is { } matter)
        {
            draft.Recipients.AddRange(matter);
            return;
        }

        if (draft.Recipients.Count > 0 || draft.Event is not ("ACCUSE" or "REJECT" or "THREATEN" or "SANCTION" or "AGREE" or "SUPPORT" or "COERCE" or "REQUEST")
            || (draft.Event is "AGREE" or "SUPPORT" && draft.Actors.Count > 1))
        {
            return;
        }

        if (draft is { Event: "REQUEST", Mode: "meet" } && Body(draft, clause) is { } body)
        {
            // «دعت إلى عقد جلسة لمجلس الأمن»: the body that is to sit.
            draft.Recipients.AddRange(body);
            return;
        }

        if (draft.Event == "REQUEST" && UnitedNations(draft, clause) is { } forum)
        {
            draft.Recipients.AddRange(forum);
            return;
        }

        if (draft.Mode == "meet" && Destination(draft) is { } destination)
        {
            Assign(draft, Role.Recipient, [destination]);
            return;
        }

        if (draft.Event is "REJECT" or "THREATEN" && AboutIn(draft, clause) is null && Focus(draft, clause) is { } focus)
        {
            draft.Recipients.AddRange(focus);
            return;
        }

        if (draft.Event != "REQUEST" && About(draft, clause.Verb >= 0 ? clause.Verb + 1 : clause.Start) is { } about)
        {
            draft.Recipients.AddRange(about);
        }
        else if (draft.Event is not ("ACCUSE" or "SUPPORT"))
        {
            AddPartner(draft);
        }
    }

    /// <summary>«ألغى زيارة إلى واشنطن»: the country that was to be visited.</summary>
    private Participant? Destination(Draft draft)
    {
        for (var i = draft.First + 1; i < draft.End; i++)
        {
            if (discourse.Nodes[i].Mention is { Kind: MentionKind.Place or MentionKind.Metonym or MentionKind.State } m && m.First == i && m.Entities.Count > 0
                && (discourse.Nodes[i].HasPrepositionProclitic || discourse.Nodes[i - 1].Stem is "الي")
                && m.Entities[0].Country is not ("UNK" or "IGO") && draft.Actors.TrueForAll(a => a.Country != m.Entities[0].Country))
            {
                return m.Entities[0];
            }
        }

        return null;
    }

    private static List<Participant>? Body(Draft draft, Clause clause)
    {
        foreach (var phrase in clause.Phrases)
        {
            foreach (var m in phrase.Entities.Concat(phrase.Nested))
            {
                if (m.Kind == MentionKind.Organisation && phrase.Start > clause.Verb && phrase != clause.Subject && m.Entities.Count > 0
                    && draft.Actors.TrueForAll(a => a.Country != m.Entities[0].Country) && phrase.Slot is "ل" or "" or "علي" or "الي" or "ب")
                {
                    return [.. m.Entities];
                }
            }
        }

        return null;
    }

    private List<Participant>? AboutIn(Draft draft, Clause clause) => About(draft, clause.Verb >= 0 ? clause.Verb + 1 : clause.Start);

    /// <summary>The other side in view: the host's subject, else the last subject at the outlet's level.</summary>
    private List<Participant>? Focus(Draft draft, Clause clause)
    {
        bool Foreign(EquatableArray<Participant> e) => e.Count > 0 && e[0].Country != "UNK" && e[0].Sector != "JRN" && draft.Actors.TrueForAll(a => a.Country != e[0].Country);

        if (clause.Host is { } host && Foreign(host.SubjectEntities))
        {
            return [.. host.SubjectEntities];
        }

        for (var k = clauses.IndexOf(clause) - 1; k >= 0; k--)
        {
            if (Foreign(clauses[k].SubjectEntities))
            {
                return [.. clauses[k].SubjectEntities];
            }
        }

        return draft.Event == "REJECT" && draft.Mode != "meet" && Foreign(discourse.LastSubject) ? [.. discourse.LastSubject] : null;
    }

    /// <summary>«بدأ جولته بالرياض»: the country of the place is the host.</summary>
    private static void Host(Draft draft, Clause clause)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.Slot is "ب" or "في" or "الي" or "ل" or "" && phrase.Entities.Exists(m => m.Kind is MentionKind.Place or MentionKind.Metonym or MentionKind.State))
            {
                Assign(draft, Role.Recipient, [.. phrase.Entities.SelectMany(m => m.Entities).Where(e => draft.Actors.TrueForAll(a => a.Country != e.Country) && e.Country.Length == 3 && e.Country is not ("IGO" or "EUR" or "UNK"))]);
                if (draft.Recipients.Count > 0)
                {
                    return;
                }
            }
        }
    }

    /// <summary>Who was addressed or spoken of just before, by the same side: the talk goes on about them.</summary>
    private void AddPartner(Draft draft)
    {
        if (draft.Actors.Count == 0 || discourse.PartnerOf(draft.Actors[0].Country, sentence.First) is not { } partner)
        {
            return;
        }

        Assign(draft, Role.Recipient, [partner]);
    }
}
