using Sijill.Evaluation;

namespace Sijill.Cli.Commands;

/// <summary>What <c>sijill evaluate</c> was asked.</summary>
/// <param name="Gold">File of gold annotations.</param>
/// <param name="Corpus">Where the articles' texts are.</param>
/// <param name="Predicted">File of predicted claims; null to read the articles.</param>
/// <param name="Compare">File of an earlier run, or null.</param>
/// <param name="Check">Only look for mistakes of form.</param>
/// <param name="Errors">Kinds of differences to print instead of the figures; null prints the figures.</param>
/// <param name="Json">Print JSON.</param>
/// <param name="Details">Add to the JSON what the text has beyond the figures.</param>
/// <param name="Html">File for the page, or null.</param>
internal sealed record EvaluateRequest(
    string Gold,
    IReadOnlyList<string> Corpus,
    string? Predicted,
    string? Compare,
    bool Check,
    IReadOnlySet<DifferenceKind>? Errors,
    bool Json,
    bool Details,
    string? Html,
    double MinConfidence,
    DateTimeOffset? Published,
    IReadOnlyList<string> Lexicons,
    int Threads);
