using Sijill.Arabic.Words;

namespace Sijill.Tests.Words;

public sealed class TokenizerTests
{
    [Fact]
    public void Tokens_are_words_numbers_and_marks()
    {
        Assert.Equal(["قال", "وزير", "،", "1,684,629", "حاجا", "(", "CNN", ")", "."], Read.Tokens("قال وزير، 1,684,629 حاجا (CNN)."));
    }

    [Fact]
    public void A_hashtag_gives_its_words_without_the_sign()
    {
        const string text = "زار #كوريا_الشمالية أمس";
        Assert.Equal(["زار", "كوريا", "الشمالية", "أمس"], Read.Tokens(text));
        Assert.Equal([false, true, true, false], Read.Text(text).Tokens.Select(token => token.Hashtag));
    }

    [Theory]
    [InlineData("قال \"نعم بالتأكيد\" ومضى")]
    [InlineData("قال «نعم بالتأكيد» ومضى")]
    [InlineData("قال “نعم بالتأكيد” ومضى")]
    [InlineData("قال ”نعم بالتأكيد“ ومضى")]
    [InlineData("قال: \" نعم بالتأكيد \" ومضى")]
    [InlineData("قال 'نعم بالتأكيد' ومضى")]
    [InlineData("قال \"نعم بالتأكيد ومضى\nقال \"نعم بالتأكيد\" ومضى")]
    public void Quotes_of_every_kind_are_told_apart(string text)
    {
        var line = text.Split('\n')[^1];
        var tokens = Read.Text(text).Tokens.Where(t => t.Span.Start >= text.Length - line.Length && t.Kind == TokenKind.Word);
        Assert.Equal(["0", "1", "1", "0"], tokens.Select(t => $"{t.QuoteDepth}"));
    }

    [Fact]
    public void Sentences_end_at_stops_and_lines()
    {
        Assert.Equal(
            ["وصل الوزير إلى الدوحة.", "ثم غادر!", "هل يعود؟", "لا أحد يعلم"],
            Read.Sentences("وصل الوزير إلى الدوحة.ثم غادر! هل يعود؟\nلا أحد يعلم"));
    }

    [Fact]
    public void Decimal_points_and_initials_end_no_sentence()
    {
        Assert.Single(Read.Sentences("التقى د. سامي وفدا من U.S. Steel وبحثا 3.5 مليار دولار."));
    }

    [Fact]
    public void A_dateline_is_cut_off()
    {
        const string text = "دبي، الإمارات العربية المتحدة (CNN)-- أعلنت الوزارة ذلك.";
        var read = Read.Text(text);
        Assert.Equal((0, 9), read.Dateline);
        Assert.Equal(9, read.Sentences[0].First);
    }

    [Fact]
    public void A_damma_on_the_first_letter_marks_the_passive()
    {
        Assert.True(Read.Text("تُجرى").Tokens[0].PassiveMark);
        Assert.False(Read.Text("يكتبُ").Tokens[0].PassiveMark);
    }
}
