using System.Collections.Frozen;
using Sijill.Arabic.Morphology;
using Sijill.Lexicons;
using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Mentions;

/// <summary>Gathers every name and adjective of the who's who in all its forms and spellings.</summary>
internal sealed class NameIndexBuilder
{
    /// <summary>States of masculine gender; the others are feminine.</summary>
    private static readonly FrozenSet<string> MasculineStates = FrozenSet.Create(
        "LBN", "IRQ", "JOR", "SDN", "SSD", "MAR", "YEM", "SOM", "VAT", "TCD", "LUX", "NER", "SEN");

    private readonly NameTrie.Builder builder = new();
    private readonly HashSet<string> looseWords = new(StringComparer.Ordinal);
    private readonly WordSet arabicGiven;
    private readonly HashSet<string> fullNames;
    private readonly HashSet<string> givenNames;

    public NameIndexBuilder(WhosWho who)
    {
        foreach (var country in who.Countries.Values)
        {
            AddCountry(country);
        }

        foreach (var place in who.Places)
        {
            Add(place.Ar, new(NameKind.Place, place, PlaceGender(place), GrammaticalNumber.Singular, true));
            AddNisbas(place.Nisba, NameKind.PlaceNisba, place);
        }

        foreach (var actor in who.Actors.Values)
        {
            AddActor(actor);
        }

        foreach (var office in who.Offices.Values)
        {
            AddOffice(office);
        }

        foreach (var ministry in who.Ministries.Values)
        {
            AddMinistry(ministry, ministry.Ar, NameKind.Ministry);
            AddMinistry(ministry, ministry.Short, NameKind.MinistryShort);
        }

        foreach (var people in who.People.Values)
        {
            AddPeople(people);
        }

        arabicGiven = WordSet.Of(
            [.. who.Persons.Values.Where(p => NameIndex.ArabicNames.Contains(p.Country)).Select(p => NameKey.Words(p.Ar[0])[0]).Distinct(StringComparer.Ordinal)]);
        fullNames = [.. who.Persons.Values.SelectMany(p => p.Ar).Select(NameKey.Phrase)];
        givenNames = [.. who.GivenNames.SelectMany(n => n.Ar).Select(ar => NameKey.Of(ar))];
        foreach (var person in who.Persons.Values)
        {
            AddPerson(person);
        }

        Trie = builder.Build();
        Tables = Gather(who);
    }

    public NameTrie Trie { get; }

    public NameTables Tables { get; }

    private NameTables Gather(WhosWho who)
    {
        var givenNames = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < who.GivenNames.Count; i++)
        {
            foreach (var ar in who.GivenNames[i].Ar)
            {
                givenNames.TryAdd(NameKey.Of(ar), i);
            }
        }

        var groups = looseWords.GroupBy(w => NameSpellings.Skeleton(w)!, StringComparer.Ordinal)
            .Select(g => (Skeleton: g.Key, Words: g.Select(w => Trie.Word(w)).Where(id => id >= 0).ToArray())).ToList();
        var starts = new int[groups.Count + 1];
        for (var i = 0; i < groups.Count; i++)
        {
            starts[i + 1] = starts[i] + groups[i].Words.Length;
        }

