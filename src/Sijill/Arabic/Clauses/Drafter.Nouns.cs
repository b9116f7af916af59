using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Claims that nouns make: a call, a visit, a demand, governed by a verb or standing free.</summary>
internal sealed partial class Drafter
{
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

            if (clause.Phrases.Exists(p => p.End == phrase.Start && (p.HeadStem is "قدرة" or "قدرت" or "قدرات" || p.Tail is "قدرة" or "قدرت" or "قدرات")))
            {
                // «قدرتها على تخصيب اليورانيوم»: what they can do.
                continue;
            }

            if (FrameOfNoun(phrase, clause, governed: true) is not { } found)
            {
                continue;
            }

            var speaker = participants.Subject(clause, sentence);
            if (DraftNoun(clause, phrase, found.Frame, found.Slots, speaker, reported: true, passive: false) is { } draft)
            {
                if (phrase.HeadStem is "امكانية" or "احتمال" && draft.Status == Status.Actual)
                {
                    draft.Status = Status.Hypothetical;
                }

                if (draft is { Event: "REQUEST" } && WhoMust(phrase) is { } who)
                {
                    draft.Recipients.Clear();
                    Assign(draft, Role.Recipient, [.. who.Entities]);
                }

                drafts.Add(draft);
                return true;
            }
        }

        return false;
    }

    /// <summary>«ضرورة تنفيذ إيران لالتزاماتها», «ضرورة انسحاب تركيا من …»: who is to do it stands behind what is to be done.</summary>
    private Mention? WhoMust(Phrase need)
    {
        var at = need.Head + 2;
        if (need.HeadStem is not ("ضرورة" or "وجوب" or "اهمية") || at >= need.End || discourse.Nodes[need.Head + 1] is not { Tag: Tag.Noun, Enclitic: Enclitic.None } deed
            || discourse.Nodes[at] is not { Tag: Tag.Mention, Mention: { } who, HasPrepositionProclitic: false } || who.First != at || !Participants.IsActor(who) || who.Kind == MentionKind.Adjective)
        {
            return null;
        }

        var behind = who.End < sentence.End ? discourse.Nodes[who.End] : default;
        return behind.Tag == Tag.Noun && (behind.Has(Proclitics.Li) || behind.Has(Proclitics.Bi)) || behind.Tag == Tag.Preposition && behind.Stem is "من" or "عن"
            || deed.Stem is "التزام" or "انسحاب" or "امتثال" or "تعاون" or "عودة" or "خروج" or "مشاركة" or "تراجع" or "انضمام" or "وفاء"
                ? who
                : null;
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

    private (Frame Frame, SlotTable Slots)? FrameOfNoun(Phrase phrase, Clause clause, bool governed, bool undergone = false)
    {
        Frame[]? list = null;
        if (phrase.Head < 0)
        {
            return null;
        }

        if (phrase.IsEntity)
        {
            // «شهدت طهران احتجاجات»: those who protest, and that they do.
            return phrase.Entities is [{ Kind: MentionKind.People }] && frames.Nouns.TryGetValue(FrameMatcher.Bare(phrase.HeadStem), out list) && list[0].Event == "PROTEST"
                ? Chosen(phrase, clause, list, governed, undergone)
                : null;
        }

        if (phrase.HeadStem is "بدء" or "انطلاق" or "استمرار" or "مواصلة" or "استئناف" or "اجراء" or "عقد" or "بداية" or "ضرورة" or "تنفيذ" or "تفعيل" or "قرار" or "سلسلة" or "جولة" or "مزيد" or "عدد" or "حزمة" or "عملية" or "امكانية" or "احتمال" && governed
            && phrase.Head + 1 < phrase.End && Inner(phrase, clause) is { } inner && FrameOfNoun(inner, clause, governed, undergone) is { } through
            && phrase.HeadStem != "ضرورة")
        {
            return through;
        }

        if (frames.Nouns.TryGetValue(phrase.HeadStem, out list) && Chosen(phrase, clause, list, governed, undergone) is { } noun)
        {
            return noun;
        }

        // What the noun's own frames leave open, those of its verb may still settle.
        return phrase.VerbalNoun is { Inflection: Inflection.VerbalNoun } form && frames.Verbs.TryGetValue(form.Verb.Lemma, out list)
            ? Chosen(phrase, clause, list, governed, undergone)
            : null;
    }

    /// <summary>Those who command force; monitors and the media count the dead of others.</summary>
    private static bool Commands(List<Participant> speaker) => speaker.Count > 0 && speaker[0].Sector is "MIL" or "COP" or "GOV" or "REB" or "PRM";

    private (Frame Frame, SlotTable Slots)? Chosen(Phrase phrase, Clause clause, Frame[] list, bool governed, bool undergone)
    {
        var slots = NounSlots(phrase, clause, list);
        if (undergone && phrase is { Pronoun: { } pronoun, PronounIsPossessor: true })
        {
            // «تم إنقاذهم»: the pronoun is whom it was done to.
            slots.Add("object", new Phrase { Slot = "object", Start = phrase.Head, End = phrase.Head + 1, Pronoun = pronoun });
        }

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
            var head = FrameMatcher.Bare(of.HeadStem);
            var isObject = Array.Exists(list, f => f.When.TryGetValue("object", out var words) && words.Contains(head)) || (transitive && !own && !given && !(bareAfter is not null && bareAfter.Start == phrase.End)
                && !Array.Exists(list, f => f.Event is "REJECT" or "REQUEST" or "AGREE" or "THREATEN" or "CONSULT" || (f.Event == "SANCTION" && genitive.Kind is not (MentionKind.Office or MentionKind.Person or MentionKind.People))));
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
        else if (NounAfter(phrase) is var after && after >= 0 && !(after == phrase.Head + 1 && Qualifies(phrase.Head)))
        {
            var of = new Phrase { Slot = "of", Start = after, End = phrase.End, Head = after, HeadStem = discourse.Nodes[after].Stem, VerbalNoun = discourse.Nodes[after].Verb, Tail = phrase.Tail };
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
            if (slots.First("من قبل") is { } agent)
            {
                // «تم اعتقال ناشطين على يد الشرطة»
                Assign(draft, Role.Actor, participants.Of(agent, clause, sentence, nested: true));
            }
            else if (frame.RoleOf("subject") == Role.Actor && !passive && !(frame.Event == "ASSAULT" && reported && !Commands(speaker)))
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
        if (draft is { Event: "ASSAULT", Actors.Count: 0 })
        {
            InstrumentActor(draft, clause, slots);
            if (draft.Actors.Count == 0 && reported && frame.RoleOf("of") == Role.Recipient && Commands(speaker) && draft.Recipients.Exists(r => r.Country != speaker[0].Country || Opposed(r, speaker[0])))
            {
                // «أعلن الجيش مقتل عشرين متمردا»: whoever announces the enemy's dead killed them.
                draft.Actors.AddRange(speaker);
            }
        }

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
}
