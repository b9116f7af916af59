using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>Gives a draft its evidence, date, attribution beside the clause and confidence.</summary>
internal static class ClaimFinisher
{
    /// <summary>The finished claim, or null when nothing of the passage is left.</summary>
    public static Claim? Finish(Draft draft, Discourse discourse, Sentence sentence, int index, Drafter drafter)
    {
        AddAttribution(draft, drafter);
        var span = SpanOf(draft, discourse);
        if (span.IsEmpty)
        {
            return null;
        }

        var date = DateOf(draft, discourse, sentence);
        var status = draft.Status;
        if (status == Status.Actual && date is not null && IsHistorical(date.Edtf!, discourse))
        {
            status = Status.Historical;
        }

        return new Claim(
            draft.Event,
            draft.Mode,
            status,
            draft.Cameo,
            draft.Frame.Context,
            draft.Actors.ToEquatable(),
            draft.Recipients.ToEquatable(),
            date is null ? null : new ClaimDate(date.Edtf!, date.Span.Of(discourse.Text.Document.Text), date.Span),
            null,
            draft.Attribution.ToEquatable(),
            new Evidence(span.Of(discourse.Text.Document.Text), span, index),
            Math.Round(draft.Confidence, 2),
            draft.Notes.ToEquatable(),
            draft.Frame.Id,
            draft.Trace.ToEquatable());
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

    private static TimeExpression? DateOf(Draft draft, Discourse discourse, Sentence sentence)
    {
        var speech = draft.Event is "STATE" or "ACCUSE" or "REQUEST" or "REJECT" or "THREATEN" or "AGREE" or "SUPPORT" or "CONCEDE" && draft.Clause.Kind != ClauseKind.Relative;
        var own = InRange(discourse, draft.Clause.Start, draft.Clause.End, !speech || draft.Clause.PastPerfect);
        if (own is not null)
        {
            return own;
        }

        return speech || draft.Clause.PastPerfect
            ? draft.Clause.PastPerfect ? null : InRange(discourse, sentence.First, Math.Max(draft.Clause.Start, sentence.First + 1), false) ?? discourse.StoryDate
            : InRange(discourse, draft.First, draft.End, true) ?? InRange(discourse, sentence.First, sentence.End, false) ?? discourse.StoryDate;
    }

    /// <summary>The first date among the tokens; without <paramref name="coarse"/>, only days and ranges of days count.</summary>
    private static TimeExpression? InRange(Discourse discourse, int first, int end, bool coarse)
    {
        for (var i = first; i < end; i++)
        {
            if (discourse.Nodes[i].Time is { Kind: TimeKind.Date, Edtf: { } edtf } time && (coarse || (edtf.Length >= 10 && !edtf.Contains("..", StringComparison.Ordinal))))
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>More than about a month before publication (annotation guide, "status").</summary>
    private static bool IsHistorical(string edtf, Discourse discourse)
    {
        if (discourse.Text.Document.PublishedDay is not { } day || !Edtf.TryParse(edtf, out var date))
        {
            return false;
        }

        return date.Latest is { } latest && day.DayNumber - latest.DayNumber > 31;
    }
}
