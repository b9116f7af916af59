namespace Sijill.Tests.Claims;

/// <summary>A text without a date fixes itself between what it names.</summary>
public sealed class UndatedTextTests
{
    [Fact]
    public void The_offices_under_which_a_text_names_people_bound_its_publication() =>
        Assert.Equal("2017-05-14/..", Interval("التقى الرئيس الأميركي دونالد ترامب الرئيس الفرنسي إيمانويل ماكرون في باريس."));

    [Fact]
    public void A_former_president_has_left_his_office() =>
        Assert.Equal("2017-01-20/..", Interval("قال الرئيس الأميركي السابق باراك أوباما إن الاتفاق مهم."));

    [Fact]
    public void What_is_told_as_past_lies_before_publication() =>
        Assert.Equal("2015-07-14/..", Interval("قال وزير الخارجية الروسي سيرغي لافروف إن الاتفاق الذي وقع في 14 يوليو 2015 لا يزال ساريا."));

    [Fact]
    public void A_text_that_names_nothing_known_has_no_interval() => Assert.Null(Interval("أعلنت موسكو رفضها للمقترح."));

    [Fact]
    public void A_text_with_a_date_needs_no_interval() =>
        Assert.Null(Told.Reading("قال الرئيس الأميركي السابق باراك أوباما إن الاتفاق مهم.").DateInterval);

    [Fact]
    public void Nothing_is_dated_by_an_old_agreement_in_an_undated_text() =>
        Assert.All(Told.Reading("قال وزير الخارجية الروسي سيرغي لافروف إن الاتفاق الذي وقع في 14 يوليو 2015 لا يزال ساريا.", dated: false).Claims, c => Assert.Null(c.Date));

    [Fact]
    public void The_outlet_itself_is_never_a_source() =>
        Assert.Equal("SANCTION", Told.By("فرضت واشنطن عقوبات على شركات إيرانية، بحسب وكالة رويترز.", publisher: "Reuters"));

    [Fact]
    public void Evidence_ends_before_the_words_that_name_the_source() =>
        Assert.Equal("فرضت واشنطن عقوبات على شركات إيرانية", Told.Reading("فرضت واشنطن عقوبات على شركات إيرانية، بحسب وكالة رويترز.").Claims[0].Evidence.Text);

    private static string? Interval(string text) => Told.Reading(text, dated: false).DateInterval;
}
