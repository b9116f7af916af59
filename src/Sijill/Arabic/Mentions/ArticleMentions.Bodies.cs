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
        if (i >= limit || clues[i] is null || depth > 3)
        {
            return null;
        }

        Found? best = null;
        Span<Found?> found = [PersonAt(i, depth), Outlet(i), ActorAt(i), BodyAt(i), State(i), Place(i)];
        foreach (var f in found)
        {
            if (f is not null && (best is null || f.End > best.End)
                && (f.Proclitics == Proclitics.None || (genitive && f.Proclitics == Proclitics.Li)))
            {
                best = f;
            }
        }

        return best;
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
                });
            }

            if (NisbaActor(j) is { } group && !quoted)
            {
                return new Found { Kind = MentionKind.Group, First = i, End = group.End, Proclitics = head.Proclitics, Who = [group.Who], Rule = "group and nisba" };
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
        if (hit.End - hit.First == 1 && hit.Proclitics != Proclitics.None && IsVerbOrParticle(i))
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
            if (finder.Outlets.TryGetValue($"{NameIndex.WithoutArticle(head.Key)} {called}", out var known))
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
        return Trail(new Found { Kind = MentionKind.Outlet, First = i, End = end, Proclitics = head.Proclitics, Who = [who], Rule = who.Id ?? "outlet" });
    }

    private string Words(int first, int end) =>
        string.Join(' ', Enumerable.Range(first, end - first).Where(k => clues[k] is not null).Select(k => text.Tokens[k].Word.Spelling));

    private string Romanized(int first, int end) =>
        string.Join(' ', Enumerable.Range(first, end - first).Where(k => clues[k] is not null).Select(k => Romanizer.Word(text.Tokens[k].Word.Spelling)));

    private Found? Body(int i) => BodyAt(i);

    /// <summary>«وزارة الخارجية الروسية», «الخارجية الروسية», «الجيش السوري», «حكومة دمشق», «إدارة ترامب», «السلطات».</summary>
    private Found? BodyAt(int i)
    {
        if (!Longest(i, MinistryMask, false, out var hit, out var entry))
        {
            return null;
        }

        var ministry = entry.Ministry;
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

        if (owners.Count > 0)
        {
            // The body of an organisation («القوات الأممية») is that organisation's.
            found.Who = [.. owners.Select(o => o.Id is null
                ? OfMinistry(ministry, o.Country, gender, entry.Number)
                : o with { Gender = gender })];
            return found;
        }

        return definite && !(entry.Kind == NameKind.MinistryShort && i > 0 && FollowsDefiniteNoun(i)) ? ContextBody(found, ministry, gender, entry.Number) : null;
    }

    /// <summary>A body without a country is that of the country before, or of the country in focus.</summary>
    private Found? ContextBody(Found found, MinistryEntry ministry, Gender gender, GrammaticalNumber number)
    {
        if (ministry.Id is "state" or "side" or "delegation" or "diplomacy" or "leadership")
        {
            // «الدولة», «الجانب» alone are common nouns.
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

    private string AfterCut(Hit hit)
    {
        foreach (var candidate in clues[hit.First]!.Candidates)
        {
            if (candidate.Proclitics == hit.Proclitics && candidate.WordId >= 0)
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
