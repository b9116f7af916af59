using Sijill.Reconciliation.Topics;

namespace Sijill.Tests.Reconciliation;

public sealed class TopicTests
{
    [Theory]
    [InlineData("ترامب", "ترمب")]
    [InlineData("ستنسحب", "انسحبت")]
    [InlineData("العقوبات", "عقوباتها")]
    [InlineData("بالانسحاب", "انسحاب")]
    [InlineData("أمريكا", "امريكا")]
    public void Forms_of_one_word_meet(string one, string other) => Assert.Equal(TopicWords.Of(one).Stems, TopicWords.Of(other).Stems);

    [Theory]
    [InlineData("العقوبات", "العقود")]
    [InlineData("مطار", "مطالب")]
    [InlineData("30", "45")]
    public void Different_words_do_not(string one, string other) => Assert.NotEqual(TopicWords.Of(one).Stems, TopicWords.Of(other).Stems);

    [Fact]
    public void Likeness_is_symmetric_and_at_most_one()
    {
        var one = TopicWords.Of("رفع العقوبات الاقتصادية المفروضة على سوريا");
        var other = TopicWords.Of("طالب برفع العقوبات");
        Assert.Equal(one.Likeness(other), other.Likeness(one));
        Assert.Equal(1, one.Likeness(one), 6);
        Assert.Equal(0, one.Likeness(TopicWords.Of("")));
    }
}
