using Sijill.Ledger.Reading;

namespace Sijill.Tests.Ledger;

/// <summary>Which claims are read, and in which order.</summary>
public abstract class ClaimFilterTests : LedgerTest
{
    [Fact]
    public async Task Each_filter_gives_what_a_look_at_all_claims_gives()
    {
        await Ingest(Articles.Many(60));
        var all = All(Store.ClaimsAsync());
        Check(new() { Events = ["ACCUSE", "CONSULT"] }, c => c.Record.Event is "ACCUSE" or "CONSULT");
        Check(new() { Countries = ["TUR"] }, c => Parties(c).Contains("TUR"));
        Check(new() { Between = ("EGY", "SYR") }, c => Parties(c).Contains("EGY") && Parties(c).Contains("SYR"));
        Check(new() { Statuses = ["negated"] }, c => c.Record.Status == "negated");
        Check(new() { MinConfidence = 0.8 }, c => c.Record.Confidence >= 0.8);
        Check(new() { Publisher = "Nobody" }, _ => false);
        Check(new() { Documents = ["EX-3"] }, c => c.Record.Document.Id == "EX-3");
        Check(new() { Actors = ["FRA"] }, c => Everybody(c).Contains("FRA"));
        var from = new DateOnly(2025, 1, 20);
        Check(new() { From = from }, c => (c.Last ?? c.First ?? DateOnly.FromDateTime(c.Record.Document.Published!.Value.DateTime)) >= from);
        Check(new() { To = from }, c => (c.First ?? c.Last ?? DateOnly.FromDateTime(c.Record.Document.Published!.Value.DateTime)) <= from);
        var someone = all.SelectMany(c => c.Record.Actor).First(p => p.Id is not null && p.NameAr is not null);
        Check(new() { Actors = [someone.Id!] }, c => Ids(c).Contains(someone.Id));
        Assert.NotEmpty(All(Store.ClaimsAsync(new() { Actors = [someone.NameAr!] })));
        Assert.NotEmpty(All(Store.ClaimsAsync(new() { Actors = [someone.Name!.ToUpperInvariant() + ""] })));
        Assert.Empty(All(Store.ClaimsAsync(new() { Actors = ["%"] })));
        Assert.Empty(All(Store.ClaimsAsync(new() { Actors = ["'; DROP TABLE claims; --"] })));

        void Check(ClaimFilter filter, Func<LedgerClaim, bool> fits) =>
            Assert.Equal(all.Where(fits).Select(c => c.Record.Id), All(Store.ClaimsAsync(filter)).Select(c => c.Record.Id));
    }

    [Fact]
    public async Task Pages_join_without_a_seam_and_a_reading_can_go_on_later()
    {
        await Ingest(Articles.Many(400));
        var all = All(Store.ClaimsAsync());
        Assert.True(all.Count > 1000);
        Assert.Equal(all.Count, all.Select(c => c.Record.Id).Distinct().Count());
        var rest = All(Store.ClaimsAsync(new() { After = all[700].Cursor }));
        Assert.Equal(all.Skip(701).Select(c => c.Record.Id), rest.Select(c => c.Record.Id));
    }

    private static IEnumerable<string> Parties(LedgerClaim c) => c.Record.Actor.Concat(c.Record.Recipient).Select(p => p.Country);

    private static IEnumerable<string> Everybody(LedgerClaim c) => Parties(c).Concat(c.Record.Attribution.Select(s => s.Country));

    private static IEnumerable<string?> Ids(LedgerClaim c) => c.Record.Actor.Concat(c.Record.Recipient).Select(p => p.Id).Concat(c.Record.Attribution.Select(s => s.Id));
}
