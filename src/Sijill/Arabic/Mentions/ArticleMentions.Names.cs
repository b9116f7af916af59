using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <content>Names of persons, listed or read as a run of words after a title.</content>
internal sealed partial class ArticleMentions
{
    private const int LongestRun = 4;

    /// <summary>A person's name in the text; a full one (given name and surname) can be called again by its parts.</summary>
    private sealed record NameFound(int First, int End, Proclitics Proclitics, bool Full, PersonEntry? Person, Referent? Known)
    {
        /// <summary>Others of the same name, when nothing in the article tells whom it means.</summary>
        public IReadOnlyList<PersonEntry> Rivals { get; init; } = [];
    }

    /// <summary>The name at <paramref name="i"/>; after a <paramref name="title"/> unlisted names are read too.</summary>
    private NameFound? NameAt(int i, Title? title, bool bare)
    {
        if (i >= limit || clues[i] is null)
        {
            return null;
        }

        var start = title is null ? i : AfterRanks(i);
        if (Longest(start, PersonMask | PersonShortMask, bare, out var hit, out var entry))
        {
            entry = BestPerson(hit, title, out var rivals) ?? entry;
            var full = entry.Kind == NameKind.Person;
            if (full || title is not null)
            {
                // «كيم يونغ تشول»: a short name that only begins a longer one is somebody else.
                if (!full && Run(start, out var runEnd) && runEnd > hit.End && clues[start]!.GivenName is not null)
                {
                    return new NameFound(start, runEnd, hit.Proclitics, true, null, KnownRun(start, runEnd));
                }

                return new NameFound(start, hit.End, hit.Proclitics, full, entry.Person, null) { Rivals = rivals };
            }

            if (hit.End - start == 1 && introduced.TryGetValue(Key(start)[hit.Cut..], out var before) && before.Id != entry.Person.Id && !IsIntroduced(entry.Person))
            {
                // The article has named somebody else of this surname.
                return null;
            }

            if (MayStandAlone(start, hit, entry))
            {
                return new NameFound(start, hit.End, hit.Proclitics, false, entry.Person, null) { Rivals = rivals };
            }

            return null;
        }

        if (title is null)
        {
            return null;
        }

        if (!Run(start, out var end))
        {
            return start > i && Ranked(start) is { } last ? new NameFound(start, last, Proclitics.None, true, null, KnownRun(start, last)) : null;
        }

        if (end - start == 1)
        {
            if (introduced.TryGetValue(Key(start), out var known) && (title.Country is null || known.Country == title.Country))
            {
                return new NameFound(start, end, Proclitics.None, false, null, known);
            }

            // One unlisted word after a title is a name only when nothing else can be meant.
            return SingleNameAfter(title, start) ? new NameFound(start, end, Proclitics.None, true, null, null) : null;
        }

        return new NameFound(start, end, Proclitics.None, true, null, KnownRun(start, end));
    }

    /// <summary>After a rank two to four words up to a comma are a name, whatever else they may mean: «المارشال ميل كارتر،»; its end, or null.</summary>
    private int? Ranked(int start)
    {
        var end = start;
        while (end < limit && end < start + LongestRun && clues[end] is not null && !HasArticle(end) && hits[end]?.Any(h => h.Entries.Any(e => e.Kind is NameKind.State or NameKind.Nisba or NameKind.Office or NameKind.Ministry)) is not true)
        {
            end++;
        }

        return end - start >= 2 && IsKind(end, TokenKind.Comma) ? end : null;
    }

    /// <summary>Steps over ranks and courtesies before a name: «العقيد الركن طيار تركي …».</summary>
    private int AfterRanks(int i)
    {
        var start = i;
        while (start < i + 4 && start + 1 < limit && clues[start + 1] is not null
            && ((IsBare(start, WordClass.Honorific) && Key(start) is not ("امير" or "ملك" or "سلتان")) || (start > i && Key(start) is "الركن" or "تيار" or "بحري" or "اير" or "متقاعد" or "حقوقي") || Key(start) is "اير"))
        {
            start++;
        }

        return start;
    }

