namespace Sijill.Model;

/// <summary>
/// A value of Extended Date/Time Format: one date, or an interval <c>a/b</c> with either end possibly open (<c>2015/..</c>,
/// <c>../2018</c>). Two values are equal when they are written alike; they are ordered by when they begin, then by when they end.
/// </summary>
public sealed record Edtf : IComparable<Edtf>
{
    private const string Open = "..";

    private Edtf(EdtfDate? start, EdtfDate? end, bool isInterval)
    {
        Start = start;
        End = end;
        IsInterval = isInterval;
    }

    /// <summary>The date itself, or an interval's first; null when the interval has no beginning.</summary>
    public EdtfDate? Start { get; }

    /// <summary>The date itself, or an interval's last; null when the interval has no end.</summary>
    public EdtfDate? End { get; }

    /// <summary>True for <c>a/b</c>.</summary>
    public bool IsInterval { get; }

    /// <summary>The first day that the value can mean; null when it is open.</summary>
    public DateOnly? Earliest => Start?.Earliest;

    /// <summary>The last day that the value can mean; null when it is open.</summary>
    public DateOnly? Latest => End?.Latest;

    /// <summary>One date.</summary>
    public static Edtf Of(EdtfDate date) => new(date, date, false);

    /// <summary>One day.</summary>
    public static Edtf Of(DateOnly day) => Of(EdtfDate.OfDay(day));

    /// <summary>An interval; a null end is open.</summary>
    /// <exception cref="ArgumentException">Both ends are open, or it would end before it begins.</exception>
    public static Edtf Interval(EdtfDate? start, EdtfDate? end) =>
        Runs(start, end) ? new(start, end, true) : throw new ArgumentException("an interval must have an end and must not run backwards");

    /// <summary>The interval of two days.</summary>
    /// <exception cref="ArgumentException">It would end before it begins.</exception>
    public static Edtf Interval(DateOnly start, DateOnly end) => Interval(EdtfDate.OfDay(start), EdtfDate.OfDay(end));

    /// <summary>Reads a value; false when <paramref name="text"/> is not one.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Edtf? value)
    {
        value = null;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            value = EdtfDate.TryParse(text, out var date) ? Of(date) : null;
            return value is not null;
        }

        if (!TryEnd(text[..slash], out var start) || !TryEnd(text[(slash + 1)..], out var end) || !Runs(start, end))
        {
            return false;
        }

        value = new(start, end, true);
        return true;
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="FormatException">Not a value.</exception>
    public static Edtf Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is not EDTF");

    /// <summary>True when the value may mean <paramref name="day"/>.</summary>
    public bool Covers(DateOnly day) => (Earliest is not { } from || from <= day) && (Latest is not { } to || day <= to);

    /// <inheritdoc/>
    public int CompareTo(Edtf? other)
    {
        if (other is null)
        {
            return 1;
        }

        var first = (Earliest ?? DateOnly.MinValue).CompareTo(other.Earliest ?? DateOnly.MinValue);
        return first != 0 ? first : (Latest ?? DateOnly.MaxValue).CompareTo(other.Latest ?? DateOnly.MaxValue);
    }

    /// <summary>The value as written.</summary>
    public override string ToString() => IsInterval ? $"{Text(Start)}/{Text(End)}" : Text(Start);

    /// <summary>Ordered by when they begin, then by when they end.</summary>
    public static bool operator <(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) < 0;

    /// <summary>Ordered by when they begin, then by when they end.</summary>
    public static bool operator >(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) > 0;

    /// <summary>Ordered by when they begin, then by when they end.</summary>
    public static bool operator <=(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) <= 0;

    /// <summary>Ordered by when they begin, then by when they end.</summary>
    public static bool operator >=(Edtf? left, Edtf? right) => Comparer<Edtf>.Default.Compare(left, right) >= 0;

    private static bool Runs(EdtfDate? start, EdtfDate? end) =>
        (start, end) switch
        {
            (null, null) => false,
            ({ } a, { } b) => a.Earliest <= b.Latest,
            _ => true,
        };

    private static bool TryEnd(ReadOnlySpan<char> text, out EdtfDate? end)
    {
        end = null;
        if (text is Open)
        {
            return true;
        }

        if (!EdtfDate.TryParse(text, out var date))
        {
            return false;
        }

        end = date;
        return true;
    }

    private static string Text(EdtfDate? end) => end?.ToString() ?? Open;
}
