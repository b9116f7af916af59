using System.Collections.Immutable;
using Sijill.Model;

namespace Sijill.Arabic.Words;

internal enum TokenKind : byte
{
    /// <summary>A word in Arabic letters.</summary>
    Word,

    /// <summary>A word in other letters (CNN, NATO).</summary>
    Foreign,

    /// <summary>A number in digits of any system, with its separators (1.5, 10:30, 12/3).</summary>
    Number,

    /// <summary>«،» or ",".</summary>
    Comma,

    /// <summary>«؛» or ";".</summary>
    Semicolon,

    /// <summary>":".</summary>
    Colon,

    /// <summary>Full stop, «؟», "!", "…": what may end a sentence.</summary>
    Stop,

    /// <summary>A dash between words.</summary>
    Dash,

    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>One token of a text.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Word">Its spelling and readings; for tokens that are no words, a word without Arabic letters.</param>
/// <param name="QuoteDepth">How many quotations it stands in; quote marks themselves count as outside.</param>
/// <param name="PassiveMark">The text itself writes ُ on the first letter of the verb (after proclitics), as in «كُتب», «تُجرى».</param>
/// <param name="Hashtag">Part of a hashtag: «#كوريا_الشمالية» gives two tokens, both with this set; the sign is in neither span.</param>
internal readonly record struct Token(SourceSpan Span, TokenKind Kind, Word Word, byte QuoteDepth, bool PassiveMark, bool Hashtag);

internal enum SentenceKind : byte
{
    Body,

    /// <summary>A line without a closing stop that repeats or announces, such as a first line that is the title.</summary>
    Headline,

    /// <summary>A line that teases another article («اقرأ أيضا», «للمزيد») or an advertisement of the outlet.</summary>
    Teaser,
}

/// <summary>A sentence: tokens <c>[First, End)</c>.</summary>
/// <param name="First">Index of the first token, after any dateline («دبي (CNN) --»).</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Paragraph">Index of the line or paragraph, from 0.</param>
/// <param name="Kind">What sort of sentence.</param>
internal readonly record struct Sentence(int First, int End, int Paragraph, SentenceKind Kind);

/// <summary>A document cut into tokens and sentences.</summary>
/// <param name="Document">The document.</param>
/// <param name="Tokens">All tokens in order; a dateline's tokens belong to no sentence.</param>
/// <param name="Sentences">In order, without overlap.</param>
/// <param name="Dateline">Tokens of the dateline, if any: first and end.</param>
internal sealed record TokenizedText(
    Document Document, ImmutableArray<Token> Tokens, ImmutableArray<Sentence> Sentences, (int First, int End)? Dateline);
