namespace Sijill.Reconciliation.Occurrences;

/// <summary>
/// Which reports of a block are compared at all: those that share the event and a party, or two countries, or a telling word. A list of reports that
/// share something is never compared all with all: each meets the next few in an order by content, so that a block of a million costs a million
/// times a constant.
/// </summary>
internal static class CandidatePairs
{
    private const int Window = 40;
    private const int TellingWords = 8;

    /// <summary>Pairs of indices into <paramref name="sightings"/>, each once, the smaller first.</summary>
    public static IEnumerable<(int Left, int Right)> Of(IReadOnlyList<Sighting> sightings)
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < sightings.Count; i++)
        {
            foreach (var key in Keys(sightings[i]).Distinct(StringComparer.Ordinal))
            {
                ref var list = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
                (list ??= []).Add(i);
            }
        }

        var seen = new HashSet<long>();
        foreach (var list in lists.Values)
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count && j <= i + Window; j++)
                {
                    if (seen.Add(((long)list[i] << 32) | (uint)list[j]))
                    {
                        yield return (list[i], list[j]);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> Keys(Sighting sighting)
    {
        var kind = sighting.Claim.Event + (sighting.IsPlan ? "+" : " ");
        var countries = sighting.Everyone.Select(p => p.Country).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var word in sighting.Topic.Heaviest(TellingWords))
        {
            // A telling word together with a country; where nobody is named, the word alone.
            yield return kind + word;
            foreach (var country in countries)
            {
                yield return kind + word + "|" + country;
            }
        }

        if (sighting.IsSpeech)
        {
            yield break;
        }

        for (var i = 0; i < countries.Count; i++)
        {
            for (var j = i + 1; j < countries.Count; j++)
            {
                yield return kind + countries[i] + "+" + countries[j];
            }
        }
    }
}