    private Referent? KnownRun(int start, int end) =>
        introduced.TryGetValue(Key(end - 1), out var known) && known.NameAr is { } ar && NameKey.Words(ar) is var words
        && Enumerable.Range(start, end - start).Any(k => k < end - 1 && words.Contains(Key(k))) ? known : null;

    private bool SingleNameAfter(Title title, int i) =>
        (text.Tokens[i].Hashtag || clues[i]!.GivenName is not null || title.HonorificOnly is false && title.Owned)
        && !HasArticle(i) && Key(i).Length > 3 && (i + 1 >= limit || IsKind(i + 1, TokenKind.Comma) || IsKind(i + 1, TokenKind.Stop)) && !IsVerbOrParticle(i)
        && text.Tokens[i].Word.Readings is { IsDefaultOrEmpty: false } readings && readings[0].Pos is PartOfSpeech.Nominal && !EndsInTanwin(i);

    private bool EndsInTanwin(int i)
    {
        var span = text.Tokens[i].Span;
        return Key(i).EndsWith('ا') && source.AsSpan(span.Start, span.Length).Contains('\u064b');
    }

    /// <summary>Whom the name means: by title, country and time; those who fit no worse are <paramref name="rivals"/>.</summary>
    private NameEntry? BestPerson(Hit hit, Title? title, out IReadOnlyList<PersonEntry> rivals)
    {
        NameEntry? best = null;
        List<PersonEntry>? equals = null;
        var bestScore = int.MinValue;
        foreach (var entry in hit.Entries)
        {
            if (entry.Kind is not (NameKind.Person or NameKind.PersonShort))
            {
                continue;
            }

            var score = Weight(entry);
            if (title?.Office is { } office && MatchingTerm(entry.Person, office.Id) is { } term)
            {
                score += term.Covers(day) ? 5000 : 3000;
            }

            if (title?.Country is { } country && country == entry.Person.Country)
            {
                score += 2000;
            }

            if (score > bestScore)
            {
                bestScore = score;
                best = entry;
                equals = null;
            }
            else if (score == bestScore && entry.Person.Id != best!.Person.Id)
            {
                (equals ??= []).Add(entry.Person);
            }
        }

        rivals = equals ?? [];
        return best;
    }

    /// <summary>A listed short name without a title: not where the word is a verb or part of somebody else's name.</summary>
    private bool MayStandAlone(int i, Hit hit, NameEntry entry)
    {
        if (text.Tokens[i].Hashtag)
        {
            return true;
        }

        if (hit.End - hit.First > 1)
        {
            return IsIntroduced(entry.Person) || FullyNamed(entry.Person) || IsOfTheTime(entry.Person);
        }

        if (hit.Entries.Any(e => e.Kind is NameKind.ActorNisba or NameKind.Nisba) && FollowsDefinite(i))
        {
            // «الخطر الحوثي».
            return false;
        }

        var known = IsIntroduced(entry.Person);
        if (!known && hit.Entries.Any(e => e.Kind is NameKind.Nisba) && !FullyNamed(entry.Person))
        {
            // «السوداني» is a man of the Sudan unless the article names him whose surname it is.
            return false;
        }

        if (!known && (hit.Proclitics & Proclitics.Ka) != 0)
        {
            // «كبرى» is no comparison with «بري».
            return false;
        }

        if (!known && HasArticle(i) && FollowsDefiniteNoun(i))
        {
            // «المقعد الخلفي».
            return false;
        }

        if (!known && !finder.Index.HasForeignName(entry.Person) && HasPossessor(i + 1))
        {
            // «وحدة سوريا وسلامة أراضيها»: a noun that owns is no surname.
            return false;
        }

        if (!known && !MayBeCalledAlone(i, entry.Person))
        {
            return false;
        }

        if (!known && hit.Proclitics != Proclitics.None && text.Tokens[i].Word is var word
            && (word.Normal == "لصالح" || word.Readings.Any(r => r.Pos == PartOfSpeech.VerbalNoun && r.Proclitics == Proclitics.None && r.Enclitic != Enclitic.None)))
        {
            // «لصالح القرار», «وجوده في بولندا»
            return false;
        }

        if (IsVerbOrParticle(i) && !(known && hit.Proclitics == Proclitics.None))
        {
            return false;
        }

        // «حسن نصر», «سعد الحريري» of another family: a given name directly before makes it another name, unless it is that person's.
        if (!known && i > 0 && clues[i - 1] is { GivenName: not null } && hit.Proclitics == Proclitics.None)
        {
            return false;
        }

        return known || clues[i]!.GivenName is null;
    }

