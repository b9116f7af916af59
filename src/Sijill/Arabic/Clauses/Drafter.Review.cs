using Sijill.Arabic.Frames;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Second look at a sentence's drafts together: doubles, denials, threats, split contents.</summary>
internal sealed partial class Drafter
{
    /// <summary>Where the content of a report codes by itself, the report is its attribution and no claim.</summary>
    private void DropReportsOfCodedContent()
    {
        SaidAfterwards();
        Denials();
        Threats();
        Allegations();
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

    /// <summary>«اعتدوا على جنودنا», said by the other side, is an allegation and not the act (annotation guide, "Borderline cases").</summary>
    private void Allegations()
    {
        foreach (var draft in drafts)
        {
            if (draft is not { Nominal: false, Event: "ASSAULT" or "COERCE", Status: Status.Actual or Status.Historical, Attribution: [.., { Kind: not (SpeakerKind.Agency or SpeakerKind.Report), Who: { Country: not ("UNK" or "IGO" or "NGO"), Sector: "GOV" or "MIL" or "COP" or "SPY" or "LEG" or "PTY" or "OPP" or "REB" or "PRM" } speaker }] }
                || draft.Actors.Count == 0 || draft.Actors.Exists(a => a.Country == speaker.Country && !Opposed(a, speaker)) || !Adversary(draft, speaker))
            {
                continue;
            }

            (draft.Event, draft.Mode, draft.Cameo, draft.Status) = ("ACCUSE", "allege", null, Status.Actual);
            draft.Recipients.Clear();
            draft.Recipients.AddRange(draft.Actors);
            draft.Actors.Clear();
            draft.Actors.Add(speaker);
            draft.Attribution.RemoveAt(draft.Attribution.Count - 1);
        }
    }

    /// <summary>The speaker's side suffers the act, is the other side of the country's war, or has told of conflict with the doer.</summary>
    private bool Adversary(Draft draft, Participant speaker)
    {
        if (draft.Actors.Exists(a => a.Country == speaker.Country) || draft.Recipients.Exists(r => r.Country == speaker.Country) || discourse.Relations(speaker.Country, draft.Actors[0].Country).Conflict > 0)
        {
            return true;
        }

        for (var i = draft.Clause.Start; i < draft.End; i++)
        {
            ref var node = ref discourse.Nodes[i];
            if (node.Enclitic == Enclitic.Na || node.Mention is { } m && m.First == i && m.Entities is [var who, ..] && who.Country == speaker.Country && !draft.Actors.Contains(who))
            {
                return true;
            }
        }

        return false;
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
