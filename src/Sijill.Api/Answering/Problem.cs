namespace Sijill.Api.Answering;

/// <summary>Why a request is not answered, as RFC 9457 has it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is the matter, and what to do.</param>
internal sealed record Problem(int Status, string Detail)
{
    /// <summary>The parameter or field at fault, or null.</summary>
    public string? Parameter { get; init; }

    /// <summary>Of an occurrence that is gone, the one that took up its claims; or null.</summary>
    public string? SupersededBy { get; init; }
}

/// <summary>Ends a request with a problem.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    /// <summary>A problem of a status.</summary>
    public ProblemException(int status, string detail, string? parameter = null)
        : this(new Problem(status, detail) { Parameter = parameter })
    {
    }

    /// <summary>The problem.</summary>
    public Problem Problem { get; } = problem;
}
