using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Cli.Evaluating;

/// <summary>One difference as a line of JSON.</summary>
/// <param name="Document">The article's id.</param>
/// <param name="Kind">In what gold and prediction differ.</param>
/// <param name="Gold">What gold has there, or null.</param>
/// <param name="Predicted">What the prediction has there, or null.</param>
/// <param name="Evidence">The passage.</param>
/// <param name="Event">The event of the claim.</param>
/// <param name="Start">Where the passage begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ErrorLine(string Document, string Kind, string? Gold, string? Predicted, string Evidence, string? Event, int Start, int End);

/// <summary>Writes them, letters as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ErrorLine))]
internal sealed partial class ErrorJson : JsonSerializerContext
{
    public static ErrorJson Lines { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
