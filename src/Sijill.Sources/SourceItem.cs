using Sijill.Model;

namespace Sijill.Sources;

/// <summary>What a source has to say about one document: the document, or why there is none, or the document and a warning.</summary>
/// <param name="Document">The document, or null when it could not be made.</param>
/// <param name="Problem">What went wrong, or null.</param>
public sealed record SourceItem(Document? Document, SourceProblem? Problem)
{
    /// <summary>Line of the file where the document stands, from 1; 0 when it is the whole file or the file has no lines.</summary>
    public int Line { get; init; }

    /// <summary>Where in the file the document stands when lines do not tell, for example <c>record 3 at byte 4711</c>; or null.</summary>
    public string? Place { get; init; }

    internal static SourceItem Of(Document document) => new(document, null);

    internal static SourceItem Failed(string code, string source, int line, string message) => new(null, new(code, source, line, message));

    internal static SourceItem Failed(string code, Input input, string message) =>
        new(null, input.Problem(code, message)) { Line = input.Line, Place = input.Place };
}

/// <summary>Something that a source could not read.</summary>
/// <param name="Code">Stable code, for example <c>SJ3001</c>.</param>
/// <param name="Source">The file, as the user named it.</param>
/// <param name="Line">Line from 1, or 0 when the whole file is meant.</param>
/// <param name="Message">What is the matter and what to do.</param>
public sealed record SourceProblem(string Code, string Source, int Line, string Message)
{
    /// <summary>Where in the file, when lines do not tell: the record of an archive, the item of a feed; or null.</summary>
    public string? Place { get; init; }

    /// <summary>One line for a person: file, line or place, code and message.</summary>
    public override string ToString()
    {
        var line = Line > 0 ? $"({Line})" : "";
        return $"{Source}{(Place is null ? line : $"({Place})")}: {Code}: {Message}";
    }
}
