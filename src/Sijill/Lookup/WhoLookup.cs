using System.Globalization;
using Sijill.Arabic.Letters;
using Sijill.Arabic.Mentions;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Lookup;

/// <summary>
/// Tells whom a name stands for on a day, and why. An Arabic name takes the very path that it takes in an article; besides it, everybody
/// else of the name is listed.
/// </summary>
public sealed class WhoLookup
{
    private const int MostSuggestions = 5;
    private const int MostOthers = 20;

    private readonly Lexicon lexicon;
    private readonly WhosWho who;
    private readonly WhoEntries entries;

    // Worked out at the first question that needs them: a server is asked often, and folds each name once.
    private readonly Lazy<ILookup<string, (PersonEntry Person, string? Full)>> persons;
    private readonly Lazy<ILookup<string, ActorEntry>> actors;
    private readonly Lazy<IReadOnlyList<(PersonEntry Person, string Name, string[] Ru)>> latin;
    private readonly Lazy<IReadOnlyList<(string Form, string Key)>> arabicForms;
    private readonly Lazy<IReadOnlyList<(string Form, string Key)>> latinForms;

    /// <summary>Prepares lookups in <paramref name="lexicon"/>.</summary>
    public WhoLookup(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
        who = lexicon.Mentions.Who;
        entries = new WhoEntries(who);
        persons = new(() => who.Persons.Values.SelectMany(Keys).ToLookup(p => p.Key, p => (p.Person, p.Full), StringComparer.Ordinal));
        actors = new(() => who.Actors.Values.SelectMany(a => a.Ar.Concat(a.Short).Select(NameKey.Phrase).Distinct(StringComparer.Ordinal).Select(key => (a, key)))
            .ToLookup(a => a.key, a => a.a, StringComparer.Ordinal));
        latin = new(() => [.. who.Persons.Values.Select(p => (p, LatinNames.Fold(p.Name), Array.ConvertAll(p.Ru, LatinNames.Fold)))]);
        arabicForms = new(() => [.. who.Persons.Values.SelectMany(p => p.Ar).Concat(who.Actors.Values.SelectMany(a => a.Ar)).Distinct().Select(form => (form, NameKey.Phrase(form)))]);
        latinForms = new(() => [.. who.Persons.Values.Select(p => p.Name).Concat(who.Actors.Values.Select(a => a.Name)).Distinct().Select(form => (form, LatinNames.Fold(form)))]);
    }

    /// <summary>Whom <paramref name="name"/> stands for.</summary>
    /// <param name="name">In Arabic (a name, a title, both), English or Russian, or an id.</param>
    /// <param name="at">The day of the text in which the name would stand; null asks for any time.</param>
    public WhoAnswer Find(string name, DateOnly? at = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = name.Trim();
        List<WhoCandidate> found = [];
        foreach (var candidate in (name.Any(c => ArabicLetters.KindOf(c) == CharacterKind.Arabic) ? InArabic(name, at) : InLatin(name, at)).Take(MostOthers))
        {
            if (candidate.Id is null || found.TrueForAll(f => f.Id != candidate.Id || f.Kind != candidate.Kind))
            {
                found.Add(candidate);
            }
        }

        return new WhoAnswer(name, at, found, found.Count > 0 ? [] : Suggestions(name));
    }

    /// <summary>The office that an Arabic title names by itself, and whose it is; null when it names none, or a former one.</summary>
    internal (string Office, string Of)? Office(string title) =>
        lexicon.Mentions.OfficeAlone(lexicon.Tokenizer.Tokenize(new Document("who", title))) is { Former: false } reading ? (reading.Office.Id, reading.Of) : null;

    private IEnumerable<WhoCandidate> InArabic(string name, DateOnly? at)
    {
        var document = new Document("who", name, Published: at is { } day ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) : null);
        var text = lexicon.Tokenizer.Tokenize(document);
        if (lexicon.Mentions.OfficeAlone(text) is { } office)
        {
            foreach (var candidate in OfOffice(name, office, at))
            {
                yield return candidate;
            }

            yield break;
        }

        var mentions = lexicon.Mentions.Find(text);
        var reach = mentions.IsEmpty ? 0 : mentions.Max(m => m.Span.Length);
        foreach (var mention in mentions.Where(m => m.Span.Length == reach))
        {
            foreach (var entity in mention.Entities)
            {
                yield return entries.Of(mention, entity, at);
            }
        }

