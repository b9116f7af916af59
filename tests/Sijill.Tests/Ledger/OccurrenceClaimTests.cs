using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;

namespace Sijill.Tests.Ledger;

/// <summary>Claims read occurrence by occurrence: all of them, each once, those of one occurrence together.</summary>
public abstract class OccurrenceClaimTests : LedgerTest
{
    [Fact]
    public async Task All_claims_come_once_and_those_of_an_occurrence_together()
    {
        await Ingest(Articles.Many(60));
        LedgerReconciler.Run(Store);
        await Ingest([.. Articles.Many(80)]);
        var read = All(Store.ClaimsByOccurrenceAsync());
        Assert.Equal(All(Store.ClaimsAsync()).Select(c => c.Record.Id).Order(StringComparer.Ordinal), read.Select(r => r.Claim.Record.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Occurrences(Store).OrderBy(o => o.First ?? o.FirstReport).ThenBy(o => o.Id, StringComparer.Ordinal).Select(o => o.Id), read.Select(r => r.Occurrence).OfType<string>().Distinct());
        Assert.Equal(read.Select(r => r.Occurrence).OfType<string>().Distinct().Count(), read.Select(r => r.Occurrence).OfType<string>().Aggregate((Runs: 0, Last: ""), (a, id) => (a.Runs + (id == a.Last ? 0 : 1), id)).Runs);
        Assert.True(read.FindIndex(r => r.Occurrence is null) > read.FindLastIndex(r => r.Occurrence is not null));
        var filter = new ClaimFilter { Countries = ["EGY"], MinConfidence = 0.5 };
        Assert.Equal(All(Store.ClaimsAsync(filter)).Select(c => c.Record.Id).Order(StringComparer.Ordinal), All(Store.ClaimsByOccurrenceAsync(filter)).Select(r => r.Claim.Record.Id).Order(StringComparer.Ordinal));
        Assert.Equal(
            read.Select(r => (r.Claim.Record.Id, r.Occurrence)).OrderBy(r => r.Id, StringComparer.Ordinal),
            All(Store.ClaimsWithOccurrenceAsync()).Select(r => (r.Claim.Record.Id, r.Occurrence)).OrderBy(r => r.Id, StringComparer.Ordinal));
    }
}
