using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>Classes of people and states: «مسؤولون أمريكيون», «الدبلوماسيين الروس», «دول منظمة التعاون الإسلامي».</content>
internal sealed partial class ArticleMentions
{
    /// <summary>A class of people while its words are being read.</summary>
    private sealed class ClassRead
    {
        public required PeopleEntry People { get; init; }

        public required NameEntry Entry { get; init; }

        public required bool Definite { get; init; }

        /// <summary>Index of the first word.</summary>
        public required int First { get; init; }

        public int End { get; set; }

        /// <summary>Whose people they are.</summary>
        public List<Referent> Owners { get; } = [];

        public List<(int First, int End, Referent Who)> Nested { get; } = [];

        /// <summary>The body or organisation that they belong to.</summary>
        public Referent? Body { get; set; }

        /// <summary>«غربيون», «عرب»: of several states.</summary>
        public bool Regional { get; set; }

        public bool Singular => Entry.Kind == NameKind.PeopleSingular;
    }

    /// <summary>«مسؤولون أمريكيون», «كبار المسؤولين», «متظاهرون», «المسؤول الأمريكي», «المجتمع الدولي».</summary>
    private Found? People(int i)
    {
        var start = Is(i, WordClass.Senior, out var senior) && !HasArticle(i) && i + 1 < limit && Longest(i + 1, PeopleMask, true, out _, out _) ? i + 1 : i;
        if (!Longest(start, PeopleMask, start > i, out var hit, out var entry) || (start == i && IsNoClassHere(i, hit, entry)))
        {
            return null;
        }

        var read = new ClassRead
        {
            People = entry.People,
            Entry = entry,
            First = i,
            Definite = entry.Definite || HasArticle(hit.End - 1) || Key(hit.End - 1) is var last && (last.EndsWith("ها", StringComparison.Ordinal) || last.EndsWith("هم", StringComparison.Ordinal)),
            End = hit.End,
        };
        ClassAdjectives(read);
        ClassOwner(read);
        var proclitics = start > i ? senior.Proclitics : hit.Proclitics;
        if (NamedOfClass(i, proclitics, read) is { } named)
        {
            return named;
        }

        return ClassFound(i, proclitics, read);
    }

    /// <summary>The word is an adjective here («الأزمة الدبلوماسية», «هجوم عسكري») or no actor («كأس العالم», «في الغرب»).</summary>
    private bool IsNoClassHere(int i, Hit hit, NameEntry entry)
    {
        if (entry.People.Id is "people/world" && hit.End - hit.First == 1)
        {
            return !AfterVerb(i);
        }

        if (entry.People.Id is "people/western-states" && Key(i) is "الغرب")
        {
            return Key(i - 1) is "في" or "الي" || Key(i + 1) is "من";
        }

        if (hit.End - hit.First > 1 || hit.Proclitics != Proclitics.None || i == 0 || entry.Kind != NameKind.PeopleSingular)
        {
            return false;
        }

        var stem = NameIndex.WithoutArticle(Key(i));
        if (entry.Definite)
        {
            return FollowsDefinite(i)
                || stem.EndsWith("يه", StringComparison.Ordinal) && !AfterVerb(i);
        }

        return stem[^1] is 'ي' && entry.People.Id is not ("people/suicide-bombers" or "people/soldiers") && Nominal(i - 1) && !HasArticle(i - 1)
            && Key(i - 1) is not ("مقتل" or "اغتيال" or "ترد" or "اعتقال" or "توقيف" or "احتجاز" or "ختف" or "اختتاف" or "اصابه" or "محاكمه" or "سجن");
    }

    private bool AfterVerb(int i) => i > 0 && clues[i - 1] is not null && text.Tokens[i - 1].Word.Readings is { IsDefaultOrEmpty: false } readings
        && readings[0].Pos is PartOfSpeech.Verb or PartOfSpeech.Complementizer;

    /// <summary>Before the word stands, in the same noun phrase, a definite noun: one with «ال» or a pronoun, or a name.</summary>
    private bool FollowsDefinite(int i)
    {
        if (FollowsDefiniteNoun(i) || (mentions.Count > 0 && mentions[^1].End == i && mentions[^1].Kind is not MentionKind.Person))
        {
            return true;
        }

        return i > 0 && clues[i - 1] is not null && text.Tokens[i - 1].Word.Readings is { IsDefaultOrEmpty: false } readings
            && readings[0].Enclitic != Enclitic.None && readings[0].Pos is PartOfSpeech.Nominal or PartOfSpeech.VerbalNoun or PartOfSpeech.PassiveParticiple or PartOfSpeech.ActiveParticiple;
    }

