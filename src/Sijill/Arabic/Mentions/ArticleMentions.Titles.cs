using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>The grammar of titles.</content>
internal sealed partial class ArticleMentions
{
    /// <summary>The office of which the text consists: «وزير الخارجية الروسي», «الرئيس المصري السابق».</summary>
    public OfficeReading? OfficeAlone()
    {
        limit = clues.Length;
        return TitleAt(0, false) is { Office: { } office, Deputy: false } title && title.End == clues.Length && (title.Of ?? title.Country) is { } of
            ? new OfficeReading(office, of, title.Former)
            : null;
    }

    private Title? TitleAt(int i, bool bare, int depth = 0)
    {
        if (depth > 3 || i >= limit || clues[i] is not { } clue || (hits[i] is null && clue.Classes == 0))
        {
            return null;
        }

        if (ChiefOf(i, bare, depth) is { } chief)
        {
            return chief;
        }

        var senior = bare ? IsBare(i, WordClass.Senior) : Is(i, WordClass.Senior);
        var at = senior && !HasArticle(i) ? i + 1 : i;
        var inner = at > i || bare;
        var title = OfficeAt(at, inner);
        if (title is { Owned: false, Definite: false } && title.End == at + 1 && HasArticle(title.End) && !NisbaAt(title.End, out _, out _))
        {
            // «رئيس العمليات المشتركة في …» is the president of nothing.
            title = HeadAt(at, inner, depth) ?? title;
        }

        title ??= OwnMinister(at) ?? DeputyAt(at, inner, depth) ?? SpeakerAt(at, inner, depth) ?? EnvoyAt(at, inner, depth) ?? HeadAt(at, inner, depth)
            ?? HonorificAt(at, inner, depth);
        if (title is not null)
        {
            Modifiers(title);
        }

        return title;
    }

    /// <summary>«كبير المفاوضين الفلسطينيين», «كبيرة مستشاري الرئيس», «كبير المستشارين المرافقين للوزير»: one person, the first of several.</summary>
    private Title? ChiefOf(int i, bool bare, int depth)
    {
        if (!(bare ? IsBare(i, WordClass.Senior) : Is(i, WordClass.Senior, out _)) || Is(i, WordClass.Senior, out var candidate) is false
            || NameIndex.WithoutArticle(candidate.Key) is not ("كبير" or "كبيره") || HasArticle(i)
            || !Longest(i + 1, PeopleMask, true, out var hit, out var entry) || entry.Kind != NameKind.People)
        {
            return null;
        }

        var definite = HasArticle(i + 1);
        var title = new Title
        {
            End = hit.End,
            Gender = candidate.Key.EndsWith('ه') ? Gender.Feminine : Gender.Masculine,
            Definite = true,
            Sector = entry.People.Sector,
            OfficeKey = entry.People.Id,
        };
        if (!definite && EntityAt(hit.End, depth + 1) is { } whose)
        {
            title.End = whose.End;
            TakeOwner(title, whose);
            return title;
        }

        while (title.End < limit && HasArticle(title.End) && NisbaOrDemonym(title.End, out var nisba, out var who))
        {
            title.Country ??= who.Country;
            title.Nested.Add((title.End, nisba.End, who));
            title.End = nisba.End;
        }

        if (!title.Owned)
        {
            var j = title.End;
            while (j < Math.Min(limit, title.End + 2) && HasArticle(j) && !IsVerbOrParticle(j))
            {
                j++;
            }

            if (EntityAt(j, depth + 1, genitive: true) is { Proclitics: Proclitics.Li } served)
            {
                title.End = served.End;
                title.Nested.AddRange(served.Nested);
                TakeOwner(title, served);
            }
        }

        return title;
    }

    private bool NisbaOrDemonym(int i, out Hit hit, out Referent who)
    {
        if (Longest(i, NisbaMask | AnyDemonymMask, true, out hit, out var entry))
        {
            who = OfNisba(entry);
            return true;
        }

        who = null!;
        return false;
    }

    private Title? OfficeAt(int i, bool bare)
    {
        if (!Longest(i, OfficeMask | OfficeShortMask, bare, out var hit, out var entry))
        {
            return null;
        }

        var office = entry.Office;
        var title = new Title
        {
            End = hit.End,
            Office = office,
            Gender = entry.Gender,
            Definite = entry.Definite,
            Sector = office.Sector,
            Short = entry.Kind == NameKind.OfficeShort,
            OfficeKey = office.Id,
        };
        if (office.Of is { } of)
        {
            SetOwner(title, of);
        }

        return title;
    }

