namespace Sijill.Cli.Commands;

/// <summary>What <c>sijill who import</c> was asked.</summary>
internal sealed record WhoImportRequest(
    IReadOnlyList<string> Files, string Output, IReadOnlyList<string> Filters, string? Positions, bool Restart, IReadOnlyList<string> Lexicons);
