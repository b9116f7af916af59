using System.Collections.Immutable;
using Sijill.Lexicons;

namespace Sijill.Arabic.Words;

/// <summary>
/// Finds the dateline that opens an agency's report: places, then an agency, set off by brackets, dashes or a stroke: «دبي، الإمارات العربية
/// المتحدة (CNN) --», «موسكو - رويترز:», «القاهرة (أ ف ب) -», «(CNN)--».
/// </summary>
internal sealed class Datelines(IEnumerable<string> agencies)
{
    /// <summary>The places of a dateline are not longer than this.</summary>
    private const int LongestPlaces = 10;

    private readonly PhraseSet agencies = new(agencies);

    /// <summary>Reads <c>words/datelines.jsonl</c>; other files are left alone.</summary>
    public static Datelines Load(IEnumerable<LexiconFile> files) =>
        new(files.Where(file => file.Path == "words/datelines.jsonl")
            .SelectMany(file => JsonLines.Read(file, WordJson.Default.DatelineEntry)).SelectMany(line => line.Entry.Agencies));

    /// <summary>The tokens of the dateline, which opens the first paragraph or follows a title in the first; null when there is none.</summary>
    public (int First, int End)? Find(ImmutableArray<Token> tokens, List<Paragraph> paragraphs)
    {
        for (var i = 0; i < Math.Min(2, paragraphs.Count); i++)
        {
            var end = End(tokens, paragraphs[i]);
            if (end > paragraphs[i].First)
            {
                return (paragraphs[i].First, end);
            }
        }

        return null;
    }

    private int End(ImmutableArray<Token> tokens, Paragraph paragraph)
    {
        var limit = Math.Min(paragraph.End, paragraph.First + LongestPlaces);
        for (var i = paragraph.First; i < limit; i++)
        {
            var atStart = i == paragraph.First;
            var bracket = tokens[i].Kind == TokenKind.OpenBracket;
            if (bracket || atStart || IsSeparator(tokens, i - 1))
            {
                var agency = agencies.End(tokens, bracket ? i + 1 : i, paragraph.End);
                if (agency > (bracket ? i + 1 : i))
                {
                    return AfterAgency(tokens, agency, paragraph.End, bracket, mustBeSetOff: atStart || !bracket);
                }
            }

            if (!atStart && i < paragraph.First + LongestPlaces && tokens[i].Kind == TokenKind.Dash && i + 1 < paragraph.End && tokens[i + 1].Word.FirstVerb is { } verb
                && verb == tokens[i + 1].Word.Best && SetOff(tokens, i))
            {
                // «القاهرة - أعلنت …»: a place alone, and the report begins with its verb.
                return i + 1;
            }

            if (!IsPlace(tokens[i]))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>A dash with space on both sides, at most three words into the text.</summary>
    private static bool SetOff(ImmutableArray<Token> tokens, int dash) =>
        dash <= 4 && tokens[dash - 1].Span.End < tokens[dash].Span.Start && tokens[dash].Span.End < tokens[dash + 1].Span.Start;

    /// <summary>The index after the closing bracket and the dashes; 0 when the agency is not set off from what follows.</summary>
    private static int AfterAgency(ImmutableArray<Token> tokens, int at, int end, bool bracket, bool mustBeSetOff)
    {
        var closed = bracket && at < end && tokens[at].Kind == TokenKind.CloseBracket;
        var next = closed ? at + 1 : at;
        var dash = next;
        while (dash < end && (IsSeparator(tokens, dash) || tokens[dash].Kind is TokenKind.Colon))
        {
            dash++;
        }

        return dash > next || dash == end || (closed && !mustBeSetOff) ? dash : 0;
    }

    private static bool IsSeparator(ImmutableArray<Token> tokens, int at) =>
        at >= 0 && (tokens[at].Kind == TokenKind.Dash || IsStroke(tokens[at]));

    private static bool IsStroke(Token token) => token.Kind == TokenKind.Other && token.Word.Spelling is "/" or "|" or "\\";

    /// <summary>Whether the token may stand in the places of a dateline: a name, a date, a comma, but no verb and no preposition.</summary>
    private static bool IsPlace(Token token) => token.Kind switch
    {
        TokenKind.Word => token.Word.Best.Pos is PartOfSpeech.Nominal or PartOfSpeech.Numeral or PartOfSpeech.ActiveParticiple
            or PartOfSpeech.PassiveParticiple or PartOfSpeech.VerbalNoun,
        TokenKind.Foreign or TokenKind.Number or TokenKind.Comma or TokenKind.Dash => true,
        _ => IsStroke(token),
    };
}
