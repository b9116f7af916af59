using Sijill.Arabic.Mentions;

namespace Sijill.Lexicons;

/// <summary>What no single entry shows: terms of one office that overlap, and two persons of one country and one name.</summary>
internal sealed class WhosWhoCheck(WhosWho who)
{
    public IEnumerable<LexiconException> Problems() => Overlaps().Concat(SameNames());

    private IEnumerable<LexiconException> Overlaps()
    {
        foreach (var office in who.Terms.Where(t => !t.Secondary && who.Offices.TryGetValue(t.Office, out var o) && !o.Shared).GroupBy(t => (t.Office, t.Of)))
        {
            WhosWhoTerm[] terms = [.. office.OrderBy(t => t.From).ThenBy(t => t.To)];
            for (var i = 0; i < terms.Length; i++)
            {
                foreach (var later in terms.AsSpan(i + 1).ToArray().Where(t => t.Person.Id != terms[i].Person.Id && SurelyOverlap(terms[i], t)))
                {
                    yield return Overlap(later, terms[i]);
                    yield return Overlap(terms[i], later);
                }
            }
        }
    }

    /// <summary>Dates that tell only the month or the year may meet; only what no reading of them allows is a mistake.</summary>
    private static bool SurelyOverlap(WhosWhoTerm one, WhosWhoTerm other) => SureFrom(one) < SureTo(other) && SureFrom(other) < SureTo(one);

    private static DateOnly SureFrom(WhosWhoTerm term)
    {
        if (term.Entry.From is null)
        {
            return DateOnly.MaxValue;
        }

        WhosWhoTerm.TryParseDay(term.Entry.From, true, out var day);
        return day;
    }

    private static DateOnly SureTo(WhosWhoTerm term)
    {
        if (term.Entry.To is null)
        {
            return DateOnly.MaxValue;
        }

        WhosWhoTerm.TryParseDay(term.Entry.To, false, out var day);
        return day;
    }

    private static LexiconException Overlap(WhosWhoTerm term, WhosWhoTerm other) => new(
        "SJ2101",
        term.Person.At.File,
        term.Person.At.Line,
        $"{term.Person.Name} and {other.Person.Name} ({other.Person.At}) are both {term.Office} of {term.Of} at one time; mend a date, or mark a stand-in "
            + "\"acting\" and a rival \"disputed\"");

    private IEnumerable<LexiconException> SameNames()
    {
        var named = from person in who.Persons.Values
                    from form in person.Ar
                    let words = NameKey.Words(form)
                    where words.Length > 1
                    group person by (string.Join(' ', words), person.Country);
        foreach (var group in named)
        {
            PersonEntry[] persons = [.. group.Distinct()];
            foreach (var person in persons.Skip(1))
            {
                yield return new LexiconException(
                    "SJ2102",
                    person.At.File,
                    person.At.Line,
                    $"{person.Id} has the name «{group.Key.Item1}» of {persons[0].Id} ({persons[0].At}); to change that entry use its id, for somebody else write a fuller name");
            }
        }
    }
}