    /// <summary>«وزير خارجيته», «وزيرة دفاعها»: the minister of whoever was last spoken of.</summary>
    private Title? OwnMinister(int i)
    {
        if (i + 1 >= limit || clues[i] is null || clues[i + 1] is null || WithoutPronoun(Key(i + 1)) is not { } field
            || !Is(i, WordClass.Minister, out var minister) || finder.Index.Office(minister.Key, "ال" + field) is not { } office)
        {
            return null;
        }

        var feminine = Key(i + 1).EndsWith("ها", StringComparison.Ordinal);
        var owner = Latest((k, r) => k is MentionKind.Person or MentionKind.Office or MentionKind.State or MentionKind.Metonym && IsStateCode(r.Country)
            && (feminine ? r.Gender != Gender.Masculine : r.Gender != Gender.Feminine), 2);
        return owner is null ? null : new Title
        {
            End = i + 2,
            Office = office,
            OfficeKey = office.Id,
            Sector = office.Sector,
            Country = owner.Country,
            Definite = true,
            Gender = minister.Key.EndsWith('ه') ? Gender.Feminine : Gender.Masculine,
        };
    }

    /// <summary>«خارجيته» gives «خارجيه», «دفاعها» gives «دفاع»; null for a word without such an ending.</summary>
    private static string? WithoutPronoun(string key)
    {
        var ending = key.EndsWith("ها", StringComparison.Ordinal) || key.EndsWith("هم", StringComparison.Ordinal) ? 2 : key.EndsWith('ه') ? 1 : 0;
        if (ending == 0 || key.Length - ending < 3)
        {
            return null;
        }

        var stem = key[..^ending];
        return stem[^1] == 'ت' ? stem[..^1] + "ه" : stem;
    }

    private void SetOwner(Title title, string of)
    {
        if (who.Actors.TryGetValue(of, out var actor))
        {
            title.Of = of;
            title.Country = actor.Country;
            title.BodyId = actor.Id;
            title.BodyName = actor.Name;
        }
        else
        {
            title.Country = of;
        }
    }

    /// <summary>«نائب وزير الخارجية الروسي», «مستشار ترامب».</summary>
    private Title? DeputyAt(int i, bool bare, int depth)
    {
        if (!(bare ? IsBare(i, WordClass.Deputy) : Is(i, WordClass.Deputy)))
        {
            return null;
        }

        var j = i + 1;
        while (IsBare(j, WordClass.TitleAdjective | WordClass.Senior))
        {
            j++;
        }

        var gender = Key(i).EndsWith('ه') ? Gender.Feminine : Gender.Masculine;
        if ((TitleAt(j, true, depth + 1) ?? (Key(j).StartsWith("لل", StringComparison.Ordinal) ? TitleAt(j, false, depth + 1) : null)) is { HonorificOnly: false } inner)
        {
            inner.Deputy = true;
            inner.OfficeText = inner.Office is { } office ? "Deputy " + OfficeName(office, inner.Of ?? inner.Country) : inner.OfficeText;
            inner.OfficeKey = "deputy";
            inner.Gender = gender;
            inner.Definite = true;
            return inner;
        }

        if (j < limit && Longest(j, PersonMask | PersonShortMask, true, out var hit, out var entry))
        {
            var chief = OfPerson(entry.Person);
            return new Title { End = hit.End, Country = chief.Country, Sector = "GOV", Deputy = true, Definite = true, Gender = gender, OfficeKey = "adviser" };
        }

        return null;
    }

    /// <summary>«المتحدث باسم الكرملين», «المتحدثة العسكرية الإسرائيلية».</summary>
    private Title? SpeakerAt(int i, bool bare, int depth)
    {
        if (!(bare ? IsBare(i, WordClass.Speaker) : Is(i, WordClass.Speaker)))
        {
            return null;
        }

        var title = new Title
        {
            Gender = Key(i).EndsWith('ه') ? Gender.Feminine : Gender.Masculine,
            Definite = HasArticle(i) || Is(i, WordClass.Speaker, out var c) && c.Key.StartsWith("ال", StringComparison.Ordinal),
            Sector = "GOV",
            OfficeKey = "spokesperson",
            OfficeText = "spokesperson",
            End = i + 1,
        };
        while (IsBare(title.End, WordClass.TitleAdjective | WordClass.SourceAdjective))
        {
            title.Sector = Key(title.End).Contains("عسكري", StringComparison.Ordinal) ? "MIL" : title.Sector;
            title.End++;
        }

        if (IsBare(title.End, WordClass.InTheNameOf))
        {
            if (EntityAt(title.End + 1, depth + 1) is { } owner)
            {
                title.End = owner.End;
                TakeOwner(title, owner);
                title.OfficeText = owner.Who[0].Name is { } name ? $"{name} spokesperson" : "spokesperson";
                return title;
            }

            title.End++;

            // «المتحدث باسم التحالف العقيد …», «باسم الفصائل المسلحة»: of somebody who is not listed.
            while (HasArticle(title.End) && !IsBare(title.End, WordClass.Honorific) && title.End < limit && !IsVerbOrParticle(title.End))
            {
                title.End++;
            }
        }

        return title;
    }

