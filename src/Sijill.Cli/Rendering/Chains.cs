using Sijill.Records;

namespace Sijill.Cli.Rendering;

/// <summary>Words for who says so.</summary>
internal static class Chains
{
    /// <summary>The chain from the outermost speaker inwards.</summary>
    public static string Of(ClaimRecord claim) => claim.Attribution.Count == 0
        ? claim.Document.Publisher is { } publisher ? $"the outlet itself ({publisher})" : "the outlet itself"
        : string.Join(" ← ", claim.Attribution.Select(s => $"{EventWords.Name(s.Name, s.Country, s.Sector)}, {s.Kind}"));
}
