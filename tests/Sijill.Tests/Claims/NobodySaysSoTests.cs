using Sijill.Model;

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

    [Theory]
    [InlineData("زار ماكرون الجزيرة. وسمح للمغتربين بالتصويت.")]
    [InlineData("زار ماكرون الجزيرة. وقتل 21 شخصا في الطريق.")]
    public void A_passive_at_the_head_of_a_sentence_is_not_done_by_the_subject_of_the_one_before(string text) =>
        Assert.Equal("CONSULT", ClaimsOf.Events(text));

    [Fact]
    public void A_killing_by_named_hands_is_theirs() =>
        Assert.Contains(ClaimsOf.Text("وقتل ثلاثة فلسطينيين برصاص الجيش الإسرائيلي."), c => c.Event == "ASSAULT" && c.Actor[0].Country == "ISR");

    [Fact]
    public void The_accused_does_not_accuse() =>
        Assert.DoesNotContain(ClaimsOf.Text("كان لافروف يقيم في تركيا، متهما بمساعدة جماعة إرهابية."), c => c.Event == "ACCUSE");

    [Fact]
    public void The_accuser_does() =>
        Assert.Contains(ClaimsOf.Text("ندد بوتين بالقرار، متهما واشنطن بالعدوان."), c => c.Event == "ACCUSE" && c.Recipient.Any(r => r.Country == "USA"));

    [Fact]
    public void An_intention_denied_is_not_to_come() =>
        Assert.DoesNotContain(ClaimsOf.Text("لا تعتزم كوريا الشمالية التخلي عن برنامجها النووي."), c => c.Status == Status.Future);

    [Theory]
    [InlineData("وأكد ماكرون دعم لبنان في كلمته التي أدلى بها في باريس.")]
    [InlineData("وأكد ماكرون دعم لبنان بعد المبادرة التي أعلن عنها أمس.")]
    public void To_say_who_announced_it_is_no_statement(string text) =>
        Assert.DoesNotContain(ClaimsOf.Text(text), c => c.Event == "STATE");

    [Fact]
    public void A_remark_in_brackets_does_not_part_a_speaker_from_his_words() =>
        Assert.All(
            ClaimsOf.Text("قال لافروف في فلاديفوستوك (أقصى شرق روسيا): \"ليست الولايات المتحدة مستعدة للمحادثات\"."),
            c => Assert.True(c.Attribution.Any(s => s.Who.Country == "RUS") || c.Actor.Any(a => a.Country == "RUS"), "the words are Lavrov's"));

    [Fact]
    public void That_another_is_not_ready_is_blame_in_the_mouth_of_an_adversary()
    {
        var claim = Assert.Single(ClaimsOf.Text("قال لافروف إن الولايات المتحدة ليست مستعدة للمحادثات."));
        Assert.Equal("ACCUSE", claim.Event);
        Assert.Equal("RUS", Assert.Single(claim.Actor).Country);
        Assert.Equal("USA", Assert.Single(claim.Recipient).Country);
    }
}
