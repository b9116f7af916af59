using System.Collections.Immutable;
using Sijill.Arabic.Letters;
using Sijill.Model;

namespace Sijill.Arabic.Words;

/// <summary>Cuts a text into tokens and paragraphs, from left to right, looking only a few characters ahead.</summary>
internal ref struct TokenScanner
{
    /// <summary>A longer run of letters is looked up by its beginning only: no word is that long.</summary>
    private const int LongestRun = 64;

    private readonly string text;
    private readonly WordTable words;
    private readonly char[] buffer = new char[LongestRun * ArabicLetters.MaxExpansion];
    private readonly List<Paragraph> paragraphs = [];
    private readonly ImmutableArray<Token>.Builder tokens;
    private QuoteTracker quotes;
    private int at;
    private int paragraphStart;
    private bool hashtag;

    public TokenScanner(string text, WordTable words)
    {
        this.text = text;
        this.words = words;
        tokens = ImmutableArray.CreateBuilder<Token>((text.Length / 5) + 4);
    }

    /// <summary>All tokens, and the paragraphs that hold any.</summary>
    public (ImmutableArray<Token> Tokens, List<Paragraph> Paragraphs) Scan()
    {
        while (at < text.Length)
        {
            Step();
        }

        EndParagraph();
        return (tokens.DrainToImmutable(), paragraphs);
    }

    private void Step()
    {
        var c = text[at];
        switch (ArabicLetters.KindOf(c))
        {
            case CharacterKind.Space or CharacterKind.Mark:
                hashtag &= ArabicLetters.KindOf(c) == CharacterKind.Mark;
                at++;
                break;
            case CharacterKind.LineEnd:
                hashtag = false;
                EndParagraph();
                at++;
                break;
            case CharacterKind.Arabic:
                AddRun(at, EndOfArabic(at), TokenKind.Word);
                break;
            case CharacterKind.Foreign:
                AddRun(at, ForeignRuns.End(text, at), TokenKind.Foreign);
                break;
            case CharacterKind.Digit:
                AddRun(at, NumberRuns.End(text, at), TokenKind.Number);
                break;
            default:
                Punctuation(c);
                break;
        }
    }

    private void EndParagraph()
    {
        if (tokens.Count > paragraphStart)
        {
            paragraphs.Add(new Paragraph(paragraphStart, tokens.Count));
        }

        paragraphStart = tokens.Count;
        quotes = default;
    }

    private readonly int EndOfArabic(int start)
    {
        var end = start + 1;
        while (end < text.Length && ArabicLetters.KindOf(text[end]) is CharacterKind.Arabic or CharacterKind.Mark)
        {
            end++;
        }

        return end;
    }

    private void Punctuation(char c)
    {
        switch (c)
        {
            case '#' or '＃' when IsLetter(at + 1):
                hashtag = true;
                at++;
                return;
            case '_' when hashtag:
                at++;
                return;
            case '@' when ForeignRuns.StartsHandle(text, at):
                AddRun(at, ForeignRuns.End(text, at), TokenKind.Foreign);
                return;
        }

        hashtag = false;
        var mark = quotes.Read(text, at);
        if (mark.Length > 0)
        {
            AddMark(mark.Kind, mark.Length);
            return;
        }

        var length = 1;
        var kind = PunctuationMarks.KindOf(c);
        switch (kind)
        {
            case TokenKind.Stop:
                length = PunctuationMarks.StopLength(text, at);
                kind = c == '.' && length == 1 && IsAbbreviation() ? TokenKind.Other : TokenKind.Stop;
                break;
            case TokenKind.Dash:
                length = PunctuationMarks.RunLength(text, at, TokenKind.Dash);
                break;
        }

        AddMark(kind, length);
    }

    /// <summary>
    /// Whether the full stop at hand is part of an initial, title or name («د. محمد», «أ.ف.ب», «العربية.نت») and ends no sentence.
    /// </summary>
    private readonly bool IsAbbreviation()
    {
        if (tokens.Count == paragraphStart || tokens[^1].Span.End != at || tokens[^1].Kind != TokenKind.Word)
        {
            return false;
        }

        var next = PunctuationMarks.NextVisible(text, at + 1);
        if (next == text.Length || ArabicLetters.KindOf(text[next]) == CharacterKind.LineEnd)
        {
            return false;
        }

        var before = tokens[^1].Word.Normal;
        if (before.Length == 1)
        {
            return true;
        }

        // Written without a space: a name spelled out («إن.إتش.كيه», «العربية.نت») when what follows is as short.
        if (next != at + 1 || ArabicLetters.KindOf(text[next]) != CharacterKind.Arabic)
        {
            return false;
        }

        var rest = EndOfArabic(next) - next;
        return rest <= 3 && (before.Length <= 3 || text.AsSpan(next, rest) is "نت" or "كوم");
    }

    private readonly bool IsLetter(int index) =>
        index < text.Length && ArabicLetters.KindOf(text[index]) is CharacterKind.Arabic or CharacterKind.Foreign or CharacterKind.Digit;

    private void AddMark(TokenKind kind, int length)
    {
        var span = new SourceSpan(at, at + length);
        tokens.Add(new Token(span, kind, Find(span), quotes.Depth, PassiveMark: false, Hashtag: false));
        if (kind == TokenKind.OpenQuote)
        {
            quotes.Enter();
        }

        at += length;
    }

    private void AddRun(int start, int end, TokenKind kind)
    {
        var span = new SourceSpan(start, end);
        var word = Find(span);
        var passive = kind == TokenKind.Word && PassiveMarks.IsOn(text.AsSpan(start, end - start), word);
        tokens.Add(new Token(span, kind, word, quotes.Depth, passive, hashtag));
        at = end;
    }

    private readonly Word Find(SourceSpan span)
    {
        var source = text.AsSpan(span.Start, Math.Min(span.Length, LongestRun));
        return words.Find(buffer.AsSpan(0, ArabicLetters.Spell(source, buffer)));
    }
}