    /// <summary>
    /// Nobody has named this person yet. A name that is also a common word or a given name («مشرف», «سلام», «خان») then means a person only if the
    /// article names that person in full elsewhere, and a name by itself («بومبيو») only somebody of that time.
    /// </summary>
    private bool MayBeCalledAlone(int i, PersonEntry person)
    {
        if (FullyNamed(person))
        {
            return true;
        }

        if (!IsOfTheTime(person))
        {
            return false;
        }

        // A reading as anything but a plain noun makes it a common word.
        var word = text.Tokens[i].Word;
        var common = word.Spelling.Length <= 3 || word.Readings.Any(r => r.Pos is not PartOfSpeech.Nominal && r.Proclitics is Proclitics.None or Proclitics.Al);
        return !common || (TermOn(person) is not null && word.Spelling.Length > 4 && finder.Index.HasForeignName(person))
            || (TermOn(person) is not null && countryCounts.GetValueOrDefault(person.Country) > 4 && !Nominal(i - 1));
    }

    /// <summary>
    /// He can have been in the news on the article's day: in office then or, with a name that cannot be mistaken, some years before; or the article is
    /// much about his country.
    /// </summary>
    private bool IsOfTheTime(PersonEntry person)
    {
        var career = who.Career(person.Id);
        var foreign = finder.Index.HasForeignName(person);
        if (career.IsEmpty || day.Year == 9999)
        {
            return foreign || !career.IsEmpty || countryCounts.GetValueOrDefault(person.Country) >= 4;
        }

        var begun = false;
        var lately = false;
        foreach (var term in career)
        {
            begun |= term.From <= day.AddYears(1);
            lately |= term.From <= day.AddYears(1) && term.To.Year + 6 >= day.Year && foreign;
        }

        return begun && (lately || TermOn(person) is not null || countryCounts.GetValueOrDefault(person.Country) >= 4);
    }

    /// <summary>The word is a noun with a possessive pronoun: «أراضيها».</summary>
    private bool HasPossessor(int i) =>
        i < limit && clues[i] is not null && text.Tokens[i].Word.Readings is { IsDefaultOrEmpty: false } readings
        && readings[0].Pos is PartOfSpeech.Nominal or PartOfSpeech.VerbalNoun && readings[0].Enclitic != Enclitic.None && readings[0].Proclitics == Proclitics.None;

    private HashSet<string>? fullyNamed;

    /// <summary>Somewhere the article has the person's given name and surname together.</summary>
    private bool FullyNamed(PersonEntry person)
    {
        if (fullyNamed is null)
        {
            fullyNamed = [];
            foreach (var at in hits)
            {
                foreach (var hit in at ?? [])
                {
                    foreach (var entry in hit.Entries)
                    {
                        if (entry.Kind == NameKind.Person)
                        {
                            fullyNamed.Add(entry.Person.Id);
                        }
                    }
                }
            }
        }

        return fullyNamed.Contains(person.Id);
    }

