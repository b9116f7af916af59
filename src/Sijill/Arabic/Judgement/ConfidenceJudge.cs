using Sijill.Arabic.Clauses;
using Sijill.Model;

namespace Sijill.Arabic.Judgement;

/// <summary>Says how likely a claim's event is right, as claims of its kind were on annotated articles.</summary>
internal sealed class ConfidenceJudge(LinearModel model)
{
    /// <summary>The outcome that a claim of this event is there.</summary>
    public const string Right = "RIGHT";

    /// <summary>The outcome that it is not.</summary>
    public const string Wrong = "WRONG";

    private readonly int right = Array.IndexOf([.. model.Outcomes], Right);

    /// <summary>The claims with their confidence; as they are when there is no model.</summary>
    /// <param name="claims">In the order of <paramref name="found"/>.</param>
    /// <param name="found">How each came about.</param>
    public List<Claim> Judge(List<Claim> claims, IReadOnlyList<Finished> found)
    {
        if (right < 0)
        {
            return claims;
        }

        for (var i = 0; i < claims.Count; i++)
        {
            var beside = 0;
            for (var k = Math.Max(0, i - 8); k < Math.Min(claims.Count, i + 9); k++)
            {
                beside += found[k].Sentence == found[i].Sentence ? 1 : 0;
            }

            var probability = model.Probabilities(ClaimFeatures.Of(found[i].Draft, claims[i], beside))[right];
            claims[i] = claims[i] with { Confidence = Math.Round(probability, 2) };
        }

        return claims;
    }
}
