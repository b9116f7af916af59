using System.Collections.Immutable;
using Sijill.Arabic.Words;

namespace Sijill.Arabic.Mentions;

/// <summary>Finds who and where in a tokenized text.</summary>
internal sealed class MentionFinder
{
    /// <summary>
    /// The mentions in order of their first token. They do not overlap, except that a mention may contain
    /// <see cref="MentionKind.Adjective"/> mentions nested inside it.
    /// </summary>
    public ImmutableArray<Mention> Find(TokenizedText text) => [];
}
