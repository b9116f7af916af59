using Sijill.Evaluation;

namespace Sijill.Cli.Evaluating;

/// <summary>What was measured, and what it is compared with.</summary>
internal sealed class EvaluationResult
{
    public EvaluationResult(IReadOnlyList<Alignment> now, IReadOnlyList<Alignment>? before)
    {
        Now = now;
        Figures = Scorer.Score(now);
        Before = before is null ? null : Scorer.Score(before);
        Changes = before is null ? [] : Comparison.Of(before, now);
    }

    /// <summary>The articles of this run.</summary>
    public IReadOnlyList<Alignment> Now { get; }

    /// <summary>The figures of this run.</summary>
    public Figures Figures { get; }

    /// <summary>The figures of the earlier run; null when nothing is compared.</summary>
    public Figures? Before { get; }

    /// <summary>What changed since the earlier run.</summary>
    public IReadOnlyList<Change> Changes { get; }
}
