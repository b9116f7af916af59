using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Tests.Reconciliation;

public sealed class TimelineTests
{
    private static readonly IReadOnlyList<Occurrence> Occurrences = Reconciler.Reconcile(
    [
        Made.Report("1", "2025-01-28", "CONSULT", "RUS:person/mikhail-bogdanov+SYR:person/ahmed-al-sharaa", "", "التقى بوغدانوف الشرع في دمشق", "2025-01-28"),
        Made.Report("2", "2025-02-12", "CONSULT/phone", "RUS:person/vladimir-putin+SYR:person/ahmed-al-sharaa", "", "اتصل بوتين بالشرع", "2025-02-12"),
        Made.Report("3", "2025-02-12", "REQUEST/yield", "SYR:person/ahmed-al-sharaa", "USA", "طالب الشرع واشنطن برفع العقوبات", "2025-02-12"),
        Made.Report("4", "2025-04-02", "ASSAULT/aerial", "ISR/MIL", "SYR", "غارات على مطار حماة", "2025-04-02"),
        Made.Report("5", "2025-04-03", "CONSULT", "RUS+SYR", "", "سيلتقي الوزيران الروسي والسوري", "2025-04-10", status: Status.Future),
        Made.Report("6", "2025-04-03", "STATE/affirm", "RUS", "SYR", "قالت موسكو إنها تتابع الوضع", "2025-04-03"),
    ]);

    [Fact]
    public void A_dyad_is_two_parties_in_any_roles_and_in_order_of_days()
    {
        Assert.Equal(["c:1", "c:2", "c:6"], Ids(new TimelineQuery { Between = ("SYR", "RUS") }));
        Assert.Equal(["c:1", "c:2", "c:6", "c:5"], Ids(new TimelineQuery { Between = ("RUS", "SYR"), IncludePlans = true }));
        Assert.Equal(["c:2"], Ids(new TimelineQuery { Between = ("person/vladimir-putin", "SYR") }));
    }

    [Fact]
    public void Days_actors_events_and_topics_narrow_it()
    {
        Assert.Equal(["c:2", "c:3"], Ids(new TimelineQuery { From = Made.Day("2025-02-01"), To = Made.Day("2025-02-28") }).Order(StringComparer.Ordinal));
        Assert.Equal(["c:4"], Ids(new TimelineQuery { Actor = "ISR" }));
        Assert.Equal(["c:2"], Ids(new TimelineQuery { Events = ["CONSULT/phone"] }));
        Assert.Equal(["c:3"], Ids(new TimelineQuery { Topic = "رفع العقوبات" }));
        Assert.Empty(Ids(new TimelineQuery { Topic = "..." }));
    }

    [Fact]
    public void Contacts_are_counted_month_by_month_with_the_empty_ones()
    {
        var months = Timeline.Contacts(Occurrences, new TimelineQuery { IncludePlans = true });
        Assert.Equal([(Made.Day("2025-01-01"), 1), (Made.Day("2025-02-01"), 1)], months.Select(m => (m.Month, m.Count)));
        Assert.Equal([("phone", 1)], months[1].ByMode);
    }

    [Fact]
    public void The_curve_sums_scores_and_leaves_out_statements_and_plans()
    {
        var curve = Timeline.Curve(Occurrences, new TimelineQuery(), Lexicon.Load().Ontology, Period.Month);
        Assert.Equal(4, curve.Count);
        Assert.Equal((2, 0.5, 0.25), (curve[1].Count, curve[1].Sum, curve[1].Mean));
        Assert.Equal((0, null), (curve[2].Count, curve[2].Mean));
        Assert.Equal(-9.5, curve[3].Conflict);
        var weeks = Timeline.Curve(Occurrences, new TimelineQuery { Between = ("RUS", "SYR") }, Lexicon.Load().Ontology, Period.Week);
        Assert.Equal(Made.Day("2025-01-27"), weeks[0].Start);
        Assert.Equal(3, weeks.Count);
    }

    [Fact]
    public void The_last_day_of_the_calendar_ends_it()
    {
        var late = Reconciler.Reconcile([Made.Report("1", "2025-01-28", "CONSULT", "RUS+SYR", "", "لقاء", "9999-12-31"), Made.Report("2", "2025-01-28", "CONSULT", "RUS+SYR", "", "لقاء", "9999-11-01")]);
        Assert.Equal(2, Timeline.Contacts(late, new TimelineQuery()).Count);
        Assert.NotEmpty(Timeline.Curve(late, new TimelineQuery(), Lexicon.Load().Ontology, Period.Week));
    }

    private static IEnumerable<string> Ids(TimelineQuery query) => Timeline.Of(Occurrences, query).Select(o => o.Sources[0].ClaimId);
}
