using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>Persons: title and name in either order, listed or not.</content>
internal sealed partial class ArticleMentions
{
    private Found? Person(int i) => PersonAt(i, 0);

    private Found? PersonAt(int i, int depth)
    {
        if (TitleAt(i, false, depth) is { } title)
        {
            return TitledPerson(i, title);
        }

        if (NameAt(i, null, false) is { } name)
        {
            return NamedPerson(i, name);
        }

        if (depth == 0 && Apposed(i) is { } apposed)
        {
            return apposed;
        }

        if (depth == 0 && AfterSpeech(i) is { } speaker)
        {
            return speaker;
        }

        // «الأميركي سونغ كيم»: the nationality alone before the name.
        if (Longest(i, NisbaMask, false, out var hit, out var nisba) && nisba is { Definite: true, Number: GrammaticalNumber.Singular } && !FollowsDefiniteNoun(i)
            && clues[Math.Min(hit.End, clues.Length - 1)] is { } next && (next.GivenName is not null || next.InTrie))
        {
            var title2 = new Title { End = hit.End, Country = OfNisba(nisba).Country, Definite = true, Sector = "GOV", Gender = nisba.Gender, HonorificOnly = true };
            if (hit.Proclitics == Proclitics.Wa && mentions.Count > 0 && mentions[^1].End == i && history.Count > 0 && history.FindLast(h => h.Kind == MentionKind.Person).Who is { OfficeId: { } office })
            {
                // «رئيس الوزراء اليوناني … والمقدوني …»: of the same office.
                title2.OfficeKey = office;
                title2.Office = who.Offices.GetValueOrDefault(office);
            }

            title2.Nested.Add((i, hit.End, OfNisba(nisba)));
            if (NameAt(hit.End, title2, true) is { } after)
            {
                return Build(i, hit.Proclitics, title2, after);
            }
        }

        return null;
    }

    /// <summary>«جون كارتر، المدير السابق لـ…»: somebody not listed, named before the title.</summary>
    private Found? Apposed(int i)
    {
        if (clues[i] is not { GivenName: not null } || !Run(i, out var end) || end - i < 2 || !IsKind(end, TokenKind.Comma) || end + 1 >= limit || clues[end + 1] is null)
        {
            return null;
        }

        var name = new NameFound(i, end, Proclitics.None, true, null, KnownRun(i, end));
        var after = end + 1;
        if (TitleAt(after, true) is { HonorificOnly: false } title && (title.Owned || title.Definite) && NameAt(title.End, title, true) is null)
        {
            return Closed(Build(i, Proclitics.None, title, name), title.End, after);
        }

        if (!Longest(after, PeopleMask, true, out var hit, out var entry) || entry.Kind != NameKind.PeopleSingular)
        {
            return HasArticle(after) && IsBare(after, WordClass.Head | WordClass.Deputy | WordClass.Speaker | WordClass.Envoy)
                ? Build(i, Proclitics.None, new Title { End = after + 1, Sector = "UNK", Definite = true }, name)
                : null;
        }

        var role = new Title { End = hit.End, Sector = entry.People.Sector, OfficeKey = entry.People.Id, Definite = entry.Definite, Gender = entry.Gender };
        while (IsBare(role.End, WordClass.SourceAdjective | WordClass.TitleAdjective))
        {
            role.End++;
        }

        Nisbas(role);
        return role.Definite || role.Owned ? Closed(Build(i, Proclitics.None, role, name), role.End, after) : null;
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> Saying = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal,
        [.. NameKey.Words("قال أضاف أكد صرح أعلن أشار ذكر أوضح اعتبر شدد تابع كتب رأى دعا طالب نفى حذر غرد أعرب عبر لفت توقع زعم اتهم بين أفاد أبلغ اعترف")]);

