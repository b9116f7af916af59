using System.Globalization;

namespace Sijill.Model;

/// <summary>
/// One date of Extended Date/Time Format (ISO 8601-2), levels 0 and 1 without time of day: a year, month or day, a season
/// (<c>2018-21</c> to <c>2018-24</c>), with unknown digits as <c>X</c> from the right (<c>198X</c>, <c>2018-XX</c>) and a qualifier.
/// The years are 0001 to 9999, those of <see cref="DateOnly"/>. Two values are equal when they are written alike.
/// </summary>
public readonly record struct EdtfDate : IComparable<EdtfDate>
{
    private const byte Unknown = 255;

    private readonly short year;
    private readonly byte unknownYearDigits;
    private readonly byte month;
    private readonly byte day;

    private EdtfDate(int year, int unknownYearDigits, byte month, byte day, EdtfQualifier qualifier)
    {
        this.year = (short)year;
        this.unknownYearDigits = (byte)unknownYearDigits;
        this.month = month;
        this.day = day;
        Qualifier = qualifier;
    }

    /// <summary>How sure it is.</summary>
    public EdtfQualifier Qualifier { get; }

    /// <summary>The year, or null when some of its digits are unknown.</summary>
    public int? Year => unknownYearDigits == 0 ? year : null;

    /// <summary>The month from 1 to 12, or null when none is given or it is unknown or a season.</summary>
    public int? Month => month is >= 1 and <= 12 ? month : null;

    /// <summary>The season: 21 spring, 22 summer, 23 autumn, 24 winter; or null.</summary>
    public int? Season => month is >= 21 and <= 24 ? month : null;

    /// <summary>The day of the month, or null when none is given or it is unknown.</summary>
    public int? Day => day is >= 1 and <= 31 ? day : null;

    /// <summary>True when the value names one day of the calendar.</summary>
    public bool IsDay => Day is not null && Month is not null && Year is not null;

    /// <summary>The first day that the value can mean; the qualifier does not widen it. A season counts as its usual months.</summary>
    public DateOnly Earliest => new(Math.Max(1, (int)year), FirstMonth, day is 0 or Unknown ? 1 : day);

    /// <summary>The last day that the value can mean.</summary>
    public DateOnly Latest
    {
        get
        {
            var lastYear = year + Power(unknownYearDigits) - 1 + (month == 24 ? 1 : 0);
            if (lastYear > 9999)
            {
                return DateOnly.MaxValue;
            }

            var lastMonth = month is 0 or Unknown ? 12 : month >= 21 ? SeasonEnd : month;
            return new(lastYear, lastMonth, day is 0 or Unknown ? DateTime.DaysInMonth(lastYear, lastMonth) : day);
        }
    }

    private int FirstMonth => month is 0 or Unknown ? 1 : month >= 21 ? (((month - 21) * 3) + 3) : month;

    private int SeasonEnd => month == 24 ? 2 : FirstMonth + 2;

    /// <summary>A day.</summary>
    public static EdtfDate OfDay(DateOnly date) => new(date.Year, 0, (byte)date.Month, (byte)date.Day, EdtfQualifier.None);

    /// <summary>A month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static EdtfDate OfMonth(int year, int month)
    {
        RequireYear(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new(year, 0, (byte)month, 0, EdtfQualifier.None);
    }

    /// <summary>A season: 21 spring, 22 summer, 23 autumn, 24 winter (which begins in the year's December).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such season.</exception>
    public static EdtfDate OfSeason(int year, int season)
    {
        RequireYear(year);
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 21);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(season, 24);
        return new(year, 0, (byte)season, 0, EdtfQualifier.None);
    }

    /// <summary>A year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1 to 9999.</exception>
    public static EdtfDate OfYear(int year)
    {
        RequireYear(year);
        return new(year, 0, 0, 0, EdtfQualifier.None);
    }

    /// <summary>The ten years from <paramref name="firstYear"/>: <c>198X</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No decade begins then.</exception>
    public static EdtfDate OfDecade(int firstYear)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(firstYear % 10, 0);
        ArgumentOutOfRangeException.ThrowIfNegative(firstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstYear, 9999);
        return new(firstYear, 1, 0, 0, EdtfQualifier.None);
    }

    /// <summary>The hundred years from <paramref name="firstYear"/>: <c>19XX</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No century begins then.</exception>
    public static EdtfDate OfCentury(int firstYear)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(firstYear % 100, 0);
        ArgumentOutOfRangeException.ThrowIfNegative(firstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstYear, 9999);
        return new(firstYear, 2, 0, 0, EdtfQualifier.None);
    }

    /// <summary>The same date with another qualifier.</summary>
    public EdtfDate With(EdtfQualifier qualifier) => new(year, unknownYearDigits, month, day, qualifier);

    /// <summary>Reads a value; false when <paramref name="text"/> is not one that this type holds.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EdtfDate date)
    {
        date = default;
        var qualifier = QualifierOf(text);
        var rest = qualifier == EdtfQualifier.None ? text : text[..^1];
        if (rest.Length is not (4 or 7 or 10) || (rest.Length > 4 && rest[4] != '-') || (rest.Length > 7 && rest[7] != '-'))
        {
            return false;
        }

        byte month = 0;
        byte day = 0;
        if (!TryYear(rest[..4], out var year, out var unknown)
            || (rest.Length >= 7 && !TryTwo(rest.Slice(5, 2), out month))
            || (rest.Length == 10 && !TryTwo(rest.Slice(8, 2), out day)))
        {
            return false;
        }

        if (!IsValid(year, unknown, month, day, rest.Length))
        {
            return false;
        }

        date = new(year, unknown, month, day, qualifier);
        return true;
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">Not a value that this type holds.</exception>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not an EDTF date");

    /// <summary>Orders by the first day, then by the last.</summary>
    public int CompareTo(EdtfDate other)
    {
        var first = Earliest.CompareTo(other.Earliest);
        return first != 0 ? first : Latest.CompareTo(other.Latest);
    }

    /// <summary>The value as written, for example <c>2018-04~</c>.</summary>
    public override string ToString()
    {
        var digits = year.ToString("0000", CultureInfo.InvariantCulture);
        var text = string.Concat(digits.AsSpan(0, 4 - unknownYearDigits), "XXXX".AsSpan(0, unknownYearDigits));
        if (month != 0)
        {
            text += "-" + Two(month);
        }

        if (day != 0)
        {
            text += "-" + Two(day);
        }

        return Qualifier switch
        {
            EdtfQualifier.Uncertain => text + "?",
            EdtfQualifier.Approximate => text + "~",
            EdtfQualifier.UncertainApproximate => text + "%",
            _ => text,
        };
    }

    /// <summary>Ordered by the first day, then by the last.</summary>
    public static bool operator <(EdtfDate left, EdtfDate right) => left.CompareTo(right) < 0;

    /// <summary>Ordered by the first day, then by the last.</summary>
    public static bool operator >(EdtfDate left, EdtfDate right) => left.CompareTo(right) > 0;

    /// <summary>Ordered by the first day, then by the last.</summary>
    public static bool operator <=(EdtfDate left, EdtfDate right) => left.CompareTo(right) <= 0;

    /// <summary>Ordered by the first day, then by the last.</summary>
    public static bool operator >=(EdtfDate left, EdtfDate right) => left.CompareTo(right) >= 0;

    private static void RequireYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
    }

    private static EdtfQualifier QualifierOf(ReadOnlySpan<char> text) => text.IsEmpty
        ? EdtfQualifier.None
        : text[^1] switch
        {
            '?' => EdtfQualifier.Uncertain,
            '~' => EdtfQualifier.Approximate,
            '%' => EdtfQualifier.UncertainApproximate,
            _ => EdtfQualifier.None,
        };

    private static bool TryYear(ReadOnlySpan<char> text, out int year, out int unknown)
    {
        year = 0;
        unknown = 0;
        foreach (var c in text)
        {
            if (c == 'X')
            {
                unknown++;
                year *= 10;
            }
            else if (char.IsAsciiDigit(c) && unknown == 0)
            {
                year = (year * 10) + (c - '0');
            }
            else
            {
                return false;
            }
        }

        return year > 0 || unknown > 0;
    }

    private static bool TryTwo(ReadOnlySpan<char> text, out byte value)
    {
        value = Unknown;
        if (text is "XX")
        {
            return true;
        }

        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
        {
            return false;
        }

        value = (byte)(((text[0] - '0') * 10) + (text[1] - '0'));
        return value != 0;
    }

    private static bool IsValid(int year, int unknown, byte month, byte day, int length)
    {
        if (length == 4)
        {
            return true;
        }

        if (month is not (<= 12 or (>= 21 and <= 24) or Unknown))
        {
            return false;
        }

        if (length == 7)
        {
            return true;
        }

        // A known day needs a known month; the shortest February counts only when the year is known.
        return day == Unknown
            ? month is <= 12 or Unknown
            : month <= 12 && day <= DateTime.DaysInMonth(unknown == 0 ? year : 2000, month);
    }

    private static string Two(byte value) => value == Unknown ? "XX" : value.ToString("00", CultureInfo.InvariantCulture);

    private static int Power(int digits) => digits switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, _ => 10000 };
}
