namespace Sijill.Api.Asking;

/// <summary>A value that cannot be; the message says what would do.</summary>
internal sealed class BadParameterException(string parameter, string message) : Exception(message)
{
    /// <summary>Which one.</summary>
    public string Parameter { get; } = parameter;
}