    /// <summary>
    /// «وقال جون كارتر إن …»: a full name right after a verb; if an office without a name was told of just before, its holder. A given name that no
    /// list holds counts where a title stands behind the name («أعلن كوبيران تاندو مستشار الرئيس …»).
    /// </summary>
    private Found? AfterSpeech(int i)
    {
        if (clues[i] is not { } first || HasArticle(i) || VerbBefore(i) is not { } verb)
        {
            return null;
        }

        var given = first.GivenName is not null || first.Key == "عبد";
        if ((!given && (first.HeadsBody || first.Key.Length < 3)) || !Run(i, out var end) || end - i < 2)
        {
            return null;
        }

        var name = new NameFound(i, end, Proclitics.None, true, null, KnownRun(i, end));
        var at = IsKind(end, TokenKind.Comma) ? end + 1 : end;
        if (RoleBehind(at, given) is { } role)
        {
            // «وقال جون كارتر نائب رئيس المجلس …».
            return Closed(Build(i, Proclitics.None, role, name), role.End, at);
        }

        if (!given || !Saying.Contains(verb)
            || !(IsKind(end, TokenKind.Comma) || IsKind(end, TokenKind.OpenQuote) || IsKind(end, TokenKind.Colon) || (end < limit && clues[end] is not null && IsVerbOrParticle(end))))
        {
            return null;
        }

        var office = Latest((k, r) => k == MentionKind.Office && r.OfficeId is not null && (r.Name is null || r.Id?.StartsWith("person/", StringComparison.Ordinal) is not true), 2);
        var title = new Title { Country = office?.Country, Sector = office?.Sector ?? "UNK", OfficeKey = office?.OfficeId, OfficeText = office?.Office };
        return Build(i, Proclitics.None, title, name);
    }

    /// <summary>The lemma, in key form, of the verb before the word, a day between them passed over («قال الثلاثاء …»); null where there is none.</summary>
    private string? VerbBefore(int i)
    {
        var at = i - 1;
        if (at > 0 && Days.Contains(Key(at)))
        {
            at--;
        }

        return at >= 0 && clues[at] is not null && text.Tokens[at].Word.Readings is { IsDefaultOrEmpty: false } readings && readings[0].Pos == PartOfSpeech.Verb
            ? NameKey.Of(readings[0].Verb?.Verb.Lemma ?? "")
            : null;
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> Days = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal, [.. NameKey.Words("الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت أمس اليوم")]);

    /// <summary>The title or calling behind a name: «جون كارتر نائب رئيس المجلس», «جون كارتر محامي الرئيس», «جون كارتر، الناشط السوري».</summary>
    private Title? RoleBehind(int at, bool known)
    {
        if (at >= limit || clues[at] is null)
        {
            return null;
        }

        if (TitleAt(at, true) is { HonorificOnly: false, Short: false } title && (title.Owned || (known && title.Definite)) && NameAt(title.End, title, true) is null)
        {
            return title;
        }

        if (!Longest(at, PeopleMask, true, out var hit, out var entry) || entry.Kind != NameKind.PeopleSingular)
        {
            return null;
        }

        var role = new Title { End = hit.End, Sector = entry.People.Sector, OfficeKey = entry.People.Id, Definite = entry.Definite || HasArticle(at), Gender = entry.Gender };
        while (IsBare(role.End, WordClass.SourceAdjective | WordClass.TitleAdjective))
        {
            role.End++;
        }

        Nisbas(role);
        if (!role.Owned && (Within(role.End) ?? (role.Definite ? null : EntityAt(role.End, 2))) is { } owner)
        {
            role.Country = owner.Who[0].Country;
            role.Sector = role.Sector is "GOV" && owner.Kind is not (MentionKind.State or MentionKind.Place or MentionKind.Person or MentionKind.Office) ? owner.Who[0].Sector : role.Sector;
            role.End = owner.End;
        }

        return role.Owned || (role.Definite && !known) ? role : null;
    }

    /// <summary>Takes the words of the title into the mention when a pause follows them.</summary>
    private Found Closed(Found found, int end, int after)
    {
        if (IsKind(end, TokenKind.Comma) || end >= limit || IsKind(end, TokenKind.Stop))
        {
            found.End = end;
        }

        found.Nested.RemoveAll(n => n.First >= after && n.End > found.End);
        return found;
    }

    private Found? TitledPerson(int i, Title title)
    {
        Is(i, WordClass.Honorific | WordClass.Deputy | WordClass.Speaker | WordClass.Envoy | WordClass.Head | WordClass.Senior, out var candidate);
        var proclitics = Longest(i, OfficeMask | OfficeShortMask, false, out var hit, out _) ? hit.Proclitics : candidate.Proclitics;
        if (NameAt(title.End, title, true) is { } name)
        {
            return Build(i, proclitics, title, name);
        }

        // «وزير الخارجية، جان إيف لودريان،»
        if (IsKind(title.End, TokenKind.Comma) && !title.Short && NameAt(title.End + 1, title, true) is { } apart
            && (apart.Person is not null || IsKind(apart.End, TokenKind.Comma) || (IsBare(title.End + 1, WordClass.Honorific) && HasArticle(title.End + 1))))
        {
            return Build(i, proclitics, title, apart);
        }

        if (Farther(title) is { } farther)
        {
            return Build(i, proclitics, title, farther);
        }

        return title.HonorificOnly ? null : Unnamed(i, proclitics, title);
    }

