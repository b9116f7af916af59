using Sijill.Arabic.Letters;

namespace Sijill.Arabic.Words;

/// <summary>
/// Tells opening from closing quotation marks within one paragraph. Newspapers mix «», “”, "", '' and turn them round, so a mark's own
/// shape counts less than where it stands and whether a quotation is open.
/// </summary>
internal struct QuoteTracker
{
    private byte depth;
    private bool single;

    /// <summary>How many quotations are open.</summary>
    public readonly byte Depth => depth;

    /// <summary>Reads the mark at <paramref name="at"/>; length 0 when it is no quotation mark. A closing mark has then been counted.</summary>
    public (TokenKind Kind, int Length) Read(string text, int at)
    {
        switch (text[at])
        {
            case '\'' or '`' when at + 1 < text.Length && text[at + 1] == text[at]:
                return Double(text, at, 2, opens: null);
            case '\'' or '‘' or '’' or '`' or '‚' or '‹' or '›' or '´' or '′':
                return Single(text, at);
            case '"' or '″' or '＂' or '“' or '”' or '„' or '‟' or '〝' or '〞' or '❝' or '❞':
                return Double(text, at, 1, opens: null);
            case '«' or '《' or '≪':
                return Double(text, at, 1, opens: true);
            case '»' or '》' or '≫':
                return Double(text, at, 1, opens: false);
            default:
                return default;
        }
    }

    /// <summary>Counts an opening mark.</summary>
    public void Enter() => depth = (byte)Math.Min(depth + 1, 9);

    private (TokenKind Kind, int Length) Double(string text, int at, int length, bool? opens)
    {
        var before = at > 0 ? ArabicLetters.KindOf(text[at - 1]) : CharacterKind.LineEnd;
        var after = at + length < text.Length ? ArabicLetters.KindOf(text[at + length]) : CharacterKind.LineEnd;
        var looksOpening = IsBlank(before) && IsLetter(after);
        var looksClosing = !IsBlank(before) && !IsLetter(after) && !IsOpener(text, at - 1);
        var opening = opens switch
        {
            // «»…«» set the wrong way round.
            true => !(looksClosing && depth > 0 && !looksOpening),
            false => looksOpening && depth == 0,
            null => looksOpening || (depth == 0 && !looksClosing),
        };
        if (opening)
        {
            // A mark of one shape that opens while a quotation of that shape is open: the first was never closed.
            depth = opens is null && depth > 0 ? (byte)(depth - 1) : depth;
            return (TokenKind.OpenQuote, length);
        }

        depth = depth > 0 ? (byte)(depth - 1) : depth;
        return (TokenKind.CloseQuote, length);
    }

    private (TokenKind Kind, int Length) Single(string text, int at)
    {
        var before = at > 0 ? ArabicLetters.KindOf(text[at - 1]) : CharacterKind.LineEnd;
        var after = at + 1 < text.Length ? ArabicLetters.KindOf(text[at + 1]) : CharacterKind.LineEnd;
        if (single && !IsLetter(after))
        {
            single = false;
            depth = depth > 0 ? (byte)(depth - 1) : depth;
            return (TokenKind.CloseQuote, 1);
        }

        if (!IsLetter(before) && IsLetter(after))
        {
            single = true;
            return (TokenKind.OpenQuote, 1);
        }

        return default;
    }

    private static bool IsBlank(CharacterKind kind) => kind is CharacterKind.Space or CharacterKind.LineEnd;

    private static bool IsLetter(CharacterKind kind) =>
        kind is CharacterKind.Arabic or CharacterKind.Foreign or CharacterKind.Digit or CharacterKind.Mark;

    private static bool IsOpener(string text, int at) => at >= 0 && text[at] is ':' or '(' or '[' or '-' or '/' or '،' or '–' or '—';
}
