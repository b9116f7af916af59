using Sijill.Ledger.Corrections;
using Sijill.Ledger.Reconciling;
using Sijill.Model;
using Sijill.Records;

namespace Sijill.Tests.Ledger;

/// <summary>Whatever a claim's date, it comes into an occurrence; and when a person moves it, both places are put together anew.</summary>
public abstract class ClaimBlockTests : LedgerTest
{
    private static readonly Document Meeting = Article("a", "Outlet A", "2025-01-02", "التقى الرئيس الروسي فلاديمير بوتين نظيره التركي رجب طيب أردوغان في موسكو الخميس.");

    [Theory]
    [InlineData("2099-01-01")]
    [InlineData("2099")]
    [InlineData("2025-01-02T09:30")]
    [InlineData("2024-12-30T09:30/2025-01-02T10:00")]
    [InlineData("2025")]
    [InlineData("2025-01-02/..")]
    [InlineData("../..")]
    [InlineData("soon")]
    [InlineData(null)]
    public async Task A_claim_of_any_date_is_in_an_occurrence(string? edtf)
    {
        await Ingest(Store, new OtherEngine("dated", record => record with { Date = edtf is null ? null : new DateRecord(edtf, null, null, null) }), Meeting);
        LedgerReconciler.Run(Store);
        var claims = All(Store.ClaimsAsync()).Select(c => c.Record.Id).Order(StringComparer.Ordinal);
        Assert.NotEmpty(claims);
        Assert.Equal(claims, Occurrences(Store).SelectMany(o => o.Sources).Select(s => s.ClaimId).Order(StringComparer.Ordinal));
        Assert.Empty(Store.Read(s => s.PendingBlocks()));
        Assert.Empty(Store.Check());
    }

    [Fact]
    public async Task An_edit_that_moves_a_claim_touches_where_it_was_and_where_it_is()
    {
        await Ingest(Meeting, Article("b", "Outlet B", "2025-01-03", "عقد بوتين وأردوغان الخميس في موسكو لقاء بحثا فيه الوضع في سوريا."));
        Settled(Store);
        var meeting = Assert.Single(Occurrences(Store), o => o.Event == "CONSULT");
        Assert.Equal("2025-01-02", meeting.Block);
        var moved = meeting.Sources[1].ClaimId;
        var corrections = new ClaimCorrections(Store);
        corrections.Edit(moved, """{"date":"2024-11-20"}""", Lexicon.Ontology, "Layla");
        Assert.Equal(["2024-11-20", "2025-01-02"], Store.Read(s => s.PendingBlocks()));
        Settled(Store);
        Assert.Equal(["2024-11-20", "2025-01-02"], Occurrences(Store).Where(o => o.Event == "CONSULT").Select(o => o.Block).Order(StringComparer.Ordinal));
        corrections.Edit(moved, """{"event":"REJECT","mode":null,"date":"2024-11"}""", Lexicon.Ontology, "Layla");
        Assert.Equal(["2024-11-20", "2024-11|RUS"], Store.Read(s => s.PendingBlocks()));
        Settled(Store);
        Assert.Equal("REJECT", Assert.Single(Occurrences(Store), o => o.Block == "2024-11|RUS").Event);
        Assert.DoesNotContain(Occurrences(Store), o => o.Block == "2024-11-20");
    }
}