    /// <summary>
    /// «رئيس لجنة العلاقات الخارجية السيناتور جون كارتر», «السيناتور الديمقراطي في مجلس الشيوخ جون كارتر»: a second title, or where he sits, stands
    /// between the title and the full name of somebody listed.
    /// </summary>
    private NameFound? Farther(Title title)
    {
        if (title.HonorificOnly)
        {
            return null;
        }

        var at = title.End;
        if (TitleAt(at, true) is { Owned: false } second && (second.HonorificOnly || second.Office is not null) && HasArticle(at))
        {
            at = second.End;
        }
        else
        {
            for (var phrases = 0; phrases < 2 && (IsBare(at, WordClass.PostPreposition) || Key(at) is "في"); phrases++)
            {
                var end = Within(at)?.End ?? at + 2;
                at = end <= at ? at : end;
            }
        }

        return at > title.End && NameAt(at, null, true) is { Full: true, Person: not null } name ? name : null;
    }

    /// <summary>A title without a name: whoever holds the office.</summary>
    private Found? Unnamed(int i, Proclitics proclitics, Title title)
    {
        if (!title.Owned)
        {
            if (!title.Definite && !title.Short)
            {
                return null;
            }

            return Resolved(i, proclitics, title);
        }

        if (!title.Definite && !title.Owned)
        {
            return null;
        }

        var referent = OfTitle(title, out var held);
        if (title.BodyName is not null && referent.Name is null)
        {
            referent = referent with { Name = title.BodyName, Id = title.BodyId };
        }

        // The same office named with a person before in this article stands for that person.
        if (!held && title.Of is null && title.OfficeKey is { } key && Latest((k, r) => k == MentionKind.Person && r.OfficeId == key && r.Country == referent.Country) is { } same)
        {
            referent = same;
        }

        var found = new Found
        {
            Kind = MentionKind.Office,
            First = i,
            End = title.End,
            Proclitics = proclitics,
            Who = [referent],
            Rule = title.Office is null ? "title" : $"office:{title.Office.Id}",
            Confidence = held ? 0.9 : 0.8,
        };
        found.Nested.AddRange(title.Nested);
        return found;
    }

    /// <summary>«الوزير», «الرئيس», «المتحدث» alone: the last of that office, else that of the country in focus.</summary>
    private Found? Resolved(int i, Proclitics proclitics, Title title)
    {
        var key = title.OfficeKey;
        var former = title.Former;
        var referent = Latest((kind, r) => kind is MentionKind.Person or MentionKind.Office && r.OfficeId is { } id && Fits(id, key, title) && (r.Sector == "ELI") == former);
        var confidence = 0.75;
        if (referent is null && title.Office is { Id: "king" or "cleric" or "emir" or "sultan" or "governor" or "crown-prince" or "leader" } && Nominal(title.End))
        {
            // «الملك حسن»: the name of somebody who is not listed.
            return null;
        }

        if (referent is null && title.Office is { Id: not ("cleric" or "governor") } office && Focus() is { } country)
        {
            title.Country = country;
            referent = OfTitle(title, out var held);
            confidence = held ? 0.6 : 0.4;
        }

        if (referent is null)
        {
            return null;
        }

        return new Found
        {
            Kind = MentionKind.Office,
            First = i,
            End = title.End,
            Proclitics = proclitics,
            Who = [referent],
            Rule = "reference:office",
            Confidence = confidence,
            ByReference = true,
        };
    }

    private bool Fits(string officeId, string? wanted, Title title)
    {
        if (officeId == wanted)
        {
            return true;
        }

        // «الوزير» is any minister, «الرئيس» any president or head of a body, «الأمين العام» that of any organisation.
        return title.Short && title.Office is { } office && who.Offices.TryGetValue(officeId, out var other) && Family(other.Id) == Family(office.Id);
    }

    private static string Family(string office) => office.EndsWith("secretary-general", StringComparison.Ordinal) ? "secretary-general"
        : office.EndsWith("minister", StringComparison.Ordinal) && office != "prime-minister" ? "minister" : office;

