using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>People without names: officials, sources, protesters, nationals.</content>
internal sealed partial class ArticleMentions
{
    /// <summary>«مصدر سوري مطلع», «مصادر في وزارة الخارجية الروسية», «المصدر».</summary>
    private Found? Source(int i)
    {
        if (!Is(i, WordClass.Source, out var head))
        {
            return null;
        }

        var definite = head.Key.StartsWith("ال", StringComparison.Ordinal);
        var end = i + 1;
        Referent? owner = null;
        var sector = "";
        List<(int First, int End, Referent Who)> nested = [];
        var qualified = false;
        var senior = false;
        while (end < limit)
        {
            if (Longest(end, NisbaMask, true, out var hit, out var nisba) && nisba.Definite == definite)
            {
                var who = OfNisba(nisba);
                owner ??= who;
                nested.Add((end, hit.End, who));
                end = hit.End;
                qualified = true;
            }
            else if (IsBare(end, WordClass.SourceAdjective | WordClass.Senior) && HasArticle(end) == definite)
            {
                sector = sector.Length == 0 ? SectorOf(Key(end)) : sector;
                senior |= Is(end, WordClass.Senior, out _);
                end++;
                qualified = true;
                if (Key(end) is "المستوي")
                {
                    end++;
                }
            }
            else
            {
                break;
            }
        }

        if (Within(end) is { } body)
        {
            owner ??= body.Who[0];
            end = body.End;
            qualified = true;
        }

        if (!qualified)
        {
            if (definite && Latest((k, _) => k == MentionKind.UnnamedSource) is { } before && !Nominal(end))
            {
                return new Found
                {
                    Kind = MentionKind.UnnamedSource,
                    First = i,
                    End = end,
                    Proclitics = head.Proclitics,
                    Who = [before],
                    Rule = "reference:source",
                    ByReference = true,
                    Confidence = 0.8,
                };
            }

            // «مصدر الطاقة» is no informant: a bare noun counts only when no noun follows.
            if (Nominal(end) || definite)
            {
                return null;
            }
        }

        var country = owner?.Country ?? "UNK";
        var name = owner?.Id is { } id && (id.StartsWith("org/", StringComparison.Ordinal) || id.StartsWith("body/", StringComparison.Ordinal)) ? owner.Name : null;

        // «مصدر سوري مطلع» may be anybody of that country; a senior one or one in a body is of its government.
        sector = sector.Length > 0 ? sector : name is null && !senior ? "UNK" : owner?.Sector ?? "UNK";
        var found = new Found
        {
            Kind = MentionKind.UnnamedSource,
            First = i,
            End = end,
            Proclitics = head.Proclitics,
            Who = [new Referent(name is null ? null : owner!.Id, country, sector, name, Number: Key(i).Contains("مصادر", StringComparison.Ordinal) ? GrammaticalNumber.Plural : GrammaticalNumber.Singular)],
            Rule = "unnamed source",
        };
        found.Nested.AddRange(nested);
        return found;
    }

    private bool Nominal(int i) =>
        i < limit && clues[i] is not null && text.Tokens[i].Word.Readings is { IsDefaultOrEmpty: false } readings
        && readings[0].Pos is PartOfSpeech.Nominal or PartOfSpeech.VerbalNoun && readings[0].Proclitics is Proclitics.None or Proclitics.Al;

    private static string SectorOf(string key)
    {
        var stem = NameIndex.WithoutArticle(key);
        return stem switch
        {
            _ when stem.StartsWith("امني", StringComparison.Ordinal) => "COP",
            _ when stem.StartsWith("عسكري", StringComparison.Ordinal) => "MIL",
            _ when stem.StartsWith("تبي", StringComparison.Ordinal) => "MED",
            _ when stem.StartsWith("معارض", StringComparison.Ordinal) => "OPP",
            _ when stem.StartsWith("قضايي", StringComparison.Ordinal) => "JUD",
            _ when stem.StartsWith("برلماني", StringComparison.Ordinal) => "LEG",
            _ when stem.StartsWith("استخبارات", StringComparison.Ordinal) => "SPY",
            _ when stem.StartsWith("دبلوماسي", StringComparison.Ordinal) || stem.StartsWith("ديبلوماسي", StringComparison.Ordinal) => "GOV",
            _ when stem.StartsWith("حكومي", StringComparison.Ordinal) || stem.StartsWith("رسمي", StringComparison.Ordinal) || stem.StartsWith("رياسي", StringComparison.Ordinal) => "GOV",
            _ => "",
        };
    }

