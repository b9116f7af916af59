using System.Text;
using Sijill.Evaluation;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reading;
using Sijill.Model;

namespace Sijill.Tests.Ledger;

/// <summary>What a person says about a claim holds, and outlives reruns and new versions.</summary>
public abstract class CorrectionTests : LedgerTest
{
    [Fact]
    public async Task Rejected_claims_are_hidden_edited_ones_are_shown_as_edited_and_everything_is_kept()
    {
        await Ingest(Articles.Many(10));
        var claims = All(Store.ClaimsAsync());
        var corrections = new ClaimCorrections(Store);
        corrections.Reject(claims[0].Record.Id, "Ahmad", "not said");
        corrections.Accept(claims[1].Record.Id, "Ahmad");
        corrections.Edit(claims[2].Record.Id, """{"event":"THREATEN","mode":null,"actor":[{"country":"DNK","sector":"GOV"}],"date":"2024-05","notes":["seen"]}""", Lexicon.Ontology, "Layla");
        var now = All(Store.ClaimsAsync()).ToDictionary(c => c.Record.Id);
        Assert.DoesNotContain(claims[0].Record.Id, now.Keys);
        Assert.Equal("accepted", now[claims[1].Record.Id].Verdict);
        var edited = now[claims[2].Record.Id];
        Assert.Equal(("THREATEN", 3, "130", "edited"), (edited.Record.Event, edited.Record.Quad, edited.Record.Cameo, edited.Verdict));
        Assert.Equal(("DNK", claims[2].Record.Evidence.Text), (edited.Record.Actor[0].Country, edited.Record.Actor[0].Text));
        Assert.Equal(new DateOnly(2024, 5, 31), edited.Last);
        Assert.Equal(edited.Record.Id, Assert.Single(All(Store.ClaimsAsync(new() { Countries = ["DNK"] }))).Record.Id);
        Assert.Equal("rejected", Assert.Single(All(Store.ClaimsAsync(new() { IncludeRejected = true, Ids = [claims[0].Record.Id] }))).Verdict);
        Assert.Equal([("Ahmad", "reject", "2025-03-01T12:00:00Z"), ("Ahmad", "accept", "2025-03-01T12:00:00Z"), ("Layla", "edit", "2025-03-01T12:00:00Z")], corrections.All().Select(c => (c.Author, c.Action, c.Time)));
        Assert.Empty(Store.Check());

        // The last one holds, and what was edited can be edited again.
        corrections.Edit(claims[2].Record.Id, """{"confidence":1}""", Lexicon.Ontology, "Layla");
        Assert.Equal(("THREATEN", 1.0), All(Store.ClaimsAsync(new() { Ids = [claims[2].Record.Id] })).Select(c => (c.Record.Event, c.Record.Confidence)).Single());
        corrections.Accept(claims[0].Record.Id, "Layla");
        Assert.Contains(claims[0].Record.Id, All(Store.ClaimsAsync()).Select(c => c.Record.Id));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"event":"NOTHING"}""")]
    [InlineData("""{"event":"ASSAULT","mode":"visit"}""")]
    [InlineData("""{"id":"c:1"}""")]
    [InlineData("""{"confidence":7}""")]
    [InlineData("""{"actor":null}""")]
    [InlineData("""{"actor":[null]}""")]
    [InlineData("""{"actor":[{"country":"France","sector":"GOV"}]}""")]
    [InlineData("""{"actor":[{"country":"FRA","sector":"GOV","text":"لا يوجد هذا"}]}""")]
    [InlineData("""{"evidence":{"text":"x","start":0,"end":1}}""")]
    [InlineData("""{"evidence":null}""")]
    [InlineData("""{"date":"soon"}""")]
    [InlineData("""{"event":"ACCUSE","event":"REJECT"}""")]
    [InlineData("""{"context":["nonsense"]}""")]
    public async Task An_edit_that_makes_no_claim_is_refused_and_leaves_no_trace(string edit)
    {
        await Ingest(Articles.Number(1));
        var id = All(Store.ClaimsAsync())[0].Record.Id;
        Assert.Throws<LedgerException>(() => new ClaimCorrections(Store).Edit(id, edit, Lexicon.Ontology, "Layla"));
        Assert.Throws<LedgerException>(() => new ClaimCorrections(Store).Reject("c:none", "Layla"));
        Assert.Throws<LedgerException>(() => new ClaimCorrections(Store).Reject(id, " "));
        Assert.Empty(new ClaimCorrections(Store).All());
    }

    [Fact]
    public async Task Corrections_survive_a_new_version_of_the_engine_that_gives_claims_other_ids()
    {
        await Ingest(Articles.Many(10));
        var claims = All(Store.ClaimsAsync());
        var corrections = new ClaimCorrections(Store);
        corrections.Reject(claims[0].Record.Id, "Ahmad");
        corrections.Edit(claims[5].Record.Id, """{"event":"THREATEN","mode":null}""", Lexicon.Ontology, "Layla");
        Assert.Equal(10, new Recoding(Store, OtherEngine.Newer).Run(null, 2, CancellationToken.None));
        Assert.Equal(0, new Recoding(Store, OtherEngine.Newer).Run(null, 2, CancellationToken.None));
        var now = All(Store.ClaimsAsync(new() { IncludeRejected = true }));
        Assert.Equal(claims.Count, now.Count);
        Assert.All(now, c => Assert.StartsWith("c:new", c.Record.Id, StringComparison.Ordinal));
        var rejected = Assert.Single(now, c => c.Verdict == "rejected");
        Assert.Equal((claims[0].DocumentKey, claims[0].Record.Event), (rejected.DocumentKey, rejected.Record.Event));
        var edited = Assert.Single(now, c => c.Verdict == "edited");
        Assert.Equal((claims[5].DocumentKey, "THREATEN"), (edited.DocumentKey, edited.Record.Event));
        Assert.Equal(0, Store.Info().Counts.Single(c => c.What == "corrections without a claim").Count);
        Assert.Empty(Store.Check());
    }

    [Fact]
    public async Task A_rerun_of_the_source_leaves_corrections_alone()
    {
        await Ingest(Articles.Many(5));
        var id = All(Store.ClaimsAsync())[0].Record.Id;
        new ClaimCorrections(Store).Reject(id, "Ahmad");
        var before = Dump(Store);
        await Ingest(Articles.Many(5));
        Assert.Equal(before, Dump(Store));
    }

    [Fact]
    public async Task Corrected_articles_are_exported_as_gold()
    {
        await Ingest(Articles.Many(5));
        var claims = All(Store.ClaimsAsync(new() { Documents = ["EX-2"] }));
        new ClaimCorrections(Store).Reject(claims[0].Record.Id, "Ahmad");
        using var gold = new MemoryStream();
        using var articles = new MemoryStream();
        Assert.Equal(1, await GoldExport.WriteAsync(Store, gold, articles, TestContext.Current.CancellationToken));
        var article = AnnotationLine.Parse(gold.ToArray());
        Assert.Equal(("EX-2", claims.Count - 1), (article.Id, article.Claims.Count));
        Assert.Empty(FormCheck.Of(article, Articles.Number(2).Text, Lexicon.Ontology));
        Assert.Contains("\"EX-2\"", Encoding.UTF8.GetString(articles.ToArray()), StringComparison.Ordinal);
    }
}
