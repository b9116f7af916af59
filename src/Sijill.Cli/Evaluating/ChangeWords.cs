using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>Words for how right a claim is.</summary>
internal static class ChangeWords
{
    public static string Of(Correctness correctness) => correctness.ToString().ToLowerInvariant();
}
