using System.Globalization;
using Sijill.Arabic.Clauses;
using Sijill.Model;

namespace Sijill.Arabic.Judgement;

/// <summary>What tells how far a claim can be trusted: how its frame, its subject and its parties were found.</summary>
internal static class ClaimFeatures
{
    /// <summary>Lists the features of <paramref name="claim"/>.</summary>
    /// <param name="draft">How it came about.</param>
    /// <param name="claim">What became of it.</param>
    /// <param name="beside">How many claims its sentence makes.</param>
    public static List<Feature> Of(Draft draft, Claim claim, int beside)
    {
        var clause = draft.Clause;
        var features = new List<Feature>(24)
        {
            new("bias", ""),
            new("event", claim.Event),
            new("rule", draft.Frame.Id),
            new("head", draft.Frame.HeadKind + (draft.Nominal ? " nominal" : "")),
            new("subject", clause.SubjectSource.ToString()),
            new("clause", clause.Kind.ToString()),
            new("clause and event", clause.Kind + " " + claim.Event),
            new("status", claim.Status.ToString()),
            new("certainty of rule", Math.Floor(draft.Confidence * 10).ToString(CultureInfo.InvariantCulture)),
            new("actors", claim.Actor.Count > 2 ? "many" : claim.Actor.Count == 2 ? "two" : claim.Actor.Count == 0 ? "none" : claim.Actor[0].Name is null ? "one unnamed" : "one named"),
            new("recipient", claim.Recipient.Count == 0 ? "none" : claim.Recipient[0].Name is null ? "unnamed" : "named"),
            new("recipient and event", (claim.Recipient.Count == 0 ? "none " : "some ") + claim.Event),
            new("attribution", claim.Attribution.Count == 0 ? "none" : claim.Attribution[^1].Kind.ToString()),
            new("dated", claim.Date is null ? "no" : claim.Date.Text is null ? "by the story" : "by itself"),
            new("length", (draft.End - draft.First) switch { < 4 => "tiny", < 8 => "short", < 16 => "middle", < 30 => "long", _ => "very long" }),
            new("beside", beside > 3 ? "many" : beside.ToString(CultureInfo.InvariantCulture)),
        };
        if (claim.Actor.Count > 0)
        {
            features.Add(new("sector", claim.Actor[0].Sector));
        }

        if (clause.Quoted)
        {
            features.Add(new("quoted", ""));
        }

        if (draft.IsStatement)
        {
            features.Add(new("statement", claim.Event));
            features.Add(new("cue", draft.Cue ?? "none"));
        }

        if (draft.Notes.Count > 0)
        {
            features.Add(new("noted", ""));
        }

        return features;
    }
}
