using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>The words of the command for kinds of differences.</summary>
internal static class DifferenceKinds
{
    public static IReadOnlyList<DifferenceKind> All { get; } = Enum.GetValues<DifferenceKind>();

    public static string Word(DifferenceKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kind that <paramref name="word"/> names, or null.</summary>
    public static DifferenceKind? Parse(string word) => All.Cast<DifferenceKind?>().FirstOrDefault(kind => Word(kind!.Value) == word);
}
