using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>One title for several people, and people called by their calling alone.</content>
internal sealed partial class ArticleMentions
{
    /// <summary>Whoever the article has named with a rank or calling («القس جون كارتر»), by that word.</summary>
    private readonly Dictionary<string, Referent> byRole = new(StringComparer.Ordinal);

    /// <summary>«وزيرا خارجية روسيا وإيران», «وزراء الخارجية الفرنسي والألماني والبريطاني»: one office of several states, with the names if they follow.</summary>
    private Found? OfficeOfSeveral(int i)
    {
        if (!Longest(i, OfficePluralMask, false, out var hit, out var entry))
        {
            return null;
        }

        List<string> owners = [];
        var at = hit.End;
        while (at < limit && owners.Count < 6)
        {
            var next = IsKind(at, TokenKind.Comma) && owners.Count > 0 ? at + 1 : at;
            if (!Longest(next, StateMask, false, out var state, out var named) || (state.Proclitics != Proclitics.None && (owners.Count == 0 || state.Proclitics != Proclitics.Wa))
                || (state.Proclitics == Proclitics.None && owners.Count > 0 && next == at))
            {
                break;
            }

            owners.Add(named.Country.Code);
            at = state.End;
        }

        if (owners.Count == 1)
        {
            return null;
        }

        var pair = Pair(i, hit.Proclitics, at, entry.Office, owners);
        if (pair is not null)
        {
            return pair;
        }

        List<(int First, int End, Referent Who)> nested = [];
        if (owners.Count == 0)
        {
            while (Longest(at, NisbaMask, false, out var adjective, out var nisba) && nisba is { Definite: true, Number: GrammaticalNumber.Singular, Item: CountryEntry country }
                && adjective.Proclitics == (owners.Count == 0 ? Proclitics.None : Proclitics.Wa))
            {
                owners.Add(country.Code);
                nested.Add((at, adjective.End, OfNisba(nisba)));
                at = adjective.End;
            }
        }

        if (owners.Count < 2)
        {
            return null;
        }

        var found = new Found
        {
            Kind = MentionKind.Office,
            First = i,
            End = at,
            Proclitics = hit.Proclitics,
            Who = [.. owners.Select(o => OfTitle(TitleOf(entry.Office, o), out _))],
            Rule = "office of several",
            Confidence = 0.8,
            Gender = Gender.Masculine,
        };
        found.Nested.AddRange(nested);
        return found;
    }

    private static Title TitleOf(OfficeEntry? office, string? country) =>
        new() { Office = office, OfficeKey = office?.Id, Sector = office?.Sector ?? "GOV", Country = country, Definite = true };

    /// <summary>
    /// The names behind a title in the dual or plural, each with its nationality or none: «الرئيسان الفرنسي إيمانويل ماكرون والأمريكي دونالد ترامب»,
    /// «وزيرا خارجية روسيا وإيران X وY»; null without a name.
    /// </summary>
    private Found? Pair(int i, Proclitics proclitics, int at, OfficeEntry? office, List<string> owners)
    {
        List<Referent> people = [];
        List<(int First, int End, Referent Who)> nested = [];
        List<(int First, int End, Referent Who)> names = [];
        var end = at;
        while (people.Count < 6)
        {
            var joined = people.Count > 0;
            var title = TitleOf(office, people.Count < owners.Count ? owners[people.Count] : null);
            var from = end;
            if (joined && IsKind(from, TokenKind.Comma))
            {
                from++;
            }

            var named = from;
            var wa = joined ? Proclitics.Wa : Proclitics.None;
            if (owners.Count == 0 && Longest(from, NisbaMask, false, out var adjective, out var nisba) && adjective.Proclitics == wa
                && nisba is { Definite: true, Number: GrammaticalNumber.Singular, Item: CountryEntry country })
            {
                title.Country = country.Code;
                title.Gender = nisba.Gender;
                nested.Add((from, adjective.End, OfNisba(nisba)));
                named = adjective.End;
            }

            var apart = IsKind(named, TokenKind.Comma) && (named > from || people.Count == 0);
            var name = NameAt(apart ? named + 1 : named, title, named > from);
            if (name is not null && named == from && name.Proclitics != wa)
            {
                name = null;
            }

            if (name is null || (apart && !IsKind(name.End, TokenKind.Comma) && joined is false && named == from))
            {
                if (named == from || people.Count == 0 || names.Count == 0)
                {
                    break;
                }

                people.Add(OfTitle(title, out _));
                end = named;
                continue;
            }

            if (title.Country is null && name.Person is null && name.Known is null)
            {
                break;
            }

            var referent = Build(i, Proclitics.None, title, name).Who[0];
            people.Add(referent);
            names.Add((name.First, name.End, referent));
            end = name.End;
        }

        if (people.Count < 2 || names.Count == 0 || people.Count < owners.Count)
        {
            return null;
        }

        var found = new Found
        {
            Kind = MentionKind.Person,
            First = i,
            End = end,
            Proclitics = proclitics,
            Who = people,
            Rule = "title of several",
            Confidence = 0.85,
            Gender = Gender.Masculine,
        };
        found.Nested.AddRange(nested);
        found.Names.AddRange(names);
        return found;
    }

