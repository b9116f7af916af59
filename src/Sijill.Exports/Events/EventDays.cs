using System.Globalization;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Exports.Events;

/// <summary>When an event was, for formats that know days.</summary>
/// <param name="First">The first day it can mean; where the beginning is open, the last.</param>
/// <param name="Last">The last day; where the end is open, the first.</param>
/// <param name="IsStated">False when it is the day of publication because the claim has no date.</param>
internal readonly record struct EventDays(DateOnly First, DateOnly Last, bool IsStated)
{
    /// <summary>The days of <paramref name="claim"/>, or those of its document; null when there is neither.</summary>
    public static EventDays? Of(ClaimRecord claim)
    {
        if (Stated(claim.Date?.Edtf) is { } stated)
        {
            return stated;
        }

        return claim.Document.Published is { } published && DateOnly.FromDateTime(published.DateTime) is var day ? new EventDays(day, day, false) : null;
    }

    /// <summary>2018-04-14.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>20180414.</summary>
    public static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static EventDays? Stated(string? edtf)
    {
        if (edtf is null)
        {
            return null;
        }

        // A time of day does not move the day.
        var time = edtf.IndexOf('T', StringComparison.Ordinal);
        return Edtf.TryParse(time > 0 ? edtf.AsSpan(0, time) : edtf, out var value) && (value.Earliest ?? value.Latest) is { } first
            ? new EventDays(first, value.Latest ?? first, true)
            : null;
    }
}
