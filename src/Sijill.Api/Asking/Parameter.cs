using System.Globalization;

namespace Sijill.Api.Asking;

/// <summary>What a parameter's value is.</summary>
internal enum ParameterKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number from 0 to 1.</summary>
    Fraction,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Flag,

    /// <summary>A day, month or year, year first.</summary>
    Day,

    /// <summary>A time, year first.</summary>
    Time,

    /// <summary>Two texts: given twice, or once with a comma between them.</summary>
    Pair,
}

/// <summary>One thing that may be asked for. The checks, the OpenAPI document and the schemas of the MCP tools all come from it.</summary>
/// <param name="Name">As it is written in an address or among a tool's arguments.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Description">What it does, for a person.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    private const int LongestValue = 500;

    /// <summary>No parameter is given more often.</summary>
    public const int MostValues = 50;

    /// <summary>Stands in the path, and is needed.</summary>
    public bool InPath { get; init; }

    /// <summary>Is needed.</summary>
    public bool Required { get; init; }

    /// <summary>May be given several times.</summary>
    public bool Repeats { get; init; }

    /// <summary>The only values that it can have; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>No value has more characters, in UTF-16 code units.</summary>
    public int Longest { get; init; } = LongestValue;

    /// <summary>Least whole number.</summary>
    public int Least { get; init; }

    /// <summary>Greatest whole number.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>What holds when it is not given; null for nothing.</summary>
    public string? Standard { get; init; }

    /// <summary>A value that makes sense.</summary>
    public string? Example { get; init; }

    /// <summary>How a value is to look, for a message.</summary>
    public string Expected => Kind switch
    {
        _ when Choices.Count > 0 => "one of " + string.Join(", ", Choices),
        ParameterKind.Integer => string.Create(CultureInfo.InvariantCulture, $"a whole number from {Least} to {Most}"),
        ParameterKind.Fraction => "a number from 0 to 1, as 0.7",
        ParameterKind.Flag => "true or false",
        ParameterKind.Day => "a date, year first, as 2018-05-01; a month (2018-05) or a year (2018) is enough",
        ParameterKind.Time => "a time, year first, as 2025-02-12 or 2025-02-12T18:30+03:00",
        ParameterKind.Pair => $"two values, as {Name}={Example ?? "RUS,SYR"} or {Name}=…&{Name}=…",
        _ => "a text",
    };
}
