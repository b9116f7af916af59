using Sijill.Evaluation;
using Sijill.Model;

namespace Sijill.Tests.Evaluation;

public sealed class MatchingTests
{
    [Theory]
    [InlineData(0, 10, 5, 15, 0.5)]
    [InlineData(0, 10, 2, 4, 1.0)]
    [InlineData(0, 10, 10, 20, 0.0)]
    [InlineData(0, 10, 30, 40, 0.0)]
    [InlineData(0, 0, 0, 10, 0.0)]
    [InlineData(8, 2, 0, 10, 0.0)]
    [InlineData(int.MinValue, int.MaxValue, 3, 7, 1.0)]
    public void Overlap_is_a_share_of_the_shorter_passage(int start, int end, int otherStart, int otherEnd, double expected) =>
        Assert.Equal(expected, Matching.Overlap(new SourceSpan(start, end), new SourceSpan(otherStart, otherEnd)));

    [Fact]
    public void The_heaviest_pair_is_made_first_even_when_another_choice_would_make_more_pairs()
    {
        var weights = new Dictionary<(string, string), double> { [("a", "x")] = 0.6, [("a", "y")] = 0.9, [("b", "y")] = 0.8 };
        var pairs = Matching.Greedy(["a", "b"], ["x", "y"], (w, f) => weights.GetValueOrDefault((w, f)));
        Assert.Equal([("a", "y")], pairs);
    }

    [Fact]
    public void Equal_weights_go_by_the_order_of_gold_then_of_predictions() =>
        Assert.Equal([("a", "x"), ("b", "y")], Matching.Greedy(["a", "b", "c"], ["x", "y"], (_, _) => 1));

    [Fact]
    public void A_passage_is_where_its_words_stand_first_and_offsets_go_before_words()
    {
        const string Text = "قال الوزير، ثم قال السفير.";
        Assert.Equal(new SourceSpan(0, 3), new AnnotatedPassage("قال", null).In(Text));
        Assert.Equal(new SourceSpan(15, 18), new AnnotatedPassage("كلام آخر", new SourceSpan(15, 18)).In(Text));
        Assert.Null(new AnnotatedPassage("لم يقل", null).In(Text));
        Assert.Null(new AnnotatedPassage("", null).In(Text));
        Assert.False(new AnnotatedPassage(null, new SourceSpan(3, 3)).IsWithin(Text));
        Assert.False(new AnnotatedPassage(null, new SourceSpan(-1, 3)).IsWithin(Text));
        Assert.False(new AnnotatedPassage(null, new SourceSpan(3, 999)).IsWithin(Text));
    }

    [Fact]
    public void Of_two_claims_on_one_passage_the_one_with_the_right_parties_is_taken()
    {
        var gold = Small.Claim(Small.Refusal, "REJECT", "EGY", "TUR");
        var article = Small.Align([gold], Small.Claim(Small.Refusal, "REJECT", "TUR", "EGY"), Small.Claim("رفضت القاهرة دعوة", "REJECT", "EGY", "TUR"));
        Assert.Equal(1, Assert.Single(article.Matched).Predicted.Index);
        Assert.Equal(0, Assert.Single(article.Extra).Index);
    }

    [Fact]
    public void A_passage_of_another_event_is_a_wrong_event_and_not_missed_and_extra()
    {
        var article = Small.Align([Small.Claim(Small.Attack, "ACCUSE", "JOR"), Small.Claim(Small.Meeting, "CONSULT")], Small.Claim(Small.Attack, "STATE", "JOR"));
        Assert.Equal((1, 0, 1, 1, 0), (article.SamePassages, article.Matched.Count, article.OtherEvent.Count, article.Missed.Count, article.Extra.Count));
    }

    [Theory]
    [InlineData("İbrahim Kalın", "İbrahim KALıN", true)]
    [InlineData("Preuß", "PREUSS", true)]
    [InlineData("ΣΑΜΑΡΑΣ", "Σαμαρας", true)]
    [InlineData("Kalın", "Kalin", false)]
    [InlineData("Лавров", "ЛАВРОВ", true)]
    public void Names_are_compared_whatever_their_case(string a, string b, bool same) =>
        Assert.Equal(same, Agreement.Of(Small.Claim(Small.Attack, "STATE", name: a), Small.Claim(Small.Attack, "STATE", name: b)).ActorName);

    [Fact]
    public void The_innermost_speaker_counts_by_country_and_sector_alone()
    {
        var gold = Small.Claim(Small.Attack, "STATE", speaker: "JOR");
        var outer = gold with { Attribution = [new("GBR", "JRN", "Reuters", "agency"), new("JOR", "GOV", "Ayman Safadi", "statement")] };
        Assert.True(Agreement.Of(gold, outer).Attribution);
        Assert.False(Agreement.Of(gold, gold with { Attribution = [] }).Attribution);
        Assert.False(Agreement.Of(gold, gold with { Attribution = [new("JOR", null, null)] }).Attribution);
    }

    [Fact]
    public void The_date_is_asked_only_where_gold_has_one()
    {
        var dated = Small.Claim(Small.Attack, "STATE", date: "2024-03-25");
        Assert.Null(Agreement.Of(dated with { Date = null }, dated).Date);
        Assert.False(Agreement.Of(dated, dated with { Date = null }).Date);
        Assert.True(Agreement.Of(dated, dated).Date);
    }
}
