using System.Globalization;

namespace Sijill.Sources;

/// <summary>
/// Reads publication times: those that are written year first, and those of mail and feeds (RFC 5322), which name the month. Others are
/// ambiguous and are not read.
/// </summary>
public static class PublishedTime
{
    /// <summary>Years outside these are placeholders and slips, not dates of publication.</summary>
    private const int FirstYear = 1800;

    private const int LastYear = 2100;

    private static readonly string[] YearFirst =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mmK",
        "yyyy-MM-dd HH:mm:ss K", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HHmmssK", "yyyyMMdd'T'HHmmssK", "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd",
    ];

    private static readonly string[] OfMail =
    [
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm", "d MMM yyyy",
    ];

    /// <summary>The zones that RFC 5322 names.</summary>
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = "+00:00",
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["Z"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    /// <summary>
    /// The time that <paramref name="text"/> states. A date alone is midnight; a time without an offset is taken as UTC. Null for what is
    /// no date, or lies before 1800 or after 2100.
    /// </summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (text?.Trim() is not { Length: > 0 and < 80 } trimmed)
        {
            return null;
        }

        var found = Exact(trimmed, YearFirst) ?? Exact(MailForm(trimmed), OfMail);
        return found is { Year: >= FirstYear and <= LastYear } ? found : null;
    }

    private static DateTimeOffset? Exact(string text, string[] forms) =>
        DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>Without the day of the week, which is often wrong, and with the zone as a number.</summary>
    private static string MailForm(string text)
    {
        var words = text[(text.IndexOf(',', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0 && Zones.TryGetValue(words[^1], out var offset))
        {
            words[^1] = offset;
        }

        return string.Join(' ', words);
    }
}