    private void ClassAdjectives(ClassRead read)
    {
        while (read.End < limit)
        {
            var end = read.End;
            if (Longest(end, NisbaMask | AnyDemonymMask, read.Owners.Count == 0, out var n, out var nisba) && nisba.Definite == read.Definite
                && (n.Proclitics == Proclitics.None || (n.Proclitics == Proclitics.Wa && read.Owners.Count > 0 && read.Nested[^1].End == end))
                && (nisba.Number != GrammaticalNumber.Dual || read.Entry.Number == GrammaticalNumber.Dual || nisba.Gender == Gender.Masculine && Key(end).EndsWith("ين", StringComparison.Ordinal)))
            {
                read.Owners.Add(OfNisba(nisba));
                read.Nested.Add((end, n.End, read.Owners[^1]));
                read.End = n.End;
            }
            else if (IsBare(end, WordClass.Senior | WordClass.SourceAdjective | WordClass.TitleAdjective) && HasArticle(end) == read.Definite)
            {
                read.Regional |= NameIndex.WithoutArticle(Key(end)) is var key && (key.StartsWith("غربي", StringComparison.Ordinal) || key.StartsWith("عربي", StringComparison.Ordinal));
                read.End += Key(end + 1) is "المستوي" ? 2 : 1;
            }
            else if (RegionalAdjective(Key(end), read.Definite))
            {
                read.Regional = true;
                read.End++;
            }
            else if (!read.Singular && Longest(end, PeopleMask, true, out var more, out var other) && other.Definite == read.Definite && other.People.Country is null
                && other.Number == read.Entry.Number && more.End == end + 1 && Key(end).EndsWith("ين", StringComparison.Ordinal) == Key(end - 1).EndsWith("ين", StringComparison.Ordinal))
            {
                // «المقاتلون المعارضون», «الناشطين المؤيدين».
                read.End = more.End;
            }
            else
            {
                return;
            }
        }
    }

    private static bool RegionalAdjective(string key, bool definite)
    {
        var stem = NameIndex.WithoutArticle(key);
        return definite == !ReferenceEquals(stem, key) && stem is "غربيون" or "غربيين" or "غربيان" or "عربيان" or "عرب" or "دوليون" or "دوليين" or "خليجيون" or "خليجيين" or "افارقه";
    }

    private void ClassOwner(ClassRead read)
    {
        if (read.People.Country is not null)
        {
            return;
        }

        var end = read.End;
        if (read.Owners.Count == 0 && !read.Definite)
        {
            if (HasArticle(end) && !IsVerbOrParticle(end) && hits[end] is null && Longest(end + 1, NisbaMask | AnyDemonymMask, true, out var after, out var nationals)
                && nationals is { Definite: true, Number: GrammaticalNumber.Plural })
            {
                // «سكان القرية الفلسطينيين».
                read.Owners.Add(OfNisba(nationals));
                read.Nested.Add((end + 1, after.End, read.Owners[0]));
                read.End = after.End;
                return;
            }

            if (ActorAt(end) is { Proclitics: Proclitics.None, Kind: MentionKind.Organisation or MentionKind.Group or MentionKind.Body } actor)
            {
                Belong(read, actor, actor.End);
                return;
            }

            if (Longest(end, StateMask | PlaceMask, true, out var state, out var genitive) && (genitive.Kind == NameKind.State || read.People.Id is "people/residents" || genitive.Place.Role is "capital"))
            {
                read.Owners.Add(Referent.State(CountryOf(genitive)!));
                read.Nested.Add((end, state.End, read.Owners[0]));
                read.End = state.End;
                return;
            }

            // «محامي الدفاع» is nobody of a ministry: the short names of ministries are common nouns here.
            if (Longest(end, 1 << (int)NameKind.Ministry, true, out _, out _) && BodyAt(end) is { Proclitics: Proclitics.None } body)
            {
                Belong(read, body, body.End);
                return;
            }
        }

        if (read.People.Id is "people/states" && read.Owners.Count == 0 && MembersOf(end) is { } members)
        {
            Belong(read, members, members.End);
            return;
        }

        if (Key(end) is "عن" && !read.Singular && read.People.Id is "people/representatives" or "people/envoys" && EntityAt(end + 1, 2) is { } sender)
        {
            // «ممثلون عن الفصائل».
            Belong(read, sender, sender.End);
            return;
        }

        if (read is { Definite: false, Owners.Count: 0 } && read.People.Id is "people/lawyers" or "people/advisers" or "people/supporters" && Key(end - 1)[^1] is 'و' or 'ي' or 'ر'
            && PersonAt(end, 2) is { Proclitics: Proclitics.None } client)
        {
            // «محامو الرئيس السابق».
            read.Owners.Add(Referent.State(client.Who[0].Country));
            read.Nested.AddRange(client.Nested);
            read.End = client.End;
            return;
        }

        if (Key(end) is "من" && read.Owners.Count == 0 && Longest(end + 1, StateMask, true, out var from, out var first))
        {
            // «مبعوثون من روسيا وإيران».
            read.Owners.Add(Referent.State(first.Country.Code));
            read.Nested.Add((end + 1, from.End, read.Owners[0]));
            read.End = from.End;
            while (Longest(read.End, StateMask, false, out var next, out var another) && next.Proclitics == Proclitics.Wa)
            {
                read.Owners.Add(Referent.State(another.Country.Code));
                read.Nested.Add((read.End, next.End, read.Owners[^1]));
                read.End = next.End;
            }

            return;
        }

        if (read is { Singular: true, Definite: false } && read.Owners.Count == 0 && Nominal(end) && IsBare(end + 1, WordClass.Locative) && Within(end + 1) is { Kind: not (MentionKind.State or MentionKind.Place) })
        {
            // «ضابط إعلام في مكتب التحقيقات».
            end++;
        }

        if ((read.People.Sector is "GOV" || Key(end) is not ("لدي" or "الي")) && Within(end) is { } within)
        {
            if (within.Kind is MentionKind.State or MentionKind.Place && within.Who[0].Id is null)
            {
                if (read.Owners.Count == 0)
                {
                    read.Owners.Add(within.Who[0]);
                }
            }
            else
            {
                Belong(read, within, within.End);
            }
        }
    }

