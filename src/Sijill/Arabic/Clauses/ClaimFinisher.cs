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
        AddAttribution(draft, drafter);
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
            null,
            draft.Attribution.ToEquatable(),
            new Evidence(span.Of(discourse.Text.Document.Text), span, index),
            Math.Round(draft.Confidence, 2),
            draft.Notes.ToEquatable(),
            draft.Frame.Id,
            draft.Trace.ToEquatable());
        return new Finished(claim, draft, index, date is { Told: true });
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

    private static void AddAttribution(Draft draft, Drafter drafter)
    {
        foreach (var phrase in drafter.Attributions)
        {
            if (draft.First >= phrase.First && draft.End <= phrase.End)
            {
                continue;
            }

            if (draft.Clause.Governor is null)
            {
                foreach (var speaker in phrase.Speakers.Reverse())
                {
                    if (!draft.Actors.Exists(a => a.Country == speaker.Who.Country && a.Name == speaker.Who.Name && draft.Actors.Count == 1))
                    {
                        draft.Attribution.Insert(0, speaker);
                    }
                }
            }

            if (phrase.First > draft.First && phrase.First < draft.End)
            {
                draft.End = phrase.First;
            }
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