    private static void TakeOwner(Title title, Found owner)
    {
        var referent = owner.Who[0];
        title.Country = referent.Country;
        title.Of = referent.Id is { } id && (id.StartsWith("org/", StringComparison.Ordinal) || id.StartsWith("body/", StringComparison.Ordinal)) ? id : title.Of;
        if (owner.Kind is not MentionKind.Person and not MentionKind.Office)
        {
            title.BodyId = referent.Id;
            title.BodyName = referent.Name;
            title.Sector = referent.Sector;
        }
        else
        {
            title.Sector = "GOV";
        }
    }

    /// <summary>«السفير الأمريكي لدى إسرائيل», «المبعوث الخاص للرئيس الروسي إلى الشرق الأوسط», «سفير الولايات المتحدة في الفلبين».</summary>
    private Title? EnvoyAt(int i, bool bare, int depth)
    {
        if (!(bare ? IsBare(i, WordClass.Envoy) : Is(i, WordClass.Envoy)))
        {
            return null;
        }

        Is(i, WordClass.Envoy, out var candidate);
        var stem = NameIndex.WithoutArticle(candidate.Key);
        var title = new Title
        {
            Gender = stem.EndsWith('ه') ? Gender.Feminine : Gender.Masculine,
            Definite = candidate.Key.StartsWith("ال", StringComparison.Ordinal),
            Sector = "GOV",
            OfficeKey = stem.StartsWith("سفير", StringComparison.Ordinal) ? "ambassador" : stem.StartsWith("مبعوث", StringComparison.Ordinal) ? "envoy" : "representative",
            End = i + 1,
        };
        title.OfficeText = title.OfficeKey;
        Nisbas(title);
        if (!title.Owned)
        {
            var p = title.End;
            if (Is(p, WordClass.Affairs))
            {
                p++;
            }

            if (EntityAt(p, depth + 1, genitive: true) is { } owner)
            {
                title.End = owner.End;
                TakeOwner(title, owner);
                title.Definite = true;
            }
        }

        Nisbas(title);
        Post(title);
        return title.Owned || title.Definite ? title : null;
    }

    /// <summary>Where an envoy serves: «لدى إسرائيل», «إلى الشرق الأوسط وأفريقيا».</summary>
    private void Post(Title title)
    {
        var p = title.End;
        var preposition = IsBare(p, WordClass.PostPreposition);
        if (!preposition && !Is(p, WordClass.Affairs) && !Key(p).StartsWith("لل", StringComparison.Ordinal))
        {
            return;
        }

        var start = preposition || Is(p, WordClass.Affairs) ? p + 1 : p;
        if (Longest(start, StateMask | PlaceMask | ActorMask | ActorShortMask, false, out var hit, out var entry)
            && (hit.Proclitics == Proclitics.None || start == p))
        {
            title.End = hit.End;
            if (entry.Kind == NameKind.State)
            {
                title.Nested.Add((start, hit.End, Referent.State(entry.Country.Code)));
            }

            if (Longest(hit.End, StateMask | PlaceMask, false, out var second, out _) && second.Proclitics == Proclitics.Wa)
            {
                title.End = second.End;
            }
        }
    }

