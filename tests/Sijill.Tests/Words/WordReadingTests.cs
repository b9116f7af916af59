using Sijill.Arabic.Words;

namespace Sijill.Tests.Words;

public sealed class WordReadingTests
{
    [Theory]
    [InlineData("والرئيس", "وال+رءيس")]
    [InlineData("بالسلطة", "بال+سلطة")]
    [InlineData("للسلطة", "لل+سلطة")]
    [InlineData("وبأنه", "وب+ان+ه")]
    [InlineData("لأنهم", "ل+ان+هم")]
    [InlineData("عليه", "علي+ه")]
    [InlineData("إليها", "الي+ها")]
    [InlineData("منهم", "من+هم")]
    [InlineData("لهم", "ل+هم")]
    [InlineData("به", "ب+ه")]
    [InlineData("معهما", "مع+هما")]
    [InlineData("بينهما", "بين+هما")]
    [InlineData("ولكنه", "و+لكن+ه")]
    [InlineData("لذلك", "ل+ذلك")]
    [InlineData("وزير", "وزير")]
    [InlineData("ووزير", "و+وزير")]
    [InlineData("فرنسا", "فرنسا")]
    [InlineData("وفرنسا", "و+فرنسا")]
    [InlineData("بريطانيا", "بريطانيا")]
    [InlineData("كوريا", "كوريا")]
    [InlineData("لندن", "لندن")]
    [InlineData("والدة", "والدة")]
    [InlineData("فلسطين", "فلسطين")]
    [InlineData("ليبيا", "ليبيا")]
    [InlineData("بكين", "بكين")]
    [InlineData("كيان", "كيان")]
    [InlineData("ألمانيا", "المانيا")]
    [InlineData("زيارتها", "زيارت+ها")]
    public void A_word_is_cut_at_its_clitics(string word, string split)
    {
        Assert.Equal(split.Replace('ء', 'ئ'), Read.Split(word).Replace('ء', 'ئ'));
    }

    [Fact]
    public void The_preposition_comes_first_only_where_it_is_spelled_so()
    {
        Assert.Equal(PartOfSpeech.Preposition, Read.Word("على").Best.Pos);
        Assert.Equal(PartOfSpeech.Nominal, Read.Word("علي").Best.Pos);
        Assert.NotNull(Read.Word("علي").ReadingAs(PartOfSpeech.Preposition));
        Assert.NotEqual(Read.Word("على").Spelling, Read.Word("علي").Spelling);
    }

    [Fact]
    public void The_article_counts_as_a_proclitic()
    {
        Assert.True(Read.Word("وللسلطة").IsDefinite);
        Assert.Equal("سلطة", Read.Word("وللسلطة").Best.Stem);
        Assert.False(Read.Word("سلطة").IsDefinite);
    }

    [Fact]
    public void A_feminine_noun_gets_its_ending_back_before_a_pronoun()
    {
        Assert.Equal("زيارة", Read.Word("زيارتها").Best.Stem);
        Assert.Equal("قوات", Read.Word("قواتها").Best.Stem);
    }

    [Fact]
    public void Names_are_looked_up_with_the_article_and_without_particles()
    {
        Assert.Superset(new HashSet<string>(["وللسلطة", "للسلطة", "لسلطة", "السلطة"]), Read.Word("وللسلطة").StemCandidates.ToHashSet());
        Assert.Contains("اللجنة", Read.Word("للجنة").StemCandidates);
        Assert.Contains("الكرملين", Read.Word("بالكرملين").StemCandidates);
    }
}
