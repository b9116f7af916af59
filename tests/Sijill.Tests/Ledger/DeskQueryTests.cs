using Sijill.Ledger.Corrections;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Topics;

namespace Sijill.Tests.Ledger;

/// <summary>What the desk asks of the ledger.</summary>
public abstract class DeskQueryTests : LedgerTest
{
    [Fact]
    public async Task What_nobody_has_looked_at_comes_least_sure_first_page_by_page()
    {
        await Ingest(Articles.Many(12));
        var all = All(Store.ClaimsAsync()).OrderBy(c => c.Record.Confidence).ThenBy(c => c.Record.Id, StringComparer.Ordinal).Select(c => c.Record.Id).ToList();
        var found = new List<string>();
        DoubtCursor? after = null;
        do
        {
            var (items, next) = Store.Doubtful(new DoubtFilter(), after, 7);
            found.AddRange(items.Select(c => c.Record.Id));
            after = next;
        }
        while (after is not null);

        Assert.Equal(all, found);
        new ClaimCorrections(Store).Accept(all[0], "Ahmad");
        Assert.Equal(all[1], Store.Doubtful(new DoubtFilter(), null, 1).Items[0].Record.Id);
        Assert.Equal(all.Count - 1, Store.CountDoubtful(new DoubtFilter()));
        Assert.All(Store.Doubtful(new DoubtFilter { MaxConfidence = 0.8, Events = ["STATE"] }, null, 100).Items, c => Assert.True(c.Record is { Event: "STATE", Confidence: <= 0.8 }));
    }

    [Fact]
    public async Task Claims_are_found_by_document_and_by_id_rejected_ones_too()
    {
        await Ingest(Articles.Many(3));
        var claim = All(Store.ClaimsAsync())[0];
        new ClaimCorrections(Store).Reject(claim.Record.Id, "Ahmad");
        Assert.Equal("rejected", Assert.Single(Store.ClaimsById([claim.Record.Id, "c:none"])).Verdict);
        var own = Store.ClaimsOf([claim.DocumentKey]);
        Assert.Contains(claim.Record.Id, own.Select(c => c.Record.Id));
        Assert.Equal(own.Select(c => c.Record.Evidence.Start).Order(), own.Select(c => c.Record.Evidence.Start));
    }

    [Fact]
    public async Task Outlets_are_counted_with_their_first_and_last_text()
    {
        await Ingest([Articles.Number(1, "One"), Articles.Number(2, "One"), Articles.Number(3, "Two"), Articles.Number(4, null)]);
        var outlets = Store.Outlets();
        Assert.Equal([("One", 2L), (null, 1L), ("Two", 1L)], outlets.Select(o => (o.Publisher, o.Documents)));
        Assert.Equal(All(Store.ClaimsAsync()).Count, outlets.Sum(o => o.Claims));
        Assert.True(outlets[0].First < outlets[0].Last);
    }

    [Fact]
    public async Task A_search_is_counted_by_outlet_and_month()
    {
        await Ingest([Articles.Number(1, "One"), Articles.Number(2, "One"), Articles.Number(40, "Two")]);
        var facets = Store.SearchFacets("الاجتماع");
        Assert.Equal(3, facets.Total);
        Assert.Equal([("One", 2L), ("Two", 1L)], facets.Publishers.Select(p => (p.Value, p.Count)));
        Assert.Equal([(new DateOnly(2025, 1, 1), 2L), (new DateOnly(2025, 2, 1), 1L)], facets.Months);
        Assert.Equal(0, Store.SearchFacets("؟").Total);
    }

    [Fact]
    public async Task Topics_and_partners_agree_with_the_occurrences_themselves()
    {
        await Ingest(Articles.Many(20));
        LedgerReconciler.Run(Store);
        var all = Store.Read(s => s.AllOccurrences().Select(LedgerReconciler.Read).ToList());
        var filter = new OccurrenceFilter { IncludePlans = true };
        var topics = Store.Read(s => s.Topics(filter, 5));
        foreach (var topic in topics)
        {
            Assert.Equal(all.Count(o => o.Topic.Contains(topic.Value)), topic.Count);
            var page = Store.Read(s => s.Page(filter with { Topics = [topic.Value] }, OccurrenceOrder.Oldest, null, 1000)).Items;
            Assert.Equal(all.Where(o => o.Topic.Contains(topic.Value)).Select(o => o.Id).Order(StringComparer.Ordinal), page.Select(o => o.Id).Order(StringComparer.Ordinal));
            Assert.NotNull(TopicNames.WordFor(topic.Value, page.Select(LedgerReconciler.Read).SelectMany(o => o.Sources).Select(s => s.Evidence.Text)));
        }

        foreach (var partner in Store.Read(s => s.Partners(filter, countries: true, 5)))
        {
            var with = all.Where(o => o.Everyone.Any(p => p.Country == partner.Party.Country)).ToList();
            Assert.Equal(with.Count, partner.Party.Count);
            Assert.Equal(with.CountBy(o => o.Event).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetCount(c.Key, c.Value)), partner.Events);
        }
    }

    [Fact]
    public async Task Two_are_two_whatever_they_are_named_by()
    {
        await Ingest(Articles.Many(20));
        LedgerReconciler.Run(Store);
        var all = Store.Read(s => s.AllOccurrences().Select(LedgerReconciler.Read).ToList());
        string[] names = [.. all.SelectMany(o => o.Everyone).SelectMany(p => new[] { p.Country, p.Id, p.NameAr }).OfType<string>().Distinct().Take(12)];
        var pairs = from one in names from other in names where string.CompareOrdinal(one, other) < 0 select (one, other);
        foreach (var (one, other) in pairs)
        {
            var query = new Sijill.Reconciliation.Timelines.TimelineQuery { Between = (one, other), IncludePlans = true };
            var found = Store.Read(s => s.Page(new OccurrenceFilter { Between = (one, other), IncludePlans = true }, OccurrenceOrder.Oldest, null, 1000)).Items;
            Assert.Equal(all.Where(query.Takes).Select(o => o.Id).Order(StringComparer.Ordinal), found.Select(o => o.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Views_are_kept_for_each_person_and_copied_with_the_ledger()
    {
        Store.SaveView("a", "one", "?event=STATE");
        Store.SaveView("a", "one", "?event=AID");
        Store.SaveView("b", "two", "");
        Assert.Equal([("one", "?event=AID")], Store.ViewsOf("a"));
        Store.DeleteView("a", "two");
        using var copy = Sijill.Ledger.LedgerStore.Open(NewLocation(), create: true);
        Store.CopyTo(copy);
        Assert.Equal([("two", "")], copy.ViewsOf("b"));
        Store.DeleteView("b", "two");
        Assert.Empty(Store.ViewsOf("b"));
    }
}

public sealed class SqliteDeskQueryTests : DeskQueryTests
{
    private int ledgers;

    protected override string Location => Path.Combine(Files.Folder, "ledger.db");

    internal override string NewLocation() => Path.Combine(Files.Folder, $"ledger{++ledgers}.db");
}

public sealed class PostgresDeskQueryTests(PostgresServer server) : DeskQueryTests
{
    private string? location;

    protected override string Location => location ??= NewLocation();

    internal override string NewLocation()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        return server.NewDatabase();
    }
}
