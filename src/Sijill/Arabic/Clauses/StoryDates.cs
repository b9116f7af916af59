using Sijill.Arabic.Morphology;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>A claim with what is needed to date it from the story around it.</summary>
internal sealed record Finished(Claim Claim, Draft Draft, int Sentence, bool Told);

/// <summary>Gives claims without a time word the date of the story that they continue.</summary>
internal static class StoryDates
{
    /// <summary>The claims, dated where the story dates them.</summary>
    public static List<Claim> Fill(List<Finished> found, Discourse discourse)
    {
        var dates = new ClaimDate?[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            dates[i] = found[i].Claim.Date;
        }

        var story = Story(found, discourse);
        var result = new List<Claim>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var claim = found[i].Claim;
            if (claim.Date is not null)
            {
                result.Add(claim);
                continue;
            }

            var source = Continued(found, dates, i, discourse);
            var date = source >= 0 ? dates[source] : null;
            if (source < 0 && claim.Status is not Status.Historical && !found[i].Draft.Clause.PastPerfect && !IsGeneral(found[i], discourse))
            {
                date = Holder(found, dates, i, discourse) ?? story;
            }

            dates[i] = date;
            if (date is not null && claim.Status == Status.Actual && ClaimDates.IsBackground(date.Edtf, discourse.Text.Document))
            {
                claim = claim with { Status = Status.Historical };
            }

            result.Add(date is null ? claim : claim with { Date = new ClaimDate(date.Edtf, null, null) });
        }

        return result;
    }

    /// <summary>The near day that the outlet first tells of; without one, the first day that the opening of the article names.</summary>
    private static ClaimDate? Story(List<Finished> found, Discourse discourse)
    {
        foreach (var f in found)
        {
            if (f is { Told: true, Draft.Clause.PastPerfect: false, Claim.Date: { Edtf.Length: 10 } date } && IsNear(date, discourse))
            {
                return date;
            }
        }

        return discourse.Text.Document.PublishedDay is null ? null : First(discourse);
    }

    private static ClaimDate? First(Discourse discourse)
    {
        const int opening = 3;
        var bodies = 0;
        foreach (var sentence in discourse.Text.Sentences)
        {
            if (sentence.Kind != SentenceKind.Body)
            {
                continue;
            }

            if (++bodies > opening)
            {
                return null;
            }

            // «وكانت الرياض قد أعلنت في الثاني من الشهر …»: what went before the story.
            if (discourse.Nodes[sentence.First].Verb?.Verb.Lemma == "كان")
            {
                continue;
            }

            for (var i = sentence.First; i < sentence.End; i++)
            {
                if (discourse.Nodes[i].Time is { Kind: TimeKind.Date, Edtf: { Length: 10 } edtf } time && new ClaimDate(edtf, null, time.Span) is var date && IsNear(date, discourse))
                {
                    return date;
                }
            }
        }

        return null;
    }

    /// <summary>The claim whose date goes on here: one before it in the same sentence, or in the sentence before where the words say that the tale goes on.</summary>
    private static int Continued(List<Finished> found, ClaimDate?[] dates, int i, Discourse discourse)
    {
        var here = found[i];
        for (var k = i - 1; k >= 0 && here.Sentence - found[k].Sentence <= 1; k--)
        {
            var planned = here.Claim.Event == "AGREE" && here.Draft.Frame.Event == "CONSULT";
            if (dates[k] is not { } date || (!planned && ClaimDates.IsToCome(date.Edtf, discourse.Text.Document)))
            {
                continue;
            }

            var same = found[k].Sentence == here.Sentence;
            if (same ? found[k].Told || found[k].Draft.Clause.Governor == here.Draft.Clause.Governor : GoesOn(here, discourse) && found[k].Draft.Clause.Governor is null)
            {
                return k;
            }
        }

        return -1;
    }

    /// <summary>«فقد …», «عندها …», «كما …», «وردت موسكو بـ…», at the head of a sentence.</summary>
    private static bool GoesOn(Finished here, Discourse discourse)
    {
        var sentence = discourse.Text.Sentences[here.Sentence];
        if (here.Draft.Clause.Start > sentence.First + 2)
        {
            return false;
        }

        ref var head = ref discourse.Nodes[sentence.First];
        return head.Stem is "قد" && head.Has(Proclitics.Fa)
            || head.Stem is "عندها" or "عندئذ" or "حينها" or "كما" or "كذلك" or "ايضا"
            || (head.Has(Proclitics.Wa) && here.Draft.Clause.Form?.Verb.Lemma is "رد" && here.Draft.Clause.Verb == sentence.First);
    }

    /// <summary>When the same speaker or actor last spoke or acted, or else first will.</summary>
    private static ClaimDate? Holder(List<Finished> found, ClaimDate?[] dates, int i, Discourse discourse)
    {
        var key = KeyOf(found[i].Claim);
        for (var k = i - 1; k >= 0; k--)
        {
            if (dates[k] is { } date && (found[k].Told || found[k].Claim.Date is null) && KeyOf(found[k].Claim) == key && IsNear(date, discourse))
            {
                return date;
            }
        }

        for (var k = i + 1; k < found.Count; k++)
        {
            if (found[k] is { Told: true, Claim.Date: { Edtf.Length: 10 } date } && KeyOf(found[k].Claim) == key && IsNear(date, discourse))
            {
                return date;
            }
        }

        return null;
    }

    private static (string, string?) KeyOf(Claim claim)
    {
        if (claim.Attribution.Count > 0 && claim.Attribution[^1] is { Kind: not SpeakerKind.Agency } speaker)
        {
            return (speaker.Who.Country, speaker.Who.Name);
        }

        return claim.Actor.Count == 0 ? ("", null) : (claim.Actor[0].Country, claim.Actor[0].Name);
    }

    /// <summary>«منذ شهور», «مرارا», «دائما»: no one day.</summary>
    private static bool IsGeneral(Finished here, Discourse discourse)
    {
        var clause = here.Draft.Clause;
        if (clause is { Form: { Inflection: Inflection.Imperfect, Person: 3 }, Auxiliary: < 0, Governor: null, Negated: false, Future: false, Kind: not ClauseKind.Chain })
        {
            // «تعارض إسرائيل هذه المحاولات»: a standing attitude.
            return true;
        }

        for (var t = clause.Start; clause.Governor is null && t < clause.End; t++)
        {
            if (discourse.Nodes[t].Tag != Tag.Mention && discourse.Nodes[t].Stem is "مرارا" or "دائما" or "دوما" or "عادة" or "منذ")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNear(ClaimDate date, Discourse discourse) =>
        ClaimDates.IsNear(date.Edtf, discourse.Text.Document);
}
