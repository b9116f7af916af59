namespace Sijill.Tests.Claims;

/// <summary>According to whom: chains, statements, outlets and how far they reach.</summary>
public sealed class AttributionTests
{
    [Fact]
    public void An_agency_comes_before_its_unnamed_source() =>
        Assert.Equal("REQUEST Reuters agency > SYR unnamed", Told.By("ونقلت رويترز عن مصدر سوري قريب من الحكومة أن دمشق طلبت من موسكو تسليم الوثائق."));

    [Fact]
    public void An_agency_that_quotes_an_official_comes_before_him() =>
        Assert.Equal("REJECT Anadolu Agency agency > TUR unnamed", Told.By("قالت وكالة الأناضول نقلا عن مسؤول تركي إن أنقرة رفضت المقترح الأميركي."));

    [Fact]
    public void What_a_speaker_tells_an_agency_rests_on_both() =>
        Assert.Equal("MOBILIZE Reuters agency > Sergey Lavrov speech", Told.By("قال وزير الخارجية الروسي سيرغي لافروف لوكالة رويترز إن واشنطن أرسلت قوات إلى سوريا."));

    [Fact]
    public void The_view_that_a_speaker_gives_an_agency_rests_on_the_agency() =>
        Assert.Equal("ACCUSE Reuters agency", Told.By("قال وزير الخارجية الروسي سيرغي لافروف لوكالة رويترز إن العقوبات الأميركية غير مقبولة."));

    [Fact]
    public void An_agency_carries_also_what_its_source_goes_on_to_say() =>
        Assert.Equal("REJECT Reuters agency > FRA unnamed\nSUPPORT Reuters agency > FRA unnamed", Told.By("كشف مصدر فرنسي لوكالة رويترز أن باريس رفضت العرض الإيراني.\nوأكد المصدر أن فرنسا تدعم لبنان."));

    [Fact]
    public void An_agency_carries_what_the_same_speaker_adds() =>
        Assert.Equal("ACCUSE Reuters agency\nMOBILIZE Reuters agency > Sergey Lavrov speech", Told.By("قال وزير الخارجية الروسي سيرغي لافروف لوكالة رويترز إن العقوبات الأميركية غير مقبولة.\nوأضاف أن واشنطن أرسلت قوات إلى سوريا."));

    [Fact]
    public void Another_speaker_ends_what_the_agency_carries() =>
        Assert.Equal("ACCUSE Reuters agency\nREJECT", Told.By("قال وزير الخارجية الروسي سيرغي لافروف لوكالة رويترز إن العقوبات الأميركية غير مقبولة.\nمن جانبه، رفض وزير الخارجية الأميركي مايك بومبيو المقترح الروسي."));

    [Fact]
    public void An_agency_beside_the_clause_is_its_source() =>
        Assert.Equal("SANCTION Reuters agency", Told.By("فرضت واشنطن عقوبات على شركات إيرانية، بحسب وكالة رويترز."));

    [Fact]
    public void An_agency_beside_the_clause_can_quote_an_official() =>
        Assert.Equal("SANCTION Reuters agency > USA unnamed", Told.By("فرضت واشنطن عقوبات على شركات إيرانية، وفق ما نقلت وكالة رويترز عن مسؤول أميركي."));

    [Fact]
    public void A_channel_beside_the_clause_is_its_source() =>
        Assert.Equal("SANCTION Al Jazeera agency", Told.By("فرضت واشنطن عقوبات على شركات إيرانية، حسبما ذكرت قناة الجزيرة."));

    [Fact]
    public void State_media_without_a_name_are_a_source() =>
        Assert.Equal("REQUEST SYR agency", Told.By("طلبت دمشق مساعدة موسكو، بحسب ما ذكرته وسائل إعلام رسمية."));

    [Fact]
    public void Reports_without_a_name_are_a_source() =>
        Assert.Equal("MOBILIZE UNK report", Told.By("أرسلت موسكو قوات إلى دمشق، وفق تقارير إعلامية."));

    [Fact]
    public void A_news_agency_of_a_state_is_its_source() =>
        Assert.Equal("CONSULT Petra agency", Told.By("التقى الملك الأردني الرئيس المصري في عمان، كما ذكرت وكالة الأنباء الأردنية."));

    [Fact]
    public void A_newspaper_that_quotes_a_speaker_comes_first() =>
        Assert.Equal("ASSAULT Haaretz agency > António Guterres speech", Told.By("قال غوتيريش إن إيران قصفت الجولان، وفق ما نقلت صحيفة هآرتس."));

    [Fact]
    public void An_act_that_its_own_ministry_announces_rests_on_its_statement() =>
        Assert.Equal("SANCTION US Department of the Treasury statement", Told.By("فرضت وزارة الخزانة الأميركية عقوبات على شركات إيرانية، بحسب بيان رسمي."));

    [Fact]
    public void A_statement_issued_by_a_body_is_the_source() =>
        Assert.Equal("CONSULT Élysée statement", Told.By("التقى أمير قطر الرئيس الفرنسي في باريس، وفقا لبيان صادر عن الرئاسة الفرنسية."));

    [Fact]
    public void An_agreement_is_no_source() =>
        Assert.Equal("RETREAT", Told.By("انسحبت القوات التركية من المدينة حسب اتفاق أستانا."));

