using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Finds the frames of a sentence's clauses and drafts the claims they make.</summary>
internal sealed partial class Drafter
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
    private readonly HashSet<Clause> passives = [];

    public Drafter(FrameLexicon frames, Discourse discourse, Sentence sentence, List<Clause> clauses, List<AttributionPhrase> attributions)
    {
        this.frames = frames;
        this.discourse = discourse;
        this.sentence = sentence;
        this.clauses = clauses;
        this.attributions = attributions;
        participants = new Participants(discourse, new SubjectResolver(discourse, frames));
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
        DraftAttributed();
        DraftContinued();
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
            clause.Fate = Fate.NotAsked;
            return;
        }

        if (clause.Form is { } form)
        {
            clause.Fate = DraftPredicate(clause, form);
        }

        DraftPredicates(clause);
        DraftObligation(clause);
        DraftFreeNouns(clause);
        DraftSigned(clause);
        if (clause.Otherwise)
        {
            DraftOtherwise(clause);
        }
    }

    private Fate DraftPredicate(Clause clause, VerbForm form)
    {
        Resume(clause, form);
        var slots = SlotsOf(clause, form);
        if (Impersonal.IsCopula(form, slots))
        {
            return Fate.Verbless;
        }

        if (Carried(clause, form, slots))
        {
            return Fate.Carried;
        }

        if (!frames.Verbs.TryGetValue(form.Verb.Lemma, out var list))
        {
            return Fate.NoFrame;
        }

        if (Choose(clause, form, list, ref slots) is not { } frame)
        {
            return Fate.NothingFits;
        }

        clause.Frame = frame;
        var before = drafts.Count;
        DraftVerb(clause, form, frame, slots);
        if (drafts.Count == before && frame.SpeakerNeeded && FrameMatcher.Best(Array.FindAll(list, f => !f.SpeakerNeeded), slots) is { } deed)
        {
            // Nobody accuses: the deed itself.
            clause.Frame = deed;
            DraftVerb(clause, form, deed, slots);
        }

        return drafts.Count > before ? Fate.Drafted : Fate.Incomplete;
    }
}
