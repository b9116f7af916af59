using System.Collections.Immutable;

namespace Sijill.Arabic.Words;

/// <summary>Finds the dateline that opens an agency's report: «دبي، الإمارات العربية المتحدة (CNN) --», «موسكو - رويترز».</summary>
internal sealed class Datelines
{
    /// <summary>A dateline has no more tokens than this.</summary>
    private const int Longest = 16;

    /// <summary>The tokens of the dateline, or null.</summary>
    public (int First, int End)? Find(ImmutableArray<Token> tokens, List<Paragraph> paragraphs)
    {
        for (var i = 0; i < Math.Min(2, paragraphs.Count); i++)
        {
            var end = End(tokens, paragraphs[i]);
            if (end > 0)
            {
                return (paragraphs[i].First, end);
            }
        }

        return null;
    }

    /// <summary>Place names, then an agency in brackets, then a dash.</summary>
    private static int End(ImmutableArray<Token> tokens, Paragraph paragraph)
    {
        var end = Math.Min(paragraph.End, paragraph.First + Longest);
        for (var i = paragraph.First; i < end; i++)
        {
            var kind = tokens[i].Kind;
            if (kind == TokenKind.CloseBracket)
            {
                return i + 1 < paragraph.End && tokens[i + 1].Kind is TokenKind.Dash or TokenKind.Colon ? i + 2 : 0;
            }

            if (kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Comma or TokenKind.OpenBracket or TokenKind.Other or TokenKind.Dash))
            {
                return 0;
            }
        }

        return 0;
    }
}
