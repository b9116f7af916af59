namespace Sijill.Sources.Wikidata;

/// <summary>Makes entries of towns from their rows. The lexicon has one place of a name in a country; the best known one gets it.</summary>
internal sealed class PlaceJoin
{
    private readonly KnownWorld world;
    private readonly Owners owners;
    private readonly ImportFilter filter;
    private readonly ImportSummary summary;
    private readonly Dictionary<(string Name, string Country), LexiconPlace> known = [];
    private readonly Dictionary<long, LexiconPlace> knownByItem = [];
    private readonly Dictionary<(string Name, string Country), (int Sitelinks, long Q)> best = [];

    public PlaceJoin(KnownWorld world, Owners owners, ImportFilter filter, ImportSummary summary)
    {
        this.world = world;
        this.owners = owners;
        this.filter = filter;
        this.summary = summary;
        foreach (var place in world.Places)
        {
            known.TryAdd((place.Name, place.Country), place);
            known.TryAdd((world.Normalize(place.Ar[0]), place.Country), place);
            if (WikidataIds.ItemOf(place.Wikidata) is > 0 and var item)
            {
                knownByItem.TryAdd(item, place);
            }
        }
    }

    /// <summary>The entries, in the order of the rows.</summary>
    public IEnumerable<LexiconPlace> Entries(RowFile<PlaceRow> rows)
    {
        foreach (var row in rows.Read())
        {
            if (Entry(row) is { } entry && (!best.TryGetValue((entry.Name, entry.Country), out var other) || row.Sitelinks > other.Sitelinks))
            {
                best[(entry.Name, entry.Country)] = (row.Sitelinks, row.Q);
            }
        }

        foreach (var row in rows.Read())
        {
            if (Entry(row) is not { } entry)
            {
                continue;
            }

            if (best[(entry.Name, entry.Country)].Q == row.Q)
            {
                summary.Places++;
                yield return entry;
            }
            else
            {
                summary.PlacesOfOneName++;
            }
        }
    }

    private LexiconPlace? Entry(PlaceRow row)
    {
        var ar = PersonNames.OfPlace(row.Ar, world.Normalize);
        var country = row.Countries.Select(owners.Country).FirstOrDefault(code => code is not null);
        if (ar.Length == 0 || country is null || (filter.Countries.Count > 0 && !filter.Countries.Contains(country)))
        {
            return null;
        }

        var place = Known(row, ar, country) ?? new LexiconPlace { Name = row.En, Ar = [], Country = country, Role = owners.IsCapital(row.Q) ? "capital" : "city" };
        var ru = (place.Ru ?? []).Concat(PersonNames.RussianOfPlace(row.Ru)).Distinct().ToArray();
        return place with
        {
            Ar = PersonNames.Distinct([.. place.Ar, .. ar], world.Normalize),
            Ru = ru.Length == 0 ? null : ru,
            Wikidata = $"Q{row.Q}",
            Source = "wikidata",
            Geonames = row.Geonames,
        };
    }

    private LexiconPlace? Known(PlaceRow row, string[] ar, string country)
    {
        if (knownByItem.TryGetValue(row.Q, out var same))
        {
            return same;
        }

        var place = known.GetValueOrDefault((row.En, country)) ?? known.GetValueOrDefault((world.Normalize(ar[0]), country));
        return place is { Wikidata: null } ? place : null;
    }
}
