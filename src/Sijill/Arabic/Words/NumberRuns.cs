using Sijill.Arabic.Letters;

namespace Sijill.Arabic.Words;

/// <summary>Numbers with the separators inside them: 1.5, 1,684,629, ٣٫٥, 10:30, 12/3, 2018-04-14.</summary>
internal static class NumberRuns
{
    /// <summary>Where the number that begins at <paramref name="start"/> ends.</summary>
    public static int End(string text, int start)
    {
        var end = EndOfDigits(text, start);
        if (IsoDateEnd(text, start, end) is var date and > 0)
        {
            return date;
        }

        while (end + 1 < text.Length && IsSeparator(text[end]) && IsDigit(text, end + 1))
        {
            end = EndOfDigits(text, end + 1);
        }

        return end;
    }

    private static bool IsSeparator(char c) => c is '.' or ',' or '،' or '٫' or '٬' or ':' or '/' or '\\';

    private static int IsoDateEnd(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '-' || !IsDigit(text, end + 1))
        {
            return 0;
        }

        var month = EndOfDigits(text, end + 1);
        if (month - end > 3 || month >= text.Length || text[month] != '-' || !IsDigit(text, month + 1))
        {
            return 0;
        }

        var day = EndOfDigits(text, month + 1);
        return end - start <= 4 && day - month <= 5 ? day : 0;
    }

    private static int EndOfDigits(string text, int start)
    {
        var end = start;
        while (IsDigit(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && ArabicLetters.KindOf(text[at]) == CharacterKind.Digit;
}
