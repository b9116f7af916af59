using Sijill.Model;
using Sijill.Reconciliation.Parties;

namespace Sijill.Reconciliation.Occurrences;

/// <summary>
/// Who takes part, from all that reports say: a mere country gives way to the person or body of it that other reports name, and who is named by few of
/// many is left to the dissent.
/// </summary>
internal static class PartyMerge
{
    private const double LeastShare = 0.25;

    public static EquatableArray<OccurrenceParty> Of(IReadOnlyList<Report> reports, Func<Claim, EquatableArray<Participant>> side)
    {
        var named = reports.SelectMany(r => side(r.Claim).Select(p => (Participant: p, Party: Party.Of(p), r.OriginId)))
            .GroupBy(n => n.Party)
            .Select(g => (Party: g.Key, g.First().Participant, Origins: g.Select(n => n.OriginId).ToHashSet(StringComparer.Ordinal)))
            .OrderByDescending(n => n.Origins.Count).ThenBy(n => n.Party.Id ?? n.Party.Country, StringComparer.Ordinal).ThenBy(n => n.Party.Sector, StringComparer.Ordinal)
            .ToList();
        var naming = reports.Where(r => !side(r.Claim).IsEmpty).Select(r => r.OriginId).Distinct(StringComparer.Ordinal).Count();
        var kept = named.Where(n => n.Origins.Count >= LeastShare * naming).ToList();
        var result = new List<OccurrenceParty>();
        foreach (var (party, participant, origins) in kept)
        {
            if (kept.Any(other => other.Party.IsFinerThan(party) && other.Party.Match(party) > 0))
            {
                continue;
            }

            var all = origins.Concat(named.Where(n => party.IsFinerThan(n.Party) && n.Party.Match(party) > 0).SelectMany(n => n.Origins)).Distinct(StringComparer.Ordinal).Count();
            result.Add(new OccurrenceParty(participant.Id, participant.Country, participant.Sector, participant.Name, participant.NameAr, participant.Office, participant.Text, all));
        }

        return result.ToEquatable();
    }
}
