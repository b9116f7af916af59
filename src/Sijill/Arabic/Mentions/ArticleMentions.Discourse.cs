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

    /// <summary>Two states that a meeting, a call or an agreement joined, and the sentence that says so; the last wins.</summary>
    private (string One, string Other, int Sentence)? joined;

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
                // A surname alone may be a common word («سلام»): it speaks for a country only beside the full name.
                if (entry.Kind is not NameKind.PersonShort && CountryOf(entry) is { } country)
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
        NameKind.Nisba or NameKind.Demonym or NameKind.BareDemonym => (entry.Item as CountryEntry)?.Code,
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
    private WhosWhoTerm? TermOn(PersonEntry person) => who.HighestOn(person.Id, day);

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

        Join(found);
        RememberRoles(found);
        foreach (var (first, end, named) in found.Names)
        {
            Introduce(first, end, named);
        }

        if (found.Kind == MentionKind.Person && found.Name.End > found.Name.First && found.Who.Count == 1)
        {
            Introduce(found.Name.First, found.Name.End, found.Who[0]);
        }
    }

    /// <summary>
    /// Notes two states whom the words join: «X وY» both at one verb or after «بين», «مع Y», «نظيره», «المحادثات الروسية الأمريكية». Coordination alone
    /// («روسيا وإيران») joins only while nothing better is known.
    /// </summary>
    private void Join(Found found)
    {
        if (found.Kind is MentionKind.Outlet or MentionKind.Place or MentionKind.UnnamedSource || found.ByReference && found.Rule.StartsWith("reference:both", StringComparison.Ordinal))
        {
            return;
        }

        if (found.Who.Count == 2 && found.Who[0].Country != found.Who[1].Country && IsParty(found.Who[0].Country) && IsParty(found.Who[1].Country))
        {
            joined = (found.Who[0].Country, found.Who[1].Country, currentSentence);
            return;
        }

        if (found.Who.Count != 1 || !IsParty(found.Who[0].Country) || mentions.Count < 2)
        {
            return;
        }

        var country = found.Who[0].Country;
        var before = mentions.FindLast(m => m.First < found.First && m.End <= found.First && m.Kind is not MentionKind.Adjective);
        var adjacent = mentions.FindLast(m => m.End == found.First || (m.End == found.First - 1 && IsKind(found.First - 1, TokenKind.Dash)));
        if (adjacent is { Entities: [var next, ..] } && next.Country != country && IsParty(next.Country)
            && (found.Proclitics == Proclitics.Wa || (found.Kind == MentionKind.Adjective && adjacent.Kind is MentionKind.Adjective or MentionKind.Body)))
        {
            joined = (next.Country, country, currentSentence);
        }
        else if (found.First > 0 && (Key(found.First - 1) is "مع" or "معا" || found.Rule == "reference:counterpart" || Key(found.First).Contains("نظير", StringComparison.Ordinal))
            && before is { Entities: not [] } && SpeakerIn(currentSentence, found.First) is { } subject && subject.Country != country)
        {
            joined = (subject.Country, country, currentSentence);
        }
    }

    private bool IsParty(string country) => IsStateCode(country) || country is "EUR";

    /// <summary>
    /// Whoever is the subject in a sentence before <paramref name="end"/>: the last who stands right after a verb or begins a clause, else the first
    /// who is named without «لـ» or another preposition.
    /// </summary>
    private Referent? SpeakerIn(int sentence, int end, Func<Referent, bool>? fits = null)
    {
        Referent? first = null;
        Referent? subject = null;
        foreach (var (kind, referent, where, at) in history)
        {
            if (where != sentence || at >= end || kind is not (MentionKind.Person or MentionKind.Office or MentionKind.State or MentionKind.Metonym or MentionKind.Body or MentionKind.People)
                || !IsParty(referent.Country) || (fits is not null && !fits(referent)) || AfterPreposition(at))
            {
                continue;
            }

            first ??= referent;
            if (AfterVerb(at))
            {
                subject = referent;
            }
        }

        return subject ?? first;
    }

    /// <summary>«لترامب», «مع ترامب», «إلى موسكو», «بين …».</summary>
    private bool AfterPreposition(int at)
    {
        if (Key(at - 1) is "مع" or "الي" or "من" or "عن" or "علي" or "ضد" or "بين" or "لدي" or "في" or "نحو" or "حول" or "تجاه" or "ازاء" or "بشان")
        {
            return true;
        }

        return at < clues.Length && clues[at] is not null && hits[at] is { Length: > 0 } here && (here[0].Proclitics & (Proclitics.Li | Proclitics.Bi | Proclitics.Ka)) != 0
            || at < clues.Length && clues[at] is not null && hits[at] is null && clues[at]!.Candidates.Any(c => c.Class != 0 && (c.Proclitics & (Proclitics.Li | Proclitics.Bi)) != 0);
    }

    /// <summary>Remembers the last word of a name, and for a full name of three words the one before, so that the person can be called by it.</summary>
    private void Introduce(int first, int end, Referent referent)
    {
        var last = Key(end - 1);
        if (last.Length > 2 && last is not ("الله" or "الدين" or "الرحمن") && !Is(end - 1, WordClass.NoName | WordClass.NameParticle))
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

    /// <summary>The country of which the whole article tells most, when it leaves the next far behind; for its first lines, before there is a focus.</summary>
    private string? Dominant()
    {
        string? best = null;
        int most = 0, next = 0;
        foreach (var (country, count) in countryCounts)
        {
            if (!IsStateCode(country))
            {
                continue;
            }

            if (count > most)
            {
                (best, next, most) = (country, most, count);
            }
            else if (count > next)
            {
                next = count;
            }
        }

        return most >= 4 && most >= 2 * next ? best : null;
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
        if (joined is { } pair && currentSentence - pair.Sentence <= 5)
        {
            return [pair.One, pair.Other];
        }

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
