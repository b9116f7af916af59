using System.Collections.Immutable;

namespace Sijill.Arabic.Words;

/// <summary>
/// Tells the lines of the article from titles and teasers among them. Where most paragraphs of a document end in a stop, a short line
/// without one is a title; where none do, its absence means nothing.
/// </summary>
internal sealed class LineKinds(Teasers teasers)
{
    /// <summary>A longer line is no title.</summary>
    private const int LongestTitle = 22;

    /// <summary>The kind of each paragraph.</summary>
    public SentenceKind[] Of(ImmutableArray<Token> tokens, List<Paragraph> paragraphs)
    {
        var kinds = new SentenceKind[paragraphs.Count];
        var stopsMean = StopsMean(tokens, paragraphs);
        var block = false;
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var stopped = IsStopped(tokens, paragraphs[i]);
            var title = stopsMean && !stopped && LooksLikeTitle(tokens, paragraphs[i]);
            if (teasers.Opens(tokens, paragraphs[i], stopped))
            {
                kinds[i] = SentenceKind.Teaser;

                // «اقرأ أيضا:» alone on its line announces the lines that follow.
                block = paragraphs[i].End - paragraphs[i].First <= 4;
                continue;
            }

            block &= title;
            kinds[i] = block ? SentenceKind.Teaser : title ? SentenceKind.Headline : SentenceKind.Body;
        }

        return kinds;
    }

    /// <summary>Whether the absence of a stop says anything: most of the long paragraphs have one.</summary>
    private static bool StopsMean(ImmutableArray<Token> tokens, List<Paragraph> paragraphs)
    {
        var (all, with) = (0, 0);
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.End - paragraph.First > 8)
            {
                all++;
                with += IsStopped(tokens, paragraph) ? 1 : 0;
            }
        }

        return with > 0 && with * 3 >= all;
    }

    private static bool IsStopped(ImmutableArray<Token> tokens, Paragraph paragraph)
    {
        var last = paragraph.End - 1;
        while (last > paragraph.First && tokens[last].Kind is TokenKind.CloseQuote or TokenKind.CloseBracket or TokenKind.OpenQuote)
        {
            last--;
        }

        return tokens[last].Kind == TokenKind.Stop;
    }

    /// <summary>Short, no list item, no announcement of a list, and not joined to what stands before.</summary>
    private static bool LooksLikeTitle(ImmutableArray<Token> tokens, Paragraph paragraph)
    {
        if (paragraph.End - paragraph.First > LongestTitle)
        {
            return false;
        }

        var (first, last) = (tokens[paragraph.First], tokens[paragraph.End - 1]);
        var listItem = first.Kind is TokenKind.Dash or TokenKind.Other or TokenKind.Stop;
        return !listItem && last.Kind is not (TokenKind.Colon or TokenKind.Comma or TokenKind.Semicolon)
            && !first.Word.Has(Proclitics.Wa | Proclitics.Fa);
    }
}
