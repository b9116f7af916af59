using System.Globalization;
using Sijill.Exports.Texts;
using Sijill.Records;

namespace Sijill.Exports.Events;

/// <summary>How a document is named where there is room for one text.</summary>
internal static class Citing
{
    /// <summary>Its address, or else outlet, headline and day, or else its id; in one line.</summary>
    public static string Of(DocumentRecord document) => CleanText.Line(WebAddress(document) ?? Citation(document) ?? document.Id);

    /// <summary>Its address when that is one of the web, with whatever has no place in an address percent-encoded.</summary>
    public static string? WebAddress(DocumentRecord document)
    {
        // Looked at before it is parsed: on some strings of other kinds the library's parser runs out of bounds.
        var address = CleanText.Line(document.Url);
        var isWeb = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

        // What the parser makes of a host can be something that it does not take itself.
        return isWeb && Uri.TryCreate(address, UriKind.Absolute, out var uri) && Uri.TryCreate(uri.AbsoluteUri, UriKind.Absolute, out _) ? uri.AbsoluteUri : null;
    }

    /// <summary>20180414120000, in UTC.</summary>
    public static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static string? Citation(DocumentRecord document)
    {
        var day = document.Published is { } published ? EventDays.Iso(DateOnly.FromDateTime(published.DateTime)) : null;
        var parts = new[] { document.Publisher, document.Title, day }.Where(part => !string.IsNullOrWhiteSpace(part)).ToArray();
        return parts.Length > 1 || document.Title is not null ? string.Join(", ", parts) : null;
    }
}
