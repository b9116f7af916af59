namespace Sijill.Reconciliation.Parties;

/// <summary>Compares those who stand on one side of two claims.</summary>
internal static class Sides
{
    /// <summary>Neither is named, or only one: nothing speaks for or against.</summary>
    public const double Unknown = 0.5;

    private const double Enough = 0.3;

    /// <summary>
    /// 0 when the two cannot be the same side, else how well they answer to each other. A country for which both name persons, none of them in
    /// common, is two events: the ministers met, and the presidents did.
    /// </summary>
    public static double Match(ReadOnlySpan<Party> left, ReadOnlySpan<Party> right)
    {
        if (left.IsEmpty || right.IsEmpty)
        {
            return Unknown;
        }

        if (OthersSpeak(left, right))
        {
            return 0;
        }

        var few = left.Length <= right.Length ? left : right;
        var many = left.Length <= right.Length ? right : left;
        var sum = 0.0;
        foreach (var party in few)
        {
            sum += Best(party, many);
        }

        var score = sum / few.Length;
        return score < Enough ? 0 : score;
    }

    /// <summary>How many of the one answer to somebody among the other.</summary>
    public static int Common(ReadOnlySpan<Party> left, ReadOnlySpan<Party> right)
    {
        var count = 0;
        foreach (var party in left)
        {
            count += Best(party, right) > Enough ? 1 : 0;
        }

        return count;
    }

    /// <summary>True when for one country both name persons and none of them is the same.</summary>
    public static bool OthersSpeak(ReadOnlySpan<Party> left, ReadOnlySpan<Party> right)
    {
        foreach (var one in left)
        {
            if (one.Kind == PartyKind.Person && Meets(one, right) && !Shares(one.Country, left, right))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Meets(Party person, ReadOnlySpan<Party> others)
    {
        foreach (var other in others)
        {
            if (other.Kind == PartyKind.Person && other.Country == person.Country)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Shares(string country, ReadOnlySpan<Party> left, ReadOnlySpan<Party> right)
    {
        foreach (var one in left)
        {
            if (one.Kind == PartyKind.Person && one.Country == country && Best(one, right) >= 1)
            {
                return true;
            }
        }

        return false;
    }

    private static double Best(Party party, ReadOnlySpan<Party> others)
    {
        var best = 0.0;
        foreach (var other in others)
        {
            best = Math.Max(best, party.Match(other));
        }

        return best;
    }
}
