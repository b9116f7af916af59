using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>Organisations, groups, outlets and the parts of a state.</content>
internal sealed partial class ArticleMentions
{
    /// <summary>Any entity, for «باسم …», «مبعوث …», «في …».</summary>
    private Found? EntityAt(int i, int depth, bool genitive = false)
    {
        if (IsKind(i, TokenKind.OpenQuote) && EntityAt(i + 1, depth + 1, genitive) is { } quoted && IsKind(quoted.End, TokenKind.CloseQuote))
        {
            quoted.End++;
            return quoted;
        }

        if (i >= limit || clues[i] is null || depth > 3)
        {
            return null;
        }

        Found? best = null;
        var person = PersonAt(i, depth);
        if (person is { Kind: MentionKind.Person } && genitive && TitleAt(i, false, depth) is { Owned: true } title && IsKind(title.End, TokenKind.Comma) && title.End < person.End)
        {
            // «مستشار وزير الخارجية، جون كارتر»: the name after the comma is the adviser's.
            person = Unnamed(i, person.Proclitics, title);
        }

        Span<Found?> found = [person, Outlet(i), ActorAt(i), BodyAt(i), State(i), Place(i)];
        foreach (var f in found)
        {
            if (f is not null && (best is null || f.End > best.End)
                && (f.Proclitics == Proclitics.None || (genitive && f.Proclitics == Proclitics.Li)))
            {
                best = f;
            }
        }

        // «المتحدثة باسم الاتحاد», «مسؤول في الحركة»: the one told of before.
        return best ?? (Is(i, WordClass.BareClass, out var bare) && bare.Proclitics == Proclitics.None ? BareClass(i, bare) : null);
    }

    private Found? Actor(int i) => ActorAt(i);

    private Found? ActorAt(int i)
    {
        if (i >= limit || clues[i] is null)
        {
            return null;
        }

        // «حركة طالبان», «تنظيم "داعش"»: the class noun before the name.
        if (Is(i, WordClass.GroupHead, out var head))
        {
            var j = i + 1;
            var quoted = IsKind(j, TokenKind.OpenQuote);
            if (quoted)
            {
                j++;
            }

            if (Longest(j, ActorMask | ActorShortMask, true, out var inner, out var named) && !named.Actor.Id.StartsWith("outlet/", StringComparison.Ordinal)
                && !(Longest(i, ActorMask, false, out var whole, out _) && whole.End >= inner.End))
            {
                var end = quoted && IsKind(inner.End, TokenKind.CloseQuote) ? inner.End + 1 : inner.End;
                return Trail(new Found
                {
                    Kind = KindOf(named.Actor),
                    First = i,
                    End = end,
                    Proclitics = head.Proclitics,
                    Who = [OfActor(named.Actor, named)],
                    Rule = named.Actor.Id,
                    Gender = FormAgreement.Of(head.Key).Gender,
                    Number = FormAgreement.Of(head.Key).Number,
                });
            }

            if (NisbaActor(j) is { } group && !quoted)
            {
                return new Found { Kind = MentionKind.Group, First = i, End = group.End, Proclitics = head.Proclitics, Who = [group.Who], Rule = "group and nisba", Gender = FormAgreement.Of(head.Key).Gender, Number = FormAgreement.Of(head.Key).Number };
            }
        }

        if (!Longest(i, ActorMask | ActorShortMask, false, out var hit, out var entry))
        {
            return null;
        }

        if (entry.Kind == NameKind.ActorShort && hit.End - hit.First == 1 && !StandsAlone(i, entry.Actor))
        {
            return null;
        }

        // An acronym or common word in the place of a verb is none.
        if (hit.End - hit.First == 1 && IsVerbOrParticle(i) && (hit.Proclitics != Proclitics.None || (!HasArticle(i) && text.Tokens[i].QuoteDepth == 0 && !text.Tokens[i].Hashtag && !Named(entry.Actor))))
        {
            return null;
        }

        if (entry.Kind == NameKind.ActorShort && hit.End - hit.First == 1 && HasArticle(i) && !text.Tokens[i].Hashtag && IsCommonNoun(i, entry.Actor))
        {
            return null;
        }

        return Trail(new Found
        {
            Kind = KindOf(entry.Actor),
            First = i,
            End = hit.End,
            Proclitics = hit.Proclitics,
            Who = [OfActor(entry.Actor, entry)],
            Rule = entry.Actor.Id,
            Confidence = entry.Kind == NameKind.ActorShort ? 0.85 : 1.0,
        });
    }

