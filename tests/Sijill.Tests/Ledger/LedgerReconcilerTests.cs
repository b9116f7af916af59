using Sijill.Ledger;
using Sijill.Ledger.Reconciling;
using Sijill.Model;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Tests.Ledger;

/// <summary>Claims of the ledger become occurrences and commitments there.</summary>
public abstract class LedgerReconcilerTests : LedgerTest
{
    private static readonly Document First = Article("a", "Outlet A", "2025-01-02", "التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في موسكو الخميس.");
    private static readonly Document Second = Article("b", "Outlet B", "2025-01-03", "عقد بوتين وأردوغان الخميس في موسكو لقاء بحثا فيه الوضع في سوريا. ونفى الكرملين أن يكون اللقاء قد تناول الغاز.");
    private static readonly Document Third = Article("c", "Outlet C", "2025-01-04", "دعا ماكرون السبت إيران إلى العودة إلى المفاوضات.");

    [Fact]
    public async Task Reports_of_one_meeting_are_one_occurrence_with_two_origins()
    {
        await Ingest(First, Second, Third);
        Assert.True(LedgerReconciler.Run(Store) > 0);
        var meeting = Assert.Single(Occurrences(), o => o.Event == "CONSULT");
        Assert.Equal((2, Standing.Asserted), (meeting.Origins, meeting.Standing));
        Assert.Equal(["RUS", "TUR"], meeting.Everyone.Select(p => p.Country).Order(StringComparer.Ordinal));
        Assert.Equal(["Outlet A", "Outlet B"], meeting.Sources.Select(s => s.Publisher).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(Commitments(), c => c.Kind == CommitmentKind.Demand && c.By[0].Country == "FRA");
    }

    [Fact]
    public async Task The_order_of_arrival_does_not_matter_and_a_second_run_changes_nothing()
    {
        await Ingest(First, Second, Third);
        LedgerReconciler.Run(Store);
        var dump = Dump(Store);
        Assert.Equal(0, LedgerReconciler.Run(Store));
        Assert.Equal(dump, Dump(Store));

        using var other = LedgerStore.Open(NewLocation(), create: true, Clock);
        await Ingest(other, Engine, Third);
        LedgerReconciler.Run(other);
        await Ingest(other, Engine, Second);
        await Ingest(other, Engine, First);
        LedgerReconciler.Run(other);
        Assert.Equal(Bodies(Store), Bodies(other));
    }

    [Fact]
    public async Task Everything_anew_gives_the_same()
    {
        await Ingest(First, Second, Third);
        LedgerReconciler.Run(Store);
        var before = Bodies(Store);
        Store.Reconcile(s =>
        {
            s.Forget();
            return 0;
        });
        Assert.True(LedgerReconciler.Run(Store) > 0);
        Assert.Equal(before, Bodies(Store));
    }

    [Fact]
    public async Task A_rejected_claim_leaves_its_occurrence()
    {
        await Ingest(First, Second);
        LedgerReconciler.Run(Store);
        var meeting = Assert.Single(Occurrences(), o => o.Event == "CONSULT");
        var claim = meeting.Sources.First(s => s.Publisher == "Outlet B").ClaimId;
        new Sijill.Ledger.Corrections.ClaimCorrections(Store).Reject(claim, "Ahmad");
        LedgerReconciler.Run(Store);
        Assert.DoesNotContain(Occurrences().SelectMany(o => o.Sources), s => s.ClaimId == claim);
    }

    private List<Occurrence> Occurrences() => Store.Reconcile(s => s.AllOccurrences().Select(LedgerReconciler.Read).ToList());

    private List<Commitment> Commitments() => Store.Reconcile(s => s.AllCommitments().Select(LedgerReconciler.Read).ToList());

    private static List<string> Bodies(LedgerStore store) =>
        store.Reconcile(s => s.AllOccurrences().Select(o => o.Id + o.Body).Concat(s.AllCommitments().Select(c => c.Id + c.State + c.Body)).ToList());
}