    /// <summary>Reads the words of an unlisted name from <paramref name="start"/>.</summary>
    private bool Run(int start, out int end, int before = 0)
    {
        end = start;
        var words = before;
        var i = start;
        while (i < limit && words < LongestRun)
        {
            if (words > 0 && IsKind(i, TokenKind.Dash) && i + 1 < limit && clues[i + 1] is { Stops: false } && Adjacent(i))
            {
                i++;
            }

            if (clues[i] is not { } clue || !Continues(i, clue, i - start))
            {
                break;
            }

            // A third word that is no known name must be the last before a pause or a verb, else it begins something else («جون كارتر مشروع قانون»).
            if (words >= 2 && clue.GivenName is null && !HasArticle(i) && !IsBare(i - 1, WordClass.NameParticle) && !IsBare(i, WordClass.NameParticle) && Nominal(i + 1))
            {
                break;
            }

            i++;
            if (!IsBare(i - 1, WordClass.NameParticle) || clue.GivenName is not null)
            {
                words++;
                end = i;
            }
        }

        return words > before;
    }

    private bool IsFeminineNoun(int i) => i < limit && text.Tokens[i].Word.Normal.EndsWith('ة');

    private bool Adjacent(int dash) =>
        dash > 0 && dash + 1 < text.Tokens.Length && (text.Tokens[dash - 1].Span.End == text.Tokens[dash].Span.Start || text.Tokens[dash].Span.End == text.Tokens[dash + 1].Span.Start);

    private bool Continues(int i, Clue clue, int words)
    {
        if (text.Tokens[i].Kind == TokenKind.Foreign || text.Tokens[i].QuoteDepth != text.Tokens[Math.Max(0, i - 1)].QuoteDepth)
        {
            return false;
        }

        if (text.Tokens[i].Word.Spelling == "على" && (words == 0 || (i + 1 < limit && clues[i + 1] is not null)) && (i + 1 >= limit || clues[i + 1] is not { GivenName: not null }))
        {
            // «أثنى وزير الدفاع على جهود …», «أثنى الملك سلمان على جهود …»
            return false;
        }

        if (clue.GivenName is not null || IsBare(i, WordClass.NameParticle))
        {
            return true;
        }

        if (words == 0 && clue.InTrie && hits[i] is { } places && places.Any(h => h.Entries.Any(e => e.Kind is NameKind.Place)))
        {
            // «زار الوزير الألماني طهران»
            return false;
        }

        if (clue.Stops || EndsInTanwin(i) || clue.Key.EndsWith('ه') && text.Tokens[i].Word.Normal.EndsWith('ة') && words == 0)
        {
            return false;
        }

        if (words == 0 && clue.Key[0] is 'ل' or 'ب' && text.Tokens[i].Word.Readings.Any(r => (r.Proclitics & (Proclitics.Li | Proclitics.Bi)) != 0 && (r.Pos is not PartOfSpeech.Nominal || r.Has(Proclitics.Al))))
        {
            // «السفير لتقديم …», «الوزير ببيان».
            return false;
        }

        if (words == 0 && HasArticle(i) && !text.Tokens[i].Hashtag)
        {
            return false;
        }

        if (words > 1 && HasArticle(i) && IsFeminineNoun(i) && clue.GivenName is null)
        {
            // «ماري كارتر القائمة بالأعمال»: what describes her.
            return false;
        }

        if (words > 0 && HasArticle(i) && IsFeminineNoun(i) && HasArticle(i + 1) && IsFeminineNoun(i + 1))
        {
            // «رحب الملك عبدالله بالمبادرة …», but «ثمن الملك عبدالله المبادرة السعودية»: a noun and its adjective are no family name.
            return false;
        }

        if (clue.InTrie && hits[i] is { } here && here.Any(h => h.Entries.Any(e => e.Kind is not (NameKind.Person or NameKind.PersonShort or NameKind.Place or NameKind.OfficeShort))))
        {
            return false;
        }

        return (clue.Classes & (WordClass.Deputy | WordClass.Speaker | WordClass.Envoy | WordClass.Head | WordClass.Source | WordClass.Counterpart)) == 0
            || clue.Candidates[0].Class == 0;
    }
}
