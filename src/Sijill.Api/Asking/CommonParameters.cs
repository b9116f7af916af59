namespace Sijill.Api.Asking;

/// <summary>Parameters that many answers share.</summary>
internal static class CommonParameters
{
    /// <summary>So many come where nothing else is asked for.</summary>
    private const string StandardLimit = "20";

    /// <summary>One answer in one piece has at most so many; JSON Lines have no end.</summary>
    private const int MostItems = 200;

    public static Parameter Limit { get; } = new("limit", ParameterKind.Integer, "At most so many. For JSON Lines it is all of them unless given, and up to 1,000,000.")
    {
        Least = 1,
        Most = MostItems,
        Standard = StandardLimit,
        Example = "50",
    };

    public static Parameter Cursor { get; } = new("cursor", ParameterKind.Text, "Where to go on: what «next» of the page before says. Opaque: do not take it apart, and change nothing else in the address.");

    public static Parameter Format { get; } = new("format", ParameterKind.Text, "json (a page), or jsonl: everything, one record a line, as the command prints it. The header «Accept: application/jsonl» does the same.")
    {
        Choices = ["json", "jsonl"],
        Example = "jsonl",
    };

    public static Parameter Confidence { get; } = new("min_confidence", ParameterKind.Fraction, "Leave out claims below this confidence, 0 to 1.") { Example = "0.7" };

    /// <summary>Parameters of an answer that comes in pages or lines.</summary>
    public static IReadOnlyList<Parameter> Paging { get; } = [Limit, Cursor, Format];

    /// <summary>An id in the path.</summary>
    public static Parameter InPath(string name, string description, string example) => new(name, ParameterKind.Text, description) { InPath = true, Required = true, Example = example };

    /// <summary>The first day.</summary>
    public static Parameter From(string what) => new("from", ParameterKind.Day, $"{what} on this day or later. Year first: 2018-05-01; a month or a year is enough.") { Example = "2025-01" };

    /// <summary>The last day.</summary>
    public static Parameter To(string what) => new("to", ParameterKind.Day, $"{what} on this day or earlier.") { Example = "2025-03" };
}
