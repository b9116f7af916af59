using Sijill.Access;

namespace Sijill.Desk;

/// <summary>What a desk is started with.</summary>
public sealed record DeskOptions
{
    /// <summary>The ledger: a SQLite file, or <c>postgres://…</c>.</summary>
    public required string Ledger { get; init; }

    /// <summary>Where to listen, for example <c>http://127.0.0.1:7380</c>.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = ["http://127.0.0.1:7380"];

    /// <summary>Who may reach the desk, and how.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>The user's own folders of lexicon files.</summary>
    public IReadOnlyList<string> LexiconFolders { get; init; } = [];

    /// <summary>The file in which <c>sijill watch</c> remembers its feeds, to show how they are; null where nothing is watched.</summary>
    public string? WatchState { get; init; }
}
