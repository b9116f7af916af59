using Sijill.Arabic.Clauses;
using Sijill.Arabic.Frames;
using Sijill.Model;

namespace Sijill.Arabic.Judgement;

/// <summary>Decides what statements do: accuse, demand, promise, threaten, refuse, support, or merely state.</summary>
internal sealed class StatementJudge(FrameLexicon frames, LinearModel model)
{
    /// <summary>The outcome of the model for whatever else a statement turns out to be.</summary>
    public const string Other = "OTHER";

    /// <summary>Judges the statements among the drafts of one sentence, in order.</summary>
    public void Judge(List<Draft> drafts, IReadOnlyList<Clause> clauses, Discourse discourse)
    {
        foreach (var draft in drafts)
        {
            if (draft is not { Statement: { } statement, Actors.Count: > 0 } || draft.Status is Status.Negated || draft.Mode is "decline")
            {
                continue;
            }

            statement.Features = StatementFeatures.Of(draft, statement.Content, clauses, frames, discourse);
            if (!model.IsEmpty)
            {
                Decide(draft, statement);
            }

            discourse.LastStatement = (draft.Actors[0].Country, draft.Event);
        }
    }

    private void Decide(Draft draft, Statement statement)
    {
        var probabilities = model.Probabilities(statement.Features!);
        var best = 0;
        for (var k = 1; k < probabilities.Length; k++)
        {
            best = probabilities[k] > probabilities[best] ? k : best;
        }

        var outcome = model.Outcomes[best];
        if (outcome == Other)
        {
            outcome = draft.Event;
        }

        draft.Certainty = probabilities[best];
        if (outcome != draft.Event)
        {
            draft.Trace.Add($"statement model {draft.Event} → {outcome} ({probabilities[best]:0.00})");
            Become(draft, statement, outcome);
        }
    }

    /// <summary>Makes a statement the act that it is, with the parties that such an act has.</summary>
    public static void Become(Draft draft, Statement statement, string outcome)
    {
        var cue = statement.Cue is { } heaviest && heaviest.Event == outcome ? heaviest : null;
        (draft.Event, draft.Mode, draft.Cameo) = (outcome, cue?.Mode ?? ModeOf(outcome), null);
        draft.Recipients.Clear();
        draft.Recipients.AddRange(outcome == "ACCUSE" && statement.Blamed is { Count: > 0 } blamed ? blamed
            : statement.Addressed.Count > 0 ? statement.Addressed
            : (outcome == "STATE" ? statement.Matter : statement.Party) ?? []);
        if (outcome is "AGREE" or "REJECT" or "THREATEN" && statement.OwnCountry is { } country && draft.Actors is [{ Name: not null } speaker])
        {
            draft.Actors[0] = country;
            draft.Attribution.Add(new Speaker(speaker, statement.Kind));
        }
        else if (outcome is not ("AGREE" or "REJECT" or "THREATEN") && statement.OwnCountry is { } own && draft.Actors is [var actor] && actor == own && draft.Attribution.Count > 0)
        {
            draft.Actors[0] = draft.Attribution[^1].Who;
            draft.Attribution.RemoveAt(draft.Attribution.Count - 1);
        }
    }

    private static string? ModeOf(string outcome) => outcome switch
    {
        "STATE" => "affirm",
        "ACCUSE" => "disapprove",
        "REQUEST" => "change",
        _ => null,
    };
}
