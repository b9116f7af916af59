namespace Sijill.Cli.Commands;

/// <summary>What <c>sijill who</c> was asked.</summary>
internal sealed record WhoRequest(IReadOnlyList<string> Name, DateOnly? At, string? Check, bool Json, IReadOnlyList<string> Lexicons);
