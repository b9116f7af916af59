namespace Sijill.Cli.Commands;

/// <summary>What <c>sijill compare</c> was asked.</summary>
internal sealed record CompareRequest(
    IReadOnlyList<string> Inputs,
    string Format,
    string? Output,
    DateTimeOffset? Published,
    IReadOnlyList<string> Lexicons,
    double MinConfidence,
    bool AssumeArabic,
    string? Occurrence,
    string Ledger);
