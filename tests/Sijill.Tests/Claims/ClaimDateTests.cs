namespace Sijill.Tests.Claims;

/// <summary>When it happened, or when it was said.</summary>
public sealed class ClaimDateTests
{
    [Fact]
    public void A_bare_weekday_of_a_meeting_is_the_last_one() =>
        Assert.Equal("CONSULT 2018-06-11", Told.When("التقى وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة الاثنين."));

    [Fact]
    public void A_bare_weekday_of_a_plan_is_the_next_one() =>
        Assert.Equal("AGREE 2018-06-18", Told.When("سيلتقي وزير الخارجية الروسي سيرغي لافروف نظيره التركي في أنقرة الاثنين."));

    [Fact]
    public void An_arrival_is_dated_to_the_coming_weekday() =>
        Assert.Equal("AGREE 2018-06-16", Told.When("يصل الرئيس الفلسطيني محمود عباس إلى موسكو السبت."));

    [Fact]
    public void A_visit_is_dated_to_the_coming_week() =>
        Assert.Equal("AGREE 2018-06-18/2018-06-24", Told.When("سيزور وزير الخارجية الأميركي الرياض الأسبوع المقبل."));

    [Fact]
    public void A_month_dates_a_visit() =>
        Assert.Equal("CONSULT 2018-05", Told.When("زار الرئيس الفرنسي بيروت الشهر الماضي."));

    [Fact]
    public void Yesterday_is_counted_from_the_day_of_publication() =>
        Assert.Equal("REQUEST 2018-06-14", Told.When("طالبت موسكو واشنطن أمس بسحب قواتها من سوريا."));

    [Fact]
    public void A_speaker_goes_on_speaking_on_the_same_day() =>
        Assert.Equal("REQUEST 2018-06-13\nSUPPORT 2018-06-13", Told.When("دعا الرئيس الفرنسي إيمانويل ماكرون الأربعاء طهران إلى وقف برنامجها.\nوأضاف ماكرون أن باريس تدعم الاتفاق."));

    [Fact]
    public void The_answer_belongs_to_the_story_of_the_day() =>
        Assert.Equal("REQUEST 2018-06-14\nREJECT 2018-06-14", Told.When("طالبت موسكو واشنطن أمس بسحب قواتها من سوريا.\nورفضت واشنطن الطلب."));

    [Fact]
    public void The_day_of_the_saying_dates_what_is_said() =>
        Assert.Equal("MOBILIZE 2018-06-12", Told.When("قال لافروف الثلاثاء إن واشنطن أرسلت قوات إلى سوريا."));

    [Fact]
    public void The_day_of_the_source_dates_the_act() =>
        Assert.Equal("SANCTION 2018-06-13", Told.When("انسحبت واشنطن من الاتفاق، وفق ما أعلن الأربعاء متحدث باسم الخارجية الأميركية."));

    [Fact]
    public void The_day_of_the_statement_dates_what_it_says() =>
        Assert.Equal("SANCTION 2018-06-14", Told.When("أعلن البيت الأبيض في بيان صدر الخميس أن الولايات المتحدة علقت المساعدات لباكستان."));

    [Fact]
    public void Today_within_a_quotation_is_the_day_of_the_speech() =>
        Assert.Equal("REJECT 2018-06-12", Told.When("وقال الرئيس التركي رجب طيب أردوغان في كلمة ألقاها الثلاثاء \"أعلن اليوم رفض تركيا للعقوبات\"."));

    [Fact]
    public void A_text_without_a_time_dates_nothing() =>
        Assert.Equal("THREATEN -", Told.When("هددت طهران بالرد."));

    [Fact]
    public void A_standing_attitude_has_no_day() =>
        Assert.Equal("REQUEST 2018-06-14\nREJECT -", Told.When("طالبت موسكو واشنطن أمس بسحب قواتها من سوريا.\nتعارض إسرائيل الاتفاق النووي."));

    [Fact]
    public void Pressure_for_months_has_no_day() =>
        Assert.Equal("REQUEST -", Told.When("تضغط واشنطن منذ شهور على طهران."));

    [Fact]
    public void The_year_of_an_agreement_does_not_date_a_warning_about_it() =>
        Assert.Equal("THREATEN -", Told.When("حذرت طهران واشنطن من الانسحاب من اتفاق عام 2015."));

    [Fact]
    public void A_warning_is_dated_by_its_own_day_and_not_by_that_of_its_content() =>
        Assert.Equal("THREATEN 2018-05-20", Told.When("حذر المبعوث الأممي في 20 مايو من انسحاب القوات في 1 يوليو المقبل."));

    [Fact]
    public void A_year_dates_what_happened_in_it() =>
        Assert.Equal("SUPPORT 2015", Told.When("وقعت إيران الاتفاق النووي مع القوى الكبرى عام 2015."));

    [Fact]
    public void What_went_before_does_not_date_the_story() =>
        Assert.StartsWith("ACCUSE -\n", Told.When("دانت باريس القصف الروسي على المدينة.\nوكانت موسكو قد أعلنت في الثاني من يونيو الجاري انسحابها من الاتفاق.") + "\n", StringComparison.Ordinal);

    [Fact]
    public void A_month_in_what_was_asked_does_not_date_what_another_did() =>
        Assert.DoesNotContain("/", Told.When("طالبت موسكو اليوم الجمعة بهدنة في سوريا خلال شهر رمضان، بعد أن رفضت واشنطن الاقتراح."), StringComparison.Ordinal);
}
