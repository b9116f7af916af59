using Sijill.Lexicons;
using Sijill.Sources.Wikidata;

namespace Sijill.Cli.Importing;

/// <summary>Reads <c>--filter</c>.</summary>
internal static class ImportFilters
{
    /// <summary>The filter that the texts make together; null, and a message, when one of them is none.</summary>
    public static ImportFilter? Parse(IEnumerable<string> texts, WhosWho who, out string problem)
    {
        problem = "";
        HashSet<string> countries = [], offices = [], kinds = [];
        var since = DateOnly.MinValue;
        foreach (var text in texts)
        {
            var (key, values) = Split(text);
            problem = key switch
            {
                "country" => Add(values, countries, who.Countries.ContainsKey, "are three-letter codes of places/countries.jsonl, such as SYR,IRQ"),
                "office" => Add(values, offices, who.Offices.ContainsKey, "are ids of offices/offices.jsonl, such as foreign-minister,prime-minister"),
                "kind" => Add(values, kinds, value => value is "person" or "place", "are person and place"),
                "since" when values is [var day] && WhosWhoTerm.TryParseDay(day, false, out since) => "",
                "since" => $"since is one date, YYYY, YYYY-MM or YYYY-MM-DD, not «{string.Join(',', values)}»",
                _ => $"«{text}» is none; there are country=SYR,IRQ; office=foreign-minister,…; since=2000; kind=person,place",
            };
            if (problem.Length > 0)
            {
                problem = "--filter: " + problem;
                return null;
            }
        }

        return new ImportFilter
        {
            Persons = kinds.Count == 0 || kinds.Contains("person"),
            Places = kinds.Contains("place"),
            Countries = countries,
            Offices = offices,
            Since = since,
        };
    }

    private static (string Key, string[] Values) Split(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? (text, [])
            : (text[..equals].Trim(), text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Add(string[] values, HashSet<string> into, Predicate<string> known, string allowed)
    {
        into.UnionWith(values);
        return values.Length == 0 ? $"no values are given; they {allowed}"
            : Array.Find(values, value => !known(value)) is { } unknown ? $"«{unknown}» is not known; the values {allowed}"
            : "";
    }
}
