using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>What the article has said so far: who was named, which countries it is about.</content>
internal sealed partial class ArticleMentions
{
    /// <summary>How often the article names each country, in any way.</summary>
    private readonly Dictionary<string, int> countryCounts = new(StringComparer.Ordinal);

    /// <summary>People named in full, by the words that can call them again.</summary>
    private readonly Dictionary<string, Referent> introduced = new(StringComparer.Ordinal);

    /// <summary>Everything accepted so far, for reference.</summary>
    private readonly List<(MentionKind Kind, Referent Who, int Sentence, int First)> history = [];

    private int currentSentence;

    private void CountCountries()
    {
        var i = 0;
        while (i < hits.Length)
        {
            if (hits[i] is not { } here)
            {
                i++;
                continue;
            }

            foreach (var entry in here[0].Entries)
            {
                if (CountryOf(entry) is { } country)
                {
                    countryCounts[country] = countryCounts.GetValueOrDefault(country) + 2;
                }
            }

            i = here[0].End;
        }
    }

    private static string? CountryOf(NameEntry entry) => entry.Kind switch
    {
        NameKind.State => entry.Country.Code,
        NameKind.Nisba or NameKind.Demonym => (entry.Item as CountryEntry)?.Code,
        NameKind.Place => entry.Place.Country,
        NameKind.Person => entry.Person.Country,
        NameKind.PersonShort => entry.Person.Country,
        NameKind.Actor => entry.Actor.Country,
        _ => null,
    };

    /// <summary>How well an entry fits this article; decides between entries of one spelling.</summary>
    private int Weight(NameEntry entry)
    {
        var country = CountryOf(entry);
        var weight = country is null ? 0 : countryCounts.GetValueOrDefault(country);
        if (entry.Kind is NameKind.Person or NameKind.PersonShort)
        {
            weight += TermOn(entry.Person) is not null ? 50 : 0;
            weight += IsIntroduced(entry.Person) ? 1000 : 0;
        }

        return weight * 4 + (3 - Math.Min(3, (int)entry.Kind / 4));
    }

    private bool IsIntroduced(PersonEntry person)
    {
        foreach (var referent in introduced.Values)
        {
            if (referent.Id == person.Id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A day for an undated text: the last on which all persons whom it names beside a title of office can have held it, or the far future.
    /// </summary>
    private DateOnly DayFromNames()
    {
        var result = DateOnly.MaxValue;
        for (var i = 0; i < hits.Length; i++)
        {
            if (hits[i] is not { } here || Array.Find(here[0].Entries, e => e.Kind is NameKind.Person) is not { } entry || !FollowsTitle(i))
            {
                continue;
            }

            var career = who.Career(entry.Person.Id);
            if (!career.IsEmpty && career[^1].To < result && !FollowsFormer(i))
            {
                result = career[^1].To;
            }
        }

        return result;
    }

    private bool FollowsTitle(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 5); j--)
        {
            if (hits[j] is { } before && before.Any(h => h.Entries.Any(e => e.Kind is NameKind.Office)))
            {
                return true;
            }
        }

        return false;
    }

    private bool FollowsFormer(int i) =>
        Enumerable.Range(1, 3).Any(k => i - k >= 0 && clues[i - k] is { } clue && (clue.Classes & WordClass.Former) != 0);

    /// <summary>The office that a person holds on the article's day, the highest first.</summary>
    private WhosWhoTerm? TermOn(PersonEntry person)
    {
        WhosWhoTerm? best = null;
        foreach (var term in who.Career(person.Id))
        {
            if (term.Covers(day) && (best is null || Rank(term) > Rank(best)))
            {
                best = term;
            }
        }

        return best;
    }

    private int Rank(WhosWhoTerm term) => who.Offices.TryGetValue(term.Office, out var office) ? office.Rank : 0;

    private void Remember(Found found)
    {
        foreach (var referent in found.Who)
        {
            history.Add((found.Kind, referent, currentSentence, found.First));
        }

        foreach (var (first, _, nested) in found.Nested)
        {
            history.Add((MentionKind.Adjective, nested, currentSentence, first));
        }

        if (found.Kind == MentionKind.Person && found.Name.End > found.Name.First && found.Who.Count == 1)
        {
            Introduce(found.Name.First, found.Name.End, found.Who[0]);
        }
    }

    /// <summary>Remembers the last word of a name, and for a full name of three words the one before, so that the person can be called by it.</summary>
    private void Introduce(int first, int end, Referent referent)
    {
        var last = Key(end - 1);
        if (last.Length > 2 && !Is(end - 1, WordClass.NoName | WordClass.NameParticle))
        {
            introduced[last] = referent;
            if (last.StartsWith("ال", StringComparison.Ordinal) && last.Length > 5)
            {
                introduced.TryAdd(last[2..], referent);
            }
        }

        // East Asian family names come first («سونغ كيم» is the exception); Arabic and European given names are known and are no calling names.
        var initial = Key(first);
        if (end - first >= 2 && initial.Length > 2 && clues[first] is { GivenName: null } && !Is(first, WordClass.Honorific | WordClass.NameParticle))
        {
            introduced.TryAdd(initial, referent);
        }
    }

    /// <summary>The country that the text last spoke of, weighed by nearness and by how much the article is about it; null when none.</summary>
    private string? Focus(Func<Referent, bool>? fits = null)
    {
        string? best = null;
        var bestScore = 0.0;
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var k = history.Count - 1; k >= 0 && k >= history.Count - 40; k--)
        {
            var (kind, referent, sentence, _) = history[k];
            if (!IsStateCode(referent.Country) || kind is MentionKind.Outlet || (fits is not null && !fits(referent)))
            {
                continue;
            }

            var nearness = Math.Pow(0.6, currentSentence - sentence) * (kind is MentionKind.Adjective or MentionKind.Place ? 0.6 : 1.0);
            var score = scores.GetValueOrDefault(referent.Country) + nearness;
            scores[referent.Country] = score;
            if (score > bestScore)
            {
                bestScore = score;
                best = referent.Country;
            }
        }

        return best;
    }

    private bool IsStateCode(string country) => who.Countries.ContainsKey(country);

    /// <summary>The latest mention that fits, or null.</summary>
    private Referent? Latest(Func<MentionKind, Referent, bool> fits, int sentencesBack = int.MaxValue)
    {
        for (var k = history.Count - 1; k >= 0; k--)
        {
            if (currentSentence - history[k].Sentence > sentencesBack)
            {
                return null;
            }

            if (fits(history[k].Kind, history[k].Who))
            {
                return history[k].Who;
            }
        }

        return null;
    }

    /// <summary>The two countries that «الجانبان» or «البلدان» most likely means: those told of last and most.</summary>
    private List<string> TwoCountries()
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var k = history.Count - 1; k >= 0 && k >= history.Count - 40; k--)
        {
            var (kind, referent, sentence, _) = history[k];
            if ((!IsStateCode(referent.Country) && referent.Country is not "EUR") || kind is MentionKind.Outlet)
            {
                continue;
            }

            var nearness = Math.Pow(0.55, currentSentence - sentence) * (kind is MentionKind.Place ? 0.4 : kind is MentionKind.Adjective ? 0.8 : 1.0);
            scores[referent.Country] = scores.GetValueOrDefault(referent.Country) + nearness;
        }

        // In the order in which the article brought them in.
        return [.. scores.OrderByDescending(s => s.Value).Take(2).Select(s => s.Key).OrderBy(c => history.FindIndex(h => h.Who.Country == c))];
    }
}
