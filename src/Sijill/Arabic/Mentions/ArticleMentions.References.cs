using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Mentions;

/// <content>Words that point back: «نظيره السوري», «الجانبان», «بلاده», «الحركة».</content>
internal sealed partial class ArticleMentions
{
    private Found? Reference(int i)
    {
        if (clues[i] is not { } clue || clue.Classes == 0)
        {
            return null;
        }

        if (Is(i, WordClass.Counterpart, out var counterpart))
        {
            return Counterpart(i, counterpart);
        }

        if (Is(i, WordClass.BothSides, out var sides))
        {
            if (NisbaAt(i + 1, out var one, out var first) && Longest(one.End, NisbaMask, false, out var two2, out var second) && two2.Proclitics == Proclitics.Wa)
            {
                // «الجانبان الروسي والتركي».
                return BothNamed(i, sides, one, first, two2, second, null);
            }

            return TwoCountries() is { Count: 2 } two ? Referring(i, sides, [.. two.Select(c => CountryReferent(c))], "reference:both sides", 0.6) : null;
        }

        if (Is(i, WordClass.BothLeaders, out var leaders))
        {
            return BothLeaders(i, leaders);
        }

        if (Is(i, WordClass.OwnCountry, out var own))
        {
            return OwnCountry(i, own);
        }

        return Is(i, WordClass.BareClass, out var bare) ? BareClass(i, bare) : null;
    }

    private static Referent CountryReferent(string code) => Referent.State(code);

    private static Found Referring(int i, ClueCandidate candidate, IReadOnlyList<Referent> whom, string rule, double confidence, MentionKind kind = MentionKind.State) => new()
    {
        Kind = kind,
        First = i,
        End = i + 1,
        Proclitics = candidate.Proclitics,
        Who = whom,
        Rule = rule,
        Confidence = confidence,
        ByReference = true,
    };

    /// <summary>«نظيره السوري», «نظيرته الألمانية أنغيلا ميركل»: the same office in another country.</summary>
    private Found? Counterpart(int i, ClueCandidate candidate)
    {
        var antecedent = Latest((k, r) => k is MentionKind.Person or MentionKind.Office && r.OfficeId is not null, 2);
        var feminine = candidate.Key.Contains("ته", StringComparison.Ordinal);
        var title = new Title { End = i + 1, Definite = true, Sector = "GOV", Gender = feminine ? Gender.Feminine : Gender.Masculine, OfficeKey = antecedent?.OfficeId };
        if (antecedent?.OfficeId is { } id && who.Offices.TryGetValue(id, out var office))
        {
            title.Office = office;
        }

        Nisbas(title);
        if (NameAt(title.End, title, true) is { } name)
        {
            return Build(i, candidate.Proclitics, title, name);
        }

        if (IsKind(title.End, TokenKind.Comma) && title.Owned && NameAt(title.End + 1, title, true) is { } apart && (apart.Person is not null || IsKind(apart.End, TokenKind.Comma)))
        {
            return Build(i, candidate.Proclitics, title, apart);
        }

        if (!title.Owned)
        {
            return null;
        }

        var referent = OfTitle(title, out var held);
        if (!held && title.Country is { } country && HeadOf(country, title) is { } head)
        {
            referent = head;
            held = true;
        }

        var found = new Found
        {
            Kind = MentionKind.Person,
            First = i,
            End = title.End,
            Proclitics = candidate.Proclitics,
            Who = [referent],
            Rule = "reference:counterpart",
            Confidence = held ? 0.85 : 0.6,
            ByReference = true,
        };
        found.Nested.AddRange(title.Nested);
        return found;
    }

    /// <summary>A president's counterpart may be a chancellor or a prime minister.</summary>
    private Referent? HeadOf(string country, Title title)
    {
        if (title.Office is not { Rank: >= 90 })
        {
            return null;
        }

        foreach (var office in (ReadOnlySpan<string>)["president", "chancellor", "prime-minister", "king", "emir", "supreme-leader", "leader"])
        {
            if (who.HolderOn(office, country, day) is { } term)
            {
                return OfPerson(term.Person);
            }
        }

        return null;
    }

