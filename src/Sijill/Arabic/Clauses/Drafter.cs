using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Finds the frames of a sentence's clauses and drafts the claims they make.</summary>
internal sealed class Drafter
{
    private readonly FrameLexicon frames;
    private readonly Discourse discourse;
    private readonly Sentence sentence;
    private readonly List<Clause> clauses;
    private readonly List<AttributionPhrase> attributions;
    private readonly Participants participants;
    private readonly List<Draft> drafts = [];
    private readonly HashSet<Phrase> used = [];
    private readonly HashSet<Clause> demanded = [];

    public Drafter(FrameLexicon frames, Discourse discourse, Sentence sentence, List<Clause> clauses, List<AttributionPhrase> attributions)
    {
        this.frames = frames;
        this.discourse = discourse;
        this.sentence = sentence;
        this.clauses = clauses;
        this.attributions = attributions;
        participants = new Participants(discourse, new SubjectResolver(discourse));
    }

    public IReadOnlyList<Clause> Clauses => clauses;

    public IReadOnlyList<AttributionPhrase> Attributions => attributions;

    /// <summary>The claims of the sentence in order of their evidence.</summary>
    public List<Draft> Draft()
    {
        foreach (var clause in clauses)
        {
            if (InAttribution(clause.Verb >= 0 ? clause.Verb : clause.Start))
            {
                continue;
            }

            DraftClause(clause);
        }

        DropReportsOfCodedContent();
        Merge();
        drafts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return drafts;
    }

    /// <summary>Several predicates under one speaker that code alike are one claim (annotation guide, "Borderline cases").</summary>
    private void Merge()
    {
        drafts.Sort((a, b) => a.First.CompareTo(b.First));
        for (var k = 0; k + 1 < drafts.Count; k++)
        {
            var (a, b) = (drafts[k], drafts[k + 1]);
            if (a.Event == b.Event && a.Mode == b.Mode && a.Status == b.Status && a.Clause.Governor is { } governor && b.Clause.Governor == governor && b.Clause.Kind == ClauseKind.Coordinate
                && !a.IsReport && !b.IsReport && a.Event is not ("CONSULT" or "ASSAULT" or "SANCTION") && Same(a.Actors, b.Actors) && (Same(a.Recipients, b.Recipients) || b.Recipients.Count == 0))
            {
                a.End = Math.Max(a.End, b.End);
                drafts.RemoveAt(k + 1);
                k--;
            }
        }
    }

    private static bool Same(List<Participant> a, List<Participant> b) =>
        a.Count == b.Count && a.TrueForAll(x => b.Exists(y => SameEntity(x, y)));

    private bool InAttribution(int token)
    {
        foreach (var a in attributions)
        {
            if (a.First <= token && token < a.End)
            {
                return true;
            }
        }

        return false;
    }

    private void DraftClause(Clause clause)
    {
        if (demanded.Contains(clause) || clause.Impersonal || clause is { Conditional: true, Kind: ClauseKind.Adverbial })
        {
            // A condition is no claim of its own.
            return;
        }

        if (clause.Form is { } form)
        {
            var slots = SlotsOf(clause, form);
            if (!Impersonal.IsCopula(form, slots) && !Carried(clause, form, slots) && frames.Verbs.TryGetValue(form.Verb.Lemma, out var list)
                && FrameMatcher.Best(list, slots) is { } frame)
            {
                clause.Frame = frame;
                var before = drafts.Count;
                DraftVerb(clause, form, frame, slots);
                if (drafts.Count == before && frame.SpeakerNeeded && FrameMatcher.Best(Array.FindAll(list, f => !f.SpeakerNeeded), slots) is { } deed)
                {
                    // Nobody accuses: the deed itself.
                    clause.Frame = deed;
                    DraftVerb(clause, form, deed, slots);
                }
            }
        }

        DraftPredicates(clause);
        DraftObligation(clause);
        DraftFreeNouns(clause);
    }

