using System.Collections.Frozen;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Whom a statement, a demand or an accusation is about.</summary>
internal sealed partial class Drafter
{
    /// <summary>«قتل فلان», «انتهاكات بحق فلان»: whoever follows suffers and is not to blame.</summary>
    private static readonly FrozenSet<string> Suffering = FrozenSet.Create(
        StringComparer.Ordinal,
        "قتل", "مقتل", "اغتيال", "اختفاء", "اعتقال", "خطف", "اختطاف", "تعذيب", "ضد", "بحق", "استهداف", "حصار", "معاناة", "حق", "حقوق", "اعدام", "ضحايا", "وفاة", "موت", "استشهاد", "تهجير", "اضطهاد", "حماية");

    /// <summary>«اتفاقية روما», «محادثات جنيف»: a city that only names a thing.</summary>
    private static readonly FrozenSet<string> Named = FrozenSet.Create(
        StringComparer.Ordinal,
        "اتفاقية", "معاهدة", "اتفاق", "اتفاقات", "بروتوكول", "ميثاق", "مؤتمر", "قمة", "منصة", "محادثات", "مفاوضات", "عملية", "مسار", "اعلان", "نظام", "بيان");

    /// <summary>«قال إنه غير مؤهل»: nobody accuses himself; the pronoun is the other one.</summary>
    private List<Participant> Meant(Draft draft)
    {
        var content = clauses.Find(c => c.Host == draft.Clause && c.Kind == ClauseKind.Complement && c.PronounTopic is not null && c.Start >= draft.First && c.Start < draft.End);
        return content is null ? [] : [.. discourse.Antecedent(content.Start, content.PronounTopic!.Value, draft.Actors.ToEquatable(), sentence.First)];
    }

    private List<Participant>? About(Draft draft, int from) => About(draft, from, draft.Event);

    /// <summary>Whom the words from <paramref name="from"/> on are about, if the draft is an <paramref name="act"/>.</summary>
    private List<Participant>? About(Draft draft, int from, string act)
    {
        if (act == "STATE" && draft.Actors.Count > 0 && discourse.PartnerOf(draft.Actors[0].Country, sentence.First) is { } partner)
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
                || (m.Kind == MentionKind.People && m.End == m.First + 1) || InPassing(draft, m, act))
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
    private bool InPassing(Draft draft, Mention m, string act)
    {
        if (m.Entities is [{ Country: "IGO", Name: null, Sector: "GOV" }, ..] && act is "STATE" or "ACCUSE")
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
            return InPassing(draft, before.Mention, act);
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

        if (inside && before.Stem == "في" && act == "STATE" && WhereMet(draft, m.First))
        {
            return true;
        }

        if (act == "STATE" && (Background(draft, m.First) || (before.Stem is "الي" or "من" && Moved(draft, m.First))))
        {
            return true;
        }

        return act == "ACCUSE" && (Suffering.Contains(before.Stem) || discourse.Text.Tokens[m.First - 1].Word.Normal == "بحق" || (inside && before.Stem == "في")
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

    /// <summary>«القمة التي جمعتهما في سنغافورة»: where they met, and not whom it is about.</summary>
    private bool WhereMet(Draft draft, int at)
    {
        for (var i = at - 2; i > Math.Max(draft.First, at - 9); i--)
        {
            if (discourse.Nodes[i].Stem is "قمة" or "لقاء" or "لقائه" or "اجتماع" or "اجتماعات" or "محادثات" or "مباحثات" or "مفاوضات" or "مؤتمر" or "مقابلة" or "خطاب" or "كلمة" or "جمع" or "التقي" or "اماكن" or "مكان")
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
}
