using CsCheck;
using Sijill.Arabic.Letters;
using Sijill.Arabic.Words;
using Sijill.Tests.Letters;

namespace Sijill.Tests.Words;

public sealed class TokenizerPropertyTests
{
    [Fact]
    public void Any_text_gives_tokens_in_order_that_cover_all_letters()
    {
        ArabicLettersTests.Texts.Sample(text => TokenChecks.AllHold(Read.Text(text)), iter: 3000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t")]
    [InlineData("#")]
    [InlineData("@")]
    [InlineData("\"")]
    [InlineData("....")]
    [InlineData("(CNN)")]
    [InlineData("#_#_")]
    [InlineData("http://")]
    [InlineData("\uD800")]
    public void Awkward_texts_are_read_too(string text)
    {
        TokenChecks.AllHold(Read.Text(text));
    }

    [Fact]
    public void A_very_long_run_of_letters_is_one_token()
    {
        var text = new string('ب', 100_000);
        Assert.Equal(100_000, Assert.Single(Read.Text(text).Tokens).Span.Length);
        TokenChecks.AllHold(Read.Text(text));
    }
}

/// <summary>What holds for the tokens and sentences of every text.</summary>
internal static class TokenChecks
{
    public static void AllHold(TokenizedText read)
    {
        SpansIncrease(read);
        LettersAreCovered(read);
        SentencesIncrease(read);
    }

    private static void SpansIncrease(TokenizedText read)
    {
        var end = 0;
        foreach (var token in read.Tokens)
        {
            Assert.True(token.Span.Start >= end && token.Span.End > token.Span.Start && token.Span.End <= read.Document.Text.Length);
            Assert.NotEmpty(token.Word.Readings);
            end = token.Span.End;
        }
    }

    private static void LettersAreCovered(TokenizedText read)
    {
        var text = read.Document.Text;
        var at = 0;
        foreach (var token in read.Tokens)
        {
            NoLetterIn(text.AsSpan(at, token.Span.Start - at));
            at = token.Span.End;
            if (token.Kind == TokenKind.Word && token.Span.Length <= 64)
            {
                Assert.Equal(ArabicLetters.Spell(token.Span.Of(text)), token.Word.Spelling);
            }
        }

        NoLetterIn(text.AsSpan(at));
    }

    private static void NoLetterIn(ReadOnlySpan<char> gap)
    {
        foreach (var c in gap)
        {
            Assert.False(ArabicLetters.KindOf(c) is CharacterKind.Arabic or CharacterKind.Foreign or CharacterKind.Digit);
        }
    }

    private static void SentencesIncrease(TokenizedText read)
    {
        var end = 0;
        foreach (var sentence in read.Sentences)
        {
            Assert.True(sentence.First >= end && sentence.End > sentence.First && sentence.End <= read.Tokens.Length);
            WordlessBetween(read, end, sentence.First);
            end = sentence.End;
        }

        WordlessBetween(read, end, read.Tokens.Length);
    }

    /// <summary>Between sentences there are only lines of marks, and the dateline.</summary>
    private static void WordlessBetween(TokenizedText read, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var inDateline = read.Dateline is { } dateline && dateline.First <= i && i < dateline.End;
            Assert.True(inDateline || read.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Foreign or TokenKind.Number));
        }
    }
}
