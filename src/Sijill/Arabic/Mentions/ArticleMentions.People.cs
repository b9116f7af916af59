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

        // «مصدر أمني» without a country is of the one that the article is about.
        var country = owner?.Country ?? (sector.Length > 0 ? Focus() ?? Dominant() : null) ?? "UNK";
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
        i >= 0 && i < limit && clues[i] is not null && text.Tokens[i].Word.Readings is { IsDefaultOrEmpty: false } readings
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
        // «اليد اليمنى» has nothing of the Yemen.
        if (text.Tokens[i].Word.Spelling.EndsWith("اليمنى", StringComparison.Ordinal) || text.Tokens[i].Word.Spelling is "يمنى")
        {
            return null;
        }

        if (!Longest(i, NisbaMask, false, out var hit, out var entry) || (hit.Proclitics & ~(Proclitics.Wa | Proclitics.Bi | Proclitics.Ka | Proclitics.Li | Proclitics.Fa)) != 0)
        {
            return null;
        }

        // «غارة في منطقة صحراوية» is no matter of the Western Sahara.
        if (entry.Item is CountryEntry { Code: "ESH" } && OtherNames("ESH", hit) == 0)
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
