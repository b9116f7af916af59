using Sijill.Arabic.Mentions;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Gives a draft its evidence, date, attribution beside the clause and confidence.</summary>
internal static class ClaimFinisher
{
    /// <summary>The finished claim, or null when nothing of the passage is left.</summary>
    public static Finished? Finish(Draft draft, Discourse discourse, Sentence sentence, int index, Drafter drafter)
    {
        AddAttribution(draft, discourse, index, drafter);
        var span = SpanOf(draft, discourse);
        if (span.IsEmpty)
        {
            return null;
        }

        var date = ClaimDates.Of(draft, discourse, sentence, drafter);
        Plan(draft, date, discourse, index);
        var status = draft.Status;
        if (status == Status.Actual && date is not null && ClaimDates.IsBackground(date.Value, discourse.Text.Document))
        {
            status = Status.Historical;
        }

        var claim = new Claim(
            draft.Event,
            draft.Mode,
            status,
            draft.Cameo,
            draft.Frame.Context,
            draft.Actors.ToEquatable(),
            draft.Recipients.ToEquatable(),
            date?.In(discourse.Text.Document.Text),
            PlaceOf(draft, discourse),
            draft.Attribution.ToEquatable(),
            new Evidence(span.Of(discourse.Text.Document.Text), span, index),
            Math.Round(draft.Confidence, 2),
            draft.Notes.ToEquatable(),
            draft.Frame.Id,
            draft.Trace.ToEquatable());
        return new Finished(claim, draft, index, date is { Told: true });
    }

