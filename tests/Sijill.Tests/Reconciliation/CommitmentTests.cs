using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Commitments;

namespace Sijill.Tests.Reconciliation;

public sealed class CommitmentTests
{
    private const string Trump = "USA:person/donald-trump";
    private const string Kim = "PRK:person/kim-jong-un";
    private const string Salman = "SAU:person/king-salman";
    private const string Abadi = "IRQ:person/haider-al-abadi";

    private static readonly Report Announced =
        Made.Report("1", "2018-05-10", "AGREE", $"{Trump}+{Kim}", "", "ومن المقرر أن يلتقي ترامب وكيم في سنغافورة", "2018-06-12", rule: "consult.التقى");

    [Fact]
    public void An_announced_meeting_is_met_by_the_meeting()
    {
        var commitment = Assert.Single(Track(
            "2018-07-01",
            Announced,
            Made.Report("2", "2018-06-12", "CONSULT", $"{Trump}+{Kim}", "", "التقى الرئيس الأمريكي وزعيم كوريا الشمالية في سنغافورة", "2018-06-12"),
            Made.Report("3", "2018-06-13", "CONSULT", $"{Trump}+{Kim}", "", "قمة سنغافورة التاريخية بين الرئيس الأمريكي والزعيم الكوري الشمالي", "2018-06-12")));
        Assert.Equal((CommitmentKind.Meeting, CommitmentState.Met), (commitment.Kind, commitment.State));
        Assert.Equal((Made.Day("2018-05-10"), Made.Day("2018-06-12"), 33), (commitment.Made, commitment.DueLast, commitment.DaysOpen));
        var change = Assert.Single(commitment.Changes);
        Assert.Equal(("meeting-held", "c:2"), (change.Rule, change.Evidence?.ClaimId));
    }

    [Fact]
    public void A_meeting_of_others_or_one_only_spoken_of_proves_nothing()
    {
        var commitments = Track(
            "2018-06-13",
            Announced,
            Made.Report("2", "2018-06-12", "CONSULT", "USA:person/mike-pompeo+PRK:person/kim-yong-chol", "", "التقى بومبيو كيم يونغ تشول في سنغافورة", "2018-06-12"),
            Made.Report("3", "2018-06-11", "CONSULT", $"{Trump}+{Kim}", "", "القمة المرتقبة بين ترامب وكيم", "2018-06-12"));
        Assert.Equal(CommitmentState.Open, Assert.Single(commitments).State);
    }

    [Fact]
    public void It_is_refused_by_who_calls_it_off_and_lapses_in_silence()
    {
        var off = Made.Report("2", "2018-05-24", "REJECT/meet", Trump, Kim, "ألغى ترامب القمة مع كيم في سنغافورة", "2018-05-24");
        Assert.Equal(CommitmentState.Refused, Assert.Single(Track("2018-05-30", Announced, off)).State);
        Assert.Equal((CommitmentState.Open, 30), State(Assert.Single(Track("2018-06-09", Announced))));
        var lapsed = Assert.Single(Track("2018-07-09", Announced));
        Assert.Equal(CommitmentState.Lapsed, lapsed.State);
        Assert.Null(lapsed.Changes[0].OccurrenceId);
    }

    [Fact]
    public void A_meeting_moved_to_another_day_is_overtaken_by_the_new_one()
    {
        var moved = Made.Report("2", "2018-06-01", "CONSULT", $"{Trump}+{Kim}", "", "سيلتقي ترامب وكيم", "2018-06-20", status: Status.Future);
        var commitments = Track("2018-06-10", Announced, moved);
        Assert.Equal("meeting-moved", Assert.Single(commitments.Single(c => c.What.ClaimId == "c:1").Changes).Rule);
        Assert.Equal(CommitmentState.Open, commitments.Single(c => c.What.ClaimId == "c:2").State);
    }