    /// <summary>«رئيس منظمة الطاقة الذرية», «زعيم حزب الله», «قائد الجيش اللبناني», «وزير الطاقة الروسي» (unlisted field).</summary>
    private Title? HeadAt(int i, bool bare, int depth)
    {
        if (!(bare ? IsBare(i, WordClass.Head) : Is(i, WordClass.Head, out _)))
        {
            return null;
        }

        Is(i, WordClass.Head, out var candidate);
        if (candidate.Key.StartsWith("ال", StringComparison.Ordinal))
        {
            return null;
        }

        var gender = candidate.Key.EndsWith('ه') ? Gender.Feminine : Gender.Masculine;
        var j = i + 1;
        if (IsBare(j, WordClass.TitleAdjective) && !HasArticle(j))
        {
            j++;
        }

        if ((ActorAt(j) ?? BodyAt(j)) is { } owner && owner.Proclitics is Proclitics.None or Proclitics.Li)
        {
            var title = new Title
            {
                End = owner.End,
                Gender = gender,
                Definite = true,
                OfficeKey = "head",
                OfficeText = owner.Who[0].Name is { } name ? $"head of {name}" : null,
            };
            title.Nested.AddRange(owner.Nested);
            TakeOwner(title, owner);
            return title;
        }

        return Is(i, WordClass.Minister) ? UnlistedMinister(i, gender) : Key(i) is "مسوول" or "مسووله" or "مسيول" or "عضو" ? null : UnlistedHead(i, j, gender, depth);
    }

    /// <summary>«رئيس العمليات المشتركة في قوات الدفاع الأسترالية», «الأمين العام لاتحاد الصناعيين الفرنسيين»: the head of what is not listed.</summary>
    private Title? UnlistedHead(int i, int j, Gender gender, int depth)
    {
        var end = j;
        while (end < Math.Min(limit, j + 5) && clues[end] is not null && !IsVerbOrParticle(end) && !NisbaAt(end, out _, out _)
            && (HasArticle(end) || Key(end).StartsWith("وال", StringComparison.Ordinal) || (end == j && HasArticle(end + 1) && Nominal(end))))
        {
            end++;
        }

        if (end == j || clues[j] is { GivenName: not null } || IsBare(j, WordClass.NoName))
        {
            return null;
        }

        var title = new Title { End = end, Gender = gender, Definite = true, OfficeKey = "head", Sector = "UNK" };
        Nisbas(title);
        if (!title.Owned && IsBare(title.End, WordClass.PostPreposition) && EntityAt(title.End + 1, depth + 1) is { Kind: not (MentionKind.Person or MentionKind.Office) } owner)
        {
            title.End = owner.End;
            title.Nested.AddRange(owner.Nested);
            TakeOwner(title, owner);
        }

        if (title.Owned)
        {
            return title;
        }

        // Without a country it may be the head of anything, unless a full name follows: «رئيسة لجنة التحقيق النيابية روزا كارتر».
        title.Sector = Key(title.End - 1) is { } last && (last.Contains("نيابي", StringComparison.Ordinal) || last.Contains("برلماني", StringComparison.Ordinal)) ? "LEG" : "GOV";
        var name = AfterRanks(title.End);
        return Run(name, out var nameEnd) && nameEnd - name >= 2 && clues[name] is { GivenName: not null } ? title : null;
    }

    private Title? UnlistedMinister(int i, Gender gender)
    {
        var end = i + 1;
        while (end < i + 5 && end < limit && clues[end] is not null && !NisbaAt(end, out _, out _)
            && (HasArticle(end) || Key(end).StartsWith("وال", StringComparison.Ordinal) || end == i + 1) && !IsVerbOrParticle(end) && !IsBare(end, WordClass.TitleAdjective | WordClass.NoName))
        {
            end++;
        }

        return end > i + 1 && (HasArticle(i + 1) || (end < limit && Longest(end, StateMask, true, out _, out _)))
            ? new Title { End = end, Gender = gender, Definite = true, Sector = "GOV", OfficeKey = "minister", OfficeText = "minister" }
            : null;
    }

    private Title? HonorificAt(int i, bool bare, int depth)
    {
        if (!(bare ? IsBare(i, WordClass.Honorific) : Is(i, WordClass.Honorific)))
        {
            return null;
        }

        if (!HasArticle(i) && Key(i) is "محامي" or "قاضي" or "مهندس" or "استاذ" or "نقيب" or "عميد" or "رايد" or "فريق" or "عقيد" or "لواء" or "مشير" or "سيد")
        {
            // «محامي ترامب» is somebody else.
            return null;
        }

        // «اللواء قاسم سليماني», «الشيخ تميم»; before another title it adds nothing.
        if (TitleAt(i + 1, true, depth + 1) is { } inner)
        {
            return inner;
        }

        var end = i + 1;
        // «القاضي ديفيد كارتر» is of the courts, «السيناتور» of a parliament.
        var of = Longest(i, PeopleMask, bare, out var hit, out var entry) && entry.Kind == NameKind.PeopleSingular && hit.End == end ? entry.People : null;
        return new Title { End = end, HonorificOnly = true, Definite = true, Sector = of?.Sector, OfficeKey = of?.Id, Gender = Key(i).EndsWith('ه') ? Gender.Feminine : Gender.Masculine };
    }

