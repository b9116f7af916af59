using System.Collections.Frozen;
using Sijill.Arabic.Morphology;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <summary>Every name and adjective of the who's who, ready to be found word by word.</summary>
internal sealed class NameIndex
{
    /// <summary>Countries where names are Arabic, so that ج and ك are never "g" and the article of a surname may be left out.</summary>
    private static readonly FrozenSet<string> ArabicNames = FrozenSet.Create(
        "SYR", "IRQ", "JOR", "LBN", "PSE", "EGY", "SDN", "LBY", "TUN", "DZA", "MAR", "MRT", "SAU", "YEM", "OMN", "ARE", "QAT", "BHR", "KWT", "SOM", "DJI", "COM");

    /// <summary>States of masculine gender; the others are feminine.</summary>
    private static readonly FrozenSet<string> MasculineStates = FrozenSet.Create(
        "LBN", "IRQ", "JOR", "SDN", "SSD", "MAR", "YEM", "SOM", "VAT", "TCD", "LUX", "NER", "SEN");

    private readonly NameTrie.Builder builder = new();
    private readonly Dictionary<string, HashSet<string>> classNouns = [];
    private readonly Dictionary<string, string> givenNames = new(StringComparer.Ordinal);

    public NameIndex(WhosWho who)
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
            var gender = GenderOf(ministry.Gender);
            var number = NumberOf(ministry.Number);
            Add(ministry.Ar, new(NameKind.Ministry, ministry, gender, number, false));
            Add(ministry.Short, new(NameKind.MinistryShort, ministry, gender, number, false));
        }

        foreach (var people in who.People.Values)
        {
            AddPeople(people);
        }

        foreach (var person in who.Persons.Values)
        {
            AddPerson(person);
        }

        foreach (var name in who.GivenNames)
        {
            foreach (var ar in name.Ar)
            {
                givenNames.TryAdd(NameKey.Of(ar), name.Name);
            }
        }

        Trie = builder.Build();
    }

    public NameTrie Trie { get; }

    /// <summary>The English form of a given name in key form, or null when the word is no known given name.</summary>
    public string? GivenName(string key) => givenNames.GetValueOrDefault(key);

    /// <summary>Whether the actor is called by the bare class noun <paramref name="noun"/> (key form without «ال»): «الحركة», «المنظمة».</summary>
    public bool IsOfClass(string actorId, string noun) => classNouns.TryGetValue(actorId, out var nouns) && nouns.Contains(noun);

    public static bool HasForeignNames(string country) => !ArabicNames.Contains(country);

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
        Add(actor.Ar, new(NameKind.Actor, actor, gender, number, true));
        Add(actor.Short, new(NameKind.ActorShort, actor, gender, number, true));
        AddNisbas(actor.Nisba, NameKind.ActorNisba, actor);
        AddDemonyms(actor.Demonyms, actor);
        classNouns[actor.Id] = [.. actor.Ar.Select(NameKey.Words).Where(w => w.Length > 1).Select(w => WithoutArticle(w[0]))];
        foreach (var noun in ClassesByKind(actor.Id))
        {
            classNouns[actor.Id].Add(noun);
        }
    }

    private static string[] ClassesByKind(string id) => id.Split('/')[0] switch
    {
        "outlet" => ["وكاله", "صحيفه", "قناه", "شبكه"],
        _ => [],
    };

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

    private void AddPeople(PeopleEntry people)
    {
        foreach (var form in people.Ar)
        {
            AddClass(form, new(NameKind.People, people, GenderOf(people.Gender), NumberOf(people.Number ?? "p"), false));
        }

        foreach (var form in people.Singular)
        {
            var gender = people.Gender is null && form.EndsWith('ة') ? Gender.Feminine : Gender.Masculine;
            AddClass(form, new(NameKind.PeopleSingular, people, gender, GrammaticalNumber.Singular, false));
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
        var foreign = HasForeignNames(person.Country);
        var gender = person.Gender == "f" ? Gender.Feminine : Gender.Masculine;
        foreach (var name in WithJoined(person.Ar))
        {
            var kind = NameKey.Words(name).Length > 1 ? NameKind.Person : NameKind.PersonShort;
            builder.Add(NameSpellings.Of(name, foreign), new(kind, person, gender, GrammaticalNumber.Singular, true));
        }

        foreach (var name in WithJoined(person.Short))
        {
            builder.Add(NameSpellings.Of(name, foreign), new(NameKind.PersonShort, person, gender, GrammaticalNumber.Singular, true));
        }
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

    public static string WithoutArticle(string word) => word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word;

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