    [Fact]
    public void An_invitation_is_met_by_the_visit_of_the_invited_and_of_nobody_else()
    {
        var call = Made.Report("1", "2018-03-01", "AGREE", Salman, Abadi, "وجه الملك سلمان دعوة إلى العبادي لزيارة المملكة", "2018-03-01", cameo: "036", rule: "agree.وجه");
        Report Visit(string id, string guest) => Made.Report(id, "2018-03-20", "CONSULT/visit", guest, "SAU", "وصل إلى الرياض في زيارة رسمية للسعودية", "2018-03-20", "Riyadh");
        Assert.Equal(CommitmentState.Met, Assert.Single(Track("2018-04-01", call, Visit("2", Abadi), Visit("3", Abadi))).State);
        Assert.Equal(CommitmentState.Open, Assert.Single(Track("2018-04-01", call, Visit("2", "IRQ:person/somebody"), Visit("3", "IRQ:person/somebody"))).State);
        var before = Made.Report("4", "2018-02-01", "CONSULT/visit", Abadi, "SAU", "وصل إلى الرياض في زيارة رسمية للسعودية", "2018-02-01", "Riyadh");
        Assert.Equal(CommitmentState.Open, Assert.Single(Track("2018-04-01", call, before)).State);
    }

    [Fact]
    public void A_demand_is_refused_by_whom_it_was_made_to_on_the_same_matter()
    {
        var demand = Made.Report("1", "2018-03-01", "REQUEST/yield", "USA", "IRN", "طالبت واشنطن بتفكيك برنامج الصواريخ الباليستية", "2018-03-01");
        Report No(string who, string what) => Made.Report("2", "2018-03-05", "REJECT", who, "USA", what, "2018-03-05");
        Assert.Equal("demand-refused", Assert.Single(Assert.Single(Track("2018-03-10", demand, No("IRN", "رفضت طهران تفكيك برنامج الصواريخ الباليستية"))).Changes).Rule);
        Assert.Equal(CommitmentState.Open, Assert.Single(Track("2018-03-10", demand, No("RUS", "رفضت موسكو تفكيك برنامج الصواريخ الباليستية"))).State);
        Assert.Equal(CommitmentState.Open, Assert.Single(Track("2018-03-10", demand, No("IRN", "رفضت طهران استقبال المبعوث الأممي"))).State);
    }

    [Fact]
    public void A_promise_is_kept_by_the_deed_it_names()
    {
        var promise = Made.Report("1", "2018-03-01", "AGREE", "ISR", "PSE", "ستعيد إسرائيل فتح معبر كرم أبو سالم للبضائع", "2018-03-01", rule: "retreat.فتح");
        Report Deed(string id) => Made.Report(id, "2018-03-04", "RETREAT", "ISR", "PSE", "أعادت إسرائيل فتح معبر كرم أبو سالم أمام البضائع", "2018-03-04");
        Assert.Equal("promise-kept", Assert.Single(Track("2018-03-10", promise, Deed("2"), Deed("3")).Single(c => c.Kind == CommitmentKind.Promise).Changes).Rule);
        Assert.Equal(CommitmentState.Open, Track("2018-03-03", promise, Deed("2"), Deed("3")).Single(c => c.Kind == CommitmentKind.Promise).State);
    }

    [Theory]
    [InlineData("أمهلت بغداد الإقليم 72 ساعة لتسليم المطارات", 3)]
    [InlineData("منحهم مهلة أسبوعين", 14)]
    [InlineData("خلال ثلاثة أيام", 3)]
    [InlineData("خلال اللقاء الذي استمر 3 ساعات طويلة جدا مع أعضاء الوفد", null)]
    [InlineData("بعد يومين", null)]
    public void A_time_that_is_given_is_read(string passage, int? days) => Assert.Equal(days, DueDates.Days(passage));

    private static IReadOnlyList<Commitment> Track(string asOf, params Report[] reports) => CommitmentTracker.Track(Reconciler.Reconcile(reports), Made.Day(asOf));

    private static (CommitmentState, int?) State(Commitment commitment) => (commitment.State, commitment.DaysOpen);
}
