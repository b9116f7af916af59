using Sijill.Arabic.Times;

namespace Sijill.Tests.Times;

public sealed class PublicationIntervalTests
{
    private static readonly (DateOnly? From, DateOnly? To)[] NoTerms = [];

    [Fact]
    public void A_past_event_is_the_lower_bound_and_a_coming_one_the_upper() =>
        Assert.Equal("2024-12-08/2025-03-31", Interval("سقط النظام في 8 ديسمبر 2024. ومن المقرر عقد المؤتمر في مارس 2025.", NoTerms));

    [Fact]
    public void The_latest_of_several_past_events_counts() =>
        Assert.Equal("2025-01-29/..", Interval("وقع الاتفاق في 14 يوليو 2015 وتغيرت الحكومة في 29 يناير 2025.", NoTerms));

    [Fact]
    public void A_sitting_president_and_a_former_one_bound_a_text_without_dates() =>
        Assert.Equal(
            "2025-01-20/2029-01-20",
            Interval("قال الرئيس إن سلفه أخطأ.", [(new DateOnly(2025, 1, 20), new DateOnly(2029, 1, 20)), (new DateOnly(2024, 12, 8), null)]));

    [Fact]
    public void Terms_and_dates_work_together() =>
        Assert.Equal(
            "2025-02-10/2025-05-06",
            Interval("زار الوزير دمشق في 10 فبراير 2025.", [(new DateOnly(2021, 12, 8), new DateOnly(2025, 5, 6))]));

    [Fact]
    public void A_text_that_says_its_own_date_has_no_need_of_bounds() =>
        Assert.Equal("2025-02-12", Interval("التقى الرئيسان اليوم الأربعاء 12 فبراير 2025 في موسكو.", [(new DateOnly(2025, 1, 20), null)]));

    [Fact]
    public void Terms_that_cannot_be_true_together_do_not_empty_the_interval() =>
        Assert.Equal(
            "2000-01-01/2001-01-01",
            Interval("", [(new DateOnly(2000, 1, 1), new DateOnly(2001, 1, 1)), (new DateOnly(2010, 1, 1), null)]));

    [Fact]
    public void A_plan_named_by_its_year_is_no_bound() => Assert.Null(Interval("رؤية 2030 خطة طموحة.", NoTerms));

    [Fact]
    public void Relative_times_say_nothing() => Assert.Null(Interval("قال الوزير الثلاثاء إن اللقاء تأجل إلى الشهر المقبل.", NoTerms));

    private static string? Interval(string text, (DateOnly? From, DateOnly? To)[] allowed) =>
        PublicationInterval.Of(Times.In(text), allowed)?.ToString();
}
