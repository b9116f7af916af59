namespace Sijill.Tests.Claims;

/// <summary>How a claim stands to the world: done, to come, conceivable, denied, background.</summary>
public sealed class StatusTests
{
    [Fact]
    public void What_did_not_happen_is_negated() =>
        Assert.Equal("RETREAT negated", Told.How("لم تنسحب القوات الأميركية من سوريا."));

    [Fact]
    public void What_will_not_happen_is_negated() =>
        Assert.Equal("RETREAT negated", Told.How("لن تنسحب القوات الروسية من سوريا."));

    [Fact]
    public void Sanctions_to_come_are_future() =>
        Assert.Equal("SANCTION future", Told.How("ستفرض واشنطن عقوبات على طهران."));

    [Fact]
    public void Sanctions_intended_are_future() =>
        Assert.Equal("SANCTION future", Told.How("تعتزم واشنطن فرض عقوبات على أنقرة."));

    [Fact]
    public void Sanctions_that_may_come_are_hypothetical() =>
        Assert.Equal("SANCTION hypothetical", Told.How("قد تفرض واشنطن عقوبات على أنقرة."));

    [Fact]
    public void A_meeting_planned_is_an_agreement() =>
        Assert.Equal("AGREE actual", Told.How("من المقرر أن يلتقي الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في سوتشي."));

    [Fact]
    public void A_visit_to_come_is_an_agreement() =>
        Assert.Equal("AGREE actual", Told.How("سيزور وزير الخارجية الأميركي الرياض الأسبوع المقبل."));

    [Fact]
    public void An_arrival_told_for_tomorrow_is_an_agreement() =>
        Assert.Equal("AGREE actual", Told.How("يصل الرئيس الفلسطيني محمود عباس إلى موسكو السبت."));

    [Fact]
    public void What_is_ruled_out_is_negated() =>
        Assert.Equal("AGREE negated", Told.How("استبعد مسؤول فرنسي أن يزور الرئيس الفرنسي طهران."));

    [Fact]
    public void What_is_denied_is_a_denial_and_not_the_act() =>
        Assert.Equal("STATE actual", Told.How("نفى مسؤول تركي أن تكون القوات التركية قصفت المدينة."));

    [Fact]
    public void Sanctions_of_years_ago_are_historical() =>
        Assert.Equal("SANCTION historical", Told.How("فرضت الولايات المتحدة عقوبات على روسيا في مارس 2014."));

    [Fact]
    public void A_treaty_signed_years_ago_is_historical() =>
        Assert.Equal("SUPPORT historical", Told.How("وقعت إيران الاتفاق النووي مع القوى الكبرى عام 2015."));

    [Fact]
    public void A_pluperfect_with_its_year_is_historical() =>
        Assert.Equal("SANCTION historical", Told.How("وكانت واشنطن قد فرضت عقوبات على موسكو عام 2014."));

    [Fact]
    public void A_warning_of_today_about_an_agreement_of_old_is_of_today() =>
        Assert.Equal("THREATEN actual", Told.How("حذرت طهران واشنطن من الانسحاب من اتفاق عام 2015."));

    [Fact]
    public void A_demand_of_today_that_names_an_old_border_is_of_today() =>
        Assert.Equal("REQUEST actual", Told.How("طالبت لندن موسكو بسحب دبلوماسييها في حدود الرابع من يونيو عام 1967."));

    [Fact]
    public void The_current_year_is_not_history() =>
        Assert.Equal("SANCTION actual", Told.How("انسحبت واشنطن من الاتفاق النووي عام 2018."));

    [Fact]
    public void A_meeting_of_last_month_is_no_history() =>
        Assert.Equal("CONSULT actual", Told.How("زار الرئيس الفرنسي بيروت الشهر الماضي."));
}
