using System.Collections.Immutable;
using Sijill.Arabic.Frames;
using Sijill.Arabic.Judgement;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>From tokens, mentions and times to claims: clause by clause, with the discourse carried from sentence to sentence.</summary>
internal sealed class ClaimReader
{
    private readonly FrameLexicon frames;
    private readonly Beats beats;
    private readonly SentenceTagger tagger;
    private readonly ClauseSegmenter segmenter;
    private readonly AttributionFinder attributions;
    private readonly ConfidenceJudge confidences;

    public ClaimReader(FrameLexicon frames, Beats beats, LinearModel confidences)
    {
        this.confidences = new ConfidenceJudge(confidences);
        this.frames = frames;
        this.beats = beats;
        tagger = new SentenceTagger(frames);
        segmenter = new ClauseSegmenter(frames);
        attributions = new AttributionFinder(frames);
    }

    /// <summary>The claims of the text in order.</summary>
    /// <param name="text">Tokens and sentences.</param>
    /// <param name="mentions">Who and where.</param>
    /// <param name="times">When.</param>
    /// <param name="trace">Takes the clauses and drafts as they were read; null when nobody asks.</param>
    public List<Claim> Read(TokenizedText text, ImmutableArray<Mention> mentions, ImmutableArray<TimeExpression> times, ReadingTrace? trace = null)
    {
        var reach = beats.Judge(text);
        if (reach == Reach.Nothing)
        {
            return [];
        }

        var nodes = new Node[text.Tokens.Length];
        SentenceTagger.Overlay(text, mentions, times, nodes);
        var discourse = new Discourse(text, mentions, nodes);
        var found = new List<Finished>();
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            if (sentence.Kind != SentenceKind.Body || sentence.End <= sentence.First)
            {
                continue;
            }

            var clauses = ReadSentence(discourse, sentence, s, found);
            trace?.Clauses.AddRange(clauses);
        }

        var claims = confidences.Judge(StoryPartner.Fill(StoryDates.Fill(found, discourse)), found);
        trace?.Drafts.AddRange(found.Zip(claims, (f, claim) => (f.Draft, claim)));
        if (reach == Reach.BetweenCountries)
        {
            claims.RemoveAll(claim => claim.Event == "STATE" || !Crosses(claim));
        }

        return claims;
    }

    /// <summary>Whether somebody of one country acts towards somebody of another.</summary>
    private static bool Crosses(Claim claim)
    {
        foreach (var actor in claim.Actor)
        {
            foreach (var other in claim.Recipient.Concat(claim.Actor))
            {
                if (actor.Country != other.Country)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The clauses of one sentence as <see cref="Read"/> sees them; for tests and <c>explain</c>.</summary>
    internal List<Clause> ClausesOf(Discourse discourse, Sentence sentence)
    {
        tagger.Apply(discourse.Text, sentence, discourse.Nodes);
        var quoted = discourse.Text.Tokens[sentence.First].QuoteDepth > 0;
        var clauses = segmenter.Segment(discourse.Text, sentence, discourse.Nodes, quoted ? discourse.Carried : null);
        foreach (var clause in clauses)
        {
            PhraseReader.Read(discourse.Text, discourse.Nodes, clause);
        }

        new SubjectResolver(discourse, frames).Resolve(clauses, sentence);
        return clauses;
    }

    private List<Clause> ReadSentence(Discourse discourse, Sentence sentence, int index, List<Finished> found)
    {
        var clauses = ClausesOf(discourse, sentence);
        var drafter = new Drafter(frames, discourse, sentence, clauses, attributions.Find(discourse, sentence));
        foreach (var draft in drafter.Draft())
        {
            discourse.RememberPartner(draft);
            if (ClaimFinisher.Finish(draft, discourse, sentence, index, drafter) is { } finished)
            {
                found.Add(finished);
                if (finished.Claim.Event == "CONSULT")
                {
                    discourse.LastMeeting = finished.Claim.Actor;
                }
            }
        }

        Remember(discourse, sentence, clauses, drafter.Attributions);
        return clauses;
    }

    private void Remember(Discourse discourse, Sentence sentence, List<Clause> clauses, IReadOnlyList<AttributionPhrase> phrases)
    {
        Clause? speech = null;
        foreach (var clause in clauses)
        {
            if (clause.Kind is ClauseKind.Main or ClauseKind.Coordinate && clause.Governor is null && !clause.SubjectEntities.IsEmpty && clause.SubjectEntities[0].Country != "UNK")
            {
                discourse.LastSubject = clause.SubjectEntities;
                discourse.LastAgreement = clause.SubjectAgreement;
                discourse.Stranger = null;
            }
            else if (SpeaksAsStranger(clause))
            {
                discourse.Stranger = clause.SubjectAgreement;
            }

            if (clause.Kind is ClauseKind.Quote)
            {
                speech = clause.Governor;
            }

            RememberIssuer(discourse, clause);
        }

        // «…، بحسب بيان رسمي»: the statement of whom the sentence is about; «بحسب بيان للكرملين»: the Kremlin's.
        foreach (var phrase in phrases)
        {
            if (phrase.OwnStatement && clauses.Find(c => c.Governor is null && !c.SubjectEntities.IsEmpty) is { } main)
            {
                discourse.Issuer = main.SubjectEntities;
            }
            else if (phrase.Speakers is [{ Kind: SpeakerKind.Statement }, ..])
            {
                discourse.Issuer = [phrase.Speakers[0].Who];
            }
        }

        discourse.Carried = speech ?? (discourse.Text.Tokens[sentence.First].QuoteDepth > 0 ? discourse.Carried : null);
    }

    /// <summary>«قال محامي الدفاع»: a verb of telling with a subject of its own that stands for nobody we know.</summary>
    private bool SpeaksAsStranger(Clause clause) =>
        clause is { Kind: ClauseKind.Main or ClauseKind.Coordinate, Governor: null, SubjectSource: SubjectSource.Expressed or SubjectSource.Topic, Subject: { IsEntity: false } subject, Form: { } form }
        && clause.SubjectEntities.IsEmpty && subject.Pronoun is null && !DocumentNouns.Statements.Contains(subject.HeadStem) && !DocumentNouns.Acts.Contains(subject.HeadStem)
        && frames.Verbs.TryGetValue(form.Verb.Lemma, out var list) && Array.Exists(list, f => f.Content == ContentUse.Report);

    /// <summary>«أصدرت الرئاسة بيانا», «قال الكرملين في بيان», «بيان صادر عن الكرملين».</summary>
    private static void RememberIssuer(Discourse discourse, Clause clause)
    {
        foreach (var phrase in clause.Phrases)
        {
            if (phrase.HeadStem is not ("بيان" or "بيانا" or "بلاغ" or "بيانين"))
            {
                continue;
            }

            foreach (var m in phrase.Nested)
            {
                if (Participants.IsActor(m) && !m.Entities.IsEmpty)
                {
                    discourse.Issuer = m.Entities;
                    return;
                }
            }

            if (!phrase.Definite || phrase.Slot.Length > 0)
            {
                var from = clause.Phrases.Find(p => p.Slot == "عن" && p.Start >= phrase.End && p.IsEntity);
                discourse.Issuer = from is not null
                    ? from.Entities[0].Entities
                    : clause.SubjectEntities.IsEmpty || clause.SubjectEntities[0].Country == "UNK" ? discourse.Issuer : clause.SubjectEntities;
            }
        }
    }
}
