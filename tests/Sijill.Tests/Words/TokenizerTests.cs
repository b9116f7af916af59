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

    [Theory]
    [InlineData("موسكو - رويترز: قال الوزير ذلك.", 4)]
    [InlineData("القاهرة (أ ف ب) - قال الوزير ذلك.", 7)]
    [InlineData("عمان 12 شباط (بترا) -- قال الوزير ذلك.", 7)]
    [InlineData("(CNN)-- قال الوزير ذلك.", 4)]
    [InlineData("باريس (أ.ف.ب) قال الوزير ذلك.", 8)]
    [InlineData("دبي - العربية.نت\nقال الوزير ذلك.", 5)]
    [InlineData("رويترز - قال الوزير ذلك.", 2)]
    public void Datelines_come_in_many_shapes(string text, int tokens)
    {
        Assert.Equal((0, tokens), Read.Text(text).Dateline);
    }

    [Theory]
    [InlineData("قال حلف شمال الأطلسي (الناتو) إنه مستعد.")]
    [InlineData("زار الوفد قطر (أمس) - وعاد.")]
    [InlineData("وكالة رويترز نقلت الخبر - أمس.")]
    [InlineData("رويترز نقلت الخبر.")]
    public void Not_every_bracket_makes_a_dateline(string text)
    {
        Assert.Null(Read.Text(text).Dateline);
    }

    [Fact]
    public void Titles_and_teasers_among_the_paragraphs_are_told_apart()
    {
        var read = Read.Text(
            """
            وزير الخارجية القطري يصل إلى أنقرة
            وصل وزير الخارجية القطري إلى أنقرة اليوم الأحد في زيارة رسمية.
            قمة ثلاثية في أنقرة
            ومن المقرر أن يلتقي الوزير نظيره التركي خلال زيارته القصيرة.
            اقرأ أيضا:
            أنقرة تستعد لاستقبال وفد كبير
            للمزيد: أنقرة والدوحة.. تاريخ من التعاون
            وقال مصدر مطلع إن الزيارة تستمر ثلاثة أيام كاملة.
            """);
        Assert.Equal(
            [
                SentenceKind.Headline, SentenceKind.Body, SentenceKind.Headline, SentenceKind.Body,
                SentenceKind.Teaser, SentenceKind.Teaser, SentenceKind.Teaser, SentenceKind.Body,
            ],
            read.Sentences.Select(sentence => sentence.Kind));
    }

    [Fact]
    public void Where_no_paragraph_ends_in_a_stop_none_is_a_title()
    {
        var read = Read.Text("وصل الوزير إلى الدوحة اليوم للقاء نظيره القطري\nواستقبله نظيره في المطار وبحثا معا العلاقات بين البلدين\nثم عاد إلى بلاده");
        Assert.All(read.Sentences, sentence => Assert.Equal(SentenceKind.Body, sentence.Kind));
    }

    [Fact]
    public void A_quotation_of_two_sentences_goes_on_over_the_stop()
    {
        const string text = "قال الوزير \"نحن مستعدون. لن نتراجع أبدا\". وأضاف ذلك.";
        var read = Read.Text(text);
        Assert.Equal(["قال الوزير \"نحن مستعدون.", "لن نتراجع أبدا\".", "وأضاف ذلك."], Read.Sentences(text));
        Assert.Equal(1, read.Tokens[read.Sentences[1].First].QuoteDepth);
        Assert.Equal(0, read.Tokens[read.Sentences[2].First].QuoteDepth);
    }
}
