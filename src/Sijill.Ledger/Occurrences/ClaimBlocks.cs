using System.Globalization;
using Sijill.Records;

namespace Sijill.Ledger.Occurrences;

/// <summary>
/// Which claims may be about one thing: those of one day. A claim that names a longer span lies in the block of that span and a country, one without a date in
/// that of its document's day; background without a date, and what has no day at all, in that of a country.
/// </summary>
public static class ClaimBlocks
{
    private const string NoCountry = "UNK";

    /// <summary>The block of a claim, for example <c>2018-06-12</c>, <c>2018-06|RUS</c> or <c>undated|RUS</c>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="published">The day of its document, or null.</param>
    /// <param name="isUndated">Its date is none, or does not count.</param>
    public static string Of(ClaimRecord claim, DateOnly? published, bool isUndated)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (!isUndated)
        {
            return Storage.Days.Of(claim.Date?.Edtf) is (DateOnly first, DateOnly last) && first == last ? Day(first) : $"{claim.Date!.Edtf}|{Country(claim)}";
        }

        return claim.Status == "historical" || published is null ? $"undated|{Country(claim)}" : Day(published.Value);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first country by letters among those who act, or else of those it is done to: meetings have no first.</summary>
    private static string Country(ClaimRecord claim) =>
        claim.Actor.Select(p => p.Country).Min(StringComparer.Ordinal) ?? claim.Recipient.Select(p => p.Country).Min(StringComparer.Ordinal) ?? NoCountry;
}
