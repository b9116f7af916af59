namespace Sijill.Tests.Claims;

/// <summary>Words that look like somebody's act or speech and are nobody's.</summary>
public sealed class NobodySaysSoTests
{
    [Theory]
    [InlineData("وصل لافروف إلى دمشق. ويعتقد أن الزيارة قصيرة.")]
    [InlineData("وصل لافروف إلى دمشق. ويتوقع أن يستمر المطر في المدينة.")]
    [InlineData("وصل لافروف إلى دمشق. ويذكر أن المدينة قديمة.")]
    public void A_passive_of_opinion_is_nobody_s_statement(string text) =>
        Assert.DoesNotContain(ClaimsOf.Text(text), c => c.Event == "STATE");

    [Fact]
    public void What_follows_a_passive_of_opinion_stands_on_its_own()
    {
        var claim = Assert.Single(ClaimsOf.Text("ويذكر أن ماكرون زار برلين أمس."));

        Assert.Equal("CONSULT", claim.Event);
        Assert.Empty(claim.Attribution);
    }

    [Fact]
    public void A_verb_of_opinion_with_its_subject_is_a_statement() =>
        Assert.Contains(ClaimsOf.Text("ويعتقد لافروف أن الموسم طويل."), c => c is { Event: "STATE" } && c.Actor[0].Country == "RUS");

    [Theory]
    [InlineData("زار وفد من الجيش اليمني ميناء الحديدة الذي يعتبر أهم موانئ البلاد.")]
    [InlineData("وتعتبر سوريا من أقدم البلدان.")]
    public void To_count_as_something_is_no_statement(string text) =>
        Assert.DoesNotContain(ClaimsOf.Text(text), c => c.Rule.ToString().Contains("اعتبر", StringComparison.Ordinal));

    [Fact]
    public void To_consider_one_thing_another_is_a_statement() =>
        Assert.Contains(ClaimsOf.Text("وتعتبر موسكو هذه الخطوة تصعيدا خطيرا."), c => c.Actor[0].Country == "RUS");

    [Theory]
    [InlineData("انتظر الرئيس الفرنسي إيمانويل ماكرون قبل أن يستقل سيارته.", "RETREAT")]
    [InlineData("زار الرئيس الروسي فلاديمير بوتين أملاك الكنائس.", "STATE")]
    [InlineData("شاهد الرئيس الروسي فلاديمير بوتين أفلام الموسم.", "ACCUSE")]
    public void A_reading_that_no_newspaper_means_codes_nothing(string text, string eventCode) =>
        Assert.DoesNotContain(ClaimsOf.Text(text), c => c.Event == eventCode);

    [Fact]
    public void A_resignation_is_still_read_after_that() =>
        Assert.Contains(ClaimsOf.Text("قال ماكرون إن بوريس جونسون سيستقيل من منصبه."), c => c.Event == "RETREAT");

    [Fact]
    public void A_noun_in_the_accusative_is_not_two_people_acting() =>
        Assert.Single(ClaimsOf.Text("إن بوتين ينفي نفيا قاطعا هذه الاتهامات."));

    [Fact]
    public void Nobody_demands_of_himself() =>
        Assert.All(ClaimsOf.Text("قال ماكرون إنه يجب أن يغير سياسته."), c => Assert.DoesNotContain(c.Recipient, r => c.Actor.Any(a => a.Name == r.Name)));

    [Fact]
    public void As_somebody_reported_names_no_agency_for_disasters() =>
        Assert.DoesNotContain(ClaimsOf.Text("زار ماكرون برلين، كما أفاد مراسلون."), c => c.Attribution.Any(s => s.Who.Country == "TUR") || c.Recipient.Any(r => r.Country == "TUR"));
}
