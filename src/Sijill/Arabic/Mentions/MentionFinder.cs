using System.Collections.Immutable;
using Sijill.Arabic.Words;
using Sijill.Lexicons;

namespace Sijill.Arabic.Mentions;

/// <summary>Finds who and where in a tokenized text.</summary>
internal sealed class MentionFinder
{
    public MentionFinder(WhosWho who, NameIndex? index = null)
    {
        Who = who;
        Index = index ?? NameIndex.Of(who);
    }

    public WhosWho Who { get; }

    public NameIndex Index { get; }

    /// <summary>
    /// The mentions in order of their first token. They do not overlap, except that a mention may contain
    /// <see cref="MentionKind.Adjective"/> mentions nested inside it.
    /// </summary>
    public ImmutableArray<Mention> Find(TokenizedText text) => text.Tokens.IsEmpty ? [] : new ArticleMentions(this, text).Find();

    /// <summary>The office that the whole of a short text names, or null.</summary>
    public OfficeReading? OfficeAlone(TokenizedText text) => text.Tokens.IsEmpty ? null : new ArticleMentions(this, text).OfficeAlone();

    /// <summary>What is known about the spelling of <paramref name="word"/>.</summary>
    public Clue ClueOf(Word word)
    {
        // The words of a text may have met another lexicon's finder before.
        if (word.NameNote is Clue known && known.Index == Index)
        {
            return known;
        }

        var clue = Clue.Of(word, Index);
        word.NameNote = clue;
        return clue;
    }
}
