using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Evaluation;

/// <summary>Writes figures as JSON, Arabic letters as they are.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Figures))]
[JsonSerializable(typeof(IReadOnlyList<CalibrationBand>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Figures>))]
public sealed partial class EvaluationJson : JsonSerializerContext
{
    /// <summary>The context to use: indented, letters unescaped.</summary>
    public static EvaluationJson Indented { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        IndentSize = 1,
    });
}
