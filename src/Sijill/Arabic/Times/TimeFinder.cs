using System.Collections.Immutable;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Times;

/// <summary>Finds when in a tokenized text.</summary>
internal sealed class TimeFinder
{
    /// <summary>
    /// The time expressions in order, without overlap, resolved against the document's publication day in the outlet's zone.
    /// </summary>
    public ImmutableArray<TimeExpression> Find(TokenizedText text) => [];
}