    /// <summary>«في أنقرة», and for a visit «إلى موسكو»: where a meeting, a protest or an attack took place.</summary>
    private static ClaimPlace? PlaceOf(Draft draft, Discourse discourse)
    {
        if (draft.Frame.Event is not ("CONSULT" or "ASSAULT" or "PROTEST" or "MOBILIZE" or "COERCE"))
        {
            return null;
        }

        foreach (var phrase in draft.Clause.Phrases)
        {
            if (phrase.Slot is "في" or "ب" || (phrase.Slot == "الي" && draft.Mode == "visit"))
            {
                foreach (var m in phrase.Entities)
                {
                    if (m.PlaceName is { } name)
                    {
                        return new ClaimPlace(name, m.Entities.IsEmpty ? null : m.Entities[0].Country, m.Span.Of(discourse.Text.Document.Text), m.Span);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>A visit or meeting told in the imperfect of a day to come is planned: AGREE (annotation guide, rule 4).</summary>
    private static void Plan(Draft draft, Dated? date, Discourse discourse, int index)
    {
        if (draft is not { Event: "CONSULT", Status: Status.Actual, Clause.Form.Inflection: Inflection.Imperfect })
        {
            return;
        }

        var planned = date is not null ? ClaimDates.IsToCome(date.Value, discourse.Text.Document) : discourse.PlannedSentence == index;
        if (planned)
        {
            (draft.Event, draft.Mode, draft.Cameo) = ("AGREE", null, null);
            discourse.PlannedSentence = index;
        }
    }

    private static void AddAttribution(Draft draft, Discourse discourse, int index, Drafter drafter)
    {
        var channel = ChannelOf(draft, discourse, drafter);
        foreach (var phrase in drafter.Attributions)
        {
            if (draft.First >= phrase.First && draft.End <= phrase.End)
            {
                continue;
            }

            if (discourse.Text.Tokens[phrase.First].QuoteDepth == 0 || draft.Clause.Quoted)
            {
                AddBeside(draft, phrase);
            }

            if (phrase.First > draft.First && phrase.First < draft.End && !drafter.Clauses.Any(c => c.Governor == draft.Clause && c.Start >= phrase.End && c.Start < draft.End))
            {
                draft.End = phrase.First;
            }
        }

        draft.Attribution.RemoveAll(s => Channel.IsPublisher(s.Who, discourse.Text.Document));
        Persist(draft, discourse, index, channel);
    }

    private static void AddBeside(Draft draft, AttributionPhrase phrase)
    {
        if (phrase.OwnStatement && draft.Clause.Governor is null && draft.Actors.Count > 0 && Drafter.IsMaterial(draft.Event))
        {
            draft.Attribution.Insert(0, new Speaker(draft.Actors[0], SpeakerKind.Statement));
        }

        if (draft.Clause.Governor is { } teller && teller.Start <= phrase.First && phrase.First < teller.End && draft.Attribution is [.., { Kind: SpeakerKind.Agency }])
        {
            // «قالت وكالة … نقلا عن مسؤول إن»: the source stands behind the agency.
            draft.Attribution.AddRange(phrase.Speakers);
            return;
        }

        foreach (var named in phrase.Speakers.Reverse())
        {
            // «دعت دمشق …، بحسب وسائل إعلام رسمية»: those of the state that acts.
            var speaker = named.Who is { Country: "UNK", Name: null, Sector: "JRN" } media && media.Text.Contains("رسمي", StringComparison.Ordinal) && draft.Actors.Count > 0
                ? named with { Who = media with { Country = draft.Actors[0].Country } }
                : named;
            if (draft.Clause.Governor is not null && speaker.Kind is not (SpeakerKind.Agency or SpeakerKind.Statement))
            {
                continue;
            }

            var itself = draft.Actors is [var only] && only.Country == speaker.Who.Country && only.Name == speaker.Who.Name && (only.Sector == "JRN") == (speaker.Who.Sector == "JRN") && !Drafter.IsMaterial(draft.Event);
            if (!itself && !draft.Attribution.Exists(s => s.Who.Country == speaker.Who.Country && s.Who.Name == speaker.Who.Name))
            {
                draft.Attribution.Insert(0, speaker);
            }
        }
    }

    /// <summary>The outlet to which those who say the passage say it: «قال لوكالة رويترز إن …، مضيفا أن …».</summary>
    private static Speaker? ChannelOf(Draft draft, Discourse discourse, Drafter drafter)
    {
        var outer = draft.Clause;
        while (outer.Governor is { } governor)
        {
            outer = governor;
        }

        if (outer == draft.Clause && Drafter.IsMaterial(draft.Event))
        {
            return null;
        }

        return Channel.Of(outer, discourse, drafter.Attributions)
            ?? (outer is { Kind: ClauseKind.Chain, Host: { } host } ? Channel.Of(host, discourse, drafter.Attributions) : null);
    }

    /// <summary>«وأضاف», «وأكد المصدر»: the same voice speaks on; a speaker named anew may speak elsewhere.</summary>
    private static bool GoesOn(Clause clause)
    {
        var outer = clause;
        while (outer.Governor is { } governor)
        {
            outer = governor;
        }

        return outer.Kind == ClauseKind.Chain || outer.SubjectSource is not (SubjectSource.Expressed or SubjectSource.Topic)
            || (outer.Subject is { Entities: [{ Kind: MentionKind.UnnamedSource }, ..] });
    }

    /// <summary>An outlet that carries a speaker's words carries also what he goes on to say in the next sentences.</summary>
    private static void Persist(Draft draft, Discourse discourse, int index, Speaker? channel)
    {
        var holder = draft.Attribution.Count > 0 && draft.Attribution[^1].Kind != SpeakerKind.Agency ? draft.Attribution[^1].Who : draft.Actors.Count > 0 ? draft.Actors[0] : null;
        if (holder is null || (draft.Attribution.Count == 0 && Drafter.IsMaterial(draft.Event)))
        {
            return;
        }

        if (channel is null && GoesOn(draft.Clause) && discourse.Channel is { } before && before.Sentence >= index - 1 && before.Holder.Country == holder.Country && before.Holder.Name == holder.Name
            && !draft.Attribution.Exists(s => s.Kind == SpeakerKind.Agency))
        {
            channel = before.Outlet;
        }

        if (channel is not null && !draft.Attribution.Exists(s => s.Kind == SpeakerKind.Agency))
        {
            draft.Attribution.Insert(0, channel);
        }

        if (draft.Attribution.Count > 0 && draft.Attribution[0].Kind == SpeakerKind.Agency && (draft.Attribution.Count > 1 || !Drafter.IsMaterial(draft.Event)))
        {
            discourse.Channel = (holder, draft.Attribution[0], index);
        }
    }

    private static SourceSpan SpanOf(Draft draft, Discourse discourse)
    {
        var tokens = discourse.Text.Tokens;
        var (first, end) = (draft.First, draft.End);
        while (end > first && tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Stop or TokenKind.Dash or TokenKind.OpenQuote or TokenKind.OpenBracket)
        {
            end--;
        }

        while (first < end && tokens[first].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Foreign))
        {
            first++;
        }

        if (first >= end)
        {
            return default;
        }

        return new SourceSpan(tokens[first].Span.Start, tokens[end - 1].Span.End);
    }
}
