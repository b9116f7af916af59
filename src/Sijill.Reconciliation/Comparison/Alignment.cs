using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Parties;

namespace Sijill.Reconciliation.Comparison;

/// <summary>
/// Whether two claims of documents that are set side by side are about one point. Looser than <see cref="Likeness"/>: the reader has chosen the documents because
/// they tell of one affair, and where accounts differ – in a day, a number, in who called whom – is just what is to be seen.
/// </summary>
internal static class Alignment
{
    /// <summary>From here on two claims are one point.</summary>
    public const double Same = 0.45;

    private const double LeastShared = 6;
    private const double OtherEvent = 0.85;
    private const double Denied = 0.35;
    private const double Declined = 0.2;

    /// <summary>How far two claims, neither of them a denial or a «no comment», are one point.</summary>
    public static double Of(Sighting left, Sighting right)
    {
        if (left.IsPlan != right.IsPlan)
        {
            return 0;
        }

        var (one, other) = (left.Claim.Event, right.Claim.Event);
        if (Kinds.IsContact(one) && Kinds.IsContact(other))
        {
            return Contact(left, right);
        }

        if (one != other && !(left.IsSpeech && right.IsSpeech))
        {
            return 0;
        }

        var speaker = Sides.Match(left.Actors, right.Actors);
        if (speaker <= 0 || left.Topic.Shared(right.Topic) < LeastShared)
        {
            return 0;
        }

        var score = (0.25 * speaker) + (0.75 * left.Topic.Likeness(right.Topic));
        return one == other ? score : score * OtherEvent;
    }

    /// <summary>How far <paramref name="answer"/>, a denial or a «no comment», is about <paramref name="point"/>; 0 when it is not.</summary>
    public static double Answers(Sighting answer, Sighting point)
    {
        var topic = answer.Topic.Likeness(point.Topic);
        return answer.Topic.Shared(point.Topic) >= LeastShared && topic >= (answer.Claim.Mode == "deny" ? Denied : Declined) ? topic : 0;
    }

    private static double Contact(Sighting left, Sighting right)
    {
        if (Sides.OthersSpeak(left.Everyone, right.Everyone))
        {
            return 0;
        }

        var parties = Sides.Match(left.Everyone, right.Everyone);
        var topic = left.Topic.Likeness(right.Topic);
        if (parties <= Sides.Unknown || Kinds.Modes("CONSULT", left.Claim.Mode, right.Claim.Mode) <= 0)
        {
            return 0;
        }

        // A call is a call; but «they discussed trade» and «they discussed Syria» are two points of one.
        return left.Claim.Mode is not null && left.Claim.Mode == right.Claim.Mode ? (0.6 * parties) + (0.4 * topic) : (0.2 * parties) + (0.8 * topic);
    }
}