    /// <summary>«في وزارة الخارجية», «من الولايات المتحدة», «بالبيت الأبيض»: whose people they are.</summary>
    private Found? Within(int i)
    {
        if (i >= limit || clues[i] is null)
        {
            return null;
        }

        if (IsBare(i, WordClass.PostPreposition | WordClass.Directional | WordClass.Locative))
        {
            return EntityAt(i + 1, 2) is { Kind: not (MentionKind.Person or MentionKind.Office) } inside ? inside : null;
        }

        if (Longest(i, StateMask | PlaceMask | ActorMask | MinistryMask, false, out var hit, out _) && hit.Proclitics == Proclitics.Bi)
        {
            Span<Found?> found = [ActorAt(i), BodyAt(i), State(i), Place(i)];
            foreach (var f in found)
            {
                if (f is not null && f.Proclitics == Proclitics.Bi)
                {
                    return f;
                }
            }
        }

        return null;
    }

    /// <summary>«مسؤولون أمريكيون», «كبار المسؤولين», «متظاهرون», «المسؤول الأمريكي», «المجتمع الدولي».</summary>
    private Found? People(int i)
    {
        var start = Is(i, WordClass.Senior, out var senior) && !HasArticle(i) && i + 1 < limit && Longest(i + 1, PeopleMask, true, out _, out _) ? i + 1 : i;
        if (!Longest(start, PeopleMask, start > i, out var hit, out var entry))
        {
            return null;
        }

        var people = entry.People;
        var singular = entry.Kind == NameKind.PeopleSingular;
        var definite = entry.Definite || HasArticle(hit.End - 1);
        var end = hit.End;
        List<Referent> owners = [];
        List<(int First, int End, Referent Who)> nested = [];
        string? body = null;
        while (end < limit)
        {
            if (Longest(end, NisbaMask, true, out var n, out var nisba) && nisba.Number != GrammaticalNumber.Dual && nisba.Definite == definite)
            {
                owners.Add(OfNisba(nisba));
                nested.Add((end, n.End, owners[^1]));
                end = n.End;
            }
            else if (IsBare(end, WordClass.Senior | WordClass.SourceAdjective | WordClass.TitleAdjective) && HasArticle(end) == definite)
            {
                end++;
                if (Key(end) is "المستوي")
                {
                    end++;
                }
            }
            else
            {
                break;
            }
        }

        if (owners.Count == 0 && Longest(end, StateMask, true, out var state, out var genitive) && !definite)
        {
            owners.Add(Referent.State(genitive.Country.Code));
            nested.Add((end, state.End, owners[0]));
            end = state.End;
        }
        else if (people.Country is null && Within(end) is { } within)
        {
            if (owners.Count == 0)
            {
                owners.Add(within.Who[0]);
            }

            body = within.Kind is MentionKind.Body or MentionKind.Organisation or MentionKind.Metonym && within.Who[0].Id is { } ? within.Who[0].Name : null;
            if (within.Kind is not (MentionKind.State or MentionKind.Place))
            {
                end = within.End;
            }
        }

        // «المسؤول الأمريكي سونغ كيم», «النائب أسعد …».
        if (singular && definite)
        {
            var title = new Title { End = end, Country = owners.Count > 0 ? owners[0].Country : null, Sector = people.Sector, Definite = true, Gender = entry.Gender };
            title.Nested.AddRange(nested);
            if (owners.Count > 0 && NameAt(end, title, true) is { Full: true } name)
            {
                return Build(i, hit.Proclitics, title, name);
            }
        }

        var country = people.Country ?? (owners.Count > 0 ? owners[0].Country : null);
        var reference = false;
        if (country is null && definite && Latest((k, r) => k == MentionKind.People && r.OfficeId == people.Id && r.Country != "UNK", 5) is { } same)
        {
            country = same.Country;
            reference = true;
        }
        else if (country is null && definite && people.Sector is not ("GOV" or "JRN" or "UNK" or "EDU") && Focus() is { } focus)
        {
            country = focus;
            reference = true;
        }

        if (singular && !definite && owners.Count == 0 && !Anonymous(end))
        {
            return null;
        }

        var distinct = owners.Select(o => o.Country).Distinct().Skip(people.Country is null ? 1 : owners.Count).ToList();
        var number = singular ? GrammaticalNumber.Singular : entry.Number;
        List<Referent> who = [new Referent(body is null ? null : owners[0].Id, country ?? "UNK", people.Sector, people.Name ?? body, null, null, people.Id, entry.Gender, number)];
        who.AddRange(distinct.Select(c => new Referent(null, c, people.Sector, people.Name, null, null, people.Id, entry.Gender, number)));
        var found = new Found
        {
            Kind = Anonymous(end) ? MentionKind.UnnamedSource : MentionKind.People,
            First = i,
            End = end,
            Proclitics = start > i ? senior.Proclitics : hit.Proclitics,
            Who = who,
            Rule = people.Id,
            Confidence = reference ? 0.6 : 0.9,
            ByReference = reference,
        };
        found.Nested.AddRange(nested);
        return found;
    }

