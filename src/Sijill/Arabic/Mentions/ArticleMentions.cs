using System.Collections.Immutable;
using Sijill.Arabic.Morphology;
using Sijill.Arabic.Words;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Arabic.Mentions;

/// <summary>
/// The work of finding mentions in one text: reads from left to right, tries the rules of the grammar of names at each word, keeps the
/// longest, and remembers who was named so that later words can refer back.
/// </summary>
internal sealed partial class ArticleMentions
{
    private readonly MentionFinder finder;
    private readonly WhosWho who;
    private readonly TokenizedText text;
    private readonly string source;
    private readonly Clue?[] clues;
    private readonly Hit[]?[] hits;
    private readonly List<Mention> mentions = [];
    private readonly DateOnly day;
    private int limit;

    public ArticleMentions(MentionFinder finder, TokenizedText text)
    {
        this.finder = finder;
        this.text = text;
        who = finder.Who;
        source = text.Document.Text;
        clues = new Clue?[text.Tokens.Length];
        hits = new Hit[]?[text.Tokens.Length];
        for (var i = 0; i < clues.Length; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Word or TokenKind.Foreign)
            {
                clues[i] = finder.ClueOf(text.Tokens[i].Word);
            }
        }

        for (var i = 0; i < clues.Length; i++)
        {
            if (clues[i] is { InTrie: true } clue)
            {
                hits[i] = HitsAt(i, clue);
            }
        }