    private (int End, Referent Who)? NisbaActor(int i) =>
        Longest(i, NisbaMask, true, out var hit, out var nisba) && nisba.Item is ActorEntry actor && actor.Id.StartsWith("group/", StringComparison.Ordinal)
            ? (hit.End, OfActor(actor))
            : null;

    /// <summary>A single short word means the actor when it was named before or is a name by itself («الأطلسي»), not a class noun.</summary>
    private bool StandsAlone(int i, ActorEntry actor) =>
        !Is(i, WordClass.BareClass) || history.Any(h => h.Who.Id == actor.Id);

    private bool Named(ActorEntry actor) => history.Any(h => h.Who.Id == actor.Id);

    /// <summary>«القاعدة العسكرية», «سد النهضة»: with an adjective after it or a noun before it, a name that is a common noun is one.</summary>
    private bool IsCommonNoun(int i, ActorEntry actor)
    {
        if (HasArticle(i + 1) && !NisbaAt(i + 1, out _, out _) && !IsVerbOrParticle(i + 1) && Key(i).EndsWith('ه') == Key(i + 1).EndsWith('ه'))
        {
            return true;
        }

        var adjective = NisbaAt(i + 1, out _, out var nisba) && nisba.Definite;
        return !Named(actor) && (adjective ? nisba.Item is CountryEntry country && country.Code != actor.Country
            : Nominal(i - 1) && !HasArticle(i - 1) && !Is(i - 1, WordClass.GroupHead | WordClass.Head));
    }

    private static MentionKind KindOf(ActorEntry actor) => actor.Id.Split('/')[0] switch
    {
        "body" => MentionKind.Body,
        "group" => MentionKind.Group,
        "outlet" => MentionKind.Outlet,
        _ => MentionKind.Organisation,
    };

    /// <summary>«حزب الله اللبناني», «وكالة الأناضول التركية»: an adjective of nationality belongs to the name.</summary>
    private Found Trail(Found found)
    {
        while (Longest(found.End, NisbaMask, true, out var hit, out var nisba) && nisba is { Definite: true, Number: not GrammaticalNumber.Dual })
        {
            found.Nested.Add((found.End, hit.End, OfNisba(nisba)));
            found.End = hit.End;
        }

        return found;
    }

    /// <summary>«صحيفة "الحياة"», «وكالة الأناضول التركية», «قناة الجزيرة».</summary>
    private Found? Outlet(int i)
    {
        if (!Is(i, WordClass.OutletHead, out var head) || head.Key.StartsWith("ال", StringComparison.Ordinal) && !IsKind(i + 1, TokenKind.OpenQuote))
        {
            return null;
        }

        var j = i + 1;
        Referent? nation = null;
        if (NisbaAt(j, out var before, out var first))
        {
            nation = OfNisba(first);
            j = before.End;
        }

        var quoted = IsKind(j, TokenKind.OpenQuote);
        if (quoted)
        {
            j++;
        }

        Referent? who = null;
        var end = j;
        if (Longest(j, ActorMask | ActorShortMask, true, out var hit, out var entry) && entry.Actor.Id.StartsWith("outlet/", StringComparison.Ordinal))
        {
            who = OfActor(entry.Actor);
            end = hit.End;
        }
        else if (quoted)
        {
            while (end < limit && end < j + 6 && !IsKind(end, TokenKind.CloseQuote) && clues[end] is not null)
            {
                end++;
            }

            if (end == j || !IsKind(end, TokenKind.CloseQuote))
            {
                return null;
            }

            var called = string.Join(' ', Enumerable.Range(j, end - j).Select(Key));
            if (finder.Index.Outlet($"{NameIndex.WithoutArticle(head.Key)} {called}") is { } known)
            {
                who = OfActor(known);
            }
        }
        else if (nation is null)
        {
            return null;
        }

        var nameEnd = end;
        if (quoted && IsKind(end, TokenKind.CloseQuote))
        {
            end++;
        }

        if (who is null && nation is null && NisbaAt(end, out _, out var after))
        {
            nation = OfNisba(after);
        }

        who ??= quoted
            ? new Referent(null, nation?.Country ?? "UNK", "JRN", Romanized(j, nameEnd), Words(j, nameEnd))
            : new Referent(null, nation!.Country, "JRN");
        return Trail(new Found { Kind = MentionKind.Outlet, First = i, End = end, Proclitics = head.Proclitics, Who = [who], Rule = who.Id ?? "outlet", Gender = FormAgreement.Of(head.Key).Gender, Number = GrammaticalNumber.Singular });
    }

