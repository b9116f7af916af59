using System.Globalization;
using Sijill.Exports.Events;
using Sijill.Ledger.Reading;
using Sijill.Records;

namespace Sijill.Cli.Exporting;

/// <summary>Chooses claims as a ledger does, where there is none. (Names are compared letter by letter; a ledger also knows other spellings.)</summary>
internal sealed class ClaimSieve(ClaimFilter filter)
{
    /// <summary>True when <paramref name="claim"/> fits the filter.</summary>
    public bool Lets(ClaimRecord claim) =>
        claim.Confidence >= filter.MinConfidence
        && Any(filter.Events, claim.Event) && Any(filter.Statuses, claim.Status) && Any(filter.Ids, claim.Id) && Any(filter.Documents, claim.Document.Id)
        && (filter.Publisher is null || filter.Publisher == claim.Document.Publisher)
        && (filter.Countries.Count == 0 || filter.Countries.Any(code => TakesPart(claim, code)))
        && (filter.Between is not var (one, other) || (TakesPart(claim, one) && TakesPart(claim, other)))
        && filter.Actors.All(who => IsNamed(claim, who))
        && IsInTime(claim);

    private static bool Any(IReadOnlyList<string> wanted, string value) => wanted.Count == 0 || wanted.Contains(value);

    private static bool TakesPart(ClaimRecord claim, string code) => claim.Actor.Concat(claim.Recipient).Any(party => party.Country == code);

    private static bool IsNamed(ClaimRecord claim, string who) =>
        claim.Actor.Concat(claim.Recipient).Any(party => Is(who, party.Id, party.Country, party.Name, party.NameAr))
        || claim.Attribution.Any(speaker => Is(who, speaker.Id, speaker.Country, speaker.Name, speaker.Text));

    private static bool Is(string who, string? id, string country, string? name, string? other) =>
        who == id || who == country || Has(name, who) || Has(other, who);

    private static bool Has(string? name, string part) =>
        name is not null && CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, part, CompareOptions.OrdinalIgnoreCase) >= 0;

    private bool IsInTime(ClaimRecord claim)
    {
        if (filter.From is null && filter.To is null)
        {
            return true;
        }

        return EventDays.Of(claim) is { } days && (filter.From is not { } from || days.Last >= from) && (filter.To is not { } to || days.First <= to);
    }
}
