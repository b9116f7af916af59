using System.Collections.Frozen;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Claims of verbless predicates, of obligations and of nouns that nothing governs.</summary>
internal sealed partial class Drafter
{
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
        if (duty is null || duty.End >= clause.End
            || !(discourse.Nodes[duty.End] is { Tag: Tag.Complementizer } || (clause.Verb < 0 && discourse.Nodes[duty.End] is { Tag: Tag.Noun, Verb.Inflection: Inflection.VerbalNoun, Proclitics: Proclitics.None }))
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

            if (discourse.Nodes[phrase.Head].Enclitic == Enclitic.I || FrameOfNoun(phrase, clause, governed: Imposed(phrase)) is not { } found)
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

    /// <summary>«الاتفاق النووي الموقع بين طهران والقوى الكبرى عام 2015»: the participle tells that they signed.</summary>
    private void DraftSigned(Clause clause)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.IsEntity || phrase.Head < 0 || !Agreements.Contains(FrameMatcher.Bare(phrase.HeadStem)) || InAttribution(phrase.Start) || !frames.Verbs.TryGetValue("وقع", out var list))
            {
                continue;
            }

            var next = clause.Phrases.Find(p => p.Start >= phrase.End && p.Start <= phrase.End + 4 && p.Slot is "بين" && p.IsEntity);
            var signed = -1;
            for (var i = phrase.Head + 1; next is not null && i < next.Start; i++)
            {
                signed = discourse.Nodes[i].Stem is "موقع" or "موقعة" or "مبرم" or "مبرمة" ? i : signed;
            }

            if (signed < 0 || drafts.Exists(d => d.First <= signed && signed < d.End && d.Event == "SUPPORT"))
            {
                continue;
            }

            var draft = NewDraft(clause, list[0], nominal: true);
            Assign(draft, Role.Actor, participants.Of(next!, clause, sentence, nested: true));
            if (draft.Actors.Count < 2)
            {
                continue;
            }

            (draft.First, draft.End, draft.Confidence) = (phrase.Head, next!.End, draft.Confidence * 0.9);
            if (next.End < sentence.End && discourse.Nodes[next.End].Time is { } time)
            {
                draft.End = time.End;
            }

            drafts.Add(draft);
        }
    }

    /// <summary>What states sign.</summary>
    private static readonly FrozenSet<string> Agreements = FrozenSet.Create(StringComparer.Ordinal, "اتفاق", "اتفاقية", "معاهدة", "مذكرة", "بروتوكول", "صفقة", "هدنة");

    /// <summary>«العقوبات الأمريكية المفروضة على …»: the participle tells the deed.</summary>
    private bool Imposed(Phrase phrase)
    {
        for (var i = phrase.Head + 1; i < phrase.End; i++)
        {
            if (discourse.Nodes[i].Stem is "مفروضة" or "مفروض")
            {
                return true;
            }
        }

        return false;
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
}
