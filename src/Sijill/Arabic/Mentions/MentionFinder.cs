using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <summary>Finds who and where in a tokenized text.</summary>
internal sealed class MentionFinder
{
    /// <summary>Beyond this many spellings, further ones are worked out anew each time, so that memory stays bounded.</summary>
    private const int MaxClues = 300_000;

    private readonly ConcurrentDictionary<string, Clue> clues = new(StringComparer.Ordinal);

    public MentionFinder(WhosWho who)
    {
        Who = who;
        Index = new NameIndex(who);
    }

    public WhosWho Who { get; }

    public NameIndex Index { get; }

    /// <summary>
    /// The mentions in order of their first token. They do not overlap, except that a mention may contain
    /// <see cref="MentionKind.Adjective"/> mentions nested inside it.
    /// </summary>
    public ImmutableArray<Mention> Find(TokenizedText text) => text.Tokens.IsEmpty ? [] : new ArticleMentions(this, text).Find();

    /// <summary>What is known about the spelling of <paramref name="word"/>.</summary>
    public Clue ClueOf(Word word)
    {
        if (clues.TryGetValue(word.Spelling, out var clue))
        {
            return clue;
        }

        clue = Clue.Of(word, Index);
        if (clues.Count < MaxClues)
        {
            clues.TryAdd(word.Spelling, clue);
        }

        return clue;
    }
}