    private static void Belong(ClassRead read, Found owner, int end)
    {
        if (read.Owners.Count == 0)
        {
            read.Owners.Add(owner.Who[0]);
        }

        read.Body = owner.Kind is MentionKind.Body or MentionKind.Organisation or MentionKind.Group or MentionKind.Metonym or MentionKind.Place && owner.Who[0].Id is not null ? owner.Who[0] : null;
        read.Nested.AddRange(owner.Nested);
        read.End = end;
    }

    /// <summary>«الدول الـ57 المنضوية في المنظمة», «الدول الأعضاء في حلف شمال الأطلسي».</summary>
    private Found? MembersOf(int i)
    {
        var j = i;
        while (j < Math.Min(limit, i + 5) && (IsKind(j, TokenKind.Number) || Key(j) is "ال" || (HasArticle(j) && !Is(j, WordClass.BareClass) && !IsVerbOrParticle(j)) || Key(j) is "عضو" or "اعضا"))
        {
            j++;
        }

        var preposition = IsBare(j, WordClass.PostPreposition);
        if (j == i || j >= limit || clues[j] is null)
        {
            return null;
        }

        var at = preposition ? j + 1 : j;
        if (at >= limit || clues[at] is null)
        {
            return null;
        }

        var actor = ActorAt(at) ?? (Is(at, WordClass.BareClass, out var bare) ? BareClass(at, bare) : null);
        return actor is { Kind: MentionKind.Organisation } && (preposition || actor.Proclitics is Proclitics.Bi or Proclitics.Li) ? actor : null;
    }

    /// <summary>«المسؤول الأمريكي سونغ كيم», «النائب أسعد …», «السيناتوران بوب كوركر وبن كاردين».</summary>
    private Found? NamedOfClass(int i, Proclitics proclitics, ClassRead read)
    {
        if (!read.Definite || read.People.Country is not null || (read.Entry.Number == GrammaticalNumber.Plural && read.Owners.Count == 0))
        {
            return null;
        }

        var title = new Title
        {
            End = read.End,
            Country = read.Owners.Count > 0 ? read.Owners[0].Country : null,
            BodyName = read.Body?.Name,
            Sector = read.People.Sector,
            Definite = true,
            Gender = read.Entry.Gender,
            OfficeKey = read.People.Id,
        };
        title.Nested.AddRange(read.Nested);
        // «الناشطة السعودية المعروفة هالة …»: one more adjective.
        var at = HasArticle(read.End) && !IsVerbOrParticle(read.End) && read.End + 1 < limit && clues[read.End + 1] is { GivenName: not null } ? read.End + 1 : read.End;
        if (IsKind(read.End, TokenKind.Comma) && read.Owners.Count > 0 && NameAt(read.End + 1, title, true) is { Full: true } apart && IsKind(apart.End, TokenKind.Comma))
        {
            // «الناشط السوري، جون كارتر،».
            return Build(i, proclitics, title, apart);
        }

        if (NameAt(at, title, true) is not { Full: true } name || (read.Owners.Count == 0 && (name.End - name.First < 2 || (name.Person is null && clues[name.First]!.GivenName is null))))
        {
            return null;
        }

        if (read.Entry.Number != GrammaticalNumber.Singular)
        {
            shared = (name.End, title);
        }

        return Build(i, proclitics, title, name);
    }