    private const WordClass Offices = WordClass.Envoy | WordClass.Speaker | WordClass.Head | WordClass.Deputy;

    /// <summary>«مندوبته» gives «مندوبه» where that is an office; else null.</summary>
    internal static string? OwnedOffice(string key) =>
        WithoutPronoun(key) is { } noun && (MentionWords.ClassOf(noun) & Offices) != 0 && (MentionWords.ClassOf(key) & Offices) == 0 && noun is not ("مدير" or "قيادي" or "حاكم" or "عضو") ? noun : null;

    /// <summary>«مندوبتها كارن بيرس», «زعيمها جون كارتر»: whoever serves the state or movement last spoken of; only with the name.</summary>
    private Found? OwnOffice(int i)
    {
        if (clues[i] is not { OwnsOffice: true } clue || text.Tokens[i].Word.Normal.EndsWith('ة'))
        {
            // «مؤسسة» is no founder of his.
            return null;
        }

        foreach (var candidate in clue.Candidates)
        {
            if (OwnedOffice(candidate.Key) is not { } noun)
            {
                continue;
            }

            var feminine = candidate.Key.EndsWith("ها", StringComparison.Ordinal);
            var owner = Latest((k, r) => k is MentionKind.Person or MentionKind.Office or MentionKind.State or MentionKind.Metonym or MentionKind.Group or MentionKind.Organisation or MentionKind.Body
                && (feminine ? r.Gender != Gender.Masculine : r.Gender != Gender.Feminine), 2);
            if (owner is null)
            {
                return null;
            }

            var title = new Title
            {
                End = i + 1,
                Country = owner.Country,
                Sector = owner.Id?.StartsWith("group/", StringComparison.Ordinal) is true ? owner.Sector : "GOV",
                OfficeKey = (MentionWords.ClassOf(noun) & WordClass.Envoy) != 0 ? "representative" : (MentionWords.ClassOf(noun) & WordClass.Speaker) != 0 ? "spokesperson" : "head",
                Definite = true,
                Gender = noun.EndsWith('ه') ? Gender.Feminine : Gender.Masculine,
            };
            Post(title);
            while (IsBare(title.End, WordClass.TitleAdjective))
            {
                title.End++;
            }

            return NameAt(title.End, title, true) is { } name && (name.Full || name.Known is not null) ? Build(i, candidate.Proclitics, title, name) : null;
        }

        return null;
    }

    /// <summary>Courtesies that tell nobody apart, and titles that another rule resolves.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Courtesies = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal, [.. NameKey.Words("سيد سيدة دكتور دكتورة أستاذ أستاذة مهندس حاج أب ملك شيخ أمير أميرة سلطان")]);

    /// <summary>Callings by which a story goes on to call somebody.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> Callings = System.Collections.Frozen.FrozenSet.Create(
        StringComparer.Ordinal, [.. NameKey.Words("محامي محام محامية مرشح مرشحة قاض قاضي قاضية سيناتور سناتور كاهن أسقف مطران بطريرك كاردينال مدع مدعية داعية")]);

    /// <summary>Notes under what rank or calling the article has named somebody.</summary>
    private void RememberRoles(Found found)
    {
        if (found is not { Kind: MentionKind.Person, Who: [var person] } || found.Name.End <= found.Name.First || person.Name is null)
        {
            return;
        }

        for (var k = found.First; k < found.End; k++)
        {
            if ((k < found.Name.First || k >= found.Name.End) && RoleNoun(k) is { } noun)
            {
                byRole[noun] = person;
            }
        }
    }

    /// <summary>The rank or calling that the word is, without article; null for another word.</summary>
    private string? RoleNoun(int i)
    {
        if (clues[i] is not { } clue)
        {
            return null;
        }

        foreach (var candidate in clue.Candidates)
        {
            var noun = NameIndex.WithoutArticle(candidate.Key);
            if (Callings.Contains(noun) || ((candidate.Class & WordClass.Honorific) != 0 && !Courtesies.Contains(noun)))
            {
                return noun;
            }
        }

        return null;
    }

    /// <summary>«القس», «الجنرال», «المحامي» alone: whom the article has named so.</summary>
    private Found? Role(int i)
    {
        if (byRole.Count == 0 || clues[i] is not { } clue || RoleNoun(i) is not { } noun || !byRole.TryGetValue(noun, out var person)
            || (i + 1 < limit && clues[i + 1] is { GivenName: not null }) || NisbaAt(i + 1, out _, out _))
        {
            return null;
        }

        foreach (var candidate in clue.Candidates)
        {
            if (candidate.Key.StartsWith("ال", StringComparison.Ordinal) && NameIndex.WithoutArticle(candidate.Key) == noun)
            {
                return new Found
                {
                    Kind = MentionKind.Person,
                    First = i,
                    End = i + 1,
                    Proclitics = candidate.Proclitics,
                    Who = [person],
                    Rule = "reference:role",
                    Confidence = 0.75,
                    ByReference = true,
                };
            }
        }

        return null;
    }
}
