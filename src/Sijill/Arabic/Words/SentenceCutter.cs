using System.Collections.Immutable;

namespace Sijill.Arabic.Words;

/// <summary>Cuts paragraphs into sentences.</summary>
internal static class SentenceCutter
{
    /// <summary>The sentences of the text; every token outside the dateline belongs to one.</summary>
    public static ImmutableArray<Sentence> Cut(
        string text, ImmutableArray<Token> tokens, List<Paragraph> paragraphs, (int First, int End)? dateline)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>(paragraphs.Count * 2);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var first = dateline is { } line && line.First == paragraphs[i].First ? line.End : paragraphs[i].First;
            var kind = SentenceKind.Body;
            for (var at = first; at < paragraphs[i].End; at++)
            {
                if (tokens[at].Kind == TokenKind.Stop)
                {
                    at = AfterClosers(tokens, at, paragraphs[i].End) - 1;
                    sentences.Add(new Sentence(first, at + 1, i, kind));
                    first = at + 1;
                }
            }

            if (first < paragraphs[i].End)
            {
                sentences.Add(new Sentence(first, paragraphs[i].End, i, kind));
            }
        }

        return sentences.ToImmutable();
    }

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