        return new NameTables(
            WordSet.Of([.. groups.Select(g => g.Skeleton)]), starts, [.. groups.SelectMany(g => g.Words)], arabicGiven, WordSet.Of(givenNames.Keys), [.. givenNames.Values]);
    }

    private void AddCountry(CountryEntry country)
    {
        var gender = MasculineStates.Contains(country.Code) ? Gender.Masculine : Gender.Feminine;
        Add(country.Ar, new(NameKind.State, country, gender, GrammaticalNumber.Singular, true));
        AddNisbas(country.Nisba, NameKind.Nisba, country);
        AddDemonyms(country.Demonyms, country);
    }

    private void AddActor(ActorEntry actor)
    {
        var gender = GenderOf(actor.Gender);
        var number = NumberOf(actor.Number);
        foreach (var form in actor.Ar)
        {
            var plural = !form.Contains(' ', StringComparison.Ordinal) && (form.EndsWith("ون", StringComparison.Ordinal) || form.EndsWith("ين", StringComparison.Ordinal) || form is "الإخوان");
            Add([form], new(NameKind.Actor, actor, plural ? Gender.Masculine : gender, plural ? GrammaticalNumber.Plural : number, true));
        }

        Add(actor.Short, new(NameKind.ActorShort, actor, gender, number, true));
        AddNisbas(actor.Nisba, NameKind.ActorNisba, actor);
        AddDemonyms(actor.Demonyms, actor);
    }

    private void AddOffice(OfficeEntry office)
    {
        AddForms(office.Ar, NameKind.Office, office, Gender.Masculine, GrammaticalNumber.Singular);
        AddForms(office.ArFeminine, NameKind.Office, office, Gender.Feminine, GrammaticalNumber.Singular);
        AddForms(office.Plural, NameKind.OfficePlural, office, Gender.Masculine, GrammaticalNumber.Plural);
        AddForms(office.Dual, NameKind.OfficeDual, office, Gender.Masculine, GrammaticalNumber.Dual);
        foreach (var form in office.Short)
        {
            var gender = form.EndsWith('ة') ? Gender.Feminine : Gender.Masculine;
            AddForms([form], NameKind.OfficeShort, office, gender, GrammaticalNumber.Singular);
        }
    }

    private void AddForms(string[] forms, NameKind kind, object item, Gender gender, GrammaticalNumber number)
    {
        foreach (var form in forms)
        {
            var words = NameKey.Words(form);
            var definite = words.Length > 0 && (words[0].StartsWith("ال", StringComparison.Ordinal) || words[^1].StartsWith("ال", StringComparison.Ordinal));
            builder.Add([.. words.Select(w => new[] { w })], new NameEntry(kind, item, gender, number, definite));

            // A title of one word stands in the data without article: «رئيس» also means «الرئيس», «أمير» «الأمير».
            if (words.Length == 1 && !definite && kind is NameKind.Office or NameKind.OfficePlural)
            {
                builder.Add([["ال" + words[0]]], new NameEntry(kind, item, gender, number, true));
            }
        }
    }

    private void AddMinistry(MinistryEntry ministry, string[] forms, NameKind kind)
    {
        foreach (var form in forms)
        {
            var (gender, number) = FormAgreement.Of(NameKey.Words(form)[0]);
            Add([form], new(
                kind, ministry, ministry.Gender is null ? gender : GenderOf(ministry.Gender), ministry.Number is null ? number : NumberOf(ministry.Number), false));
        }
    }

    private void AddPeople(PeopleEntry people)
    {
        foreach (var form in people.Ar)
        {
            var (gender, number) = FormAgreement.Of(NameKey.Words(form)[0], persons: true);
            AddClass(form, new(
                NameKind.People, people, people.Gender is null ? gender : GenderOf(people.Gender), people.Number is null ? number : NumberOf(people.Number), false));
        }

        foreach (var form in people.Singular)
        {
            var gender = people.Gender is null && form.EndsWith('ة') ? Gender.Feminine : Gender.Masculine;
            var entry = new NameEntry(NameKind.PeopleSingular, people, gender, GrammaticalNumber.Singular, false);
            AddClass(form, entry);
            AddCounted(form, entry);
        }
    }

    /// <summary>«مسؤولان», and «مسؤولا» as it stands after a number or as an object.</summary>
    private void AddCounted(string form, NameEntry entry)
    {
        var words = NameKey.Words(form);
        if (words.Length > 1 || words[0].StartsWith("ال", StringComparison.Ordinal))
        {
            return;
        }

        var feminine = words[0].EndsWith('ه');
        var stem = feminine ? words[0][..^1] + "ت" : words[0];
        AddClass(stem + "ان", entry with { Kind = NameKind.People, Number = GrammaticalNumber.Dual });
        if (feminine)
        {
            AddClass(stem + "ين", entry with { Kind = NameKind.People, Number = GrammaticalNumber.Dual });
        }
        else
        {
            builder.Add([[stem + "ا"]], entry);
        }
    }

    /// <summary>Adds a class of people as written, and a single word also with «ال» and in the other cases of the sound plural.</summary>
    private void AddClass(string form, NameEntry entry)
    {
        var words = NameKey.Words(form);
        var definite = words[0].StartsWith("ال", StringComparison.Ordinal);
        List<string> first = [words[0]];
        if (words.Length == 1 && entry.Kind == NameKind.People && words[0].EndsWith("ون", StringComparison.Ordinal))
        {
            first.Add(words[0][..^2] + "ين");
        }

        foreach (var word in first)
        {
            string[][] rest = [.. words.Skip(1).Select(w => new[] { w })];
            builder.Add([[word], .. rest], entry with { Definite = definite });
            if (!definite && words.Length == 1)
            {
                builder.Add([["ال" + word]], entry with { Definite = true });
            }
        }
    }

    private void AddPerson(PersonEntry person)
    {
        var foreign = NameIndex.HasForeignName(person, arabicGiven);
        var gender = person.Gender == "f" ? Gender.Feminine : Gender.Masculine;
        foreach (var name in WithJoined(person.Ar))
        {
            var kind = NameKey.Words(name).Length > 1 ? NameKind.Person : NameKind.PersonShort;
            builder.Add(NameSpellings.Of(name, foreign), new(kind, person, gender, GrammaticalNumber.Singular, true));
            if (foreign && kind == NameKind.Person)
            {
                looseWords.UnionWith(NameKey.Words(name).Where(w => NameSpellings.Skeleton(w) is not null));
            }
        }

        // Not of names with «عبد …» joined: «علي صالح» is not «علي عبد الله صالح».
        foreach (var part in person.Ar.SelectMany(name => NameSpellings.Parts(name, person.Country)).Where(part => !MeansOthers(part)))
        {
            builder.Add(NameSpellings.Of(part, foreign), new(NameKind.Person, person, gender, GrammaticalNumber.Singular, true));
        }

        foreach (var name in WithJoined(person.Short))
        {
            builder.Add(NameSpellings.Of(name, foreign), new(NameKind.PersonShort, person, gender, GrammaticalNumber.Singular, true));
        }
    }

    /// <summary>Part of a name that is somebody's whole name («محمود عباس» of «علي محمود عباس»), or two given names that many bear.</summary>
    private bool MeansOthers(string part)
    {
        var words = NameKey.Words(part);
        return fullNames.Contains(string.Join(' ', words)) || Array.TrueForAll(words, w => arabicGiven.Contains(w) || givenNames.Contains(w));
    }

    private static IEnumerable<string> WithJoined(string[] names) =>
        names.SelectMany(n => NameSpellings.Joined(n) is { } joined ? new[] { n, joined } : [n]);

    private void AddNisbas(string[] nisbas, NameKind kind, object item)
    {
        foreach (var form in nisbas.SelectMany(NisbaForms.Of))
        {
            builder.Add([.. form.Words.Select(w => new[] { w })], new(kind, item, form.Gender, form.Number, form.Definite));
        }
    }

    private void AddDemonyms(string[] demonyms, object item)
    {
        foreach (var form in demonyms)
        {
            // «الألبان» are dairy products more often than people: short common words count only with the article of the whole people.
            var word = NameKey.Of(form);
            var bare = word.StartsWith("ال", StringComparison.Ordinal) ? word : "ال" + word;
            builder.Add([[bare]], new(NameKind.Demonym, item, Gender.Masculine, GrammaticalNumber.Plural, true));
            if (!word.StartsWith("ال", StringComparison.Ordinal))
            {
                builder.Add([[word]], new(NameKind.BareDemonym, item, Gender.Masculine, GrammaticalNumber.Plural, false));
            }
        }
    }

    private void Add(string[] forms, NameEntry entry)
    {
        foreach (var form in forms)
        {
            builder.Add([.. NameKey.Words(form).Select(w => new[] { w })], entry);
        }
    }

    private static Gender PlaceGender(PlaceEntry place) => place.Role switch
    {
        "seat" => place.Ar[0].EndsWith('ة') ? Gender.Feminine : Gender.Masculine,
        _ => Gender.Feminine,
    };

    private static Gender GenderOf(string? gender) => gender switch
    {
        "m" => Gender.Masculine,
        "f" => Gender.Feminine,
        _ => Gender.Unknown,
    };

    private static GrammaticalNumber NumberOf(string? number) => number switch
    {
        "d" => GrammaticalNumber.Dual,
        "p" => GrammaticalNumber.Plural,
        _ => GrammaticalNumber.Singular,
    };
}
