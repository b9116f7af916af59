using Sijill.Reconciliation.Parties;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>
/// Whether two reports can be of one thing, as a number from 0 (they cannot) to 1. What must hold differs by kind: a contact is told by who
/// meets and when; a saying by who speaks and what is said; a deed by who does it, to whom, and what the passage speaks of. The figures were set by
/// reading joined and separate reports of eight months of news; docs/reconciliation.md says how well they do.
/// </summary>
internal static class Likeness
{
    /// <summary>From here on two reports are joined.</summary>
    public const double Joined = 0.5;

    /// <summary>From here on two groups are joined that hold such a pair: what is done, and who meets, is told in many ways; what is said, in its own words.</summary>
    public static double JoinedGroups(string eventCode) => Kinds.IsSpeech(eventCode) ? Joined : 0.46;

    /// <summary>Two fairly rare words, or one rare and two common ones.</summary>
    private const double LeastShared = 9;

    /// <summary>The same where the words of one passage are all among those of the other, or both are the same.</summary>
    private const double LeastContained = 6;
    private const double LeastIdentical = 2;
    private const double Rounding = 1e-9;

    /// <summary>A word that is not to be found everywhere.</summary>
    private const double LeastOnce = 3;

    /// <summary>What a saying must have in common beyond the rest.</summary>
    private const double SameSaying = 0.02;
    private const double SameNameless = 0.08;

    private const double OtherPlace = 0.8;
    private const double DayApart = 0.85;

    /// <summary>How far the two tell of one thing.</summary>
    public static double Of(Sighting left, Sighting right)
    {
        if (left.Claim.Event != right.Claim.Event || left.IsPlan != right.IsPlan || !left.Days.Meets(right.Days, slack: 1))
        {
            return 0;
        }

        var modes = Kinds.Modes(left.Claim.Event, left.Claim.Mode, right.Claim.Mode);
        if (modes <= 0)
        {
            return 0;
        }

        var score = Kinds.IsContact(left.Claim.Event) ? Contact(left, right) : left.IsSpeech ? Saying(left, right) : Deed(left, right);
        return score * modes * Place(left, right) * (left.IsDated && right.IsDated && !left.Days.Meets(right.Days) ? DayApart : 1);
    }

    /// <summary>Who meets decides; where only one side is named, what the passage speaks of must help.</summary>
    private static double Contact(Sighting left, Sighting right)
    {
        if (Sides.OthersSpeak(left.Everyone, right.Everyone) || IsCounterVisit(left, right))
        {
            return 0;
        }

        var topic = left.Topic.Likeness(right.Topic);
        var least = Math.Min(left.Everyone.Length, right.Everyone.Length);
        var common = Math.Min(Sides.Common(left.Everyone, right.Everyone), Sides.Common(right.Everyone, left.Everyone));
        if (least == 0 || common == 0)
        {
            return 0;
        }

        var parties = Sides.Match(left.Everyone, right.Everyone);
        if (common < 2)
        {
            // «القمة», of which one passage names a single side.
            return least > 1 || left.Topic.Shared(right.Topic) < LeastShared ? 0 : (0.4 * parties) + (0.8 * topic);
        }

        var all = (double)common / Math.Max(left.Everyone.Length, right.Everyone.Length);
        var sure = left.IsDated == right.IsDated || topic > 0.15 ? 0 : 0.1;
        return (0.65 * parties) + (0.15 * all) + (0.3 * topic) - sure;
    }

    /// <summary>A visits B, and B visits A.</summary>
    private static bool IsCounterVisit(Sighting left, Sighting right) =>
        left.Claim.Mode == "visit" && right.Claim.Mode == "visit" && left.Recipients.Length > 0 && right.Recipients.Length > 0
        && Sides.Match(left.Actors, right.Actors) <= 0;

    /// <summary>One speaker and one content.</summary>
    private static double Saying(Sighting left, Sighting right)
    {
        var speaker = Sides.Match(left.Actors, right.Actors);
        if (speaker <= 0 || left.Topic.Shared(right.Topic) < LeastOf(left, right))
        {
            return 0;
        }

        var topic = left.Topic.Likeness(right.Topic);

        // Nobody named on one side: the words alone must say that it is one saying. «Sources» are a different few each time, so they need more in common too.
        return speaker == Sides.Unknown ? topic - 0.15 : (0.25 * speaker) + (0.75 * topic) - (IsNamed(left) && IsNamed(right) ? SameSaying : SameNameless);
    }

    private static bool IsNamed(Sighting sighting) => Array.Exists(sighting.Actors, p => p.Id is not null);

    /// <summary>One doer, one sufferer, one matter.</summary>
    private static double Deed(Sighting left, Sighting right)
    {
        var doer = Sides.Match(left.Actors, right.Actors);
        var sufferer = Sides.Match(left.Recipients, right.Recipients);
        if (doer <= 0)
        {
            return 0;
        }

        var topic = left.Topic.Likeness(right.Topic);
        var shared = left.Topic.Shared(right.Topic);
        if (Kinds.IsDoneOnce(left.Claim.Event, left.Claim.Mode) && left.Claim.Mode == right.Claim.Mode && left.IsDated && right.IsDated && left.Days.Meets(right.Days) && shared >= LeastOnce)
        {
            return (0.3 * doer) + 0.25 + (0.5 * topic);
        }

        if (sufferer <= 0)
        {
            // Whom it is done to is misread more often than what is done; but two deeds on two sufferers share hardly a word more than the deed itself.
            return shared < 2 * LeastShared ? 0 : (0.25 * doer) + (0.6 * topic);
        }

        if (shared < LeastOf(left, right))
        {
            // Three states striking together are known by being three.
            var many = Math.Min(Sides.Common(left.Actors, right.Actors), Sides.Common(right.Actors, left.Actors));
            return many >= 3 ? 0.55 : 0;
        }

        return (0.25 * doer) + (0.15 * sufferer) + (0.75 * topic);
    }

    /// <summary>
    /// What two passages must share. Short clauses hold few words («عارضته روسيا»): where two outlets write the very same ones, or the words of one are all among those of the other, fewer
    /// will do. Within one document the same words come again because the article tells of two things.
    /// </summary>
    private static double LeastOf(Sighting left, Sighting right)
    {
        if (left.Report.OriginId == right.Report.OriginId)
        {
            return LeastShared;
        }

        var (shared, less, more) = (left.Topic.Shared(right.Topic), Math.Min(left.Topic.Total, right.Topic.Total), Math.Max(left.Topic.Total, right.Topic.Total));
        return shared < less - Rounding ? LeastShared : less > more - Rounding ? LeastIdentical : LeastContained;
    }

    private static double Place(Sighting left, Sighting right) =>
        left.Claim.Place is { } one && right.Claim.Place is { } other && one.Name != other.Name && !Kinds.IsSpeech(left.Claim.Event) ? OtherPlace : 1;
}
