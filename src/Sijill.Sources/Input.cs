using Sijill.Sources.Formats;

namespace Sijill.Sources;

/// <summary>One file, stream, or part of an archive to read.</summary>
/// <param name="Source">How messages call it.</param>
/// <param name="Stem">Id of its document where that has none of its own; a number is added when there are several.</param>
/// <param name="Format">The format that its name states, or null.</param>
internal sealed record Input(string Source, string Stem, InputFormat? Format)
{
    /// <summary>How many archives it lies in.</summary>
    public int Depth { get; init; }

    /// <summary>Where it was fetched from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The encoding that came with it, as servers and messages state one, or null. It is often wrong.</summary>
    public string? Charset { get; init; }

    /// <summary>Line of the file where it begins, or 0.</summary>
    public int Line { get; init; }

    /// <summary>Where in the file it stands, when lines do not tell; or null.</summary>
    public string? Place { get; init; }

    /// <summary>A problem with this input.</summary>
    public SourceProblem Problem(string code, string message) => new(code, Source, Line, message) { Place = Place };
}
