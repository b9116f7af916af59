using System.Collections.Frozen;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>What a statement does by its words, and statements that no verb of saying tells.</summary>
internal sealed partial class Drafter
{
    /// <summary>Fewer tokens of a quotation that goes on only round off what was said.</summary>
    private const int Telling = 11;

    /// <summary>Verbs of telling: who did not do them told nothing.</summary>
    private static readonly FrozenSet<string> Disclosing = FrozenSet.Create(
        StringComparer.Ordinal,
        "قال", "ذكر", "اشار", "كشف", "اوضح", "اعلن", "افصح", "بين", "حدد", "علق", "تطرق", "تحدث", "صرح", "ادلي", "شرح", "فسر", "اجاب", "رد", "افاد", "اكد");

    /// <summary>A statement is what its words do: an accusation, a demand, a threat; and it is about the first other party it names.</summary>
    private void Judge(Draft draft, Clause clause)
    {
        var from = clause.Verb + 1;
        var judged = CueJudge.Judge(frames, discourse, from, draft.End);
        draft.IsStatement = true;
        if (judged is { } cue)
        {
            (draft.Event, draft.Mode, draft.Cameo) = (cue.Event, cue.Mode, null);
            draft.Cue = cue.Id;
            draft.Confidence *= 0.85;
            draft.Trace.Add($"cue {cue.Id} → {cue.Event}");
            OfTheCountry(draft, clause);
        }

        if (draft.Event == "ACCUSE" && Culprit(draft, clause, from) is { } culprit)
        {
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

    /// <summary>«ووصفها بأنها نتيجة لسياسة إيران»: whom the words blame before what they are said of.</summary>
    private List<Participant>? Culprit(Draft draft, Clause clause, int from) =>
        clause.Form?.Verb.Lemma == "وصف" && clause.Phrases.Exists(p => p is { Slot: "object", Pronoun: not null }) ? About(draft, from, "ACCUSE") : null;

    /// <summary>«قال الوزير إن بلاده لن تشارك»: his country refuses, and he says so (annotation guide, "Borderline cases").</summary>
    private void OfTheCountry(Draft draft, Clause clause)
    {
        if (draft.Event is "AGREE" or "REJECT" or "THREATEN" && OwnCountry(draft, clause) is { } country)
        {
            draft.Attribution.Add(new Speaker(draft.Actors[0], KindOf(clause)));
            draft.Actors[0] = country;
        }
    }

    /// <summary>The speaker's state, if it is the subject of what he says.</summary>
    private Participant? OwnCountry(Draft draft, Clause clause) =>
        draft.Actors is [{ Name: not null } speaker]
        && clauses.Find(c => c.Governor == clause && c.Kind == ClauseKind.Complement && c.Start < draft.End) is { SubjectEntities: [{ Name: null, Sector: "GOV" } country] }
        && country.Country == speaker.Country
            ? country
            : null;

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
