namespace Sijill.Tests.Claims;

/// <summary>What statements do, and that none is passed over.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("قال لافروف في خطاب تلفزيوني بثته قناة روسية إن المفاوضات صعبة.")]
    [InlineData("أكد لافروف في مقابلة نشرتها صحيفة ألمانية إن المفاوضات صعبة.")]
    public void A_relative_clause_in_between_does_not_take_what_is_said(string text) => Assert.Equal("STATE", ClaimsOf.Events(text));

    [Fact]
    public void Explaining_chains_with_the_verb_that_governs() =>
        Assert.Equal(
            ["STATE SAU → : وأكد الجبير أن الزيارة ناجحة", "STATE SAU → : موضحا أنه باق في مكتبه"],
            ClaimsOf.Lines("وأكد الجبير أن الزيارة ناجحة، موضحا أنه باق في مكتبه."));

    [Theory]
    [InlineData("وبيّن لافروف: \"لم أناقش هذه الجوانب بعمق\".")]
    [InlineData("وبين لافروف أن المفاوضات صعبة.")]
    public void Explaining_is_not_between(string text) => Assert.Equal("STATE", ClaimsOf.Events(text));

    [Fact]
    public void Where_two_men_confer_their_states_are_not_two_more() =>
        Assert.Equal(
            ["CONSULT RUS+FRA → : بحث الرئيس الروسي فلاديمير بوتين مع الرئيس الفرنسي إيمانويل ماكرون العلاقات الثنائية بين البلدين"],
            ClaimsOf.Lines("بحث الرئيس الروسي فلاديمير بوتين مع الرئيس الفرنسي إيمانويل ماكرون العلاقات الثنائية بين البلدين."));

    [Fact]
    public void Between_stays_between() => Assert.DoesNotContain("STATE", ClaimsOf.Events("اندلعت حرب بين لافروف وبومبيو."));

    [Theory]
    [InlineData("ولم يشر لافروف ما إذا كان دور السفينة اعتراض السفن.")]
    [InlineData("ولم يذكر لافروف تفاصيل أخرى.")]
    public void What_is_not_told_is_declined(string text) => Assert.Equal(("STATE", "decline"), Single(text));

    [Fact]
    public void Without_telling_declines_too() =>
        Assert.Equal("SANCTION STATE", ClaimsOf.Events("أعلنت نويرت فرض عقوبات على روسيا دون أن تحدد طبيعة تلك العقوبات."));

    [Theory]
    [InlineData("يقيم في المدينة نحو عشرين من قادة الفصائل، بحسب مدير المرصد السوري لحقوق الإنسان رامي عبد الرحمن.", "STATE")]
    [InlineData("يقيم في المدينة نحو عشرين من التجار، بحسب صحيفة محلية.", "")]
    public void A_fact_with_nothing_but_its_source_is_the_sources_statement(string text, string events) => Assert.Equal(events, ClaimsOf.Events(text));

    [Theory]
    [InlineData("قال لافروف: \"المفاوضات صعبة. والوفود التي وصلت إلى المدينة تبحث منذ أسبوع جميع الملفات العالقة بين الجانبين\".", "STATE STATE")]
    [InlineData("قال لافروف: \"المفاوضات صعبة. وهي تبحث الملفات\".", "STATE")]
    public void A_quotation_goes_on_over_sentences(string text, string events) => Assert.Equal(events, ClaimsOf.Events(text));

    [Fact]
    public void Otherwise_threatens() =>
        Assert.Equal("REQUEST USA → IRN | THREATEN USA → IRN", Who("شدد ترامب على إيران أن تتفاوض وإلا سيحدث شيء ما."));

    [Theory]
    [InlineData("قال أردوغان إن بلاده ستواصل شراء الغاز من إيران.", "AGREE TUR → IRN")]
    [InlineData("قالت نيكي هيلي إن بلادها لن تستأنف مساهمتها حتى يوافق الفلسطينيون على التفاوض.", "REJECT USA → PSE")]
    public void What_a_country_will_do_its_minister_tells(string text, string claim)
    {
        Assert.Equal(claim, Who(text));
        var only = Assert.Single(ClaimsOf.Text(text));
        Assert.Null(only.Actor[0].Name);
        Assert.Single(only.Attribution);
    }

    [Theory]
    [InlineData("وقال عريقات \"على المجتمع الدولي تحمل مسؤولياته في حماية المدنيين\".", "REQUEST PSE → IGO")]
    [InlineData("قال روحاني إنه يجب تعزيز التعاون بين الجانبين.", "STATE IRN → ")]
    [InlineData("قال ماكرون إنه يتعين علينا بذل جهود كبيرة.", "STATE FRA → ")]
    [InlineData("اعتبر نتانياهو أن القرار الإيراني يهدف إلى القضاء على إسرائيل.", "ACCUSE ISR → IRN")]
    [InlineData("أكد عريقات أن القرار الأميركي ليس مجرد انتهاك للقانون.", "ACCUSE PSE → USA")]
    [InlineData("ووصف الجبير الأزمة بأنها نتيجة للتحريض الذي تمارسه إيران.", "ACCUSE SAU → IRN")]
    [InlineData("رأى روحاني أن الطائفية مزعزعة للأمن.", "STATE IRN → ")]
    public void A_statement_is_what_its_words_do(string text, string claim) => Assert.Equal(claim, Who(text));

    [Theory]
    [InlineData("نشر الرئيسان الروسي والصيني إعلانا مشتركا التزما فيه تحسين العلاقات.", "AGREE RUS+CHN → ")]
    [InlineData("قالت الخارجية الروسية إن لافروف وبومبيو توصلا إلى اتفاق.", "AGREE RUS+USA → ")]
    public void Two_who_act_are_no_accusative(string text, string claim) => Assert.Equal(claim, Who(text));

    [Theory]
    [InlineData("قال ماكرون في مؤتمر صحفي مشترك مع نتانياهو إن المفاوضات صعبة.", "STATE FRA → ")]
    [InlineData("قال ماكرون إن ألف شخص وصلوا إلى إيطاليا عبر البحر.", "STATE FRA → ")]
    [InlineData("قال لافروف إن الجرائم تخالف اتفاقية روما.", "STATE RUS → ")]
    [InlineData("نفت روسيا وجود اتفاق في مجلس الأمن.", "STATE RUS → UNO")]
    [InlineData("شدد لافروف على أن الولايات المتحدة وبريطانيا لم تقدما وثيقة واحدة.", "STATE RUS → USA+GBR")]
    [InlineData("طالب السفير الكويتي، في جلسة مجلس الأمن، بوقف القتال.", "REQUEST KWT → UNO")]
    [InlineData("دعا لافروف، الذي يزور برلين، مجلس الأمن إلى عقد جلسة.", "REQUEST RUS → UNO")]
    [InlineData("طلبت إسرائيل من فرنسا الانسحاب من الاتفاق مع إيران.", "REQUEST ISR → FRA")]
    public void A_statement_is_about_whom_it_concerns(string text, string claim) =>
        Assert.Contains(claim, Who(text).Split(" | "));

    private static (string Event, string? Mode) Single(string text)
    {
        var claim = Assert.Single(ClaimsOf.Text(text));
        return (claim.Event, claim.Mode);
    }

    private static string Who(string text) =>
        string.Join(" | ", ClaimsOf.Lines(text).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]));
}
