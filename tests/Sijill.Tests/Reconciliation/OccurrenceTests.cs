using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Tests.Reconciliation;

public sealed class OccurrenceTests
{
    private const string Putin = "RUS:person/vladimir-putin";
    private const string Sharaa = "SYR:person/ahmed-al-sharaa";
    private const string Lavrov = "RUS:person/sergey-lavrov";
    private const string Shaibani = "SYR:person/asaad-al-shaibani";

    [Fact]
    public void One_meeting_that_five_outlets_tell_in_five_ways_is_one()
    {
        var found = Reconciler.Reconcile(
        [
            Made.Report("1", "2025-10-15", "CONSULT", $"{Putin}+{Sharaa}", "", "التقى الرئيس الروسي فلاديمير بوتين نظيره السوري أحمد الشرع في الكرملين", "2025-10-15", "Moscow"),
            Made.Report("2", "2025-10-15", "CONSULT/visit", Sharaa, Putin, "وصل الشرع إلى موسكو حيث استقبله بوتين", "2025-10-15", "Moscow"),
            Made.Report("3", "2025-10-16", "CONSULT", $"{Putin}+SYR", "", "محادثات بين بوتين والرئيس السوري في موسكو أمس", "2025-10-15"),
            Made.Report("4", "2025-10-15", "CONSULT/multilateral", $"RUS+{Sharaa}", "", "القمة الروسية السورية في العاصمة الروسية بين بوتين والشرع"),
            Made.Report("5", "2025-10-20", "CONSULT", $"{Sharaa}+{Putin}", "", "وكان الشرع قد اجتمع مع بوتين الأربعاء الماضي", "2025-10-15"),
        ]);
        var occurrence = Assert.Single(found);
        Assert.Equal(5, occurrence.Origins);
        Assert.Equal((Made.Day("2025-10-15"), Made.Day("2025-10-20")), (occurrence.FirstReport, occurrence.LastReport));
        Assert.Equal("2025-10-15", occurrence.Date);
        Assert.Equal(["person/ahmed-al-sharaa", "person/vladimir-putin"], occurrence.Everyone.Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.Equal("Moscow", occurrence.Place);
    }

    [Fact]
    public void Presidents_and_ministers_who_meet_on_one_day_meet_twice() => Assert.Equal(2, Reconciler.Reconcile(
    [
        Made.Report("1", "2025-10-15", "CONSULT", $"{Putin}+{Sharaa}", "", "التقى الرئيس الروسي نظيره السوري في موسكو", "2025-10-15"),
        Made.Report("2", "2025-10-15", "CONSULT", $"{Lavrov}+{Shaibani}", "", "التقى وزير الخارجية الروسي نظيره السوري في موسكو", "2025-10-15"),
    ]).Count);

    [Fact]
    public void A_call_and_a_visit_are_two() => Assert.Equal(2, Reconciler.Reconcile(
    [
        Made.Report("1", "2025-10-15", "CONSULT/phone", $"{Putin}+{Sharaa}", "", "اتصل الرئيس الروسي بنظيره السوري", "2025-10-15"),
        Made.Report("2", "2025-10-15", "CONSULT/visit", Sharaa, Putin, "زار الرئيس السوري نظيره الروسي", "2025-10-15"),
    ]).Count);

    [Fact]
    public void Two_statements_of_one_minister_about_one_country_on_one_day_stay_two() => Assert.Equal(2, Reconciler.Reconcile(
    [
        Made.Report("1", "2025-03-01", "STATE/affirm", Lavrov, "SYR", "قال لافروف إن القواعد العسكرية في طرطوس وحميميم ستبقى"),
        Made.Report("2", "2025-03-01", "STATE/affirm", Lavrov, "SYR", "أكد لافروف أن موسكو تدعم إجراء انتخابات برلمانية نزيهة في سوريا"),
    ]).Count);

    [Fact]
    public void One_statement_in_two_wordings_is_one() => Assert.Single(Reconciler.Reconcile(
    [
        Made.Report("1", "2025-03-01", "STATE/affirm", Lavrov, "SYR", "قال لافروف إن القواعد العسكرية في طرطوس وحميميم ستبقى في سوريا"),
        Made.Report("2", "2025-03-01", "STATE/affirm", "RUS:body/russian-foreign-ministry", "", "الخارجية الروسية: قواعدنا العسكرية في حميميم وطرطوس باقية"),
    ]));

    [Fact]
    public void A_statement_and_a_demand_of_one_speech_are_two_points() => Assert.Equal(2, Reconciler.Reconcile(
    [
        Made.Report("1", "2025-03-01", "STATE/affirm", Sharaa, "", "قال الشرع إن العقوبات الاقتصادية على سوريا ظالمة"),
        Made.Report("2", "2025-03-01", "REQUEST/yield", Sharaa, "USA", "طالب الشرع برفع العقوبات الاقتصادية الظالمة عن سوريا"),
    ]).Count);

    [Fact]
    public void What_is_planned_is_never_one_with_what_happened() => Assert.Equal(2, Reconciler.Reconcile(
    [
        Made.Report("1", "2025-10-14", "CONSULT", $"{Putin}+{Sharaa}", "", "سيلتقي بوتين الشرع في موسكو", "2025-10-15", status: Status.Future),
        Made.Report("2", "2025-10-15", "CONSULT", $"{Putin}+{Sharaa}", "", "التقى بوتين الشرع في موسكو", "2025-10-15"),
    ]).Count);

    [Fact]
    public void A_night_between_two_clocks_does_not_make_two_things_but_three_days_are_no_night()
    {
        Report On(string id, string day) => Made.Report(id, day, "CONSULT/phone", $"{Putin}+{Sharaa}", "", "اتصال هاتفي بين الرئيسين الروسي والسوري", day);
        var night = Assert.Single(Reconciler.Reconcile([On("1", "2025-02-12"), On("2", "2025-02-13")]));
        Assert.Equal("2025-02-12", night.Block);
        Assert.Equal(["2025-02-12", "2025-02-13"], night.Fields.Single(f => f.Name == "date").Values.Select(v => v.Value).Order(StringComparer.Ordinal));
        Assert.True(Reconciler.Reconcile([On("1", "2025-02-12"), On("2", "2025-02-13"), On("3", "2025-02-14")]).Count > 1);
    }

    [Fact]
    public void Copies_count_once_and_dissent_is_kept()
    {
        const string Text = "قصفت طائرات التحالف مستودعا للذخيرة قرب مطار صنعاء";
        var occurrence = Assert.Single(Reconciler.Reconcile(
        [
            Made.Report("1", "2018-03-02", "ASSAULT/aerial", "SAU/MIL", "YEM/REB", Text, "2018-03-02", "Sanaa", origin: "wire"),
            Made.Report("2", "2018-03-02", "ASSAULT/aerial", "SAU/MIL", "YEM/REB", Text, "2018-03-02", "Sanaa", origin: "wire"),
            Made.Report("3", "2018-03-03", "ASSAULT", "SAU/MIL", "YEM/REB", "غارة على مستودع ذخيرة بالقرب من مطار صنعاء", "2018-03-02", "Hodeidah"),
        ]));
        Assert.Equal((3, 2), (occurrence.Sources.Count, occurrence.Origins));
        var places = occurrence.Fields.Single(f => f.Name == "place").Values;
        Assert.Equal(["Sanaa", "Hodeidah"], places.Select(v => v.Value));
        Assert.Equal(["d-3"], places[1].Origins);
        Assert.Equal("aerial", occurrence.Mode);
    }

    [Fact]
    public void What_one_asserts_and_another_negates_is_disputed()
    {
        var occurrence = Assert.Single(Reconciler.Reconcile(
        [
            Made.Report("1", "2018-04-09", "ASSAULT/aerial", "USA/MIL", "SYR", "شنت الولايات المتحدة غارة جوية على مطار التيفور", "2018-04-09"),
            Made.Report("2", "2018-04-09", "ASSAULT/aerial", "USA/MIL", "SYR", "لم تشن الولايات المتحدة أي غارة جوية على مطار التيفور", "2018-04-09", status: Status.Negated),
        ]));
        Assert.Equal(Standing.Disputed, occurrence.Standing);
        Assert.Equal([Stance.Asserts, Stance.Denies], occurrence.Sources.Select(s => s.Stance));
    }

    [Fact]
    public void A_denial_and_a_refusal_to_comment_find_what_they_answer()
    {
        var found = Reconciler.Reconcile(
        [
            Made.Report("1", "2018-04-09", "ASSAULT/aerial", "ISR/MIL", "SYR", "قصفت طائرات إسرائيلية مطار التيفور العسكري في ريف حمص", "2018-04-09"),
            Made.Report("2", "2018-04-10", "STATE/deny", "ISR/MIL", "", "نفى الجيش الإسرائيلي أن تكون طائراته قد قصفت مطار التيفور"),
            Made.Report("3", "2018-04-09", "STATE/decline", "ISR:body/idf", "", "رفضت متحدثة عسكرية التعليق على قصف مطار التيفور"),
        ]);
        var strike = found.Single(o => o.Event == "ASSAULT");
        Assert.Equal([Stance.Denies, Stance.Declines], strike.Answers.Select(a => a.Stance));
        Assert.Equal(Standing.Disputed, strike.Standing);
    }

    [Fact]
    public void Later_reports_leave_the_id_as_it_is()
    {
        var first = Made.Report("1", "2025-02-12", "CONSULT/phone", $"{Putin}+{Sharaa}", "", "اتصال هاتفي بين بوتين والشرع", "2025-02-12");
        var later = Made.Report("0", "2025-02-13", "CONSULT/phone", $"{Putin}+SYR", "", "تحدث بوتين هاتفيا أمس مع الرئيس السوري", "2025-02-12");
        Assert.Equal(Assert.Single(Reconciler.Reconcile([first])).Id, Assert.Single(Reconciler.Reconcile([later, first])).Id);
    }

    [Fact]
    public void Nothing_said_of_parties_days_or_words_is_no_reason_to_fail()
    {
        var empty = Made.Report("1", "2025-02-12", "ASSAULT", "", "", "") with { PublishedDay = null };
        var strange = Made.Report("2", "2025-02-12", "CONSULT", "UNK", "", "\uD800\u0000", "not a date");
        Assert.Equal(2, Reconciler.Reconcile([empty, strange]).Count);
        Assert.Empty(Reconciler.Reconcile([]));
    }

    [Fact]
    public void Two_reports_of_one_claim_are_a_mistake_of_the_caller()
    {
        var report = Made.Report("1", "2025-02-12", "CONSULT", Putin, "", "لقاء");
        Assert.Throws<ArgumentException>(() => Reconciler.Reconcile([report, report]));
    }
}
