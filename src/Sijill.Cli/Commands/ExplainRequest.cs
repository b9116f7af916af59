namespace Sijill.Cli.Commands;

/// <summary>What <c>sijill explain</c> was asked.</summary>
internal sealed record ExplainRequest(
    string File, string? Document, int Claim, bool Clauses, DateTimeOffset? Published, IReadOnlyList<string> Lexicons, bool AssumeArabic);