    /// <summary>What may follow any title: nisbas, a country in the genitive, «السابق», «لشؤون …».</summary>
    private void Modifiers(Title title)
    {
        Nisbas(title);
        if (!title.Owned && !title.HonorificOnly && Longest(title.End, StateMask | PlaceMask | ActorMask | ActorShortMask, false, out var hit, out var entry)
            && (hit.Proclitics == Proclitics.None || (hit.Proclitics == Proclitics.Li && !title.Short)))
        {
            if (entry.Kind == NameKind.State)
            {
                title.Country = entry.Country.Code;
                title.Nested.Add((title.End, hit.End, Referent.State(entry.Country.Code)));
                title.End = hit.End;
            }
            else if (entry.Kind == NameKind.Place && entry.Place.Role is "capital" && !title.Definite)
            {
                title.Country = entry.Place.Country;
                title.Nested.Add((title.End, hit.End, Referent.State(entry.Place.Country)));
                title.End = hit.End;
            }
            else if (entry.Kind is NameKind.Actor or NameKind.ActorShort && title.Office is not null && !entry.Actor.Id.StartsWith("outlet/", StringComparison.Ordinal))
            {
                SetOwner(title, entry.Actor.Id);
                title.Sector = entry.Actor.Sector;
                title.End = hit.End;
            }

            Nisbas(title);
        }

        if (!title.Owned && title.Office is not null && UnlistedBody(title.End) is { Proclitics: Proclitics.Li } served)
        {
            // «الأمين العام لاتحاد الصناعيين الفرنسيين».
            title.End = served.End;
            title.Nested.AddRange(served.Nested);
            TakeOwner(title, served);
        }

        // «رئيس وزراء دولة الإمارات», «رئيس جمهورية مصر».
        if (!title.Owned && IsBare(title.End, WordClass.StateHead) && Longest(title.End + 1, StateMask, true, out var state, out var named))
        {
            title.Country = named.Country.Code;
            title.End = state.End;
        }

        if (IsBare(title.End, WordClass.Affairs))
        {
            Affairs(title);
        }
        else if (title.Owned && Key(title.End).StartsWith("لل", StringComparison.Ordinal) && title.End + 1 < limit && clues[title.End + 1] is { GivenName: not null }
            && !Longest(title.End, StateMask | ActorMask | PersonMask, false, out _, out _))
        {
            // «المفوض الأوروبي للطاقة …».
            title.End++;
        }
    }

    /// <summary>«لشؤون الشرق الأدنى»: the field of an office, up to four words.</summary>
    private void Affairs(Title title)
    {
        var end = title.End + 1;
        while (end < title.End + 5 && end < limit && clues[end] is not null && !IsVerbOrParticle(end)
            && (HasArticle(end) || end == title.End + 1 || Key(end).StartsWith("وال", StringComparison.Ordinal)) && !NisbaAt(end, out _, out _))
        {
            end++;
        }

        title.End = end;
        Nisbas(title);
    }

    /// <summary>Takes adjectives: nisbas tell whose the office is.</summary>
    private void Nisbas(Title title)
    {
        while (title.End < limit)
        {
            if (NisbaAt(title.End, out var hit, out var nisba) && (nisba.Definite || !title.Definite) && nisba.Number == GrammaticalNumber.Singular)
            {
                var referent = OfNisba(nisba);
                title.Nested.Add((title.End, hit.End, referent));
                if (!title.Owned)
                {
                    if (nisba.Item is ActorEntry actor)
                    {
                        SetOwner(title, actor.Id);
                        title.Sector = actor.Sector;
                    }
                    else
                    {
                        title.Country = referent.Country;
                    }
                }

                title.End = hit.End;
            }
            else if (Key(title.End) is "المنتهيه" && Key(title.End + 1) is "ولايته" or "ولايتها")
            {
                title.End += 2;
            }
            else if (IsBare(title.End, WordClass.TitleAdjective))
            {
                title.Former |= IsBare(title.End, WordClass.Former);
                title.End++;
            }
            else
            {
                return;
            }
        }
    }

    private bool NisbaAt(int i, out Hit hit, out NameEntry entry)
    {
        // A word that can be the state itself («سورية», «روسيا») is not taken for the adjective here.
        return Longest(i, NisbaMask, true, out hit, out entry) && !(Longest(i, StateMask, true, out var state, out _) && state.End >= hit.End && !entry.Definite);
    }
}
