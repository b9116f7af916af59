using Sijill.Ledger.Occurrences;

namespace Sijill.Tests.Ledger;

/// <summary>The place that occurrences and commitments have in the ledger.</summary>
public abstract class OccurrenceStoreTests : LedgerTest
{
    private static readonly DateOnly Day = new(2025, 1, 2);

    [Fact]
    public async Task Blocks_are_pending_until_they_are_done_and_again_when_a_claim_is_added_or_corrected()
    {
        await Ingest(Articles.Many(3));
        var pending = Store.Reconcile(s => s.PendingBlocks());
        Assert.Contains("2025-01-02", pending);
        var claims = Store.Reconcile(s => s.ClaimsOf(pending));
        Assert.Equal(All(Store.ClaimsAsync()).Select(c => c.Record.Id).Order(StringComparer.Ordinal), claims.Select(c => c.Record.Id));
        Finish(pending);
        Assert.Empty(Store.Reconcile(s => s.PendingBlocks()));
        await Ingest(Articles.Many(3));
        Assert.Empty(Store.Reconcile(s => s.PendingBlocks()));
        var claim = claims.First(c => c.Cursor.Day == 20250102);
        new Sijill.Ledger.Corrections.ClaimCorrections(Store).Reject(claim.Record.Id, "Ahmad");
        Assert.Equal(["2025-01-02"], Store.Reconcile(s => s.PendingBlocks()));
        Assert.DoesNotContain(claim.Record.Id, Store.Reconcile(s => s.ClaimsOf(["2025-01-02"])).Select(c => c.Record.Id));
    }

    [Fact]
    public void What_is_replaced_leaves_its_history_and_what_stays_is_not_touched()
    {
        StoredOccurrence a = new("o:a", "CONSULT", "2025-01-02", Day, Day, "{\"v\":1}", ["c:1", "c:2"]);
        StoredOccurrence b = new("o:b", "ACCUSE", "2025-01-02", Day, Day, "{}", ["c:3"]);
        Put(a, b);
        var before = Dump(Store);
        Put(b, a with { Claims = ["c:2", "c:1"] });
        Assert.Equal(before, Dump(Store));
        Put(a with { Body = "{\"v\":2}", Claims = ["c:1", "c:2", "c:3"] });
        Assert.Equal(["o:a"], Store.Reconcile(s => s.OccurrencesOf(["2025-01-02"])).Select(o => o.Id));
        Assert.Equal([("updated", 1, "{\"v\":1}", (string?)null)], Store.Reconcile(s => s.HistoryOf("o:a")).Select(h => (h.Change, h.Revision, h.Body, h.SupersededBy)));
        Assert.Equal([("removed", "o:a")], Store.Reconcile(s => s.HistoryOf("o:b")).Select(h => (h.Change, h.SupersededBy)));
        Put(a, b);
        Assert.Equal([1, 2], Store.Reconcile(s => s.HistoryOf("o:a")).Select(h => h.Revision));
        Assert.Throws<ArgumentException>(() => Put(a with { Block = "elsewhere" }));
    }

    [Fact]
    public void A_failure_takes_everything_back()
    {
        StoredOccurrence a = new("o:a", "CONSULT", "2025-01-02", Day, Day, "{}", ["c:1"]);
        var before = Dump(Store);
        Assert.Throws<InvalidOperationException>(() => Store.Reconcile<int>(s =>
        {
            s.Replace(["2025-01-02"], [a]);
            throw new InvalidOperationException();
        }));
        Assert.Equal(before, Dump(Store));
    }

    [Fact]
    public void Commitments_are_kept_with_what_became_of_them()
    {
        StoredCommitment commitment = new("k:1", "invitation", "met", "o:a", Day, Day, "{}", [new("open", Day, "o:a", null), new("met", Day.AddDays(3), "o:b", "{}")]);
        Store.Reconcile(s =>
        {
            s.ReplaceCommitments([commitment]);
            s.ReplaceCommitments([commitment]);
            return 0;
        });
        Assert.Contains("\"commitment\":\"k:1\",\"position\":1,\"state\":\"met\",\"day\":20250105,\"evidence\":\"o:b\"", Dump(Store), StringComparison.Ordinal);
    }

    private void Put(params StoredOccurrence[] occurrences) => Store.Reconcile(s =>
    {
        s.Replace(["2025-01-02"], occurrences);
        return 0;
    });

    private void Finish(IReadOnlyList<string> blocks) => Store.Reconcile(s =>
    {
        s.Done(blocks);
        return 0;
    });
}
