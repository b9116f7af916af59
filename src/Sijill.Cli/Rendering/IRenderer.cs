using Sijill.Model;

namespace Sijill.Cli.Rendering;

/// <summary>Turns readings into output. <see cref="Render"/> may be called from several threads at once.</summary>
internal interface IRenderer
{
    /// <summary>What stands before the first document.</summary>
    ReadOnlyMemory<byte> Begin() => default;

    /// <summary>One document's part.</summary>
    ReadOnlyMemory<byte> Render(Reading reading);

    /// <summary>What stands after the last document.</summary>
    ReadOnlyMemory<byte> End() => default;

    /// <summary>What the user should know about the output as a whole.</summary>
    Task WriteNotesAsync(TextWriter log) => Task.CompletedTask;
}
