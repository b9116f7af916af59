using System.Collections.Immutable;

namespace Sijill.Arabic.Words;

/// <summary>Cuts paragraphs into sentences.</summary>
internal static class SentenceCutter
{
    /// <summary>
    /// The most tokens of a sentence. What is longer is no prose but a list, a table or garbage; it is cut, at a comma where there is one,
    /// so that the work of the later stages, which compare the clauses of a sentence with one another, stays bounded.
    /// </summary>
    private const int Longest = 400;

    /// <summary>
    /// The sentences of the text. Every word outside the dateline belongs to one; runs of marks without a word («-----») belong to none.
    /// </summary>
    public static ImmutableArray<Sentence> Cut(
        ImmutableArray<Token> tokens, List<Paragraph> paragraphs, SentenceKind[] kinds, (int First, int End)? dateline)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(paragraphs.Count * 2);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var end = paragraphs[i].End;
            var first = dateline is { } line && line.First == paragraphs[i].First ? line.End : paragraphs[i].First;
            for (var at = first; at < end; at++)
            {
                if (tokens[at].Kind == TokenKind.Stop)
                {
                    var after = AfterClosers(tokens, at, end);
                    if (after == end || Ends(tokens, at, after))
                    {
                        Add(sentences, tokens, new Sentence(first, after, i, kinds[i]));
                        first = after;
                    }

                    at = after - 1;
                }
            }

            Add(sentences, tokens, new Sentence(first, end, i, kinds[i]));
        }

        return sentences.ToImmutable();
    }

    private static void Add(ImmutableArray<Sentence>.Builder sentences, ImmutableArray<Token> tokens, Sentence sentence)
    {
        while (sentence.End - sentence.First > Longest)
        {
            var cut = CutBefore(tokens, sentence.First + Longest);
            AddPiece(sentences, tokens, sentence with { End = cut });
            sentence = sentence with { First = cut };
        }

        AddPiece(sentences, tokens, sentence);
    }

    /// <summary>After the last comma in the second half of what is to be cut off.</summary>
    private static int CutBefore(ImmutableArray<Token> tokens, int end)
    {
        for (var i = end - 1; i > end - (Longest / 2); i--)
        {
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.Semicolon)
            {
                return i + 1;
            }
        }

        return end;
    }

    private static void AddPiece(ImmutableArray<Sentence>.Builder sentences, ImmutableArray<Token> tokens, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Foreign or TokenKind.Number)
            {
                sentences.Add(sentence);
                return;
            }
        }
    }

    /// <summary>Whether a sentence ends at this stop, within a paragraph that goes on.</summary>
    private static bool Ends(ImmutableArray<Token> tokens, int stop, int next)
    {
        // A stop before a comma, or before the words that name the speaker («"…!" قال الوزير»), is inside the sentence; only the comma is sure.
        if (tokens[next].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon)
        {
            return false;
        }

        // «(…)» marks what was left out of a quotation.
        if (stop > 0 && tokens[stop - 1].Kind == TokenKind.OpenBracket && tokens[next - 1].Kind == TokenKind.CloseBracket)
        {
            return false;
        }

        // Two points or three are a dash or a pause in Arabic titles and quotations; they end a sentence only before a conjunction or quote.
        return tokens[stop].Span.Length < 2 || IsQuestion(tokens[stop]) || next > stop + 1 || tokens[next].Kind != TokenKind.Word
            || tokens[next].Word.Has(Proclitics.Wa | Proclitics.Fa);
    }

    private static bool IsQuestion(Token stop) => stop.Word.Spelling.AsSpan().ContainsAny('؟', '?', '!');

    /// <summary>The quotes and brackets that close right after a stop belong to its sentence.</summary>
    private static int AfterClosers(ImmutableArray<Token> tokens, int stop, int end)
    {
        var next = stop + 1;
        while (next < end && tokens[next].Kind is TokenKind.CloseQuote or TokenKind.CloseBracket or TokenKind.Stop)
        {
            next++;
        }

        return next;
    }
}
