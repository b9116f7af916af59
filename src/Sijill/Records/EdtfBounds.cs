using System.Globalization;

namespace Sijill.Records;

/// <summary>First and last day that an EDTF value may mean.</summary>
internal static class EdtfBounds
{
    /// <summary>The bounds of <paramref name="edtf"/>, or null when it has none (an open interval, or no EDTF).</summary>
    public static (DateOnly First, DateOnly Last)? Of(string edtf)
    {
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return OfDate(edtf);
        }

        var first = OfDate(edtf.AsSpan(0, slash));
        var last = OfDate(edtf.AsSpan(slash + 1));
        return first is { } f && last is { } l && f.First <= l.Last ? (f.First, l.Last) : null;
    }

    private static (DateOnly First, DateOnly Last)? OfDate(ReadOnlySpan<char> value)
    {
        // A time of day and the marks for "about" and "perhaps" do not move the day.
        var time = value.IndexOf('T');
        value = (time >= 0 ? value[..time] : value).TrimEnd("~?%");
        return value.Length switch
        {
            4 when Number(value) is > 0 and < 10000 and var year => (new(year, 1, 1), new(year, 12, 31)),
            7 when value[4] == '-' && Number(value[..4]) is > 0 and var year => OfMonth(year, Number(value[5..])),
            10 when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => (day, day),
            _ => null,
        };
    }

    private static (DateOnly First, DateOnly Last)? OfMonth(int year, int month) =>
        month is >= 1 and <= 12 ? (new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month))) : null;

    private static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