    /// <summary>«رفض الكشف عن اسمه», «طلب عدم ذكر هويته» within the next words.</summary>
    private bool Anonymous(int i)
    {
        for (var j = i; j < Math.Min(limit, i + 9); j++)
        {
            if (IsKind(j, TokenKind.Stop))
            {
                return false;
            }

            if (IsBare(j, WordClass.Anonymity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«الفلسطينيون», «الروس», «الأوروبيين».</summary>
    private Found? Nationals(int i)
    {
        if (Longest(i, DemonymMask, false, out var hit, out var entry))
        {
            return ByNation(i, hit, entry);
        }

        return Longest(i, NisbaMask, false, out hit, out entry) && entry is { Definite: true, Number: GrammaticalNumber.Plural, Gender: Gender.Masculine } && !FollowsDefiniteNoun(i)
            ? ByNation(i, hit, entry)
            : null;
    }

    private Found ByNation(int i, Hit hit, NameEntry entry)
    {
        var who = OfNisba(entry) with { Gender = Gender.Masculine, Number = GrammaticalNumber.Plural };
        return new Found
        {
            Kind = entry.Item is ActorEntry actor ? (KindOf(actor) is var kind && kind == MentionKind.Organisation ? MentionKind.Demonym : kind) : MentionKind.Demonym,
            First = i,
            End = hit.End,
            Proclitics = hit.Proclitics,
            Who = [who],
            Rule = "nationals",
            Confidence = 0.8,
        };
    }

    private Found? Adjective(int i)
    {
        if (!Longest(i, NisbaMask, false, out var hit, out var entry) || (hit.Proclitics & ~(Proclitics.Wa | Proclitics.Bi | Proclitics.Ka | Proclitics.Li | Proclitics.Fa)) != 0)
        {
            return null;
        }

        // «الحوثي» alone is the movement, not an adjective of it.
        var group = entry.Item is ActorEntry actor && actor.Id.StartsWith("group/", StringComparison.Ordinal) && entry.Definite && !FollowsDefiniteNoun(i);
        return new Found
        {
            Kind = group ? MentionKind.Group : MentionKind.Adjective,
            First = i,
            End = hit.End,
            Proclitics = hit.Proclitics,
            Who = [OfNisba(entry)],
            Rule = "nisba",
        };
    }
}
