namespace Sijill.Sources.Wikidata;

/// <summary>
/// Finds imported persons among those of the lexicon: by the Wikidata item, else by country and the English or a full Arabic name. Each
/// person of the lexicon is found once; who has the item comes before all who have only the name.
/// </summary>
internal sealed class KnownPersons
{
    private readonly Dictionary<long, LexiconPerson> byItem = [];
    private readonly Dictionary<(string Name, string Country), LexiconPerson> byName = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Func<string, string> normalize;

    public KnownPersons(KnownWorld world)
    {
        normalize = world.Normalize;
        foreach (var person in world.Persons)
        {
            if (WikidataIds.ItemOf(person.Wikidata) is > 0 and var item)
            {
                byItem.TryAdd(item, person);
            }

            byName.TryAdd((EnglishText.Words(person.Name), person.Country), person);
            foreach (var name in person.Ar)
            {
                byName.TryAdd((normalize(name), person.Country), person);
            }
        }
    }

    /// <summary>Keeps the person who has this item from those who have only the name.</summary>
    public void Reserve(long item)
    {
        if (byItem.TryGetValue(item, out var person))
        {
            taken.Add(person.Id);
        }
    }

    /// <summary>The person of the lexicon; null when it does not have this one.</summary>
    public LexiconPerson? Find(HumanRow row, IEnumerable<string> ar, string? country)
    {
        if (byItem.TryGetValue(row.Q, out var same))
        {
            return same;
        }

        if (country is null)
        {
            return null;
        }

        var person = byName.GetValueOrDefault((EnglishText.Words(row.En), country))
            ?? ar.Select(name => byName.GetValueOrDefault((normalize(name), country))).FirstOrDefault(p => p is not null);
        return person is { Wikidata: null } && MayBe(person, row) && taken.Add(person.Id) ? person : null;
    }

    /// <summary>Grandfather and grandson often share a name: nobody begins a term after death.</summary>
    private static bool MayBe(LexiconPerson person, HumanRow row) =>
        row.Death is null || person.Terms is not { Length: > 0 } || person.Terms.All(t => Period.FirstOf(t.From) <= Period.LastOf(row.Death));
}
