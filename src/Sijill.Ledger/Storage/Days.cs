using System.Globalization;
using Sijill.Model;

namespace Sijill.Ledger.Storage;

/// <summary>Days as the ledger stores them: whole numbers that a person can read and that sort by time, 20250212.</summary>
internal static class Days
{
    /// <summary>Stands for a day that nobody knows; sorts after all others.</summary>
    public const int Unknown = 99999999;

    /// <summary>The number of a day.</summary>
    public static int Of(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    /// <summary>The day of a number.</summary>
    public static DateOnly ToDate(int number) => new(number / 10000, number / 100 % 100, number % 100);

    /// <summary>The first and last day that an EDTF value can mean; null on an open side, or when it is none.</summary>
    public static (DateOnly? First, DateOnly? Last) Of(string? edtf) =>
        edtf is not null && Edtf.TryParse(WithoutTime(edtf), out var value) ? (value.Earliest, value.Latest) : (null, null);

    /// <summary>A time as text, with the outlet's own offset.</summary>
    public static string? Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    /// <summary>The time of such a text.</summary>
    public static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static string WithoutTime(string edtf) => edtf.Contains('T', StringComparison.Ordinal)
        ? string.Join('/', edtf.Split('/').Select(part => part.Split('T')[0]))
        : edtf;
}
