using Sijill.Arabic.Frames;
using Sijill.Arabic.Words;

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

            if (Match(frames, discourse, i, end) is not var (cue, length))
            {
                continue;
            }

            // Inner words of a phrase that weighs say nothing more; «لا يوجد سبب للعداء» says the contrary.
            var negated = Denied(discourse, first, i);
            i += cue.Weight > 0 ? length - 1 : 0;
            if (negated && cue.Event is "ACCUSE" or "SUPPORT")
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

    private static (Cue Cue, int Length)? Match(FrameLexicon frames, Discourse discourse, int i, int end)
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
                return (cue, words.Length);
            }
        }

        return null;
    }

    /// <summary>A negation stands shortly before, with no pause between.</summary>
    private static bool Denied(Discourse discourse, int first, int at)
    {
        for (var i = at - 1; i >= Math.Max(first, at - 3); i--)
        {
            ref var node = ref discourse.Nodes[i];
            if (node.Tag is Tag.Comma or Tag.OpenQuote or Tag.CloseQuote or Tag.Complementizer or Tag.Relative or Tag.Conjunction || node.Has(Proclitics.Wa))
            {
                return false;
            }

            if (node.Tag == Tag.Negation || node.Stem is "ليس" or "ليست" or "ليسوا" or "عدم" or "بلا")
            {
                // «ليس مجرد انتهاك» is more than one.
                return discourse.Nodes[i + 1].Stem != "مجرد";
            }
        }

        return false;
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
