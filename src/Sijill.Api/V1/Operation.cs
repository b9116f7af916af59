using System.Text.Json.Nodes;
using Sijill.Access;
using Sijill.Api.Answering;
using Sijill.Api.Asking;

namespace Sijill.Api.V1;

/// <summary>One thing that the API does: what answers it, and all that the OpenAPI document says of it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its address, with parameters in braces.</param>
/// <param name="Id">A short name for programs.</param>
/// <param name="Summary">A line for people.</param>
internal sealed record Operation(string Method, string Path, string Id, string Summary)
{
    /// <summary>Answers from the ledger alone; null for what takes a body.</summary>
    public Func<Call, Reply>? Read { get; init; }

    /// <summary>Answers in JSON Lines; null where there are none.</summary>
    public Func<Call, Task>? Stream { get; init; }

    /// <summary>Answers to a body; null for what reads.</summary>
    public Func<Call, Task>? Answer { get; init; }

    /// <summary>What else there is to say, in Markdown.</summary>
    public string Description { get; init; } = "";

    /// <summary>The part of the reference that it stands in.</summary>
    public required string Tag { get; init; }

    /// <summary>What can be asked.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Who may do it.</summary>
    public string Policy { get; init; } = Policies.Reader;

    /// <summary>What it answers, as JSON Schema.</summary>
    public required Func<JsonNode> Result { get; init; }

    /// <summary>What a line of it is, where it gives JSON Lines; else null.</summary>
    public Func<JsonNode>? Line { get; init; }

    /// <summary>An answer, as JSON.</summary>
    public required string Example { get; init; }

    /// <summary>What it takes, where it takes a body: schema and example by media type.</summary>
    public IReadOnlyList<(string Type, Func<JsonNode> Schema, string Example)> Bodies { get; init; } = [];

    /// <summary>What can go wrong beside what can go wrong anywhere: status and when.</summary>
    public IReadOnlyList<(int Status, string When)> Problems { get; init; } = [];

    /// <summary>Reads the ledger alone, so that its mark of change tells whether the answer is another.</summary>
    public bool IsRead => Read is not null;
}