    /// <summary>«قرر الانسحاب», «قام بزيارة», «تم توقيع»: the noun makes the claim, the carrier's subject does it.</summary>
    private bool Carried(Clause clause, VerbForm form, SlotTable slots)
    {
        if (!frames.Carriers.TryGetValue(form.Verb.Lemma, out var carrier))
        {
            return false;
        }

        var phrase = carrier.Slot == "subject" ? slots.First("subject") ?? slots.First("object") : slots.First(carrier.Slot);
        if (phrase is { Pronoun: not null, PronounIsPossessor: false })
        {
            // «زيارة يقوم بها»: the antecedent is carried.
            phrase = clause.Antecedent;
        }

        if (phrase is null || FrameOfNoun(phrase, clause, governed: true) is not { } found)
        {
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

    private SlotTable SlotsOf(Clause clause, VerbForm form)
    {
        var slots = new SlotTable { Negated = clause.Negated, SubjectIsEntity = !clause.SubjectEntities.IsEmpty, SubjectCount = clause.SubjectEntities.Count, HasSpeaker = clause.Governor is not null, Antecedent = clause.Antecedent };
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

            if (phrase.Start < clause.Verb)
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

    private void DraftVerb(Clause clause, VerbForm form, Frame frame, SlotTable slots)
    {
        if (form.Verb.Lemma is "طلب" or "اشترط" or "فضل" && clause.Verb + 1 < clause.End && discourse.Nodes[clause.Verb + 1].Stem == "عدم" && slots.First("من") is null)
        {
            // «طلب عدم نشر اسمه»: a condition of speaking, and no demand.
            return;
        }

        if ((frame.Content == ContentUse.Report && DraftReportedNoun(clause, slots)) || Accused(clause, form, slots))
        {
            return;
        }

        var passive = form.Voice == Voice.Passive || form.Inflection == Inflection.PassiveParticiple || DoneByNobody(clause, form);
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
            AddContentSubject(draft, clause, clause.Verb);
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
            && e.Phrase is not { Pronoun: not null, PronounIsPossessor: false });

    /// <summary>«كان يعمل هناك، متهما بالتجسس»: without whom he accuses, he is the accused.</summary>
    private static bool Accused(Clause clause, VerbForm form, SlotTable slots) =>
        clause.Kind == ClauseKind.Chain && form is { Verb.Lemma: "اتهم", Inflection: Inflection.ActiveParticiple } && slots.First("object") is null;

    /// <summary>«وقتل 21 شخصا», «وسمح للمغتربين بالتصويت» at the head of a sentence: nobody of the sentence before did it.</summary>
    private static bool DoneByNobody(Clause clause, VerbForm form) =>
        form is { Inflection: Inflection.Perfect, Person: 3, Gender: Gender.Masculine, Number: GrammaticalNumber.Singular } && form.Verb.Lemma is "قتل" or "جرح" or "خطف" or "سمح" or "نقل"
        && clause is { Kind: ClauseKind.Main, SubjectSource: SubjectSource.Inherited or SubjectSource.None, Governor: null, Auxiliary: < 0 };

    /// <summary>«قتل مدنيون في غارة سعودية»: unvowelled, the passive looks like the active; without an object and with an instrument it is passive.</summary>
    private static bool KilledIn(Clause clause, VerbForm form, SlotTable slots) =>
        form is { Inflection: Inflection.Perfect, Person: 3 } && form.Verb.Lemma is "قتل" or "جرح" or "اعتقل" or "خطف" or "دمر" && slots.First("object") is null && slots.First("subject") is { } subject
        && subject.Start > clause.Verb && slots.Entries.Any(e => e.Slot is "ب" or "في" && IsInstrument(e.Phrase));

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

    /// <summary>A statement is what its words do: an accusation, a demand, a threat; and it is about the first other party it names.</summary>
    private void Judge(Draft draft, Clause clause)
    {
        var from = clause.Verb + 1;
        if (CueJudge.Judge(frames, discourse, from, draft.End) is { } cue)
        {
            (draft.Event, draft.Mode, draft.Cameo) = (cue.Event, cue.Mode, null);
            draft.Confidence *= 0.85;
            draft.Trace.Add($"cue {cue.Id} → {cue.Event}");
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
                    return [.. m.Entities];
                }
            }
        }

        for (var i = from; i < draft.End; i++)
        {
            if (discourse.Nodes[i].Mention is not { } m || m.First != i || !Participants.IsActor(m) || m.Entities.IsEmpty
                || (m.Kind == MentionKind.People && m.End == m.First + 1))
            {
                // A nameless class without a country of its own («المدنيين») is not whom it is about.
                continue;
            }

            if (m.Entities[0].Country != "UNK" && !draft.Actors.Exists(a => a.Country == m.Entities[0].Country && !Opposed(a, m.Entities[0])))
            {
                var about = new List<Participant>(m.Entities);
                for (var j = m.End; j < draft.End && discourse.Nodes[j] is { Tag: Tag.Mention } n && n.Has(Proclitics.Wa) && n.Mention!.First == j; j = n.Mention!.End)
                {
                    if (Participants.IsActor(n.Mention!))
                    {
                        Participants.Add(about, n.Mention!.Entities);
                    }
                }

                return about;
            }
        }

        return null;
    }

    /// <summary>«أكد دعم بلاده ل…», «أعلن فرض عقوبات», «شدد على ضرورة …»: the noun that is reported makes the claim.</summary>
    private bool DraftReportedNoun(Clause clause, SlotTable slots)
    {
        if (slots.HasClause)
        {
            return DraftNeed(clause, slots);
        }

        foreach (var (slot, phrase) in slots.Entries)
        {
            if (slot is not ("object" or "object2" or "علي" or "عن" or "الي" or "ب" or "في") || phrase.Head < 0 || phrase.IsEntity)
            {
                continue;
            }

            if (FrameOfNoun(phrase, clause, governed: true) is not { } found)
            {
                continue;
            }

            var speaker = participants.Subject(clause, sentence);
            if (DraftNoun(clause, phrase, found.Frame, found.Slots, speaker, reported: true, passive: false) is { } draft)
            {
                drafts.Add(draft);
                return true;
            }
        }

        return false;
    }

    /// <summary>«شدد على ضرورة أن تنسحب إيران»: a demand of whoever must, and nothing that happens.</summary>
    private bool DraftNeed(Clause clause, SlotTable slots)
    {
        var need = slots.Entries.Select(e => e.Phrase).FirstOrDefault(p => p.HeadStem is "ضرورة" or "وجوب");
        if (need is null || clauses.Find(c => c.Host == clause && c.Kind == ClauseKind.Complement && c.Start == need.End) is not { } content
            || FrameOfNoun(need, clause, governed: true) is not { } found
            || DraftNoun(clause, need, found.Frame, found.Slots, participants.Subject(clause, sentence), reported: true, passive: false) is not { } draft)
        {
            return false;
        }

        var whoMust = participants.Subject(content, sentence);
        if (whoMust.Count > 0)
        {
            draft.Recipients.Clear();
            Assign(draft, Role.Recipient, whoMust);
        }

        demanded.Add(content);
        drafts.Add(draft);
        return true;
    }

    private (Frame Frame, SlotTable Slots)? FrameOfNoun(Phrase phrase, Clause clause, bool governed)
    {
        Frame[]? list = null;
        if (phrase.Head < 0 || phrase.IsEntity)
        {
            return null;
        }

        if (phrase.HeadStem is "بدء" or "انطلاق" or "استمرار" or "مواصلة" or "استئناف" or "اجراء" or "عقد" or "بداية" or "ضرورة" && governed
            && phrase.Head + 1 < phrase.End && Inner(phrase, clause) is { } inner && FrameOfNoun(inner, clause, governed) is { } through
            && phrase.HeadStem != "ضرورة")
        {
            return through;
        }

        if (frames.Nouns.TryGetValue(phrase.HeadStem, out list) && Chosen(phrase, clause, list, governed) is { } noun)
        {
            return noun;
        }

        // What the noun's own frames leave open, those of its verb may still settle.
        return phrase.VerbalNoun is { Inflection: Inflection.VerbalNoun } form && frames.Verbs.TryGetValue(form.Verb.Lemma, out list)
            ? Chosen(phrase, clause, list, governed)
            : null;
    }

    private (Frame Frame, SlotTable Slots)? Chosen(Phrase phrase, Clause clause, Frame[] list, bool governed)
    {
        var slots = NounSlots(phrase, clause, list);
        var frame = FrameMatcher.Best(Array.FindAll(list, f => governed ? f.NounUse != NounUse.Never : f.NounUse == NounUse.Free || (f.NounUse == NounUse.Governed && f.When.ContainsKey("object") && f.Event is "SANCTION" or "ASSAULT" or "COERCE")), slots);
        return frame is null ? null : (frame, slots);
    }

    /// <summary>The noun governed by the head, past a number («طرد 23 دبلوماسيا»); -1 when there is none.</summary>
    private int NounAfter(Phrase phrase)
    {
        for (var i = phrase.Head + 1; i < phrase.End; i++)
        {
            switch (discourse.Nodes[i].Tag)
            {
                case Tag.Noun:
                    return i;
                case Tag.Number or Tag.OpenQuote or Tag.Demonstrative:
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The genitive of a phrase as a phrase of its own: «[بدء] المحادثات مع …».</summary>
    private Phrase? Inner(Phrase phrase, Clause clause)
    {
        var head = phrase.Head + 1;
        ref var node = ref discourse.Nodes[head];
        if (node.Tag != Tag.Noun)
        {
            return null;
        }

        var inner = new Phrase { Slot = phrase.Slot, Start = head, End = phrase.End, Head = head, HeadStem = node.Stem, VerbalNoun = node.Verb, Definite = true };
        inner.Nested.AddRange(phrase.Nested);
        inner.JoinedHeads.Add(node.Stem);
        if (head + 1 < phrase.End && discourse.Nodes[head + 1] is { Tag: Tag.Mention } m)
        {
            inner.Genitive = m.Mention;
        }

        if (node.Enclitic != Enclitic.None)
        {
            inner.Pronoun = Agreement.Of(node.Enclitic);
            inner.PronounIsPossessor = true;
        }

        _ = clause;
        return inner;
    }

    /// <summary>The slots of a noun: its genitive or possessor, a following bare phrase and the prepositional phrases after it.</summary>
    private SlotTable NounSlots(Phrase phrase, Clause clause, Frame[] list)
    {
        var slots = new SlotTable { Antecedent = clause.Antecedent, HasSpeaker = true, Nominal = true };
        var transitive = Array.Exists(list, f => f.RoleOf("object") != Role.Content);
        var later = clause.Phrases.FindAll(p => p.Start >= phrase.End);
        var bareAfter = later.Find(p => p.Slot.Length == 0);
        if (phrase.Genitive is { } genitive)
        {
            var of = new Phrase { Slot = "of", Start = genitive.First, End = genitive.End, Head = genitive.First, Gender = genitive.Gender, Number = genitive.Number };
            of.Entities.Add(genitive);
            of.Entities.AddRange(phrase.Nested.FindAll(m => m != genitive && m.Kind != MentionKind.Adjective));
            of.HeadStem = discourse.Nodes[genitive.First].Stem;
            var own = clause.SubjectEntities.Count > 0 && genitive.Entities.Count > 0 && clause.SubjectEntities[0].Country == genitive.Entities[0].Country;
            var given = later.Exists(p => p.Slot == "ل" && p.IsEntity && p.Start == phrase.End);
            var isObject = transitive && !own && !given && !(bareAfter is not null && bareAfter.Start == phrase.End)
                && !Array.Exists(list, f => f.Event is "REJECT" or "REQUEST" or "AGREE" or "THREATEN" or "CONSULT" || (f.Event == "SANCTION" && genitive.Kind is not (MentionKind.Office or MentionKind.Person or MentionKind.People)));
            if (genitive.Kind is MentionKind.State or MentionKind.Metonym or MentionKind.Place && !own && clause.SubjectEntities.Count > 0
                && Array.Exists(list, f => f.Mode == "visit") && !later.Exists(p => p.Slot == "الي"))
            {
                // «يعتزم زيارة لندن»: where to.
                slots.Add("الي", of);
            }
            else
            {
                slots.Add("of", of);
                slots.Add(isObject ? "object" : "subject", of);
            }
        }
        else if (phrase is { Pronoun: not null, PronounIsPossessor: true })
        {
            slots.Add("of", phrase);
        }
        else if (NounAfter(phrase) is var head && head >= 0 && !(head == phrase.Head + 1 && Qualifies(phrase.Head)))
        {
            var of = new Phrase { Slot = "of", Start = head, End = phrase.End, Head = head, HeadStem = discourse.Nodes[head].Stem, VerbalNoun = discourse.Nodes[head].Verb };
            of.JoinedHeads.Add(of.HeadStem);
            of.Nested.AddRange(phrase.Nested);
            slots.Add("of", of);
            slots.Add("object", of);
        }
        else if (phrase.Nested.Count > 0 && !transitive)
        {
            // «العقوبات الأمريكية», «الدعوة الروسية»: the adjective names who does it.
            var of = new Phrase { Slot = "of", Start = phrase.Head, End = phrase.End, Head = phrase.Head };
            of.Entities.AddRange(phrase.Nested.FindAll(m => m.Kind == MentionKind.Adjective));
            if (of.Entities.Count > 0)
            {
                slots.Add("of", of);
                slots.Add("subject", of);
            }
        }

        if (bareAfter is not null && slots.First("object") is null)
        {
            slots.Add("object", bareAfter);
            if (phrase.PronounIsPossessor && bareAfter.IsEntity && bareAfter.Start == phrase.End && Array.Exists(list, f => f.Event == "CONSULT"))
            {
                // «لقائه نظيره التركي»: as good as «مع».
                slots.Add("مع", bareAfter);
            }
        }

        foreach (var p in later)
        {
            if (p.Slot.Length > 0 && p.Slot != "object")
            {
                slots.Add(p.Slot, p);
                if (p.Slot == "ل" && slots.First("object") is null)
                {
                    slots.Add("object", p);
                }
            }
        }

        foreach (var c in clauses)
        {
            slots.HasClause |= c.Host == clause && c.Kind is ClauseKind.Complement or ClauseKind.Quote;
        }

        return slots;
    }

    /// <summary>The word after the noun is its adjective («غارات جوية أمريكية») and no genitive.</summary>
    private bool Qualifies(int head)
    {
        ref var noun = ref discourse.Nodes[head];
        ref var next = ref discourse.Nodes[head + 1];
        return next.Mention is { Kind: MentionKind.Adjective } || noun.Has(Proclitics.Al)
            || (!next.Has(Proclitics.Al) && next.Enclitic == Enclitic.None && next.Verb is null
                && (next.Stem.EndsWith('ي') || (next.Stem.EndsWith("ية", StringComparison.Ordinal) && noun.Stem.EndsWith('ة') | noun.Stem.EndsWith("ات", StringComparison.Ordinal))));
    }

    private Draft? DraftNoun(Clause clause, Phrase phrase, Frame frame, SlotTable slots, List<Participant> speaker, bool reported, bool passive)
    {
        var draft = NewDraft(clause, frame, nominal: true);
        var subject = slots.First("subject") ?? (frame.RoleOf("of") is Role.Actor or Role.Both ? slots.First("of") : null);
        var doers = subject is null ? [] : participants.Of(subject, clause, sentence, nested: false);
        var attitude = frame.Event is "SUPPORT" or "AGREE" or "REJECT" or "ACCUSE" or "REQUEST" or "STATE" or "THREATEN" or "CONCEDE";
        if (frame.RoleOf("of") == Role.Recipient || frame.RoleOf("subject") == Role.Recipient)
        {
            // «مقتل جنود», «استقبال الرئيس ل…»: the genitive is whom it befell.
            Assign(draft, Role.Recipient, doers.Count > 0 || reported || frame.RoleOf("subject") == Role.Actor ? doers : speaker);
            if (frame.RoleOf("subject") == Role.Actor && !passive)
            {
                // «قررت إغلاق سفارتها», «أعلنت طرد السفير»: whoever decides or announces it does it.
                draft.Actors.AddRange(speaker);
            }

            if (reported)
            {
                draft.Attribution.AddRange(speaker.Select(p => new Speaker(p, KindOf(clause))));
            }
        }
        else if (frame.SpeakerNeeded)
        {
            Assign(draft, Role.Recipient, doers.Count > 0 ? doers : reported ? [] : speaker);
        }
        else if (passive)
        {
            draft.Actors.AddRange(doers);
        }
        else if (doers.Count == 0)
        {
            draft.Actors.AddRange(speaker);
            if (reported && !attitude)
            {
                draft.Attribution.AddRange(speaker.Select(p => new Speaker(p, KindOf(clause))));
            }
        }
        else if (reported && attitude && speaker.Count > 0 && doers.TrueForAll(d => d.Country == speaker[0].Country && d.Name is null))
        {
            draft.Actors.AddRange(speaker);
        }
        else
        {
            if (!reported && speaker.Count > 0 && IsMaterial(frame.Event) && frame.Event != "CONSULT" && doers.TrueForAll(d => d.Country != speaker[0].Country))
            {
                // «ردت أنقرة بإعلان السفير المصري …»: the carrier's subject does it, to whom the genitive names.
                draft.Actors.AddRange(speaker);
                Assign(draft, Role.Recipient, doers);
            }
            else
            {
                draft.Actors.AddRange(doers);
            }

            if (reported)
            {
                draft.Attribution.AddRange(speaker.Select(p => new Speaker(p, KindOf(clause))));
            }
        }

        FillSlots(draft, clause, frame, slots, skipSubject: true, phrase);
        used.Add(phrase);
        draft.Trace.Add($"noun «{phrase.HeadStem}» → frame {frame.Id}");
        if (draft is { Event: "CONSULT", Mode: not "visit" } && draft.Actors.Count + draft.Recipients.Count < 2)
        {
            return null;
        }

        if (draft.Event == "CONSULT" && clause.Future)
        {
            (draft.Event, draft.Mode, draft.Cameo) = ("AGREE", null, null);
        }

        return Complete(draft, clause, frame) ? draft : null;
    }

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

            if (role == Role.Both && (slot is "ب" or "في" && phrase.Entities.Exists(m => m.Kind is MentionKind.Place or MentionKind.State or MentionKind.Metonym) || BelongsToNoun(clause, slots, phrase, noun)))
            {
                continue;
            }

            if (role == Role.Recipient && frame.Event is "AGREE" or "SUPPORT" or "REQUEST" or "STATE" && phrase.Entities.Count == 1 && phrase.Entities[0] is { Kind: MentionKind.People } people && people.End == people.First + 1)
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
            && (frames.Nouns.ContainsKey(before.HeadStem) || before.VerbalNoun is { Inflection: VerbalNounForm } v && frames.Verbs.ContainsKey(v.Verb.Lemma))
            && (before.PronounIsPossessor || before.Slot is not ("في" or "خلال"));
    }

    private const Inflection VerbalNounForm = Inflection.VerbalNoun;

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

    /// <summary>Adds speakers, applies negation and rejects what has no political actor.</summary>
    private bool Complete(Draft draft, Clause clause, Frame frame)
    {
        var chain = SpeakersOf(clause.Governor);
        if (frame.SpeakerNeeded)
        {
            if (chain.Count == 0 || chain[^1].Who.Sector == "JRN")
            {
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

    /// <summary>Who says a clause that hangs on <paramref name="governor"/>, outermost first.</summary>
    public List<Speaker> SpeakersOf(Clause? governor)
    {
        if (governor is null)
        {
            return [];
        }

        var chain = SpeakersOf(governor.Governor);
        var outer = chain.Count;
        var kind = KindOf(governor);
        var subject = participants.Subject(governor, sentence);
        if (subject.Count == 0 && governor.Subject is { } document && DocumentNouns.Statements.Contains(document.HeadStem))
        {
            subject = IssuerOf(governor, document);
        }

        foreach (var who in subject)
        {
            if (chain.Count == 0 || !SameEntity(chain[^1].Who, who))
            {
                chain.Add(new Speaker(who, who.Sector == "JRN" ? SpeakerKind.Agency : kind));
            }
        }

        // «نقلت رويترز عن مصدر»: the source stands behind the agency.
        foreach (var p in governor.Phrases)
        {
            if (p.Slot == "عن" && p.IsEntity && (chain.Count > outer ? chain[^1].Who.Sector == "JRN" : governor.Form?.Verb.Lemma is "نقل" or "اقتبس"))
            {
                foreach (var m in p.Entities)
                {
                    foreach (var who in m.Entities)
                    {
                        chain.Add(new Speaker(who, AttributionFinder.KindOf(m, statement: false)));
                    }
                }
            }
        }

        return chain;
    }

    /// <summary>«بيان صادر عن الكرملين», «بيان للخارجية»: whoever issued it.</summary>
    private List<Participant> IssuerOf(Clause governor, Phrase document)
    {
        var issuer = governor.Phrases.Find(p => p.Slot is "عن" or "ل" or "من" && p.IsEntity && p.Start >= document.Head && p.Start < document.End + 4);
        return issuer is not null ? participants.Of(issuer, governor, sentence, nested: false) : [.. discourse.Issuer];
    }

    private static SpeakerKind KindOf(Clause clause)
    {
        var statement = clause.Antecedent is { } a && DocumentNouns.Written.Contains(a.HeadStem) || clause.Phrases.Exists(p => DocumentNouns.Written.Contains(p.HeadStem) || p.HeadStem is "تويتر" or "فيسبوك" or "حساب")
            || clause.Form?.Verb.Lemma is "كتب" or "غرد";
        return clause.Subject is { } s && s.IsEntity ? AttributionFinder.KindOf(s.Entities[0], statement) : statement ? SpeakerKind.Statement : SpeakerKind.Speech;
    }

    /// <summary>Predicate adjectives and fixed phrases: «إيران مستعدة ل…», «لا بد من …».</summary>
    private void DraftPredicates(Clause clause)
    {
        for (var i = clause.Start; i < clause.End; i++)
        {
            ref var node = ref discourse.Nodes[i];
            if (node.Tag == Tag.Mention || InAttribution(i))
            {
                continue;
            }

            Frame[]? candidates = null;
            if (frames.Phrases.TryGetValue(node.Stem, out var phrases) || frames.Phrases.TryGetValue(discourse.Text.Tokens[i].Word.Normal, out phrases))
            {
                foreach (var (words, frame) in phrases)
                {
                    if (Matches(words, i, clause.End))
                    {
                        candidates = [frame];
                        break;
                    }
                }
            }

            if (candidates is null && node.Tag is Tag.Noun or Tag.Chain && i != clause.Verb && !node.Has(Proclitics.Al) && !node.HasPrepositionProclitic)
            {
                // «أثار قلقا»: an accusative after a verb is its object and no predicate.
                if (!(node.Stem.EndsWith('ا') && clause.Verb >= 0 && clause.Verb < i))
                {
                    frames.Adjectives.TryGetValue(node.Stem, out candidates);
                }
            }

            if (candidates is null)
            {
                continue;
            }

            var slots = new SlotTable { SubjectIsEntity = !clause.SubjectEntities.IsEmpty, SubjectCount = clause.SubjectEntities.Count, HasSpeaker = clause.Governor is not null, Antecedent = clause.Antecedent };
            if (clause.Subject is { } subject)
            {
                slots.Add("subject", subject);
            }

            foreach (var p in clause.Phrases)
            {
                if (p.Start > i)
                {
                    slots.Add(p.Slot.Length > 0 ? p.Slot : "object", p);
                }
            }

            foreach (var c in clauses)
            {
                slots.HasClause |= c.Host == clause && c.Kind is ClauseKind.Complement or ClauseKind.Quote;
            }

            if (FrameMatcher.Best(candidates, slots) is not { } chosen)
            {
                continue;
            }

            var draft = NewDraft(clause, chosen, nominal: false);
            Fill(draft, clause, chosen, slots, passive: false);
            if (chosen.RoleOf("speaker") == Role.Actor && SpeakersOf(clause.Governor) is { Count: > 0 } chain)
            {
                draft.Actors.Clear();
                draft.Actors.Add(chain[^1].Who);
            }

            if (chosen.RoleOf("content") == Role.Recipient)
            {
                AddContentSubject(draft, clause, i);
            }

            if (Complete(draft, clause, chosen) && !drafts.Exists(d => d.Clause == clause && d.Event == draft.Event && d.Mode == draft.Mode && d.First == draft.First))
            {
                drafts.Add(draft);
                return;
            }
        }
    }

    /// <summary>«لا بد أن تغير إيران سياستها»: whoever must act is the recipient.</summary>
    private void AddContentSubject(Draft draft, Clause clause, int at)
    {
        var content = clause.Verb > at ? clause : clauses.Find(c => c.Host == clause && c.Kind == ClauseKind.Complement && c.Start > at);
        if (content is not null && draft.Recipients.Count == 0)
        {
            Assign(draft, Role.Recipient, participants.Subject(content, sentence));
        }
    }

    /// <summary>«على إيران أن توقف …», said by somebody, demands it.</summary>
    private void DraftObligation(Clause clause)
    {
        if (clause.Governor is null || clause.Frame is { SpeakerNeeded: true })
        {
            return;
        }

        var duty = clause.Phrases.Find(p => p.Slot == "علي" && p.IsEntity && p.Start <= clause.Start + 2);
        if (duty is null || duty.End >= clause.End || discourse.Nodes[duty.End] is not { Tag: Tag.Complementizer }
            || !frames.Phrases.TryGetValue("لا", out var list) || Array.Find(list, p => p.Frame.Event == "REQUEST").Frame is not { } frame)
        {
            return;
        }

        var chain = SpeakersOf(clause.Governor);
        if (chain.Count == 0)
        {
            return;
        }

        drafts.RemoveAll(d => d.Clause == clause);
        var draft = NewDraft(clause, frame, nominal: false);
        draft.Actors.Add(chain[^1].Who);
        Assign(draft, Role.Recipient, participants.Of(duty, clause, sentence, nested: false));
        draft.First = duty.Start;
        if (Complete(draft, clause, frame))
        {
            draft.Status = Status.Actual;
            drafts.Add(draft);
        }
    }

    private bool Matches(string[] words, int at, int end)
    {
        for (var k = 1; k < words.Length; k++)
        {
            if (at + k >= end)
            {
                return false;
            }

            var token = discourse.Text.Tokens[at + k].Word;
            if (token.Normal != words[k] && discourse.Nodes[at + k].Stem != words[k])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>«زيارة الوزير إلى باريس», «مطالبات دمشق لموسكو بـ…»: a noun that names its own actor.</summary>
    private void DraftFreeNouns(Clause clause)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.IsEntity || phrase.Head < 0 || phrase.Slot is "ل" or "ب" || Planned(phrase) || used.Contains(phrase) || InAttribution(phrase.Start)
                || drafts.Exists(d => d.Clause == clause && d.Event == "CONSULT"))
            {
                continue;
            }

            if (discourse.Nodes[phrase.Head].Enclitic == Enclitic.I || FrameOfNoun(phrase, clause, governed: false) is not { } found)
            {
                // «حل تفاوضي»: an adjective, not "my negotiating".
                continue;
            }

            var own = found.Slots.First("subject") ?? found.Slots.First("of");
            var company = phrase.Slot.Length > 0 && found.Slots.First("مع") is { } other && (other.IsEntity || other.Pronoun is not null);
            List<Participant> holder = (own is { PronounIsPossessor: true } || (own is null && company)) && found.Frame.Event is "CONSULT"
                ? clause.SubjectEntities.IsEmpty ? [.. discourse.LastSubject] : participants.Subject(clause, sentence)
                : [];
            if ((own is null || !own.IsEntity) && holder.Count == 0)
            {
                var between = found.Slots.First("بين");
                if (between is null || !between.IsEntity || clause.Phrases.Exists(p => p.Start >= phrase.End && p.Start < between.Start && p.Head >= 0 && !p.IsEntity))
                {
                    continue;
                }
            }

            var draft = DraftNoun(clause, phrase, found.Frame, found.Slots, holder, reported: false, passive: holder.Count == 0);
            if (draft is null || (draft.Event == "CONSULT" && draft.Actors.Count + draft.Recipients.Count < 2)
                || draft.Event == "REQUEST" || (draft.Event == "ASSAULT" && Within(phrase, draft.Actors) && Within(phrase, draft.Recipients)))
            {
                // «من مطالب المواطنين» in passing is no claim; nor does «تسميم العميل الروسي» say who did it.
                continue;
            }

            draft.First = phrase.Head;
            draft.Confidence *= 0.8;
            drafts.Add(draft);
        }
    }

    /// <summary>All of them are named inside the phrase.</summary>
    private bool Within(Phrase phrase, List<Participant> who)
    {
        var tokens = discourse.Text.Tokens;
        var (start, end) = (tokens[phrase.Start].Span.Start, tokens[phrase.End - 1].Span.End);
        return who.TrueForAll(p => start <= p.Span.Start && p.Span.End <= end);
    }

    /// <summary>«القمة المرتقبة»: not yet.</summary>
    private bool Planned(Phrase phrase)
    {
        for (var i = phrase.Head + 1; i < phrase.End; i++)
        {
            if (discourse.Nodes[i].Stem is "مرتقب" or "مرتقبة" or "مقبل" or "مقبلة" or "قادم" or "قادمة" or "مزمع" or "مزمعة" or "مقرر" or "مقررة" or "محتمل" or "محتملة")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the content of a report codes by itself, the report is its attribution and no claim.</summary>
    private void DropReportsOfCodedContent()
    {
        SaidAfterwards();
        Denials();
        Threats();
        SplitContents();
        drafts.RemoveAll(d => d.IsReport && drafts.Exists(o => o != d && Tells(d.Clause, o)));
        foreach (var report in drafts.FindAll(d => d.IsReport))
        {
            // What is told further on codes by itself: the report ends before it.
            foreach (var other in drafts)
            {
                if (other != report && Governs(report.Clause, other.Clause) && other.Clause.Kind == ClauseKind.Coordinate && other.First > report.Clause.Verb)
                {
                    report.End = Math.Min(report.End, other.Clause.Start);
                }
            }
        }
    }

    /// <summary>«"…"، قال فلان»: the speaker is named after his words.</summary>
    private void SaidAfterwards()
    {
        foreach (var clause in clauses)
        {
            if (clause is not { Governor: null, Quoted: false, SubjectEntities.IsEmpty: false, Form.Verb.Lemma: "قال" or "اكد" or "اعلن" or "صرح" or "اضاف" or "كتب" or "اوضح" or "تابع" }
                || clauses.Exists(c => c.Governor == clause))
            {
                continue;
            }

            var before = clause.Start - 1;
            while (before > sentence.First && discourse.Nodes[before].Tag == Tag.Comma)
            {
                before--;
            }

            if (before <= sentence.First || discourse.Nodes[before].Tag != Tag.CloseQuote)
            {
                continue;
            }

            foreach (var draft in drafts)
            {
                if (draft.Clause.Governor is null && draft.First < before && discourse.Text.Tokens[draft.First].QuoteDepth > 0)
                {
                    draft.Attribution.InsertRange(0, clause.SubjectEntities.Select(w => new Speaker(w, KindOf(clause))));
                    draft.End = Math.Min(draft.End, before);
                }
            }
        }
    }

    /// <summary>What is denied to be so is no claim beside the denial; what is ruled out is a thing that will not happen.</summary>
    private void Denials()
    {
        foreach (var denial in drafts.FindAll(d => d is { Event: "STATE", Mode: "deny", Frame.Mode: "deny", Clause.Form: not null, Nominal: false }))
        {
            var contents = drafts.FindAll(o => o != denial && o.Clause.Governor == denial.Clause);
            if (denial.Clause.Form!.Value.Verb.Lemma != "استبعد")
            {
                drafts.RemoveAll(contents.Contains);
                continue;
            }

            foreach (var content in contents)
            {
                if (content.Event == "CONSULT")
                {
                    (content.Event, content.Mode, content.Cameo) = ("AGREE", null, null);
                }

                content.Status = Status.Negated;
            }

            if (contents.Count > 0)
            {
                drafts.Remove(denial);
            }
        }
    }

    /// <summary>Force or sanctions to come if the other side does not give way are a threat of whoever would use them.</summary>
    private void Threats()
    {
        foreach (var draft in drafts)
        {
            if (draft.Event is not ("SANCTION" or "ASSAULT" or "COERCE" or "MOBILIZE") || draft.Status is not (Status.Future or Status.Hypothetical)
                || !clauses.Exists(c => c.Conditional && (c == draft.Clause || c.Host == draft.Clause || c.Host == draft.Clause.Governor)))
            {
                continue;
            }

            draft.Mode = draft.Event == "SANCTION" ? "relations" : draft.Event == "ASSAULT" ? "violence" : null;
            (draft.Event, draft.Cameo, draft.Status) = ("THREATEN", null, Status.Actual);
            if (draft.Attribution.Count > 0 && draft.Actors.Count > 0 && draft.Attribution[^1].Who.Country == draft.Actors[0].Country)
            {
                draft.Actors.Clear();
                draft.Actors.Add(draft.Attribution[^1].Who);
                draft.Attribution.RemoveAt(draft.Attribution.Count - 1);
            }
        }
    }

    /// <summary>«قال إن …، وإن …»: each thing said is a claim; where one of them codes, the others still state.</summary>
    private void SplitContents()
    {
        foreach (var draft in drafts.FindAll(d => d.IsReport))
        {
            var contents = clauses.FindAll(c => c.Host == draft.Clause && c.Governor == draft.Clause && c.Kind is ClauseKind.Complement);
            if (contents.Count < 2)
            {
                continue;
            }

            for (var k = 0; k < contents.Count; k++)
            {
                var from = contents[k].Start;
                var to = k + 1 < contents.Count ? contents[k + 1].Start : draft.End;
                if (drafts.Exists(o => o != draft && !o.IsReport && Governs(draft.Clause, o.Clause) && o.First >= from && o.First < to))
                {
                    continue;
                }

                var part = NewDraft(draft.Clause, draft.Frame, nominal: false);
                part.Actors.AddRange(draft.Actors);
                part.Attribution.AddRange(draft.Attribution);
                part.Status = draft.Status;
                part.First = k == 0 ? draft.First : from;
                part.End = to;
                drafts.Add(part);
                if (part is { Event: "STATE", Mode: "affirm" })
                {
                    Judge(part, contents[k]);
                }

                Default(part, contents[k]);
            }

            drafts.Remove(draft);
        }
    }

    /// <summary>True when the claim is what the speaker says first; what is told further on or in passing leaves the saying a claim.</summary>
    private bool Tells(Clause speaker, Draft told)
    {
        if (!Governs(speaker, told.Clause))
        {
            return false;
        }

        var content = clauses.Find(c => c.Host == speaker && c.Governor == speaker && c.Kind is ClauseKind.Complement or ClauseKind.Quote);
        if (content is null || told.Clause == content)
        {
            return true;
        }

        if (told.Clause.Kind is ClauseKind.Relative or ClauseKind.Adverbial)
        {
            return content.Verb < 0 && told.Clause.Host == content && content.Phrases.Count <= 1;
        }

        return told.Clause.Kind != ClauseKind.Coordinate || content.Verb < 0 || Matches(told.Clause, content);
    }

    /// <summary>The joined clause goes on with the content's own verbless beginning.</summary>
    private static bool Matches(Clause joined, Clause content) => joined.Host == content;

    private static bool Governs(Clause speaker, Clause content)
    {
        for (var g = content.Governor; g is not null; g = g.Governor)
        {
            if (g == speaker)
            {
                return true;
            }
        }

        return false;
    }
}