    private Found NamedPerson(int i, NameFound name)
    {
        // «جان إيف لودريان، وزير خارجية فرنسا،»: the title follows.
        Title? title = null;
        var end = name.End;
        if (name.Full && IsKind(end, TokenKind.Comma) && TitleAt(end + 1, true) is { HonorificOnly: false, Owned: true } after
            && NameAt(after.End, after, true) is null && (IsKind(after.End, TokenKind.Comma) || after.End >= limit || IsKind(after.End, TokenKind.Stop)))
        {
            title = after;
            end = after.End;
        }

        else if (name is { Full: true, Person: { } person } && TitleAt(end, true) is { HonorificOnly: false, Short: false, Country: { } country } direct && country == person.Country
            && direct.Office is null && direct.OfficeText is not null && NameAt(direct.End, direct, true) is null && !AfterVerb(end))
        {
            // «جون كارتر مبعوث الرئيس الأمريكي»: no comma, but the title is his.
            title = direct;
            end = direct.End;
        }

        var found = Build(i, name.Proclitics, title, name);
        found.End = end;
        return found;
    }

    private Found Build(int i, Proclitics proclitics, Title? title, NameFound name)
    {
        List<string> notes = [];
        var referent = name.Person is { } person ? Listed(person, title, name, notes) : name.Known ?? Unlisted(title, name, notes);
        var found = new Found
        {
            Kind = MentionKind.Person,
            First = i,
            End = name.End,
            Proclitics = proclitics,
            Who = [referent],
            Rule = name.Person is not null ? name.Person.Id : name.Known is not null ? "named before" : "title and name",
            Confidence = name.Rivals.Count > 0 ? 0.5 : name.Person is not null ? (name.Full ? 1.0 : 0.9) : name.Known is not null ? 0.85 : 0.75,
            Name = name.Full ? (name.First, name.End) : default,
        };
        found.Notes.AddRange(notes);
        if (title is not null)
        {
            found.Nested.AddRange(title.Nested.Where(n => n.End <= found.End));
        }

        return found;
    }

    private Referent Listed(PersonEntry person, Title? title, NameFound name, List<string> notes)
    {
        var referent = OfPerson(person, title);
        if (name.Rivals.Count > 0)
        {
            var others = string.Join(", ", name.Rivals.Select(r => r.Name));
            notes.Add($"several are called «{Words(name.First, name.End)}» and nothing tells whom the text means: {person.Name} is taken, {others} possible");
        }

        // An office of many holders has no one holder to be mistaken for.
        if (title is { Deputy: false, Former: false, Office: { Shared: false } office, Country: { } country } && day != DateOnly.MaxValue
            && who.HolderOn(office.Id, title.Of ?? country, day) is { } holder && holder.Person.Id != person.Id)
        {
            notes.Add(MatchingTerm(person, office.Id) is { } past && past.To < day
                ? $"the text calls {person.Name} {OfficeName(office, title.Of ?? country)}, who held it until {past.Entry.To}; on that day it was {holder.Person.Name} ({holder.Person.Id})"
                : $"the text calls {person.Name} {OfficeName(office, title.Of ?? country)}; on that day {holder.Person.Name} ({holder.Person.Id}) held the office");
        }

        return referent;
    }