    private string Words(int first, int end) =>
        string.Join(' ', Enumerable.Range(first, end - first).Where(k => clues[k] is not null).Select(k => text.Tokens[k].Word.Spelling));

    private string Romanized(int first, int end) =>
        string.Join(' ', Enumerable.Range(first, end - first).Where(k => clues[k] is not null).Select(k => Romanizer.Word(text.Tokens[k].Word.Spelling)));

    private Found? Body(int i) => BodyAt(i) ?? Belonging(i);

    /// <summary>«طائرة استطلاع تابعة للبحرية الأمريكية», «مسلحون تابعون لحركة الشباب»: whose they are does what they do.</summary>
    private Found? Belonging(int i)
    {
        if (!Is(i, WordClass.Force, out var head))
        {
            return null;
        }

        for (var j = i + 1; j < Math.Min(limit, i + 4); j++)
        {
            if (IsBare(j, WordClass.Belonging))
            {
                var owner = ActorAt(j + 1) ?? BodyAt(j + 1) ?? State(j + 1);
                return owner is not { Proclitics: Proclitics.Li } ? null : new Found
                {
                    Kind = owner.Kind == MentionKind.State ? MentionKind.Body : owner.Kind,
                    First = i,
                    End = owner.End,
                    Proclitics = head.Proclitics,
                    Who = [.. owner.Who.Select(w => w.Id is null && w.Sector == "GOV" ? w with { Sector = "MIL" } : w)],
                    Rule = "belonging",
                    Gender = FormAgreement.Of(head.Key).Gender,
                    Number = FormAgreement.Of(head.Key).Number,
                };
            }

            if (clues[j] is null || IsVerbOrParticle(j))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>«وزارة الخارجية الروسية», «الخارجية الروسية», «الجيش السوري», «حكومة دمشق», «إدارة ترامب», «السلطات».</summary>
    private Found? BodyAt(int i)
    {
        if (!Longest(i, MinistryMask, false, out var hit, out var entry))
        {
            return null;
        }

        var ministry = entry.Ministry;
        if (entry.Kind == NameKind.MinistryShort && FollowsDefinite(i))
        {
            // «الشؤون الداخلية», «سياستها الخارجية».
            return null;
        }

        if (ministry.Id is "state" && Key(i - 1).Contains("زيار", StringComparison.Ordinal))
        {
            // «زيارة دولة» is a visit of the highest rank.
            return null;
        }

        if (ministry.Id is "delegation" && Delegation(i, hit) is { } delegation)
        {
            return delegation;
        }

        var definite = HasArticle(hit.End - 1) || Key(i).Length > 2 && AfterCut(hit).StartsWith("ال", StringComparison.Ordinal);
        var gender = entry.Gender != Gender.Unknown ? entry.Gender : Key(hit.First).EndsWith('ه') ? Gender.Feminine : Gender.Unknown;
        var found = new Found
        {
            Kind = MentionKind.Body,
            First = i,
            End = hit.End,
            Proclitics = hit.Proclitics,
            Who = [],
            Rule = $"body:{ministry.Id}",
        };

        var end = SkipAdjectives(hit.End, definite);
        List<Referent> owners = [];
        if (NisbaAt(end, out var nisbaHit, out var nisba) && nisba.Number != GrammaticalNumber.Dual)
        {
            var owner = OfNisba(nisba);
            owners.Add(owner);
            found.Nested.Add((end, nisbaHit.End, owner));
            found.End = nisbaHit.End;
            while (Longest(found.End, NisbaMask, false, out var more, out var another) && more.Proclitics == Proclitics.Wa && another.Definite == nisba.Definite
                && another.Gender == nisba.Gender)
            {
                owners.Add(OfNisba(another));
                found.End = more.End;
            }
        }
        else if (Longest(hit.End, StateMask | PlaceMask, true, out var genitive, out var state) && !Is(hit.End, WordClass.Locative)
            && (entry.Kind == NameKind.Ministry) && (state.Kind == NameKind.State || state.Place.Role is "capital"))
        {
            var country = state.Kind == NameKind.State ? state.Country.Code : state.Place.Country;
            owners.Add(Referent.State(country));
            found.Nested.Add((hit.End, genitive.End, Referent.State(country)));
            found.End = genitive.End;
        }
        else if (!definite && ministry.Bare && PersonAt(hit.End, 2) is { Kind: MentionKind.Person, Proclitics: Proclitics.None } chief)
        {
            // «إدارة الرئيس دونالد ترامب», «نظام الأسد».
            found.End = chief.End;
            found.Nested.AddRange(chief.Nested);
            var leader = chief.Who[0];
            var administration = ministry.Id.Contains("administration", StringComparison.Ordinal);
            var surname = leader.Name?.Split(' ')[^1];
            found.Who = [OfMinistry(ministry, leader.Country, gender, entry.Number) with { Name = administration && surname is not null ? $"{surname} administration" : null }];
            Remembered(leader);
            return found;
        }
        else if (IsBare(hit.End, WordClass.PostPreposition) && Longest(hit.End + 1, StateMask | PlaceMask, true, out var place, out var where)
            && (where.Kind == NameKind.State || where.Place.Role is "capital") && definite)
        {
            owners.Add(Referent.State(where.Kind == NameKind.State ? where.Country.Code : where.Place.Country));
            found.End = place.End;
        }
        else if (IsBare(hit.End, WordClass.StateHead) && Longest(hit.End + 1, StateMask, true, out var formal, out var formalState))
        {
            owners.Add(Referent.State(formalState.Country.Code));
            found.End = formal.End;
        }

        if (owners.Count == 0 && Key(hit.End - 1) is "الاحتلال" or "احتلال" && ministry.Sector is "MIL" or "GOV" or "COP")
        {
            owners.Add(Referent.State("ISR"));
        }

        if (owners.Count > 0)
        {
            // The body of an organisation («القوات الأممية») is that organisation's.
            found.Who = [.. owners.Select(o => o.Id is null
                ? OfMinistry(ministry, o.Country, gender, entry.Number)
                : o with { Gender = gender })];
            return found;
        }

        if (IsBare(hit.End, WordClass.Belonging) && (ActorAt(hit.End + 1) ?? State(hit.End + 1)) is { Proclitics: Proclitics.Li } master)
        {
            // «وزارة الداخلية التابعة لحركة حماس».
            found.Who = [master.Who[0].Id is null ? OfMinistry(ministry, master.Who[0].Country, gender, entry.Number) : master.Who[0] with { Gender = gender, Number = entry.Number }];
            found.End = master.End;
            return found;
        }

        return definite && !(entry.Kind == NameKind.MinistryShort && i > 0 && FollowsDefiniteNoun(i)) ? ContextBody(found, ministry, gender, entry.Number) : null;
    }

    /// <summary>«وفد من مجلس الأمن», «وفد حركة حماس», «الوفد» for the one before.</summary>
    private Found? Delegation(int i, Hit hit)
    {
        var end = hit.End;
        if (HasArticle(i) || AfterCut(hit).StartsWith("ال", StringComparison.Ordinal))
        {
            return !NisbaAt(end, out _, out _) && Latest((_, r) => r.OfficeId == "delegation", 6) is { } before
                ? Sent(i, end, hit.Proclitics, before, byReference: true)
                : null;
        }

        while (end < hit.End + 3 && end < limit && clues[end] is not null && IsBare(end, WordClass.Senior | WordClass.SourceAdjective))
        {
            end++;
        }

        if (NisbaAt(end, out _, out _))
        {
            return null;
        }

        var at = Key(end) is "من" or "يمثل" ? end + 1 : end;
        return (ActorAt(at) ?? (at > end ? State(at) : null)) is { Proclitics: Proclitics.None } owner
            ? Sent(i, owner.End, hit.Proclitics, owner.Who[0] with { OfficeId = "delegation", Gender = Gender.Masculine, Number = GrammaticalNumber.Singular }, byReference: false)
            : null;
    }

    private static Found Sent(int i, int end, Proclitics proclitics, Referent whom, bool byReference) => new()
    {
        Kind = MentionKind.Body,
        First = i,
        End = end,
        Proclitics = proclitics,
        Who = [whom with { Gender = Gender.Masculine, Number = GrammaticalNumber.Singular }],
        Rule = byReference ? "reference:delegation" : "body:delegation",
        Confidence = byReference ? 0.7 : 0.9,
        ByReference = byReference,
    };

    /// <summary>A body without a country is that of the country before, or of the country in focus.</summary>
    private Found? ContextBody(Found found, MinistryEntry ministry, Gender gender, GrammaticalNumber number)
    {
        if (ministry.Id is "state" or "side" or "delegation" or "diplomacy" or "leadership"
            || (ministry.Id is "state-television" or "press" or "air-force" && found.End - found.First == 1)
            || (ministry.Id is "court" or "mission" or "embassy" or "consulate" && !HasArticle(found.First)))
        {
            // «الدولة», «الجانب», «الصحف», «الطائرات» alone are common nouns.
            return null;
        }

        if (found.End - found.First == 1 && AfterCut(found) is "الامن" && !AfterVerb(found.First))
        {
            return null;
        }

        if (HasArticle(found.End) && NameIndex.WithoutArticle(Key(found.End)) is "اجنبيه" or "دوليه" or "غربيه" or "مشتركه" or "متحالفه" or "اجنبي" or "دولي" or "واسعه")
        {
            // «القوات الأجنبية» are not those of the country in focus.
            return null;
        }

        if (found.End - found.First == 1 && AfterCut(found) is "الامن" or "النظام" or "الاداره" or "القضاء" && (HasArticle(found.End) || !AfterVerb(found.First) && Nominal(found.First - 1)))
        {
            // «الأمن القومي», «حفظ الأمن».
            return null;
        }

        var country = Latest((_, r) => r.OfficeId == ministry.Id && IsStateCode(r.Country), 6)?.Country ?? Focus();
        if (country is null)
        {
            return null;
        }

        return new Found
        {
            Kind = MentionKind.Body,
            First = found.First,
            End = found.End,
            Proclitics = found.Proclitics,
            Who = [OfMinistry(ministry, country, gender, number)],
            Rule = found.Rule,
            Confidence = 0.6,
            ByReference = true,
        };
    }

    private void Remembered(Referent leader) => history.Add((MentionKind.Person, leader, currentSentence, 0));

    private string AfterCut(Hit hit) => AfterCut(hit.First, hit.Proclitics);

    private string AfterCut(Found found) => AfterCut(found.First, found.Proclitics);

    private string AfterCut(int first, Proclitics proclitics)
    {
        foreach (var candidate in clues[first]!.Candidates)
        {
            if (candidate.Proclitics == proclitics && candidate.WordId >= 0)
            {
                return candidate.Key;
            }
        }

        return "";
    }

    /// <summary>Passes up to two plain adjectives before a nisba: «القوات الجوية الروسية».</summary>
    private int SkipAdjectives(int i, bool definite)
    {
        var at = i;
        for (var k = 0; k < 2 && at < limit; k++)
        {
            if (NisbaAt(at, out _, out _))
            {
                return at;
            }

            if (clues[at] is null || !definite || !HasArticle(at) || IsVerbOrParticle(at))
            {
                break;
            }

            at++;
        }

        return NisbaAt(at, out _, out _) ? at : i;
    }
}
