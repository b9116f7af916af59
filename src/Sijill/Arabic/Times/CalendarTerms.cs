using System.Collections.Frozen;
using Sijill.Arabic.Letters;
using Sijill.Arabic.Words;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>
/// All words that times are made of, with the particles that may be written before them, found by normal form: one lookup tells
/// for most words of a text that they have nothing to do with time.
/// </summary>
internal sealed class CalendarTerms
{
    private static readonly (string Letters, Front Front)[] Conjunctions = [("", Front.None), ("و", Front.Conjunction), ("ف", Front.Conjunction)];

    private static readonly (string Letters, Front Front)[] Prepositions =
        [("", Front.None), ("ب", Front.Preposition), ("ل", Front.Preposition), ("ك", Front.Preposition)];

    private readonly FrozenDictionary<string, Term[]> terms;
    private readonly Known nothing;

    private CalendarTerms(Dictionary<string, List<Term>> all)
    {
        nothing = new Known(this, null);
        terms = all.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(t => t.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many written forms are known.</summary>
    public int Count => terms.Count;

    /// <summary>Reads the files of the folder <c>calendar</c>.</summary>
    /// <exception cref="LexiconException">An entry is not valid.</exception>
    public static CalendarTerms Load(IEnumerable<LexiconFile> files)
    {
        var all = new Dictionary<string, List<Term>>(StringComparer.Ordinal);
        foreach (var file in files.Where(f => f.Path.StartsWith("calendar/", StringComparison.Ordinal)))
        {
            foreach (var (line, entry) in JsonLines.Read(file, CalendarJson.Default.CalendarEntry))
            {
                Add(all, file, line, entry);
            }
        }

        return new CalendarTerms(all);
    }

    /// <summary>What a word in normal form can be, longest phrase first; null for most words.</summary>
    public Term[]? Find(string normal) => terms.GetValueOrDefault(normal);

    /// <summary>The same, remembered with the word.</summary>
    public Term[]? Find(Word word)
    {
        if (word.TimeNote is Known known && known.Calendar == this)
        {
            return known.Terms;
        }

        var found = Find(word.Normal);
        word.TimeNote = found is null ? nothing : new Known(this, found);
        return found;
    }

    private static void Add(Dictionary<string, List<Term>> all, LexiconFile file, int line, CalendarEntry entry)
    {
        if (!Enum.TryParse<TermClass>(entry.Class, ignoreCase: true, out var kind) || char.IsAsciiDigit(entry.Class[0]))
        {
            throw new LexiconException("SJ2101", file.DisplayName, line, $"unknown class '{entry.Class}'; see TermClass for the known ones");
        }

        if (kind == TermClass.NamedDay && !Edtf.TryParse(entry.Edtf, out _))
        {
            throw new LexiconException("SJ2102", file.DisplayName, line, "a named day needs its date as \"edtf\"");
        }

        foreach (var phrase in entry.Words)
        {
            var words = ArabicLetters.Normalize(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                throw new LexiconException("SJ2103", file.DisplayName, line, "a word is empty; remove it");
            }

            AddForms(all, kind, entry, words);
        }
    }

    private static void AddForms(Dictionary<string, List<Term>> all, TermClass kind, CalendarEntry entry, string[] words)
    {
        var first = words[0];
        var rest = words[1..];
        foreach (var (conjunction, c) in Conjunctions)
        {
            foreach (var (preposition, p) in Prepositions)
            {
                if (p != Front.None && !TakesPreposition(kind, entry.Weak))
                {
                    continue;
                }

                var front = conjunction + preposition;
                var clitics = (byte)front.Length;
                Add(Join(front, first), c | p, clitics);
                if (TakesArticle(kind) && !first.StartsWith("ال", StringComparison.Ordinal))
                {
                    Add(Join(front, "ال" + first), c | p | Front.Article, clitics);
                }
            }
        }

        void Add(string form, Front front, byte clitics)
        {
            if (!all.TryGetValue(form, out var list))
            {
                all[form] = list = [];
            }

            var term = new Term(kind, entry.Value, front, clitics, rest, entry.Weak, entry.Edtf);
            if (!list.Exists(t => t.Class == kind && t.Value == term.Value && t.Front == front && t.Rest.AsSpan().SequenceEqual(rest)))
            {
                list.Add(term);
            }
        }
    }

    /// <summary>ل before ال is written لل.</summary>
    private static string Join(string front, string word) =>
        front.EndsWith('ل') && word.StartsWith("ال", StringComparison.Ordinal) ? front + word[1..] : front + word;

    private static bool TakesPreposition(TermClass kind, bool weak) => !weak && kind is
        TermClass.Not or TermClass.Month or TermClass.HijriMonth or TermClass.Weekday or TermClass.Cardinal or TermClass.Ordinal or TermClass.Unit
        or TermClass.UnitDual or TermClass.UnitPlural or TermClass.DayOffset or TermClass.DayPart or TermClass.Part or TermClass.Season
        or TermClass.DecadeName or TermClass.This or TermClass.Tonight or TermClass.NamedDay;

    private static bool TakesArticle(TermClass kind) => kind is
        TermClass.Cardinal or TermClass.Ordinal or TermClass.Unit or TermClass.UnitDual or TermClass.UnitPlural or TermClass.DayPart
        or TermClass.Past or TermClass.Previous or TermClass.Next or TermClass.Following or TermClass.Current or TermClass.Few
        or TermClass.Season or TermClass.DecadeName or TermClass.Part;

    /// <summary>What this calendar knows of a word.</summary>
    private sealed record Known(CalendarTerms Calendar, Term[]? Terms);
}
