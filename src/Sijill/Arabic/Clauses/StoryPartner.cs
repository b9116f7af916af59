using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>
/// Gives claims that name no other party the one whom the article is about: where all that a side says and does concerns one other
/// side, so does what it says without naming anybody.
/// </summary>
internal static class StoryPartner
{
    private const double Share = 0.65;
    private const double HighShare = 0.8;
    private const double Enough = 4;
    private const double Some = 2;

    /// <summary>What being told of counts beside acting.</summary>
    private const double Passive = 0.8;

    /// <summary>The claims, with the other party where the article settles it.</summary>
    public static List<Claim> Fill(List<Claim> claims)
    {
        Dictionary<(string Side, string Other), double>? weights = null;
        Dictionary<string, Participant> last = new(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
        {
            var claim = claims[i];
            if (claim.Recipient.Count > 0)
            {
                if (claim.Actor.Count > 0)
                {
                    last[claim.Actor[0].Country] = claim.Recipient[0];
                }

                continue;
            }

            if (claim.Actor.Count != 1 || claim.Event is not ("STATE" or "REQUEST" or "ACCUSE" or "REJECT" or "THREATEN") || claim.Mode == "decline")
            {
                continue;
            }

            weights ??= Weigh(claims);
            var side = claim.Actor[0].Country;
            if (Dominant(weights, side, claim.Event) is not { } other || (claim.Event == "STATE" && (!last.TryGetValue(side, out var before) || before.Country != other))
                || Latest(claims, i, other) is not { } who)
            {
                continue;
            }

            claims[i] = claim with
            {
                Recipient = new[] { who }.ToEquatable(),
                Confidence = Math.Round(claim.Confidence * 0.9, 2),
                Trace = claim.Trace.Append("recipient: the other side of the story").ToEquatable(),
            };
        }

        return claims;
    }

    private static Dictionary<(string, string), double> Weigh(List<Claim> claims)
    {
        Dictionary<(string, string), double> weights = [];
        foreach (var claim in claims)
        {
            foreach (var actor in claim.Actor)
            {
                foreach (var recipient in claim.Recipient)
                {
                    Add(actor.Country, recipient.Country, 1);
                    Add(recipient.Country, actor.Country, Passive);
                }

                foreach (var other in claim.Actor)
                {
                    Add(actor.Country, other.Country, 1);
                }
            }
        }

        return weights;

        void Add(string a, string b, double weight)
        {
            if (a != b)
            {
                weights[(a, b)] = weights.GetValueOrDefault((a, b)) + weight;
            }
        }
    }

    /// <summary>The one side with which <paramref name="side"/> has to do.</summary>
    private static string? Dominant(Dictionary<(string Side, string Other), double> weights, string side, string act)
    {
        var total = 0.0;
        var most = 0.0;
        string? best = null;
        foreach (var ((one, other), weight) in weights)
        {
            if (one != side)
            {
                continue;
            }

            total += weight;
            if (weight > most || (weight == most && string.CompareOrdinal(other, best) < 0))
            {
                (most, best) = (weight, other);
            }
        }

        var (share, enough) = act switch
        {
            "ACCUSE" => (HighShare, Enough),
            "REJECT" or "THREATEN" => (Share, Some),
            _ => (Share, Enough),
        };
        return total >= enough && most >= share * total && best is not ("UNK" or "IGO") ? best : null;
    }

    /// <summary>Somebody of that side as the text last named him, the state itself rather than a person.</summary>
    private static Participant? Latest(List<Claim> claims, int at, string country)
    {
        Participant? person = null;
        for (var distance = 0; distance < claims.Count; distance++)
        {
            foreach (var k in (ReadOnlySpan<int>)[at - distance, at + distance])
            {
                if (k < 0 || k >= claims.Count)
                {
                    continue;
                }

                foreach (var who in claims[k].Recipient.Concat(claims[k].Actor))
                {
                    if (who.Country == country && who is { Name: null, Sector: "GOV" })
                    {
                        return who;
                    }

                    person ??= who.Country == country ? who : null;
                }
            }
        }

        return person;
    }
}
