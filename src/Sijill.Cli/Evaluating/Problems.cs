using Sijill.Cli.Pipeline;
using Sijill.Sources;

namespace Sijill.Cli.Evaluating;

/// <summary>Tells what is wrong with the input, on standard error, and counts it.</summary>
internal sealed class Problems(TextWriter log)
{
    /// <summary>So many are told one by one: a file of the wrong kind would give one a line.</summary>
    private const int Most = 50;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int reported;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    /// <summary>The line on the terminal that is in the way, or null.</summary>
    public Progress? Progress { get; set; }

    public void Report(string code, string source, int line, string message) => Report(new SourceProblem(code, source, line, message));

    public void Report(SourceProblem problem)
    {
        Count++;
        if (++reported <= Most)
        {
            Note(problem.ToString());
        }
    }

    /// <summary>As <see cref="Report(SourceProblem)"/>, unless the same was reported before.</summary>
    public void ReportOnce(string code, string source, int line, string message)
    {
        if (known.Add(Evaluating.Count.Invariant($"{source}({line}){message}")))
        {
            Report(code, source, line, message);
        }
    }

    /// <summary>Counts one that is told elsewhere.</summary>
    public void CountOne() => Count++;

    /// <summary>Tells something that is no mistake.</summary>
    public void Note(string message)
    {
        Progress?.Clear();
        log.WriteLine("sijill: " + SafeText.OneLine(message));
    }

    /// <summary>Says how many were not told one by one.</summary>
    public void Summarize()
    {
        if (reported > Most)
        {
            Note(Evaluating.Count.Invariant($"and {reported - Most} more"));
        }
    }
}
