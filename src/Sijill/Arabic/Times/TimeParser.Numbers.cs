using System.Globalization;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Times;

/// <summary>Numbers in digits and words.</summary>
internal sealed partial class TimeParser
{
    /// <summary>A whole number in digits at token <paramref name="i"/>.</summary>
    private int? Digits(int i)
    {
        if (KindAt(i) != TokenKind.Number)
        {
            return null;
        }

        var digits = tokens[i].Word.Normal;
        return digits.Length <= 6 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A number in digits, perhaps after «الـ».</summary>
    private (int Value, int End)? DigitsWithArticle(int i)
    {
        if (Digits(i) is { } plain)
        {
            return (plain, i + 1);
        }

        return Term(i, TermClass.The) is not null && Digits(i + 1) is { } value ? (value, i + 2) : null;
    }

    /// <summary>A number that counts: «3», «ثلاثة», «خمس وعشرين», «مئة».</summary>
    private (int Value, int End)? Count(int i, bool first)
    {
        if (DigitsWithArticle(i) is { } digits)
        {
            return digits;
        }

        if ((first ? Term(i, TermClass.Cardinal) : Bare(i, TermClass.Cardinal)) is not { } term)
        {
            return null;
        }

        var value = term.Value;
        var end = i + term.Length;
        while (Term(end, TermClass.Cardinal) is { HasConjunction: true } more && more.Value != value)
        {
            value += more.Value;
            end += more.Length;
        }

        return (value, end);
    }

    /// <summary>A day of the month: «8», «الثامن», «الحادي والعشرين».</summary>
    private (int Value, int End)? DayNumber(int i)
    {
        if (Digits(i) is { } digits)
        {
            return digits is >= 1 and <= 31 ? (digits, i + 1) : null;
        }

        return Term(i, TermClass.Ordinal) is { Value: >= 1 } ordinal && (ordinal.HasArticle || ordinal.Value >= 20) ? (ordinal.Value, i + ordinal.Length) : null;
    }

    /// <summary>A year in digits, with its era if one is given.</summary>
    private (int Value, bool Hijri, int End)? YearNumber(int i)
    {
        if (Digits(i) is not { } value || tokens[i].Word.Normal.Length is < 3 or > 4)
        {
            return null;
        }

        if (Bare(i + 1, TermClass.HijriEra) is not null)
        {
            return (value, true, i + 2);
        }

        return Bare(i + 1, TermClass.CommonEra) is not null ? (value, false, i + 2) : (value, false, i + 1);
    }
}