    private Referent Unlisted(Title? title, NameFound name, List<string> notes)
    {
        // The conjunction before a second name is no letter of it.
        string Bare(int k, string word) => k == name.First && name.Proclitics == Proclitics.Wa ? word[1..] : word;
        var nameAr = string.Join(' ', Enumerable.Range(name.First, name.End - name.First).Where(k => clues[k] is not null).Select(k => Bare(k, text.Tokens[k].Word.Spelling)));
        var keys = Enumerable.Range(name.First, name.End - name.First).Where(k => clues[k] is not null).Select(k => Bare(k, Key(k))).ToArray();
        if (title is { Deputy: false, Office: { } office } && (title.Of ?? title.Country) is { } of && Holder(office, of, title.Former) is { } holder
            && SameSurname(holder.Person, keys, out var exact))
        {
            if (!exact)
            {
                notes.Add($"the text writes «{nameAr}»; {OfficeName(office, of)} on that day was {holder.Person.Name} («{holder.Person.Ar[0]}»)");
            }

            return OfPerson(holder.Person, title);
        }

        // «عبد الحافظ» is "Abdel Hafiz".
        string English(int k, string word) => Key(k) is "عبد" && k + 1 < name.End && Key(k + 1) is "الله" ? "Abd" : k > name.First && Key(k) is "الله" ? "Allah" : k > name.First && Key(k - 1) is "عبد" && word.StartsWith("al-", StringComparison.Ordinal) ? word[3..] : Key(k) is "عبد" ? "Abdel" : word;
        var english = string.Join(' ', Enumerable.Range(name.First, name.End - name.First)
            .Where(k => clues[k] is not null)
            .Select(k => English(k, finder.Index.GivenName(Bare(k, Key(k))) ?? Romanizer.Word(Bare(k, text.Tokens[k].Word.Spelling)))));
        english = english.Replace("Abd Allah", "Abdullah", StringComparison.Ordinal);
        var officeText = title is null ? null : title.Office is { } o && !title.Deputy ? OfficeName(o, title.Of ?? title.Country) : title.OfficeText;
        var country = title?.Country ?? "UNK";
        if (country == "UNK" && title is not null)
        {
            // «السفير جون كارتر» after «السفير البريطاني»; else somebody of the country in focus.
            country = (title.OfficeKey is { } key ? Latest((k, r) => r.OfficeId == key && IsStateCode(r.Country), 4)?.Country : null)
                ?? (title.Sector is not null and not "UNK" ? Focus() ?? Dominant() : null) ?? "UNK";
        }

        return new Referent(
            null,
            country,
            title is { Former: true } ? "ELI" : title?.Sector ?? "UNK",
            english,
            nameAr,
            officeText,
            title?.OfficeKey,
            title?.Gender ?? Gender.Unknown);
    }

    /// <summary>The name in the text ends like the holder's, or is one or two letters from it.</summary>
    private static bool SameSurname(PersonEntry holder, string[] keys, out bool exact)
    {
        exact = false;
        var last = NameIndex.WithoutArticle(keys[^1]);
        foreach (var ar in holder.Ar.Concat(holder.Short))
        {
            var words = NameKey.Words(ar);
            if (IsPart(keys, words))
            {
                // «الملك عبد الله», «الشيخ تميم»: part of the holder's name.
                exact = true;
                return true;
            }
            var surname = NameIndex.WithoutArticle(words[^1]);
            if (surname.Length > 3 && Distance(surname, last) <= (surname.Length > 5 ? 2 : 1))
            {
                exact |= keys.Length == 1 || words.Length > 1 && Distance(words[0], keys[0]) <= (words[0].Length > 5 ? 2 : 1);
                if (exact)
                {
                    return true;
                }
            }
        }

        return holder.Ar.Any(ar => Distance(NameIndex.WithoutArticle(NameKey.Words(ar)[^1]), last) <= 1 && last.Length > 3);
    }

    /// <summary>The words of the text stand in the name in the same order; a lone «محمد» or «عبد» tells nothing.</summary>
    private static bool IsPart(string[] keys, string[] name)
    {
        var at = 0;
        foreach (var key in keys)
        {
            at = Array.FindIndex(name, at, w => NameIndex.WithoutArticle(w) == NameIndex.WithoutArticle(key)) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return keys is not ["محمد" or "عبد" or "احمد" or "بن"];
    }

    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 2 || a.Length > 30 || b.Length > 30)
        {
            return 99;
        }

        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = next;
            }
        }

        return row[^1];
    }

    /// <summary>The surname of somebody whom the article named in full before.</summary>
    private Found? Introduced(int i)
    {
        if (introduced.Count == 0 || clues[i] is not { } clue)
        {
            return null;
        }

        foreach (var candidate in clue.Candidates)
        {
            if (introduced.TryGetValue(candidate.Key, out var referent) && (candidate.Proclitics == Proclitics.None || !IsVerbOrParticle(i)))
            {
                return new Found
                {
                    Kind = MentionKind.Person,
                    First = i,
                    End = i + 1,
                    Proclitics = candidate.Proclitics,
                    Who = [referent],
                    Rule = "named before",
                    Confidence = 0.85,
                };
            }
        }

        return null;
    }

    private bool FollowsDefiniteNoun(int i) => i > 0 && HasArticle(i - 1) && text.Tokens[i - 1].Kind == TokenKind.Word && !IsVerbOrParticle(i - 1);
}
