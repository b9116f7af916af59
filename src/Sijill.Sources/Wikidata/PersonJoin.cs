namespace Sijill.Sources.Wikidata;

/// <summary>Makes entries of persons from their rows.</summary>
internal sealed class PersonJoin
{
    private const string Source = "wikidata";
    private readonly KnownWorld world;
    private readonly Owners owners;
    private readonly PositionMap map;
    private readonly ImportFilter filter;
    private readonly ImportSummary summary;
    private readonly KnownPersons known;
    private readonly HashSet<string> ids;
    private readonly Dictionary<long, int> unmapped = [];

    public PersonJoin(KnownWorld world, Owners owners, PositionMap map, ImportFilter filter, ImportSummary summary)
    {
        this.world = world;
        this.owners = owners;
        this.map = map;
        this.filter = filter;
        this.summary = summary;
        known = new KnownPersons(world);
        ids = world.Persons.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The entries, in the order of the rows.</summary>
    public IEnumerable<LexiconPerson> Entries(RowFile<HumanRow> rows)
    {
        foreach (var row in rows.Read())
        {
            known.Reserve(row.Q);
        }

        foreach (var row in rows.Read())
        {
            if (Entry(row) is { } entry)
            {
                summary.Persons++;
                summary.Terms += entry.Terms?.Length ?? 0;
                yield return entry;
            }
        }
    }

    /// <summary>The positions without an office, those of most persons first.</summary>
    public IEnumerable<UnmappedPosition> Unmapped() => unmapped
        .OrderByDescending(p => p.Value).ThenBy(p => p.Key)
        .Select(p => new UnmappedPosition
        {
            Position = $"Q{p.Key}",
            Of = map.OwnerOf(p.Key),
            Label = map.Row(p.Key)?.En,
            Ar = map.Row(p.Key)?.Ar,
            Persons = p.Value,
        });

    private LexiconPerson? Entry(HumanRow row)
    {
        var ar = PersonNames.Arabic(row.Ar, row.En, world.Normalize);
        if (ar.Length == 0)
        {
            summary.WithoutFullName++;
            return null;
        }

        var career = Career.Of(row, owners, map);
        if (!Passes(career))
        {
            summary.FilteredOut++;
            return null;
        }

        foreach (var position in career.Unmapped.Distinct())
        {
            unmapped[position] = unmapped.GetValueOrDefault(position) + 1;
        }

        summary.UndatedTerms += career.Undated;
        if (known.Find(row, ar, career.Country) is { } person)
        {
            summary.Merged++;
            return Merged(person, row, ar, career);
        }

        if (career.Country is null)
        {
            summary.WithoutCountry++;
            return null;
        }

        return New(row, ar, career, career.Country);
    }

    private bool Passes(Career career)
    {
        var terms = career.Terms.Where(t => filter.Offices.Count == 0 || filter.Offices.Contains(t.Office)).ToList();
        if (filter.Offices.Count > 0 ? !terms.Exists(t => Period.LastOf(t.To) >= filter.Since) : !career.Ends.Exists(end => end >= filter.Since))
        {
            return false;
        }

        return filter.Countries.Count == 0
            || (career.Country is not null && filter.Countries.Contains(career.Country))
            || career.Terms.Any(t => t.Of is not null && filter.Countries.Contains(t.Of));
    }

    private LexiconPerson New(HumanRow row, string[] ar, Career career, string country)
    {
        var terms = Terms.Joined(Within(country, career.Terms));
        return new LexiconPerson
        {
            Id = NewId(row),
            Name = row.En,
            Ar = ar,
            Ru = OrNull(PersonNames.Russian(row.Ru)),
            Country = country,
            Sector = terms.Count == 0 ? "GOV" : map.Office(terms[^1].Office).Sector,
            Gender = row.Gender,
            Terms = OrNull([.. terms]),
            Wikidata = $"Q{row.Q}",
            Source = Source,
        };
    }

    /// <summary>Everything that the lexicon has, for this entry will stand in its place; and what is new.</summary>
    private LexiconPerson Merged(LexiconPerson person, HumanRow row, string[] ar, Career career)
    {
        // A term of «the person's country» means the country that the statements show, which need not be the one in the lexicon.
        var found = career.Terms.Select(t => t with { Of = t.Of ?? career.Country });
        return person with
        {
            Ar = PersonNames.Distinct([.. person.Ar, .. ar], world.Normalize),
            Ru = OrNull([.. (person.Ru ?? []).Concat(PersonNames.Russian(row.Ru)).Distinct()]),
            Gender = person.Gender ?? row.Gender,
            Terms = OrNull([.. Terms.United(person.Terms ?? [], Within(person.Country, found), person.Country)]),
            Wikidata = $"Q{row.Q}",
            Source = Source,
        };
    }

    /// <summary>The terms as a person of this country has them: whose the office is, is said only where it is another's.</summary>
    private static IEnumerable<LexiconTerm> Within(string country, IEnumerable<LexiconTerm> terms) =>
        terms.Select(t => t.Of == country ? t with { Of = null } : t);

    private string NewId(HumanRow row)
    {
        var slug = EnglishText.Slug(row.En);
        var id = slug.Length == 0 ? $"person/q{row.Q}" : "person/" + slug;
        if (!ids.Add(id))
        {
            id += $"-q{row.Q}";
            ids.Add(id);
        }

        return id;
    }

    private static T[]? OrNull<T>(T[] items) => items.Length == 0 ? null : items;
}