    /// <summary>«الرئيسان», «الزعيمان», «الوزيران»: the last two persons of different countries.</summary>
    private Found? BothLeaders(int i, ClueCandidate candidate)
    {
        var presidents = candidate.Key.StartsWith("الرييس", StringComparison.Ordinal);
        var ministers = candidate.Key.StartsWith("الوزير", StringComparison.Ordinal);
        List<Referent> two = [];
        for (var k = history.Count - 1; k >= 0 && two.Count < 2; k--)
        {
            var (kind, referent, _, _) = history[k];
            if (joined is { } pair && currentSentence - pair.Sentence <= 5 && IsParty(referent.Country) && referent.Country != pair.One && referent.Country != pair.Other)
            {
                continue;
            }

            if (kind is not (MentionKind.Person or MentionKind.Office) || referent.Number != GrammaticalNumber.Singular
                || (presidents && referent.OfficeId is not ("president" or null))
                || (ministers && referent.OfficeId?.Contains("minister", StringComparison.Ordinal) is not true)
                || two.Any(t => t.Country == referent.Country))
            {
                continue;
            }

            two.Insert(0, referent);
        }

        if (Pair(i, candidate.Proclitics, i + 1, who.Offices.GetValueOrDefault(presidents ? "president" : ministers ? two.Count > 0 ? two[^1].OfficeId ?? "" : "foreign-minister" : ""), []) is { } pair2)
        {
            return pair2;
        }

        // An adjective after it names both: «الرئيسان الروسي والتركي».
        if (NisbaAt(i + 1, out var first, out var one) && Longest(first.End, NisbaMask, false, out var second, out var other) && second.Proclitics == Proclitics.Wa)
        {
            return BothNamed(i, candidate, first, one, second, other, presidents ? "president" : ministers ? two.Count > 0 ? two[^1].OfficeId : "foreign-minister" : "president");
        }

        if (two.Count < 2 && joined is { } last && currentSentence - last.Sentence <= 5)
        {
            // Only the states were named: their office-holders.
            var office = ministers ? "foreign-minister" : "president";
            two = [.. new[] { last.One, last.Other }.Select(c => who.HolderOn(office, c, day) is { } term ? OfPerson(term.Person) : two.Find(t => t.Country == c) ?? Referent.State(c))];
        }

        return two.Count == 2 ? Referring(i, candidate, two, "reference:both leaders", 0.75, MentionKind.Person) : null;
    }

    private Found BothNamed(int i, ClueCandidate candidate, Hit first, NameEntry one, Hit second, NameEntry other, string? office)
    {
        Referent Of(NameEntry nisba)
        {
            var country = OfNisba(nisba).Country;
            return office is not null && who.HolderOn(office, country, day) is { } term ? OfPerson(term.Person) : Referent.State(country);
        }

        var found = new Found
        {
            Kind = MentionKind.Office,
            First = i,
            End = second.End,
            Proclitics = candidate.Proclitics,
            Who = [Of(one), Of(other)],
            Rule = "office of both",
            Confidence = 0.8,
        };
        found.Nested.Add((i + 1, first.End, OfNisba(one)));
        found.Nested.Add((second.First, second.End, OfNisba(other)));
        return found;
    }

    /// <summary>«بلاده», «حكومته»: the country of whoever was last spoken of.</summary>
    private Found? OwnCountry(int i, ClueCandidate candidate)
    {
        var feminine = candidate.Key.EndsWith("ها", StringComparison.Ordinal);
        var singular = candidate.Key.EndsWith('ه') || feminine;
        bool Fits(Referent r) => IsStateCode(r.Country) && !(feminine && r.Gender == Gender.Masculine) && !(singular && !feminine && r.Gender == Gender.Feminine)
            && !(singular && !feminine && r.Number == GrammaticalNumber.Plural);
        var person = SpeakerIn(currentSentence, i, r => Fits(r) && r.Name is not null)
            ?? SpeakerIn(currentSentence, i, Fits)
            ?? (currentSentence > 0 ? SpeakerIn(currentSentence - 1, i, r => Fits(r) && r.Name is not null) : null)
            ?? Latest((k, r) => k is MentionKind.Person or MentionKind.Office && Fits(r), 3)
            ?? Latest((k, r) => k is MentionKind.Person or MentionKind.Office or MentionKind.Body or MentionKind.State or MentionKind.Metonym or MentionKind.People && IsStateCode(r.Country), 3);
        return person is null ? null : Referring(i, candidate, [Referent.State(person.Country)], "reference:own country", 0.8);
    }

    /// <summary>«الحركة», «المنظمة»: the last one named that is called so.</summary>
    private Found? BareClass(int i, ClueCandidate candidate)
    {
        if (Longest(i, ActorMask | MinistryMask | OfficeMask, false, out var hit, out _) && hit.End > i + 1)
        {
            return null;
        }

        // With an adjective of nationality it is another one.
        if (NisbaAt(i + 1, out _, out _))
        {
            return null;
        }

        var noun = NameIndex.WithoutArticle(candidate.Key);
        var last = Latest((k, r) => k is MentionKind.Organisation or MentionKind.Group or MentionKind.Body or MentionKind.Outlet or MentionKind.People && r.Id is { } id && finder.Index.IsOfClass(id, noun), 8)
            ?? Latest((k, r) => k is MentionKind.Body or MentionKind.Organisation && (r.OfficeId == KindId(noun) || (noun is "شركه" && r.Sector is "BUS") || (noun is "وزاره" && r.OfficeId?.EndsWith("-ministry", StringComparison.Ordinal) is true)), 6);
        var (gender, number) = FormAgreement.Of(noun);
        return last is null ? null : Referring(i, candidate, [last with { Gender = gender, Number = number }], "reference:class", 0.75, KindOf(last));
    }

    private static MentionKind KindOf(Referent referent) => referent.Id?.Split('/')[0] switch
    {
        "group" => MentionKind.Group,
        "outlet" => MentionKind.Outlet,
        "body" => MentionKind.Body,
        _ => MentionKind.Organisation,
    };
}
