using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>States, and places that may stand for them.</content>
internal sealed partial class ArticleMentions
{
    private Found? State(int i)
    {
        // «دولة الإمارات», «جمهورية مصر العربية» as far as the lexicon does not list the whole.
        if (Is(i, WordClass.StateHead, out var head) && Longest(i + 1, StateMask, true, out var inner, out var named)
            && !(Longest(i, StateMask, false, out var whole, out _) && whole.End >= inner.End))
        {
            return new Found
            {
                Kind = MentionKind.State,
                First = i,
                End = inner.End,
                Proclitics = head.Proclitics,
                Who = [Referent.State(named.Country.Code, Gender.Feminine)],
                Rule = named.Country.Code,
            };
        }

        if (Is(i, WordClass.BothKoreas, out var koreas))
        {
            return new Found
            {
                Kind = MentionKind.State,
                First = i,
                End = i + 1,
                Proclitics = koreas.Proclitics,
                Who = [Referent.State("KOR"), Referent.State("PRK")],
                Rule = "both Koreas",
            };
        }

        if (!Longest(i, StateMask, false, out var hit, out var entry) || MeansPlace(i, hit) || IsNisbaHere(i, hit))
        {
            return null;
        }

        return new Found
        {
            Kind = MentionKind.State,
            First = i,
            End = hit.End,
            Proclitics = hit.Proclitics,
            Who = [Referent.State(entry.Country.Code, entry.Gender)],
            Rule = entry.Country.Code,
        };
    }

    /// <summary>«سورية», «روسيا» as the adjective of an indefinite noun directly before: «مصادر سورية», «قوات سورية».</summary>
    private bool IsNisbaHere(int i, Hit hit)
    {
        if (hit.Proclitics != Proclitics.None || hit.End - hit.First > 1 || !hit.Entries.Any(e => e.Kind == NameKind.Nisba) || i == 0 || clues[i - 1] is null)
        {
            return false;
        }

        return (Key(i - 1).EndsWith("ات", StringComparison.Ordinal) && !text.Tokens[i - 1].Word.Spelling.EndsWith("أت", StringComparison.Ordinal)) || Is(i - 1, WordClass.Source) || (EndsInTanwin(i - 1) && Key(i).EndsWith('ا'));
    }

    /// <summary>A name of both a state and a capital: «العاصمة تونس», and «عمان» in an article about Jordan.</summary>
    private bool MeansPlace(int i, Hit hit)
    {
        if (!hit.Entries.Any(e => e.Kind == NameKind.Place))
        {
            return false;
        }

        if (IsBare(i - 1, WordClass.PlaceHead) || Is(i - 1, WordClass.PlaceHead))
        {
            return true;
        }

        var place = hit.Entries.First(e => e.Kind == NameKind.Place).Place.Country;
        var state = hit.Entries.First(e => e.Kind == NameKind.State).Country.Code;
        return place != state && OtherNames(place, hit) > OtherNames(state, hit);
    }

    /// <summary>How often the article names the country other than by this ambiguous word.</summary>
    private int OtherNames(string country, Hit hit)
    {
        var count = 0;
        foreach (var at in hits)
        {
            if (at is not null && !ReferenceEquals(at[0].Entries, hit.Entries) && at[0].Entries.Any(e => CountryOf(e) == country))
            {
                count++;
            }
        }

        return count;
    }

    private Found? Place(int i)
    {
        if (!Longest(i, PlaceMask, false, out var hit, out var entry))
        {
            return null;
        }

        if (Longest(i, StateMask, false, out var state, out _) && state.End >= hit.End && !MeansPlace(i, state))
        {
            return null;
        }

        // Short words in the place of verbs and particles («كان», «من») are no towns.
        if (hit.End - hit.First == 1 && !text.Tokens[i].Hashtag && !IsBare(i - 1, WordClass.PlaceHead) && IsVerbOrParticle(i) && entry.Place.Role is not "capital")
        {
            return null;
        }

        var place = entry.Place;
        var mayStand = place.Role is "capital" or "seat";
        var located = !mayStand || Located(i, hit);
        return new Found
        {
            Kind = located ? MentionKind.Place : MentionKind.Metonym,
            First = i,
            End = hit.End,
            Proclitics = hit.Proclitics,
            Who = [OfPlace(place) with { Gender = entry.Gender }],
            Rule = $"{place.Role}:{place.Name}",
            PlaceName = place.Name,
            Confidence = located && mayStand ? 0.9 : 1.0,
        };
    }

    /// <summary>The words before say that the place itself is meant: «في دمشق», «العاصمة دمشق», «وصل إلى دمشق», «زيارة موسكو».</summary>
    private bool Located(int i, Hit hit)
    {
        if ((hit.Proclitics & Proclitics.Bi) != 0)
        {
            return !Governs(i);
        }

        var j = i - 1;
        if (j < 0 || clues[j] is null)
        {
            return false;
        }

        if (Is(j, WordClass.PlaceHead) || IsBare(j, WordClass.Locative) || IsBare(j, WordClass.Movement))
        {
            return true;
        }

        return Key(j) is "الي" ? !Precedes(j, "دعا", "دعت", "يدعو", "تدعو", "اشار", "اشارت", "نسب", "وجه", "وجهت", "انضم", "انضمت", "بالنسبه", "تلبا", "رساله", "دعوه", "استند")
            : IsBare(j, WordClass.Directional) && NearMovement(j);
    }

    /// <summary>«طالبت بموسكو» does not occur; «بـ» governs a party only after verbs such as «اتهم» or «ندد».</summary>
    private bool Governs(int i) => i > 0 && Key(i - 1) is "ندد" or "نددت" or "تندد" or "يندد" or "رحب" or "رحبت" or "مرتبته" or "علاقه" or "علاقاته" or "علاقاتها";

    private bool Precedes(int i, params ReadOnlySpan<string> words)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 4); j--)
        {
            foreach (var word in words)
            {
                if (Key(j) == word || Key(j) == "و" + word)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool NearMovement(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 4); j--)
        {
            if (Is(j, WordClass.Movement))
            {
                return true;
            }
        }

        return false;
    }
}
