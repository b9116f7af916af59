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

    /// <summary>Countries in whose service people of any nation stand, so that a given name tells whether a name is Arabic.</summary>
    private static readonly FrozenSet<string> Supranational = FrozenSet.Create("UNO", "IGO", "EUR", "NGO");

    private readonly NameTrie.Builder builder = new();
    private readonly HashSet<string> arabicGiven = new(StringComparer.Ordinal);
    private readonly HashSet<string> fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> classNouns = [];
    private readonly HashSet<string> looseWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Word, int Id)[]> loose;
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
            AddMinistry(ministry, ministry.Ar, NameKind.Ministry);
            AddMinistry(ministry, ministry.Short, NameKind.MinistryShort);
        }

        foreach (var people in who.People.Values)
        {
            AddPeople(people);
        }

        arabicGiven.UnionWith(who.Persons.Values.Where(p => ArabicNames.Contains(p.Country)).Select(p => NameKey.Words(p.Ar[0])[0]));
        foreach (var name in who.GivenNames)
        {
            foreach (var ar in name.Ar)
            {
                givenNames.TryAdd(NameKey.Of(ar), name.Name);
            }
        }

        fullNames.UnionWith(who.Persons.Values.SelectMany(p => p.Ar).Select(ar => string.Join(' ', NameKey.Words(ar))));
        foreach (var person in who.Persons.Values)
        {
            AddPerson(person);
        }

        Trie = builder.Build();
        loose = looseWords.GroupBy(w => NameSpellings.Skeleton(w)!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(w => (Word: w, Id: Trie.Word(w))).Where(w => w.Id >= 0).ToArray(), StringComparer.Ordinal);
    }

    public NameTrie Trie { get; }

    /// <summary>Words of foreign persons' full names that <paramref name="key"/> may spell in another way; null when none.</summary>
    public int[]? Loose(string key) =>
        NameSpellings.Skeleton(key) is { } skeleton && loose.TryGetValue(skeleton, out var words)
        && Array.FindAll(words, w => ArticleMentions.Distance(key, w.Word) <= (key.Length > 5 ? 2 : 1)) is { Length: > 0 } near
            ? Array.ConvertAll(near, w => w.Id)
            : null;

    /// <summary>The office with a title of these two words in key form, or null.</summary>
    public OfficeEntry? Office(string first, string second)
    {
        var (one, two) = (Trie.Word(first), Trie.Word(second));
        return one < 0 || two < 0 || Trie.Next(Trie.Next(0, one), two) is not (> 0 and var node) ? null
            : Array.Find(Trie.At(node), e => e.Kind == NameKind.Office)?.Office;
    }

    /// <summary>The English form of a given name in key form, or null when the word is no known given name.</summary>
    public string? GivenName(string key) => givenNames.GetValueOrDefault(key);

    /// <summary>Whether the actor is called by the bare class noun <paramref name="noun"/> (key form without «ال»): «الحركة», «المنظمة».</summary>
    public bool IsOfClass(string actorId, string noun) => classNouns.TryGetValue(actorId, out var nouns) && nouns.Contains(noun);

    /// <summary>Whether the person's name is not Arabic, so that a surname is no common word and foreign sounds may be spelled in several ways.</summary>
    public bool HasForeignName(PersonEntry person) =>
        !ArabicNames.Contains(person.Country) && !(Supranational.Contains(person.Country) && arabicGiven.Contains(NameKey.Words(person.Ar[0])[0]));

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
        var foreign = HasForeignName(person);
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
        return fullNames.Contains(string.Join(' ', words)) || Array.TrueForAll(words, w => arabicGiven.Contains(w) || givenNames.ContainsKey(w));
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