        foreach (var other in Named(name, at))
        {
            yield return other;
        }
    }

    private IEnumerable<WhoCandidate> OfOffice(string name, OfficeReading office, DateOnly? at)
    {
        var owner = entries.OwnerName(office.Of);
        if (at is not { } day)
        {
            yield return entries.Of(office, $"«{name}» is {office.Office.Id} of {owner}; say --at DATE to learn who held it then");
            yield break;
        }

        var term = office.Former ? who.LastBefore(office.Office.Id, office.Of, day) : who.TitleAloneOn(office.Office, office.Of, day);
        if (term is null)
        {
            yield return entries.Of(office, office.Office.Shared && !office.Former
                ? $"«{name}» is {office.Office.Id} of {owner}, which several may hold at one time; only a name tells who is meant"
                : $"«{name}» is {office.Office.Id} of {owner}; nobody is known to have held it on {Iso(day)}");
            yield break;
        }

        yield return entries.Of(
            term.Person,
            at,
            office.Former
                ? $"«{name}» is the last {office.Office.Id} of {owner} whose term had ended by {Iso(day)}: {Dates(term)}"
                : $"«{name}» is {office.Office.Id} of {owner}; on {Iso(day)} it was held by {term.Person.Name}: {Dates(term)}",
            0.9,
            office.Former ? "ELI" : office.Office.Sector,
            (office.Former ? "former " : "") + entries.OfficeName(term));
    }

    /// <summary>The keys by which a person is found: those of full names, with the first name of each, and those of surnames alone.</summary>
    private static IEnumerable<(string Key, PersonEntry Person, string? Full)> Keys(PersonEntry person) =>
        person.Ar.Select(form => (Key: NameKey.Phrase(form), Full: (string?)form)).Concat(person.Short.Select(form => (Key: NameKey.Phrase(form), Full: (string?)null)))
            .DistinctBy(form => form.Key, StringComparer.Ordinal).Select(form => (form.Key, person, form.Full));

    /// <summary>Everybody and everything of the very name, for the sake of those whom the article would have to tell apart.</summary>
    private IEnumerable<WhoCandidate> Named(string name, DateOnly? at)
    {
        var key = NameKey.Phrase(name);
        foreach (var (person, full) in persons.Value[key])
        {
            yield return entries.Of(person, at, full is not null ? $"«{full}» is a name of {person.Name}" : $"«{name}» is a surname of {person.Name}", 0.5);
        }

        foreach (var actor in actors.Value[key])
        {
            yield return entries.Of(actor, $"«{name}» is a name of {actor.Name}");
        }
    }

    private IEnumerable<WhoCandidate> InLatin(string name, DateOnly? at)
    {
        if (LatinOffices.Read(name, who) is { } office)
        {
            foreach (var candidate in OfOffice(name, office, at))
            {
                yield return candidate;
            }
        }

        var folded = LatinNames.Fold(name);
        foreach (var country in who.Countries.Values.Where(c => c.Code == name || LatinNames.Fold(c.Name) == folded))
        {
            yield return entries.Of(country, $"{name} is {country.Name}");
        }

        foreach (var (person, english, russian) in latin.Value)
        {
            if (person.Id == name || person.Wikidata == name || english == folded || Array.IndexOf(russian, folded) >= 0)
            {
                yield return entries.Of(person, at, $"{name} is {person.Name}", 1.0);
            }
        }

        foreach (var actor in who.Actors.Values.Where(a => a.Id == name || a.Wikidata == name || LatinNames.Fold(a.Name) == folded))
        {
            yield return entries.Of(actor, $"{name} is {actor.Name}");
        }

        foreach (var (person, _, _) in latin.Value.Where(p => LatinNames.EndsIn(p.Name, folded) || Array.Exists(p.Ru, ru => LatinNames.EndsIn(ru, folded))))
        {
            yield return entries.Of(person, at, $"{name} is the surname of {person.Name}", 0.5);
        }
    }

    private IReadOnlyList<string> Suggestions(string name)
    {
        var arabic = name.Any(c => ArabicLetters.KindOf(c) == CharacterKind.Arabic);
        var key = arabic ? NameKey.Phrase(name) : LatinNames.Fold(name);
        return [.. (arabic ? arabicForms : latinForms).Value
            .Select(form => (form: form.Form, Distance: ArticleMentions.Distance(form.Key, key)))
            .Where(f => f.Distance <= Math.Clamp(key.Length / 4, 1, 3))
            .OrderBy(f => f.Distance).ThenBy(f => f.form, StringComparer.Ordinal)
            .Take(MostSuggestions).Select(f => f.form)];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Dates(WhosWhoTerm term) => $"{term.Entry.From ?? "unknown"} – {term.Entry.To ?? "in office as far as known"}";
}
