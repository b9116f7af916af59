using System.Collections.Immutable;
using Sijill.Lexicons;

namespace Sijill.Arabic.Words;

/// <summary>Knows the lines that lead to other articles or advertise the outlet.</summary>
internal sealed class Teasers(IEnumerable<string> always, IEnumerable<string> unstopped)
{
    private readonly PhraseSet always = new(always);
    private readonly PhraseSet unstopped = new(unstopped);

    /// <summary>Reads <c>words/teasers.jsonl</c>; other files are left alone.</summary>
    public static Teasers Load(IEnumerable<LexiconFile> files)
    {
        var entries = files.Where(file => file.Path == "words/teasers.jsonl")
            .SelectMany(file => JsonLines.Read(file, WordJson.Default.TeaserEntry)).Select(line => line.Entry).ToList();
        return new Teasers(
            entries.Where(entry => !entry.Unstopped).SelectMany(entry => entry.Phrases),
            entries.Where(entry => entry.Unstopped).SelectMany(entry => entry.Phrases));
    }

    /// <summary>Whether the line begins like a teaser, perhaps after a bullet, bracket or dash.</summary>
    public bool Opens(ImmutableArray<Token> tokens, Paragraph paragraph, bool stopped)
    {
        var first = paragraph.First;
        while (first < paragraph.End && tokens[first].Kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Number))
        {
            first++;
        }

        return always.End(tokens, first, paragraph.End) > first || (!stopped && unstopped.End(tokens, first, paragraph.End) > first);
    }
}
