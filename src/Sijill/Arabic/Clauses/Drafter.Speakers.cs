using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>According to whom: the chain of speakers above a clause.</summary>
internal sealed partial class Drafter
{
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
}
