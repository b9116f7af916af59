using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Ledger;

namespace Sijill.Api.Mcp;

/// <summary>A tool: its arguments are checked as those of the API are, and what is wrong with them is told so that the caller can mend it.</summary>
internal sealed class LedgerTool : McpServerTool
{
    private readonly IReadOnlyList<Parameter> parameters;
    private readonly Func<ToolCall, CancellationToken, Task<ToolAnswer>> answer;
    private readonly string? raw;

    /// <summary>Creates it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="title">Its name for people.</param>
    /// <param name="description">What it does, for the one who chooses among tools.</param>
    /// <param name="parameters">Its arguments.</param>
    /// <param name="answer">Answers a call.</param>
    /// <param name="texts">Schema of an argument «texts» that is a list of objects; null when there is none.</param>
    public LedgerTool(
        string name, string title, string description, IReadOnlyList<Parameter> parameters, Func<ToolCall, CancellationToken, Task<ToolAnswer>> answer, JsonNode? texts = null)
    {
        this.parameters = parameters;
        this.answer = answer;
        raw = texts is null ? null : "texts";
        var properties = new JsonObject();
        foreach (var parameter in parameters)
        {
            var schema = ParameterSchemas.Of(parameter);
            schema["description"] = parameter.Description + (parameter.Example is { } example ? $" For example {example}." : "");
            properties[parameter.Name] = schema;
        }

        if (texts is not null)
        {
            properties["texts"] = texts;
        }

        var input = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (parameters.Where(p => p.Required).Select(p => JsonValue.Create(p.Name)).ToArray() is { Length: > 0 } required)
        {
            input["required"] = new JsonArray(required);
        }

        ProtocolTool = new Tool
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = Element(input),
            Annotations = new ToolAnnotations { Title = title, ReadOnlyHint = true, DestructiveHint = false, IdempotentHint = true, OpenWorldHint = false },
        };
    }

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var arguments = request.Params?.Arguments ?? new Dictionary<string, JsonElement>();
            var values = ParameterValues.Of(arguments.Where(a => a.Key != raw), parameters);
            var found = await Task.Run(() => answer(new ToolCall(values, raw is not null && arguments.TryGetValue(raw, out var texts) ? texts : null), cancellationToken), cancellationToken).ConfigureAwait(false);
            using var content = JsonDocument.Parse(JsonAnswer.Bytes(found.Content));
            return new CallToolResult { Content = [new TextContentBlock { Text = found.Text }], StructuredContent = content.RootElement.Clone() };
        }
        catch (Exception e) when (e is BadParameterException or ProblemException)
        {
            return Failed(e.Message);
        }
        catch (Exception e) when (e is LedgerException or DbException)
        {
            return Failed("the ledger cannot be read at the moment; try again, and tell whoever keeps it if it stays so");
        }
    }

    private static CallToolResult Failed(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    private static JsonElement Element(JsonNode node)
    {
        using var document = JsonDocument.Parse(node.ToJsonString());
        return document.RootElement.Clone();
    }
}

/// <summary>What a tool is called with.</summary>
/// <param name="Values">Its arguments.</param>
/// <param name="Texts">The argument «texts», or null.</param>
internal sealed record ToolCall(ParameterValues Values, JsonElement? Texts);