        CountCountries();
        day = text.Document.PublishedDay ?? DayFromNames();
    }

    public ImmutableArray<Mention> Find()
    {
        var sentence = 0;
        var i = 0;
        while (i < clues.Length)
        {
            while (sentence < text.Sentences.Length && text.Sentences[sentence].End <= i)
            {
                sentence++;
            }

            // Words outside any sentence are a dateline.
            limit = sentence < text.Sentences.Length && text.Sentences[sentence].First <= i ? text.Sentences[sentence].End
                : sentence < text.Sentences.Length ? text.Sentences[sentence].First
                : clues.Length;
            currentSentence = sentence;
            i = ReadAt(i);
        }

        return [.. mentions.OrderBy(m => m.First).ThenByDescending(m => m.End)];
    }

    private int ReadAt(int i)
    {
        if (clues[i] is not { } clue || (!clue.InTrie && clue.GivenName is null && (clue.Classes & ~(WordClass.NoName | WordClass.NameParticle)) == 0 && introduced.Count == 0 && !clue.OwnsOffice && VerbBefore(i) is null))
        {
            return UnlistedBody(i) is { } body ? AcceptAt(i, body) : i + 1;
        }

        var best = default(Found?);
        foreach (var rule in Rules)
        {
            if (rule(this, i) is { } found && (best is null || found.End > best.End))
            {
                best = found;
            }
        }

        best ??= UnlistedBody(i);
        if (best is null)
        {
            return i + 1;
        }

        return AcceptAt(i, best);
    }

    private int AcceptAt(int i, Found found)
    {
        Accept(found);
        return Math.Max(found.End, i + 1);
    }

    private static readonly Func<ArticleMentions, int, Found?>[] Rules =
    [
        (a, i) => a.Source(i),
        (a, i) => a.Role(i),
        (a, i) => a.Reference(i),
        (a, i) => a.Person(i),
        (a, i) => a.State(i),
        (a, i) => a.Place(i),
        (a, i) => a.Outlet(i),
        (a, i) => a.Actor(i),
        (a, i) => a.Body(i),
        (a, i) => a.People(i),
        (a, i) => a.Nationals(i),
        (a, i) => a.Adjective(i),
        (a, i) => a.Introduced(i),
        (a, i) => a.SharedTitle(i),
        (a, i) => a.OwnOffice(i),
        (a, i) => a.OfficeOfSeveral(i),
    ];

    /// <summary>What a rule found: a mention to be.</summary>
    private sealed class Found
    {
        public required MentionKind Kind { get; init; }

        public required int First { get; init; }

        public required int End { get; set; }

        public required Proclitics Proclitics { get; init; }

        public required IReadOnlyList<Referent> Who { get; set; }

        public required string Rule { get; init; }

        public List<(int First, int End, Referent Who)> Nested { get; } = [];

        public List<string> Notes { get; } = [];

        public double Confidence { get; set; } = 1.0;

        public bool ByReference { get; init; }

        public string? PlaceName { get; init; }

        /// <summary>The name's own words: first and end, by which a person can be called again.</summary>
        public (int First, int End) Name { get; set; }

        /// <summary>Names inside a mention of several people, by which each can be called again.</summary>
        public List<(int First, int End, Referent Who)> Names { get; } = [];

        public string? Owner { get; init; }

        /// <summary>Of the words, where it is not that of the one entity.</summary>
        public Gender Gender { get; init; }

        public GrammaticalNumber Number { get; init; }
    }

    private void Accept(Found found)
    {
        var span = SpanOf(found.First, found.End, found.Proclitics);
        var words = span.Of(source);
        var first = found.Who.Count > 0 ? found.Who[0] : null;
        var mention = new Mention(
            found.Kind,
            found.First,
            found.End,
            span,
            found.Who.Select(w => w.Tie(words, span)).ToEquatable(),
            found.Gender != Gender.Unknown ? found.Gender : found.Who.Count == 1 ? first!.Gender : Gender.Unknown,
            found.Number != GrammaticalNumber.Unknown ? found.Number : found.Who.Count > 1 ? (found.Who.Count == 2 ? GrammaticalNumber.Dual : GrammaticalNumber.Plural) : first?.Number ?? GrammaticalNumber.Unknown,
            found.Rule)
        {
            Notes = found.Notes.ToEquatable(),
            Confidence = found.Confidence,
            ByReference = found.ByReference,
            PlaceName = found.PlaceName,
        };
        mentions.Add(mention);
        foreach (var (nestedFirst, nestedEnd, nestedWho) in found.Nested)
        {
            if (nestedFirst > found.First || nestedEnd < found.End)
            {
                var nestedSpan = SpanOf(nestedFirst, nestedEnd, Proclitics.None);
                mentions.Add(new Mention(
                    MentionKind.Adjective, nestedFirst, nestedEnd, nestedSpan, [nestedWho.Tie(nestedSpan.Of(source), nestedSpan)], Gender.Unknown, GrammaticalNumber.Unknown, "nisba"));
            }
        }

        Remember(found);
    }

    /// <summary>The characters of tokens without the particles before the first word.</summary>
    private SourceSpan SpanOf(int first, int end, Proclitics proclitics)
    {
        var start = text.Tokens[first].Span.Start;
        var stop = text.Tokens[end - 1].Span.End;
        if (proclitics != Proclitics.None)
        {
            start = AfterParticles(text.Tokens[first].Span, proclitics);
        }

        return new SourceSpan(start, stop);
    }

    /// <summary>
    /// Steps over the letters of the particles, and any marks and tatweel after each. «لل» is "for the": only its first ل is a particle,
    /// the second belongs to «ال».
    /// </summary>
    private int AfterParticles(SourceSpan span, Proclitics proclitics)
    {
        var start = span.Start;
        if ((proclitics & (Proclitics.Wa | Proclitics.Fa)) != 0)
        {
            start = Step(start, span.End);
        }

        if ((proclitics & (Proclitics.Bi | Proclitics.Ka | Proclitics.Li)) != 0)
        {
            start = Step(start, span.End);
        }

        return Math.Min(start, span.End - 1);
    }

    private int Step(int at, int end)
    {
        while (at < end && IsMark(source[at]))
        {
            at++;
        }

        at++;
        while (at < end && IsMark(source[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsMark(char c) =>
        c is 'ـ' or '\u0670' or (>= '\u064b' and <= '\u0655') or '\u200c' or '\u200d' or '\u200e' or '\u200f' or '"' or '“' or '”' or '«' or '»' or '\'' or '(' or '[';

    private Hit[]? HitsAt(int i, Clue clue)
    {
        List<Hit>? found = null;
        foreach (var candidate in clue.Candidates)
        {
            if (candidate.WordId < 0)
            {
                continue;
            }

            var node = finder.Index.Trie.Next(0, candidate.WordId);
            var j = i + 1;
            while (node != 0)
            {
                if (finder.Index.Trie.At(node) is { Length: > 0 } entries)
                {
                    (found ??= []).Add(new Hit(i, j, candidate.Proclitics, candidate.Cut, entries));
                }

                // A hyphen inside a name («جونغ-أون») is passed over.
                if (j < clues.Length && text.Tokens[j].Kind == TokenKind.Dash && j + 1 < clues.Length && clues[j + 1] is not null)
                {
                    j++;
                }

                if (j >= clues.Length || clues[j] is not { } next || next.Candidates[0].WordId < 0)
                {
                    break;
                }

                node = finder.Index.Trie.Next(node, next.Candidates[0].WordId);
                j++;
            }
        }

        LooseHits(i, clue, ref found);
        if (found is null)
        {
            return null;
        }

        // The longest first, then the one with the fewest particles; equals stay in the order found.
        var sorted = found.ToArray();
        for (var k = 1; k < sorted.Length; k++)
        {
            var hit = sorted[k];
            var at = k;
            for (; at > 0 && (sorted[at - 1].End < hit.End || (sorted[at - 1].End == hit.End && sorted[at - 1].Cut > hit.Cut)); at--)
            {
                sorted[at] = sorted[at - 1];
            }

            sorted[at] = hit;
        }

        return sorted;
    }

    /// <summary>Full names of foreign persons in another spelling than the lexicon's: each word by its consonants, at least two words.</summary>
    private void LooseHits(int i, Clue clue, ref List<Hit>? found)
    {
        foreach (var candidate in clue.Candidates)
        {
            if (candidate.Loose is not { } words || i + 1 >= clues.Length || clues[i + 1] is null)
            {
                continue;
            }

            foreach (var word in words)
            {
                LooseFrom(i, candidate, finder.Index.Trie.Next(0, word), i + 1, ref found);
            }
        }
    }

    private void LooseFrom(int i, ClueCandidate candidate, int node, int j, ref List<Hit>? found)
    {
        if (node == 0)
        {
            return;
        }

        if (j > i + 1 && Array.FindAll(finder.Index.Trie.At(node), e => e.Kind == NameKind.Person) is { Length: > 0 } persons
            && found?.Exists(h => h.End == j && h.Proclitics == candidate.Proclitics) is not true)
        {
            (found ??= []).Add(new Hit(i, j, candidate.Proclitics, candidate.Cut, persons));
        }

        if (j < clues.Length && text.Tokens[j].Kind == TokenKind.Dash && j + 1 < clues.Length && clues[j + 1] is not null)
        {
            j++;
        }

        if (j >= clues.Length || j > i + 6 || clues[j] is not { } next)
        {
            return;
        }

        if (next.Candidates[0].WordId is >= 0 and var exact)
        {
            LooseFrom(i, candidate, finder.Index.Trie.Next(node, exact), j + 1, ref found);
        }

        foreach (var word in next.Candidates[0].Loose ?? [])
        {
            if (word != next.Candidates[0].WordId)
            {
                LooseFrom(i, candidate, finder.Index.Trie.Next(node, word), j + 1, ref found);
            }
        }
    }

    private const int StateMask = 1 << (int)NameKind.State;
    private const int PlaceMask = 1 << (int)NameKind.Place;
    private const int ActorMask = 1 << (int)NameKind.Actor;
    private const int ActorShortMask = 1 << (int)NameKind.ActorShort;
    private const int PersonMask = 1 << (int)NameKind.Person;
    private const int PersonShortMask = 1 << (int)NameKind.PersonShort;
    private const int OfficeMask = 1 << (int)NameKind.Office;
    private const int OfficeShortMask = 1 << (int)NameKind.OfficeShort;
    private const int OfficePluralMask = (1 << (int)NameKind.OfficePlural) | (1 << (int)NameKind.OfficeDual);
    private const int MinistryMask = (1 << (int)NameKind.Ministry) | (1 << (int)NameKind.MinistryShort);
    private const int PeopleMask = (1 << (int)NameKind.People) | (1 << (int)NameKind.PeopleSingular);
    private const int NisbaMask = (1 << (int)NameKind.Nisba) | (1 << (int)NameKind.ActorNisba);
    private const int DemonymMask = 1 << (int)NameKind.Demonym;
    private const int AnyDemonymMask = DemonymMask | (1 << (int)NameKind.BareDemonym);

    private static bool In(NameKind kind, int mask) => (mask & (1 << (int)kind)) != 0;

    /// <summary>The longest name at <paramref name="i"/> of the wanted kinds.</summary>
    private bool Longest(int i, int mask, bool bare, out Hit hit, out NameEntry entry)
    {
        hit = default;
        entry = null!;
        if (i >= limit || hits[i] is not { } all)
        {
            return false;
        }

        foreach (var candidate in all)
        {
            if ((bare && candidate.Proclitics != Proclitics.None) || candidate.End > limit)
            {
                continue;
            }

            NameEntry? best = null;
            foreach (var e in candidate.Entries)
            {
                if (In(e.Kind, mask) && (best is null || Weight(e) > Weight(best)))
                {
                    best = e;
                }
            }

            if (best is not null)
            {
                hit = candidate;
                entry = best;
                return true;
            }
        }

        return false;
    }

    private bool Is(int i, WordClass cls) => i >= 0 && i < limit && clues[i] is { } clue && (clue.Classes & cls) != 0;

    /// <summary>The word without particles is of the class.</summary>
    private bool IsBare(int i, WordClass cls) => i >= 0 && i < limit && clues[i] is { } clue && (clue.Candidates[0].Class & cls) != 0;

    private bool Is(int i, WordClass cls, out ClueCandidate candidate)
    {
        candidate = default;
        if (i >= limit || clues[i] is not { } clue || (clue.Classes & cls) == 0)
        {
            return false;
        }

        foreach (var c in clue.Candidates)
        {
            if ((c.Class & cls) != 0)
            {
                candidate = c;
                return true;
            }
        }

        return false;
    }

    private bool IsKind(int i, TokenKind kind) => i >= 0 && i < limit && text.Tokens[i].Kind == kind;

    private string Key(int i) => i >= 0 && i < clues.Length && clues[i] is { } clue ? clue.Key : "";

    /// <summary>The word is written with «ال»; «ألمانيا» is not, though its key begins alike.</summary>
    private bool HasArticle(int i) =>
        i >= 0 && i < clues.Length && clues[i] is not null && text.Tokens[i].Word.Spelling is { Length: > 3 } spelling && spelling.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>The likeliest reading of the word is a verb or a function word.</summary>
    private bool IsVerbOrParticle(int i) =>
        i < clues.Length && clues[i] is not null && text.Tokens[i].Word.Readings is { IsDefaultOrEmpty: false } readings
        && readings[0].Pos is PartOfSpeech.Verb or PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Complementizer or PartOfSpeech.Relative
            or PartOfSpeech.Demonstrative or PartOfSpeech.Pronoun or PartOfSpeech.Negation or PartOfSpeech.Particle or PartOfSpeech.Adverb;
}
