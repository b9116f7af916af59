using System.Collections.Immutable;
using Sijill.Model;

namespace Sijill.Arabic.Words;

/// <summary>Cuts a document into sentences and words.</summary>
internal sealed class Tokenizer(WordTable words, Datelines datelines, LineKinds lines)
{
    /// <summary>Cuts <paramref name="document"/>; never throws on any text.</summary>
    public TokenizedText Tokenize(Document document)
    {
        var scanner = new TokenScanner(document.Text, words);
        var (tokens, paragraphs) = scanner.Scan();
        var dateline = datelines.Find(tokens, paragraphs);
        var sentences = SentenceCutter.Cut(tokens, paragraphs, lines.Of(tokens, paragraphs), dateline);
        return new TokenizedText(document, tokens, sentences, dateline);
    }
}
