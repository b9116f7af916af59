using System.Text.Json;

namespace Sijill.Api.Mcp;

/// <summary>What a tool answers.</summary>
/// <param name="Text">Short, for a reader.</param>
/// <param name="Content">Writes all of it, as one JSON object.</param>
internal sealed record ToolAnswer(string Text, Action<Utf8JsonWriter> Content);
