using System.Collections.Immutable;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Times;
using Sijill.Arabic.Words;
using Sijill.Model;

namespace Sijill;

/// <summary>What each stage made of a document, for <c>explain</c>: not a second way of reading, but the steps of the one there is.</summary>
/// <param name="Text">Tokens and sentences.</param>
/// <param name="Mentions">Who and where.</param>
/// <param name="Times">When.</param>
/// <param name="Reading">The result.</param>
internal sealed record Inspection(TokenizedText Text, ImmutableArray<Mention> Mentions, ImmutableArray<TimeExpression> Times, Reading Reading);
