using System.Net;
using System.Text;
using System.Text.Json;
using Sijill.Desk.Tests.Access;
using Sijill.Desk.Tests.Support;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reconciling;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Desk.Tests.Api;

/// <summary>What changes a ledger, and what shows that it changed.</summary>
public sealed class WritingTests : IAsyncLifetime
{
    private DeskHost desk = null!;

    public async ValueTask InitializeAsync() => desk = await DeskHost.StartAsync();

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task A_correction_is_taken_down_under_the_name_of_who_is_signed_in()
    {
        await using var guarded = await AccessDesk.StartAsync(samples: true);
        using var program = guarded.Program("editor");
        var claim = await FirstClaimAsync(program);
        using var body = new StringContent("""{"action":"reject","note":"a quotation","author":"somebody else"}""", Encoding.UTF8, "application/json");
        using var made = await program.PostAsync(new Uri($"/v1/claims/{claim}/corrections", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var correction = JsonElement.Parse(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("key:editor-key", correction.GetProperty("author").GetString());
        Assert.Equal(claim, correction.GetProperty("claim").GetString());
        using var shown = await program.GetAsync(new Uri($"/v1/claims/{claim}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("rejected", JsonElement.Parse(await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("ledger").GetProperty("verdict").GetString());
        using var store = LedgerStore.Open(guarded.Ledger);
        Assert.Equal(("key:editor-key", "reject", "a quotation"), new ClaimCorrections(store).All().Select(c => (c.Author, c.Action, c.Note)).Single());
    }

    [Fact]
    public async Task Without_anybody_signed_in_the_author_is_given()
    {
        var claim = await FirstClaimAsync();
        using var nameless = await CorrectAsync(claim, """{"action":"accept"}""");
        Assert.Equal("author", (await ApiFixture.ProblemAsync(nameless, 400)).GetProperty("parameter").GetString());
        using var named = await CorrectAsync(claim, """{"action":"accept","author":"R. Saleh"}""");
        Assert.Equal(HttpStatusCode.Created, named.StatusCode);
        using var edited = await CorrectAsync(claim, """{"action":"edit","edit":{"status":"negated"},"author":"R. Saleh"}""");
        Assert.Equal(HttpStatusCode.Created, edited.StatusCode);
    }

    [Theory]
    [InlineData("""{"action":"edit","edit":{"event":"DANCE"},"author":"x"}""", 422)]
    [InlineData("""{"action":"edit","edit":{"colour":"red"},"author":"x"}""", 422)]
    [InlineData("""{"action":"edit","edit":[1],"author":"x"}""", 422)]
    [InlineData("""{"action":"edit","author":"x"}""", 400)]
    [InlineData("""{"action":"accept","edit":{},"author":"x"}""", 400)]
    [InlineData("""{"action":"forget","author":"x"}""", 400)]
    [InlineData("""{"action":7}""", 400)]
    [InlineData("""{"action":"accept","author":"x","more":1}""", 400)]
    [InlineData("""["accept"]""", 400)]
    [InlineData("""{"action":""", 400)]
    [InlineData("""{"action":"accept","author":"\ud800"}""", 400)]
    [InlineData("""{"action":"accept","author":"   "}""", 422)]
    public async Task A_correction_that_is_none_is_refused_and_leaves_nothing(string body, int status)
    {
        using var answer = await CorrectAsync(await FirstClaimAsync(), body);
        await ApiFixture.ProblemAsync(answer, status);
        using var store = LedgerStore.Open(desk.Ledger.Location);
        Assert.Empty(new ClaimCorrections(store).All());
    }

    [Fact]
    public async Task Unknown_claims_and_other_types_of_body_are_refused()
    {
        using var unknown = await CorrectAsync("c:00000000000000000000", """{"action":"accept","author":"x"}""");
        await ApiFixture.ProblemAsync(unknown, 404);
        using var form = new StringContent("action=accept&author=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var posted = await desk.Client.PostAsync(new Uri($"/v1/claims/{await FirstClaimAsync()}/corrections", UriKind.Relative), form, TestContext.Current.CancellationToken);
        await ApiFixture.ProblemAsync(posted, 415);
    }

    [Fact]
    public async Task A_copy_is_stale_once_anybody_wrote_and_counts_are_worked_out_anew()
    {
        using var before = await desk.Client.GetAsync(new Uri("/v1/version", UriKind.Relative), TestContext.Current.CancellationToken);
        using var store = LedgerStore.Open(desk.Ledger.Location);
        new ClaimCorrections(store).Accept(await FirstClaimAsync(), "R. Saleh");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/version");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal(1, JsonElement.Parse(await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("ledger").GetProperty("counts").GetProperty("corrections").GetInt32());
    }

    [Fact]
    public async Task An_occurrence_that_was_taken_up_by_another_is_gone_and_names_its_heir()
    {
        using var store = LedgerStore.Open(desk.Ledger.Location);
        var old = store.Read(o => o.AllOccurrences().First());
        var heir = old with { Id = "o:ffffffffffffffffffff" };
        store.Reconcile(o =>
        {
            o.Replace([old.Block], [.. o.OccurrencesOf([old.Block]).Where(other => other.Id != old.Id), heir]);
            return 0;
        });
        using var answer = await desk.Client.GetAsync(new Uri($"/v1/occurrences/{old.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await ApiFixture.ProblemAsync(answer, 410);
        Assert.Equal(heir.Id, problem.GetProperty("superseded_by").GetString());
        Assert.Contains("rel=\"successor-version\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        using var history = await desk.Client.GetAsync(new Uri($"/v1/occurrences/{old.Id}/history", UriKind.Relative), TestContext.Current.CancellationToken);
        var told = JsonElement.Parse(await history.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(told.GetProperty("exists").GetBoolean());
        Assert.Equal("removed", told.GetProperty("items")[0].GetProperty("change").GetString());
    }

    [Fact]
    public async Task What_is_ingested_meanwhile_is_seen()
    {
        var document = new Document("late", "دعا وزير الخارجية التركي نظيره السوري إلى زيارة أنقرة.", Publisher: "Late", Published: new DateTimeOffset(2025, 3, 1, 0, 0, 0, TimeSpan.Zero));
        using var before = await desk.Client.GetAsync(new Uri("/v1/documents?publisher=Late", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Empty(JsonElement.Parse(await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray());
        await desk.Ledger.IngestAsync(new IngestSource("late", "late", null, () => [new SourceItem(document, null)]));
        using var after = await desk.Client.GetAsync(new Uri("/v1/claims?publisher=Late", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.NotEmpty(JsonElement.Parse(await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("items").EnumerateArray());
    }

    private async Task<string> FirstClaimAsync(HttpClient? client = null)
    {
        using var answer = await (client ?? desk.Client).GetAsync(new Uri("/v1/claims?limit=1", UriKind.Relative), TestContext.Current.CancellationToken);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    private async Task<HttpResponseMessage> CorrectAsync(string claim, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/claims/{claim}/corrections") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        return await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
