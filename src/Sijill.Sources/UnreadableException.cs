namespace Sijill.Sources;

/// <summary>An input breaks a limit or its own format; becomes a <see cref="SourceProblem"/> where its place is known.</summary>
internal sealed class UnreadableException(string code, string message) : IOException(message)
{
    /// <summary>The problem's code.</summary>
    public string Code { get; } = code;
}
