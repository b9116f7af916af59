using Sijill.Arabic.Words;
using Sijill.Lexicons;
using Sijill.Model;

namespace Sijill.Tests.Words;

/// <summary>Reads single words and short texts with the built-in lexicon.</summary>
internal static class Read
{
    private static readonly Lexicon Lexicon = Lexicon.Load();

    public static TokenizedText Text(string text) => Document(new Document("test", text));

    public static TokenizedText Document(Document document) => Lexicon.Tokenizer.Tokenize(document);

    public static Word Word(string word) => Assert.Single(Text(word).Tokens).Word;

    /// <summary>The likeliest reading, as «و+ال+رئيس».</summary>
    public static string Split(string word)
    {
        var read = Word(word);
        var best = read.Best;
        var stem = read.Normal[best.Front..^best.Back];
        return (best.Front > 0 ? read.Normal[..best.Front] + "+" : "") + stem + (best.Back > 0 ? "+" + read.Normal[^best.Back..] : "");
    }

    /// <summary>The sentences, as their texts.</summary>
    public static string[] Sentences(string text)
    {
        var read = Text(text);
        return [.. read.Sentences.Select(s => text[read.Tokens[s.First].Span.Start..read.Tokens[s.End - 1].Span.End])];
    }

    /// <summary>The tokens, as their texts.</summary>
    public static string[] Tokens(string text) => [.. Text(text).Tokens.Select(token => token.Span.Of(text))];
}
