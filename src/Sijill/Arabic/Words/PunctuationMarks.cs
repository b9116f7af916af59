using Sijill.Arabic.Letters;

namespace Sijill.Arabic.Words;

/// <summary>The marks between words, other than quotes.</summary>
internal static class PunctuationMarks
{
    /// <summary>What the mark is.</summary>
    public static TokenKind KindOf(char c) => c switch
    {
        '،' or ',' or '，' or '、' => TokenKind.Comma,
        '؛' or ';' => TokenKind.Semicolon,
        ':' or '：' => TokenKind.Colon,
        '.' or '؟' or '?' or '!' or '…' or '۔' or '。' or '‥' or '‼' or '⁇' or '⁈' or '⁉' => TokenKind.Stop,
        '-' or '–' or '—' or '―' or '‒' or '−' or '‐' or '‑' or '﹘' or '﹣' or '－' => TokenKind.Dash,
        '(' or '[' or '{' or '﴾' or '（' => TokenKind.OpenBracket,
        ')' or ']' or '}' or '﴿' or '）' => TokenKind.CloseBracket,
        _ => TokenKind.Other,
    };

    /// <summary>The length of the run of stops at <paramref name="at"/>: «...», «؟!».</summary>
    public static int StopLength(string text, int at) => RunLength(text, at, TokenKind.Stop);

    /// <summary>The length of the run of marks of one kind.</summary>
    public static int RunLength(string text, int at, TokenKind kind)
    {
        var end = at;
        while (end < text.Length && KindOf(text[end]) == kind)
        {
            end++;
        }

        return end - at;
    }

    /// <summary>The index of the next character that is neither space nor mark; the text's length when there is none.</summary>
    public static int NextVisible(string text, int at)
    {
        while (at < text.Length && ArabicLetters.KindOf(text[at]) is CharacterKind.Space or CharacterKind.Mark)
        {
            at++;
        }

        return at;
    }
}
