using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>From lexicon entries to referents.</content>
internal sealed partial class ArticleMentions
{
    private static Referent OfActor(ActorEntry actor, NameEntry? form = null) => new(
        actor.Id, actor.Country, actor.Sector, actor.Name, actor.Ar[0], null, null, form?.Gender ?? Gender.Unknown, form?.Number ?? GrammaticalNumber.Singular);

    private Referent OfPlace(PlaceEntry place)
    {
        if (place.Body is { } body && who.Actors.TryGetValue(body, out var actor))
        {
            return OfActor(actor) with { Gender = Gender.Masculine };
        }

        return Referent.State(place.Country);
    }

    private Referent OfNisba(NameEntry nisba) => nisba.Item switch
    {
        CountryEntry country => Referent.State(country.Code, nisba.Gender) with { Number = nisba.Number },
        ActorEntry actor => OfActor(actor, nisba),
        _ => Referent.State("UNK"),
    };

    private Referent OfPerson(PersonEntry person, Title? title = null)
    {
        var gender = person.Gender == "f" ? Gender.Feminine : person.Gender == "m" ? Gender.Masculine : Gender.Unknown;
        var term = title?.Office is { } titled ? MatchingTerm(person, titled.Id) : null;
        term ??= TermOn(person);
        var country = person.Country;
        var sector = person.Sector;
        string? office = null;
        string? officeId = null;
        if (term is not null)
        {
            who.Offices.TryGetValue(term.Office, out var entry);
            officeId = term.Office;
            office = entry is null ? null : OfficeName(entry, term.Of);
            if (who.Actors.TryGetValue(term.Of, out var owner) && term.Covers(day) && owner.Sector is "GOV")
            {
                country = owner.Country;
            }

            else if (term.Covers(day) && who.Countries.ContainsKey(term.Of) && !who.Countries.ContainsKey(person.Country) && !ServesAbroad(term.Office))
            {
                // Whoever is known as an official of the Union or the United Nations was his country's minister before.
                country = term.Of;
            }

            if (term.Covers(day) && entry is not null)
            {
                // Whoever leads a movement is of its kind, whatever leaders are elsewhere.
                sector = owner is not null && owner.Id.StartsWith("group/", StringComparison.Ordinal) ? owner.Sector : entry.Sector;
            }
        }
        else if (title?.Office is { } unlisted)
        {
            officeId = unlisted.Id;
        }

        if (title is { Former: true } || IsFormer(person, title))
        {
            sector = "ELI";
            office = office is null || office.StartsWith("former ", StringComparison.Ordinal) ? office : "former " + office;
        }

        return new Referent(person.Id, country, sector, person.Name, person.Ar[0], office, officeId, gender);
    }

    /// <summary>The country of the office is where it is held, not whose it is.</summary>
    private static bool ServesAbroad(string office) => office is "un-envoy" or "envoy" or "ambassador" or "charge-daffaires" or "consul" or "negotiator";

    /// <summary>All offices of a person of state have ended by the article's day.</summary>
    private bool IsFormer(PersonEntry person, Title? title)
    {
        var career = who.Career(person.Id);
        if (title?.Office is not null || person.Sector is not "GOV" || career.IsEmpty || day == DateOnly.MaxValue)
        {
            return false;
        }

        var highest = 0;
        foreach (var term in career)
        {
            if (term.To >= day)
            {
                return false;
            }

            highest = Math.Max(highest, who.Rank(term));
        }

        return highest >= 90;
    }

    private WhosWhoTerm? MatchingTerm(PersonEntry person, string office)
    {
        WhosWhoTerm? best = null;
        foreach (var term in who.Career(person.Id))
        {
            if (term.Office == office && (best is null || !best.Covers(day)) && (term.From <= day || best is null))
            {
                best = term;
            }
        }

        return best;
    }

    private string OfficeName(OfficeEntry office, string? of)
    {
        if (of is null || office.Of is not null)
        {
            return office.Name;
        }

        return who.NameOf(of) is not { } owner ? office.Name : $"{office.Name} of {owner}";
    }

    private Referent OfMinistry(MinistryEntry ministry, string? country, Gender gender, GrammaticalNumber number)
    {
        if (ministry.Bare || country is null)
        {
            return new Referent(null, country ?? "UNK", ministry.Sector, null, null, null, ministry.Id, gender, number);
        }

        var adjective = who.Countries.TryGetValue(country, out var entry) ? entry.Adjective : country;
        return new Referent(
            $"body/{country}/{ministry.Id}", country, ministry.Sector, ministry.Nameless ? null : $"{adjective} {ministry.Name}", ministry.Ar[0], null, ministry.Id, gender, number);
    }

    /// <summary>Whoever holds the office that a title tells, or the office itself when nobody is known.</summary>
    private Referent OfTitle(Title title, out bool held)
    {
        held = false;
        var country = title.Country ?? "UNK";
        if (title.Office is { } office && !title.Deputy)
        {
            var of = title.Of ?? title.Country;
            if (of is not null && Holder(office, of, title.Former) is { } term)
            {
                held = true;
                var referent = OfPerson(term.Person, title);
                return referent with { OfficeId = office.Id, Gender = referent.Gender == Gender.Unknown ? title.Gender : referent.Gender };
            }

            return new Referent(
                null, country, title.Former ? "ELI" : title.Sector ?? office.Sector, title.BodyName, null, OfficeName(office, of), office.Id, title.Gender);
        }

        return new Referent(title.BodyId, country, title.Former ? "ELI" : title.Sector ?? "GOV", title.BodyName, null, title.OfficeText, title.OfficeKey, title.Gender);
    }

    private WhosWhoTerm? Holder(OfficeEntry office, string of, bool former) =>
        former ? who.LastBefore(office.Id, of, day) : who.TitleAloneOn(office, of, day);
}
