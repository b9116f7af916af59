using Sijill.Model;

namespace Sijill.Arabic.Clauses;

/// <summary>What became of a document on the way to its claims, for <c>explain --clauses</c> and for the training of models.</summary>
internal sealed class ReadingTrace
{
    /// <summary>Every clause in order.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>Every draft that became a claim, with the claim.</summary>
    public List<(Draft Draft, Claim Claim)> Drafts { get; } = [];
}
