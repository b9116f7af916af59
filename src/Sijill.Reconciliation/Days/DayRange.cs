using Sijill.Model;

namespace Sijill.Reconciliation.Days;

/// <summary>First and last day that something can have happened on, both included; null where that end is open.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
internal readonly record struct DayRange(DateOnly? First, DateOnly? Last)
{
    /// <summary>The range of a claim's date; null when it has none that is read.</summary>
    public static DayRange? Of(ClaimDate? date) => date is not null && Edtf.TryParse(WithoutTime(date.Edtf), out var value) ? new(value.Earliest, value.Latest) : null;

    /// <summary>One day.</summary>
    public static DayRange Of(DateOnly day) => new(day, day);

    /// <summary>The day, when it is one.</summary>
    public DateOnly? Day => First == Last ? First : null;

    /// <summary>True when some day lies in both, with <paramref name="slack"/> days either side.</summary>
    public bool Meets(DayRange other, int slack = 0) =>
        (First is not { } first || other.Last is not { } end || first.DayNumber <= end.DayNumber + slack)
        && (other.First is not { } start || Last is not { } last || start.DayNumber <= last.DayNumber + slack);

    /// <summary>A time of day does not move the day.</summary>
    private static string WithoutTime(string edtf) => edtf.Contains('T', StringComparison.Ordinal)
        ? string.Join('/', edtf.Split('/').Select(part => part.Split('T')[0]))
        : edtf;
}
