using System.Text.Json;

namespace Sijill.Sources.Formats;

/// <summary>The message of a JSON error without the position that the library appends: ours says file and line.</summary>
internal static class JsonMessage
{
    public static string Of(JsonException error)
    {
        var message = error.Message;
        var at = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var column = error.BytePositionInLine is { } position ? $" (byte {position + 1} of the line)" : "";
        return (at >= 0 ? message[..at] : message) + column;
    }
}
