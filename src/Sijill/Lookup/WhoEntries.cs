using Sijill.Arabic.Mentions;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Lookup;

/// <summary>Turns entries of the who's who into candidates.</summary>
internal sealed class WhoEntries(WhosWho who)
{
    public WhoCandidate Of(Mention mention, Participant entity, DateOnly? at)
    {
        var shown = Shown(mention, entity);
        var known = entity.Id is { } id ? Listed(id, at, shown, mention.Confidence) : mention.Kind is MentionKind.State or MentionKind.Metonym && who.Countries.TryGetValue(entity.Country, out var state)
            ? Of(state, shown) : null;
        var kind = mention.Kind switch
        {
            MentionKind.Metonym or MentionKind.Adjective or MentionKind.Demonym => "state",
            MentionKind.UnnamedSource => "people",
            MentionKind.Office when entity.Id?.StartsWith("person/", StringComparison.Ordinal) is true => "person",
            var other => other.ToString().ToLowerInvariant(),
        };
        return (known ?? new WhoCandidate(entity.Id, kind, entity.Name, entity.NameAr, null, entity.Country, entity.Sector, entity.Office, [], mention.Confidence, [shown], [], null, null)) with
        {
            Sector = entity.Sector,
            Country = entity.Country,
            Office = entity.Office,
            Confidence = mention.Confidence,
            Notes = [.. mention.Notes],
        };
    }

    private string Shown(Mention mention, Participant entity)
    {
        var words = $"«{entity.Text}»";
        if (entity.Id is null or ['u', 'n', 'l', 'i', 's', 't', 'e', 'd', ..])
        {
            return mention.Kind is MentionKind.Person
                ? $"{words} is read from the grammar of title and name; nobody of this name is listed"
                : $"{words} is read as {mention.Kind.ToString().ToLowerInvariant()} ({mention.Rule})";
        }

        if (!who.Persons.TryGetValue(entity.Id, out var person))
        {
            return $"{words} is read as {mention.Kind.ToString().ToLowerInvariant()} ({mention.Rule})";
        }

        var key = NameKey.Phrase(entity.Text);
        bool Is(string form) => NameKey.Phrase(form) == key;
        return Array.Exists(person.Ar, Is) ? $"{words} is a name of {person.Name}"
            : Array.Exists(person.Short, Is) ? $"{words} is what {person.Name} is called by surname"
            : mention.Rule == person.Id ? $"{words} is read as a form of «{person.Ar[0]}»"
            : $"{words} is read as {mention.Rule}";
    }

    private WhoCandidate? Listed(string id, DateOnly? at, string why, double confidence) =>
        who.Persons.TryGetValue(id, out var person) ? Of(person, at, why, confidence)
        : who.Actors.TryGetValue(id, out var actor) ? Of(actor, why)
        : null;

    public WhoCandidate Of(PersonEntry person, DateOnly? at, string why, double confidence, string? sector = null, string? office = null)
    {
        WhoTerm[] terms = [.. who.Career(person.Id).ToArray().Select(term => Of(term, at))];
        var held = at is { } day ? who.HighestOn(person.Id, day) : null;
        return new WhoCandidate(
            person.Id, "person", person.Name, person.Ar[0], person.Ru.FirstOrDefault(), person.Country,
            sector ?? (held is not null && who.Offices.TryGetValue(held.Office, out var now) ? now.Sector : person.Sector),
            office ?? (held is null ? null : OfficeName(held)), terms, confidence, [why], [], person.Wikidata, person.At.ToString());
    }

    public WhoCandidate Of(ActorEntry actor, string why) => new(
        actor.Id, KindOf(actor.Id), actor.Name, actor.Ar[0], actor.Ru.FirstOrDefault(), actor.Country, actor.Sector, null, Heads(actor.Id), 1.0, [why], [], actor.Wikidata, actor.At.ToString());

    public WhoCandidate Of(CountryEntry country, string why) => new(
        country.Code, "state", country.Name, country.Ar[0], country.Ru.FirstOrDefault(), country.Code, "GOV", null, [], 1.0, [why], [], country.Wikidata, country.At.ToString());

    /// <summary>The office itself, with all who are known to have held it.</summary>
    public WhoCandidate Of(OfficeReading office, string why) => new(
        $"office/{office.Office.Id}", "office", Title(office.Office, office.Of), office.Office.Ar[0], null, CountryOf(office.Of), office.Office.Sector, null,
        [.. who.Holders(office.Office.Id, office.Of).ToArray().Select(t => Of(t, null))], 0.8, [why], [], null, office.Office.At.ToString());

    public string OfficeName(WhosWhoTerm term) => who.Offices.TryGetValue(term.Office, out var office) ? Title(office, term.Of) : term.Office;

    public string OwnerName(string of) => who.NameOf(of) ?? of;

    private string Title(OfficeEntry office, string of) => office.Of is not null ? office.Name : $"{office.Name} of {OwnerName(of)}";

    private string CountryOf(string of) => who.Actors.TryGetValue(of, out var actor) ? actor.Country : of;

    private WhoTerm[] Heads(string actor) => [.. who.Terms.Where(t => t.Of == actor).OrderBy(t => t.From).Select(t => Of(t, null))];

    public WhoTerm Of(WhosWhoTerm term) => Of(term, null);

    private WhoTerm Of(WhosWhoTerm term, DateOnly? at) => new(
        term.Person.Name, term.Person.Id, OfficeName(term), term.Office, term.Of, term.Entry.From, term.Entry.To, at is { } day ? term.Covers(day) : null,
        term.Entry.Acting ? "acting" : term.Entry.Disputed ? "disputed" : null);

    private static string KindOf(string id) => id.Split('/')[0] is "org" ? "organisation" : id.Split('/')[0];
}
