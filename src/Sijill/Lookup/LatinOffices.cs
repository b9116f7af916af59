using Sijill.Arabic.Mentions;
using Sijill.Lexicons;

namespace Sijill.Lookup;

/// <summary>Reads an office in English: "foreign minister of Russia", "Russian foreign minister", "former president of Egypt".</summary>
internal static class LatinOffices
{
    public static OfficeReading? Read(string text, WhosWho who)
    {
        var words = LatinNames.Fold(text);
        var former = words.StartsWith("former ", StringComparison.Ordinal);
        words = former ? words["former ".Length..] : words;
        foreach (var office in who.Offices.Values)
        {
            var name = LatinNames.Fold(office.Name);
            if (words.Length < name.Length || !words.Contains(name, StringComparison.Ordinal))
            {
                continue;
            }

            if (words == name && office.Of is { } own)
            {
                return new OfficeReading(office, own, former);
            }

            var owner = words.StartsWith(name + " of ", StringComparison.Ordinal) ? words[(name.Length + 4)..]
                : words.EndsWith(" " + name, StringComparison.Ordinal) ? words[..^(name.Length + 1)] : null;
            if (owner is not null && Owner(owner.StartsWith("the ", StringComparison.Ordinal) ? owner[4..] : owner, who) is { } of)
            {
                return new OfficeReading(office, of, former);
            }
        }

        return null;
    }

    private static string? Owner(string owner, WhosWho who) =>
        who.Countries.Values.FirstOrDefault(c => LatinNames.Fold(c.Name) == owner || LatinNames.Fold(c.Adjective) == owner)?.Code
        ?? who.Actors.Values.FirstOrDefault(a => LatinNames.Fold(a.Name) == owner)?.Id;
}
