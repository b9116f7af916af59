using Sijill.Arabic.Frames;

namespace Sijill.Arabic.Clauses;

/// <summary>Judges a free statement by its cue words: an accusation, a demand, a threat… or a mere statement.</summary>
internal static class CueJudge
{
    /// <summary>Weight from which a statement is taken for what its cues say.</summary>
    private const double Threshold = 2;

    /// <summary>The event of the heaviest cues among the tokens, or null when they do not weigh enough.</summary>
    public static Cue? Judge(FrameLexicon frames, Discourse discourse, int first, int end)
    {
        Cue? best = null;
        var bestWeight = 0.0;
        Dictionary<string, double>? weights = null;
        for (var i = first; i < end; i++)
        {
            if (discourse.Nodes[i].Tag is Tag.Comma or Tag.OpenQuote or Tag.CloseQuote)
            {
                continue;
            }

            if (Match(frames, discourse, i, end) is not { } cue)
            {
                continue;
            }

            weights ??= new Dictionary<string, double>(StringComparer.Ordinal);
            var weight = weights.GetValueOrDefault(cue.Event) + cue.Weight;
            weights[cue.Event] = weight;
            if (weight > bestWeight)
            {
                (best, bestWeight) = (cue, weight);
            }
        }

        return bestWeight >= Threshold ? best : null;
    }

    /// <summary>Every cue among the tokens, in order.</summary>
    public static IEnumerable<Cue> All(FrameLexicon frames, Discourse discourse, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (discourse.Nodes[i].Tag is not (Tag.Comma or Tag.OpenQuote or Tag.CloseQuote) && Match(frames, discourse, i, end) is { } cue)
            {
                yield return cue;
            }
        }
    }

    private static Cue? Match(FrameLexicon frames, Discourse discourse, int i, int end)
    {
        var word = discourse.Text.Tokens[i].Word.Normal;
        if (!frames.Cues.TryGetValue(word, out var list) && !frames.Cues.TryGetValue(discourse.Nodes[i].Stem, out list))
        {
            return null;
        }

        foreach (var (words, cue) in list)
        {
            if (i + words.Length <= end && Follows(discourse, words, i))
            {
                return cue;
            }
        }

        return null;
    }

    private static bool Follows(Discourse discourse, string[] words, int i)
    {
        for (var k = 1; k < words.Length; k++)
        {
            if (discourse.Text.Tokens[i + k].Word.Normal != words[k] && discourse.Nodes[i + k].Stem != words[k])
            {
                return false;
            }
        }

        return true;
    }
}