    [Fact]
    public void A_statement_that_speaks_is_its_issuer_speaking() =>
        Assert.Equal("CONSULT Kremlin statement", Told.By("أفاد بيان صادر عن الكرملين بأن الرئيس الروسي فلاديمير بوتين التقى نظيره التركي في سوتشي."));

    [Fact]
    public void A_statement_carries_the_sentences_that_follow_it() =>
        Assert.Equal("REJECT Egyptian Foreign Ministry statement\nSUPPORT Egyptian Foreign Ministry statement", Told.By("أصدرت الخارجية المصرية بيانا أكدت فيه أن القاهرة ترفض التدخل التركي في ليبيا.\nوأشار البيان إلى أن مصر تدعم الحل السياسي."));

    [Fact]
    public void What_stands_in_a_statement_is_said_by_its_issuer() =>
        Assert.Equal("ACCUSE Tunisian Foreign Ministry statement", Told.By("جاء في بيان للخارجية التونسية أن تونس استدعت السفير الإسرائيلي."));

    [Fact]
    public void The_statement_meant_is_that_of_the_last_issuer() =>
        Assert.Equal("CONSULT Kremlin statement\nMOBILIZE Turkish Presidency statement\nSANCTION Turkish Presidency statement", Told.By("وأفاد بيان صادر عن الكرملين بأن بوتين التقى نظيره التركي.\nمن جانبها، أصدرت الرئاسة التركية بيانا أفادت فيه بأن موسكو أرسلت قوات إلى دمشق.\nوأشار البيان إلى أن موسكو فرضت عقوبات على واشنطن."));

    [Fact]
    public void An_actor_who_speaks_for_himself_needs_no_source() =>
        Assert.Equal("REQUEST", Told.By("دعا الرئيس الفرنسي إيمانويل ماكرون طهران إلى الالتزام بالاتفاق."));

    [Fact]
    public void A_concern_voiced_needs_no_source() =>
        Assert.Equal("ACCUSE", Told.By("أعرب وزير الخارجية العراقي عن قلقه إزاء القصف التركي."));

    [Fact]
    public void An_official_of_a_house_is_unnamed() =>
        Assert.Equal("SANCTION White House unnamed", Told.By("قال مسؤول في البيت الأبيض إن الولايات المتحدة ستنسحب من الاتفاق."));

    [Fact]
    public void Sources_of_no_country_are_unnamed() =>
        Assert.Equal("MOBILIZE UNK unnamed", Told.By("قالت مصادر دبلوماسية إن موسكو أرسلت قوات إلى دمشق."));

    [Fact]
    public void The_speaker_can_follow_his_words() =>
        Assert.Equal("SANCTION Mohammad Javad Zarif speech", Told.By("\"فرضت واشنطن عقوبات على طهران\"، قال وزير الخارجية الإيراني محمد جواد ظريف."));

    [Fact]
    public void A_minister_reports_the_act_of_his_country() =>
        Assert.Equal("SANCTION Mike Pompeo speech", Told.By("أعلن وزير الخارجية الأميركي مايك بومبيو أن بلاده فرضت عقوبات على إيران."));

    [Fact]
    public void A_turn_to_another_speaker_hides_no_subject() =>
        Assert.Equal("SANCTION Mohammad Javad Zarif speech", Told.By("من جانبه، أعلن وزير الخارجية الإيراني محمد جواد ظريف أن واشنطن فرضت عقوبات على بلاده."));

    [Fact]
    public void A_minister_reports_the_acts_of_his_army() =>
        Assert.Equal("ASSAULT Sergei Shoigu speech", Told.By("أكد وزير الدفاع الروسي سيرغي شويغو أن القوات الروسية قصفت مواقع المسلحين في إدلب."));

    [Fact]
    public void A_monitor_reports() =>
        Assert.Equal("ASSAULT Syrian Observatory for Human Rights report", Told.By("ذكر المرصد السوري لحقوق الإنسان أن طائرات روسية قصفت بلدة في إدلب."));

    [Fact]
    public void But_takes_the_word_from_the_source() =>
        Assert.Equal("REQUEST Reuters agency > SYR unnamed\nSTATE", Told.By("وكشف مصدر سوري لوكالة رويترز أن دمشق طلبت من موسكو المساعدة، إلا أن الكرملين رفض التعليق."));

    [Fact]
    public void Twitter_is_no_news_agency() =>
        Assert.Equal("ACCUSE", Told.By("كتب ظريف على تويتر أن واشنطن انتهكت الاتفاق."));

    [Fact]
    public void A_spokesman_beside_the_clause_is_its_source() =>
        Assert.Equal("SANCTION US State Department speech", Told.By("انسحبت واشنطن من الاتفاق، وفق ما أعلن الأربعاء متحدث باسم الخارجية الأميركية."));

    [Fact]
    public void A_house_that_states_in_writing_is_a_statement() =>
        Assert.Equal("SANCTION White House statement", Told.By("أعلن البيت الأبيض في بيان صدر الخميس أن الولايات المتحدة علقت المساعدات لباكستان."));

    [Fact]
    public void A_newspaper_is_known_by_its_quoted_name() =>
        Assert.Equal("REJECT Al-Hayat agency > FRA unnamed", Told.By("كشف مصدر فرنسي لصحيفة \"الحياة\" أن باريس رفضت العرض الإيراني."));
}
