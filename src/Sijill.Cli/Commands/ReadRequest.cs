namespace Sijill.Cli.Commands;

/// <summary>How results are shown.</summary>
internal enum OutputFormat
{
    Table,
    Jsonl,
    Plover,
    Html,
}

/// <summary>What <c>sijill read</c> was asked.</summary>
internal sealed record ReadRequest(
    IReadOnlyList<string> Inputs,
    DateTimeOffset? Published,
    OutputFormat Format,
    string? Output,
    IReadOnlyList<string> Lexicons,
    double MinConfidence,
    int Threads,
    bool AssumeArabic,
    bool AllowPrivate = false,
    TimeSpan Delay = default);
