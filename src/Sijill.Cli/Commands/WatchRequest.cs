namespace Sijill.Cli.Commands;

/// <summary>What <c>sijill watch</c> was asked.</summary>
internal sealed record WatchRequest(
    IReadOnlyList<string> Feeds,
    bool Once,
    TimeSpan Interval,
    bool Full,
    string? State,
    bool Status,
    OutputFormat Format,
    string? Output,
    bool AllowPrivate,
    TimeSpan Delay,
    IReadOnlyList<string> Lexicons,
    double MinConfidence,
    bool AssumeArabic);