    private (int At, Title Title)? shared;

    /// <summary>The second name after a title in the dual or plural: «السيناتوران بوب كوركر وبن كاردين».</summary>
    private Found? SharedTitle(int i)
    {
        if (shared is not { } common || common.At != i || clues[i] is not { } clue || clue.Key is not ['و', _, _, ..] || Longest(i, PersonMask | StateMask | PlaceMask | NisbaMask | OfficeMask, false, out _, out _))
        {
            return null;
        }

        if (clue.Stops || i + 1 >= limit || !Run(i + 1, out var end, before: 1))
        {
            return null;
        }

        common.Title.Country ??= mentions[^1].Entities is [var first, ..] ? first.Country : null;
        return Build(i, Proclitics.Wa, common.Title, new NameFound(i, end, Proclitics.Wa, true, null, null));
    }

    /// <summary>«الدول الثلاث», «البلدان الأربعة»: so many states as were last named together.</summary>
    private Found? Counted(int i, Proclitics proclitics, ClassRead read)
    {
        var count = Key(read.End) switch
        {
            "الثلاث" or "الثلاثه" => 3,
            "الاربع" or "الاربعه" => 4,
            _ => 0,
        };
        if (count == 0 || read.People.Id is not ("people/states" or "people/leaders" or "people/ministers") || !read.Definite || read.Owners.Count > 0)
        {
            return null;
        }

        List<Referent> states = [];
        for (var k = history.Count - 1; k >= 0 && states.Count < count && currentSentence - history[k].Sentence <= 3; k--)
        {
            var country = history[k].Who.Country;
            if (IsStateCode(country) && history[k].Kind is not (MentionKind.Outlet or MentionKind.Place) && !states.Exists(s => s.Country == country))
            {
                states.Insert(0, Referent.State(country));
            }
        }

        return states.Count < count ? null : new Found
        {
            Kind = MentionKind.People,
            First = i,
            End = read.End + 1,
            Proclitics = proclitics,
            Who = states,
            Rule = "reference:states",
            Confidence = 0.7,
            ByReference = true,
            Gender = read.Entry.Gender,
            Number = GrammaticalNumber.Plural,
        };
    }

    private Found? ClassFound(int i, Proclitics proclitics, ClassRead read)
    {
        if (Counted(i, proclitics, read) is { } counted)
        {
            return counted;
        }

        var people = read.People;
        var confidence = 0.9;
        var reference = false;
        if (read.Definite && read.Owners.Count == 0 && read.Body is null && Latest((k, r) => k == MentionKind.People && r.OfficeId == people.Id, 5) is { Id: not null } before)
        {
            read.Body = before;
            reference = true;
        }

        var country = people.Country ?? read.Body?.Country ?? (read.Owners.Count > 0 ? read.Owners[0].Country : read.Regional ? "IGO" : null);
        var anonymous = Anonymous(read.End);
        if (country is null)
        {
            country = CountryOfClass(read);
            confidence = 0.6;
            reference = read.Definite && country is not null;
            if (country is null && !anonymous)
            {
                return null;
            }
        }

        if (read.Singular && !read.Definite && read.Owners.Count == 0 && !read.Regional && !anonymous)
        {
            return null;
        }

        var number = read.Entry.Number;
        var gender = read.Entry.Gender;
        List<Referent> who = [];
        if (read.Body is { } body && (people.Sector is "GOV" or "UNK" || body.Id?.StartsWith("group/", StringComparison.Ordinal) is true))
        {
            who.Add(body with { Gender = gender, Number = number, OfficeId = people.Id });
        }
        else
        {
            who.Add(new Referent(null, country ?? "UNK", people.Sector, people.Name, null, null, people.Id, gender, number));
        }

        if (people.Country is null)
        {
            who.AddRange(read.Owners.Select(o => o.Country).Distinct().Skip(1).Select(c => new Referent(null, c, people.Sector, null, null, null, people.Id, gender, number)));
        }

        var end = read.End;
        if (people.Id is "people/great-powers" or "people/states" or "people/western-states" or "people/european-states" or "people/arab-states" or "people/guarantor-states"
            && StatesListed(end, out var listEnd) is { } listed)
        {
            who = listed;
            end = listEnd;
        }

        var found = new Found
        {
            Kind = anonymous ? MentionKind.UnnamedSource : MentionKind.People,
            First = i,
            End = end,
            Proclitics = proclitics,
            Who = who,
            Rule = people.Id,
            Confidence = confidence,
            ByReference = reference,
            Gender = gender,
            Number = number,
        };
        found.Nested.AddRange(read.Nested);
        return found;
    }

