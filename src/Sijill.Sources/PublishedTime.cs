using System.Globalization;

namespace Sijill.Sources;

/// <summary>Reads publication times, which are written in many forms but always year first.</summary>
public static class PublishedTime
{
    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HHmmssK", "yyyyMMdd'T'HHmmssK", "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd",
    ];

    /// <summary>
    /// The time that <paramref name="text"/> states. A date alone is midnight; a time without an offset is taken as UTC.
    /// </summary>
    public static DateTimeOffset? Parse(string? text) => DateTimeOffset.TryParseExact(
        text?.Trim(), WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : null;
}
