using Sijill.Records;

namespace Sijill.Ledger.Occurrences;

/// <summary>
/// Which claims may be about one thing: those that share a pair of countries among actors and recipients. Claims of one country alone have a block of
/// that country.
/// </summary>
public static class ClaimBlocks
{
    /// <summary>A claim that names more countries (a list of signatories) is kept to its first ones, so that the number of pairs stays small.</summary>
    private const int MostCountries = 5;

    /// <summary>The blocks of a claim, for example <c>RUS|SYR</c>, each once, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(ClaimRecord claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var countries = claim.Actor.Concat(claim.Recipient).Select(p => p.Country).Distinct(StringComparer.Ordinal).Take(MostCountries).Order(StringComparer.Ordinal).ToList();
        if (countries.Count < 2)
        {
            return countries;
        }

        return [.. countries.SelectMany((first, i) => countries.Skip(i + 1).Select(second => $"{first}|{second}"))];
    }
}