    /// <summary>The country of people without one: of the same class before, or the country in focus; null for what is then no actor («دول», «خبراء»).</summary>
    private string? CountryOfClass(ClassRead read)
    {
        var id = read.People.Id;
        if (read.Definite && Latest((k, r) => k == MentionKind.People && r.OfficeId == id && r.Country != "UNK", 5) is { } same)
        {
            return same.Country;
        }

        if (id is "people/states")
        {
            return read is { Singular: true, Definite: true } && Key(read.End - 1).EndsWith("البلد", StringComparison.Ordinal) ? Focus() : null;
        }

        if (id is "people/families" && read.Singular)
        {
            return null;
        }

        if (id is "people/leaders" or "people/ministers" or "people/allies" or "people/ambassadors" or "people/experts" or "people/academics" or "people/businessmen" or "people/world"
            or "people/figures" or "people/members" or "people/representatives" or "people/employees")
        {
            return null;
        }

        if (read is { Definite: false, Singular: false } && VerbBefore(read.First) is not null && !Key(read.First).EndsWith("ين", StringComparison.Ordinal) && SaysSomething(read.End))
        {
            // «وأكد مسؤولون أن …» are of the country in focus; diplomats in the plural serve several states.
            if (id is "people/diplomats")
            {
                return "IGO";
            }

            if (id is "people/officials" or "people/activists" or "people/politicians")
            {
                return Focus() ?? Dominant();
            }
        }

        if (id is "people/armed-opposition")
        {
            // Of the country that is fought over, and not of a power that has to do with it.
            return Focus(r => r.Country is not ("RUS" or "USA" or "GBR" or "FRA" or "CHN"));
        }

        return read.Definite || read.People.Sector is not ("GOV" or "JRN" or "UNK" or "EDU" or "SOC" or "LAB") ? Focus() : null;
    }

    /// <summary>What opens a statement follows, or a pause: «مسؤولون إن», «دبلوماسيون، الأحد، أن».</summary>
    private bool SaysSomething(int i) =>
        IsKind(i, TokenKind.Comma) || IsKind(i, TokenKind.Colon) || IsKind(i, TokenKind.OpenQuote) || Days.Contains(Key(i))
        || (i < limit && clues[i] is not null && text.Tokens[i].Word.Readings is [{ Pos: PartOfSpeech.Complementizer }, ..]);

    /// <summary>«(الولايات المتحدة وروسيا والصين)», «، وهي الولايات المتحدة وروسيا والصين»: the states that a general name stands for.</summary>
    private List<Referent>? StatesListed(int i, out int end)
    {
        end = i;
        var bracket = IsKind(i, TokenKind.OpenBracket);
        var j = i;
        if (bracket)
        {
            j++;
        }
        else
        {
            j += IsKind(j, TokenKind.Comma) ? 1 : 0;
            if (Key(j) is "وهي" or "هي" or "وهم" or "هم")
            {
                j++;
            }
            else if (j == i && !IsKind(j, TokenKind.Colon))
            {
                return null;
            }
        }

        j += IsKind(j, TokenKind.Colon) ? 1 : 0;
        List<Referent> states = [];
        while (j < limit)
        {
            if (Longest(j, StateMask, false, out var hit, out var entry) && hit.Proclitics is Proclitics.None or Proclitics.Wa)
            {
                states.Add(Referent.State(entry.Country.Code));
                end = j = hit.End;
            }
            else if (states.Count > 0 && (IsKind(j, TokenKind.Comma) || IsKind(j, TokenKind.Dash)) && Longest(j + 1, StateMask, false, out _, out _))
            {
                j++;
            }
            else
            {
                break;
            }
        }

        if (bracket && !IsKind(end, TokenKind.CloseBracket))
        {
            return null;
        }

        end += bracket ? 1 : 0;
        return states.Count >= 3 || (bracket && states.Count == 2) ? states : null;
    }

}
