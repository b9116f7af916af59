namespace Sijill.Sources.Wikidata;

/// <summary>Which items are countries or organisations of the lexicon.</summary>
internal sealed class Owners
{
    private readonly Dictionary<long, string> countries = [];
    private readonly Dictionary<long, string> actors = [];
    private readonly Dictionary<string, string?> names = new(StringComparer.Ordinal);
    private readonly HashSet<long> capitals = [];

    /// <param name="states">The states of the dump: their codes are ISO 3166-1, as the lexicon's.</param>
    public Owners(KnownWorld world, IEnumerable<StateRow> states)
    {
        foreach (var country in world.Countries)
        {
            country.Items.ToList().ForEach(item => countries[item] = country.Code);
            foreach (var words in country.Names.Select(EnglishText.Words).Distinct())
            {
                // «Congolese» is of two countries, and so of none.
                names[words] = names.TryGetValue(words, out var other) && other != country.Code ? null : country.Code;
            }
        }

        // What the lexicon says of itself counts more than what the dump says.
        var codes = world.Countries.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var state in states.Where(s => codes.Contains(s.Code)))
        {
            countries.TryAdd(state.Q, state.Code);
            capitals.UnionWith(state.Capitals);
            if (state.En is not null)
            {
                names.TryAdd(EnglishText.Words(state.En), state.Code);
            }
        }

        foreach (var (item, id) in world.Actors)
        {
            actors[item] = id;
        }
    }

    /// <summary>The code of a country; null for what is none.</summary>
    public string? Country(long item) => countries.GetValueOrDefault(item);

    /// <summary>The code of a country or the id of an organisation.</summary>
    public string? Of(long item) => Country(item) ?? actors.GetValueOrDefault(item);

    /// <summary>The country of an English name or adjective, in the form of <see cref="EnglishText.Words"/>.</summary>
    public string? Named(string words)
    {
        if (names.TryGetValue(words, out var code) && code is not null)
        {
            return code;
        }

        // «Republic of Iraq»; those where it matters (Korea, China, Congo) have their whole names above.
        var of = words.IndexOf(" of ", StringComparison.Ordinal);
        return of > 0 && words[..of].Split(' ')[^1] is "republic" or "kingdom" or "state" or "sultanate" or "emirate"
            ? names.GetValueOrDefault(words[(of + 4)..])
            : null;
    }

    public bool IsCapital(long item) => capitals.Contains(item);
}
