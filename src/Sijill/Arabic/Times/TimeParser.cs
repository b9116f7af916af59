using System.Collections.Immutable;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill.Arabic.Times;

/// <summary>
/// Reads one text from left to right. At each token that can begin a time expression every rule is tried and the longest result wins.
/// The rules are in the other parts of this type; each looks only a few tokens ahead.
/// </summary>
internal sealed partial class TimeParser
{
    private readonly TokenizedText text;
    private readonly ImmutableArray<Token> tokens;
    private readonly Term[]?[] terms;
    private readonly DateOnly? today;
    private readonly ImmutableArray<TimeExpression>.Builder found = ImmutableArray.CreateBuilder<TimeExpression>();

    /// <summary>The last date read, to which «في اليوم التالي» and «في العام نفسه» refer.</summary>
    private Edtf? previous;
    private int sentence;

    public TimeParser(CalendarTerms calendar, TokenizedText text, DateOnly? today)
    {
        this.text = text;
        this.today = today;
        tokens = text.Tokens;
        terms = new Term[]?[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            terms[i] = tokens[i].Kind == TokenKind.Word ? calendar.Find(tokens[i].Word) : null;
        }
    }

    /// <summary>The day that the text itself calls today, when it says so with a full date.</summary>
    public DateOnly? OwnDay { get; private set; }

    /// <summary>The time expressions in order.</summary>
    public ImmutableArray<TimeExpression> Parse()
    {
        var i = 0;
        while (i < tokens.Length)
        {
            i = terms[i] is null && tokens[i].Kind != TokenKind.Number ? i + 1 : Step(i);
        }

        return found.DrainToImmutable();
    }

    private int Step(int i)
    {
        if (Term(i, TermClass.Not) is { } not)
        {
            return i + not.Length;
        }

        if (Longest(i) is not { } best || best.End <= i)
        {
            return i + 1;
        }

        Add(i, best);
        return best.End;
    }

    private Found? Longest(int i)
    {
        Found? best = null;
        Take(ref best, Point(i));
        Take(ref best, Range(i));
        Take(ref best, Bounded(i));
        Take(ref best, Counted(i));
        Take(ref best, LengthOfTime(i));
        Take(ref best, Repeated(i));
        Take(ref best, ClockTime(i));
        Take(ref best, WithoutValue(i));
        return best;
    }

    /// <summary>A point of the calendar, or a stretch with a name («الأسبوع الماضي»), without a preposition.</summary>
    private Found? Point(int i)
    {
        var best = PlainPoint(i);
        Take(ref best, UnitByOrdinal(i));
        Take(ref best, PartOfPeriod(i));
        Take(ref best, Season(i));
        Take(ref best, Decade(i));
        Take(ref best, Century(i));
        Take(ref best, NamedDay(i));
        return best;
    }

    /// <summary>The points that may also end a range («من 3 إلى 5 أيار/مايو»).</summary>
    private Found? PlainPoint(int i)
    {
        Found? best = null;
        Take(ref best, NumericDate(i));
        Take(ref best, DayOfMonth(i));
        Take(ref best, MonthOfYear(i));
        Take(ref best, DayByName(i));
        Take(ref best, DayByDistance(i));
        Take(ref best, PartOfDay(i));
        Take(ref best, Year(i));
        Take(ref best, UnitByDirection(i));
        return best;
    }

    private static void Take(ref Found? best, Found? other)
    {
        if (other is { } o && (best is not { } b || o.End > b.End))
        {
            best = o;
        }
    }

    private void Add(int first, Found result)
    {
        var start = first;
        while (start < result.End - 1 && IsLeadingPreposition(start))
        {
            start++;
        }

        var span = new SourceSpan(StartOf(start), tokens[result.End - 1].Span.End);
        var tense = result.Kind == TimeKind.Date || result.IsOpen ? Tense(first) : 0;
        var value = result.IsOpen ? Choose(tense, result) : result.Past;
        var open = result.IsOpen;
        found.Add(new TimeExpression(start, result.End, span, result.Kind, value?.ToString(), result.Rule)
        {
            PastEdtf = open ? result.Past?.ToString() : null,
            FutureEdtf = open ? result.Future?.ToString() : null,
            Tense = tense,
        });
        if (result.Kind == TimeKind.Date && value is { IsInterval: false })
        {
            previous = value;
        }
    }

    private bool IsLeadingPreposition(int i) => terms[i] is null && tokens[i].Word.Normal is "في" or "وفي" or "و";

    /// <summary>Where the word without its one-letter particles begins.</summary>
    private int StartOf(int i)
    {
        var span = tokens[i].Span;
        var clitics = terms[i] is { Length: > 0 } t ? t[0].Clitics : 0;

        // لل is ل and ال run together: the article's alef is not written, and the term begins at the second lam.
        var body = text.Document.Text;
        var at = span.Start;
        while (clitics > 0 && at < span.End - 1)
        {
            at++;
            while (at < span.End - 1 && !char.IsLetter(body[at]))
            {
                at++;
            }

            clitics--;
        }

        return at;
    }

    private bool InText(int i) => i >= 0 && i < tokens.Length;

    private TokenKind KindAt(int i) => InText(i) ? tokens[i].Kind : TokenKind.Other;

    private bool IsMark(int i, char mark) => InText(i) && tokens[i].Span.Length == 1 && text.Document.Text[tokens[i].Span.Start] == mark;

    private string NormalAt(int i) => InText(i) ? tokens[i].Word.Normal : "";

    /// <summary>The term of this class that begins at token <paramref name="i"/>, longest phrase first.</summary>
    private Term? Term(int i, TermClass kind)
    {
        if (!InText(i) || terms[i] is not { } all)
        {
            return null;
        }

        foreach (var term in all)
        {
            if (term.Class == kind && Matches(i, term))
            {
                return term;
            }
        }

        return null;
    }

    /// <summary>The same, for words inside an expression: nothing but ال may stand before it.</summary>
    private Term? Bare(int i, TermClass kind)
    {
        if (!InText(i) || terms[i] is not { } all)
        {
            return null;
        }

        foreach (var term in all)
        {
            if (term.Class == kind && term.IsBare && Matches(i, term))
            {
                return term;
            }
        }

        return null;
    }

    private bool Matches(int i, Term term)
    {
        for (var k = 0; k < term.Rest.Length; k++)
        {
            var at = i + 1 + k;
            if (!InText(at))
            {
                return false;
            }

            var word = tokens[at].Word.Normal;
            if (word != term.Rest[k] && !(term.Class == TermClass.DayPart && k == term.Rest.Length - 1 && IsWithArticle(word, term.Rest[k])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithArticle(string word, string noun) =>
        word.Length == noun.Length + 2 && word.StartsWith("ال", StringComparison.Ordinal) && word.EndsWith(noun, StringComparison.Ordinal);
}
