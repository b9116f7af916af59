using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Records;

/// <summary>
/// Reads and writes records as JSON. Arabic letters are written as they are; what must be escaped in HTML is not, so that a record
/// belongs into an HTML page only after escaping.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ClaimRecord))]
[JsonSerializable(typeof(PloverRecord))]
public sealed partial class RecordJson : JsonSerializerContext
{
    /// <summary>The context to use: one line a record, letters unescaped.</summary>
    public static RecordJson Lines { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
