using System.Net;
using System.Text.Json;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Records;

namespace Sijill.Desk.Tests.Api;

/// <summary>What can be read of a ledger.</summary>
public sealed class ReadingTests(ApiFixture api)
{
    private LedgerStore Store => LedgerStore.Open(api.Desk.Ledger.Location);

    [Theory]
    [InlineData("/v1/occurrences", 3)]
    [InlineData("/v1/occurrences?order=reported&plans=true", 3)]
    [InlineData("/v1/timeline?plans=true", 4)]
    [InlineData("/v1/claims", 7)]
    [InlineData("/v1/documents", 2)]
    [InlineData("/v1/commitments", 2)]
    public async Task Pages_together_are_the_lines(string address, int limit)
    {
        var lines = (await api.LinesAsync(address)).Select(line => Id(JsonElement.Parse(line))).ToList();
        Assert.NotEmpty(lines);
        List<string> paged = [];
        var next = $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}";
        for (string? page = next; page is not null;)
        {
            using var answer = await api.Client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            var json = JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.InRange(json.GetProperty("items").GetArrayLength(), 0, limit);
            paged.AddRange(json.GetProperty("items").EnumerateArray().Select(Id));
            page = json.GetProperty("next").GetString();
            Assert.Equal(page is null ? null : $"<{page}>; rel=\"next\"", answer.Headers.TryGetValues("Link", out var links) ? links.Single() : null);
        }

        Assert.Equal(lines, paged);
        Assert.Equal(lines.Distinct(), lines);
    }

    [Fact]
    public async Task Claims_are_the_commands_with_what_the_ledger_knows()
    {
        using var store = Store;
        var expected = store.ClaimPage(new ClaimFilter { Events = ["CONSULT"], MinConfidence = 0.5 }, 100).Items;
        Assert.NotEmpty(expected);
        var lines = await api.LinesAsync("/v1/claims?event=CONSULT&min_confidence=0.5");
        Assert.Equal(expected.Count, lines.Count);
        foreach (var (claim, line) in expected.Zip(lines))
        {
            Assert.StartsWith(JsonSerializer.Serialize(claim.Record, RecordJson.Lines.ClaimRecord)[..^1] + ",\"ledger\":{", line, StringComparison.Ordinal);
            var ledger = JsonElement.Parse(line).GetProperty("ledger");
            Assert.Equal(claim.DocumentKey, ledger.GetProperty("document").GetString());
            Assert.Equal(JsonValueKind.Null, ledger.GetProperty("verdict").ValueKind);
            Assert.StartsWith("o:", ledger.GetProperty("occurrence").GetString(), StringComparison.Ordinal);
        }

        var one = await api.JsonAsync($"/v1/claims/{expected[0].Record.Id}");
        Assert.Equal(expected[0].Record.Id, Id(one));
    }

    [Fact]
    public async Task Occurrences_filter_like_the_command()
    {
        using var store = Store;
        var all = store.Read(o => o.AllOccurrences().Select(LedgerReconciler.Read).ToList());
        var pair = all.Where(o => !o.IsPlan && o.Actors.Any(p => p.Country == "RUS") && o.Everyone.Any(p => p.Country == "SYR")).Select(o => o.Id).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(pair);
        var found = await api.LinesAsync("/v1/timeline?between=RUS&between=SYR&actor=RUS");
        Assert.Equal(pair, found.Select(line => Id(JsonElement.Parse(line))).Order(StringComparer.Ordinal));
        Assert.Equal(found, await api.LinesAsync("/v1/timeline?between=RUS,SYR&actor=RUS&min_origins=1"));
        var late = await api.LinesAsync("/v1/timeline?between=RUS,SYR&from=2099");
        Assert.Empty(late);
    }

    [Fact]
    public async Task A_topic_finds_passages_in_whatever_form()
    {
        using var store = Store;
        var word = store.Read(o => o.AllOccurrences().Select(LedgerReconciler.Read).ToList()).SelectMany(o => o.Sources).First().Evidence.Text.Split(' ')[0];
        var found = await api.JsonAsync($"/v1/occurrences?topic={Uri.EscapeDataString(word)}&plans=true&limit=200");
        Assert.NotEmpty(found.GetProperty("items").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task An_occurrence_comes_with_its_documents_and_history()
    {
        var first = (await api.JsonAsync("/v1/occurrences?limit=1")).GetProperty("items")[0];
        var one = await api.JsonAsync($"/v1/occurrences/{Id(first)}");
        Assert.Equal(first.GetProperty("sources").GetRawText(), one.GetProperty("sources").GetRawText());
        var keys = one.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("document").GetString()).ToHashSet();
        Assert.Superset(one.GetProperty("sources").EnumerateArray().Select(s => s.GetProperty("documentId").GetString()).ToHashSet(), keys);
        var history = await api.JsonAsync($"/v1/occurrences/{Id(first)}/history");
        Assert.True(history.GetProperty("exists").GetBoolean());
        Assert.Empty(history.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_documents_passages_stand_where_its_claims_say()
    {
        foreach (var document in (await api.JsonAsync("/v1/documents?limit=200")).GetProperty("items").EnumerateArray())
        {
            var whole = await api.JsonAsync($"/v1/documents/{document.GetProperty("document").GetString()}");
            var text = whole.GetProperty("text").GetString()!;
            Assert.Equal(document.GetProperty("claims").GetInt32(), whole.GetProperty("claims").GetArrayLength());
            Assert.Equal(document.GetProperty("appearances").GetInt32(), whole.GetProperty("appearances").GetArrayLength());
            foreach (var evidence in whole.GetProperty("claims").EnumerateArray().Select(c => c.GetProperty("evidence")))
            {
                Assert.Equal(evidence.GetProperty("text").GetString(), text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
            }
        }
    }

    [Fact]
    public async Task A_search_shows_why_and_can_be_paged()
    {
        var q = Uri.EscapeDataString("الرئيس");
        var all = await api.JsonAsync($"/v1/search?q={q}&limit=100");
        var ids = all.GetProperty("items").EnumerateArray().Select(Id).ToList();
        Assert.True(ids.Count >= 2);
        foreach (var hit in all.GetProperty("items").EnumerateArray())
        {
            var snippet = hit.GetProperty("snippet");
            Assert.Equal(snippet.GetProperty("text").GetString()!.Length, snippet.GetProperty("end").GetInt32() - snippet.GetProperty("start").GetInt32());
        }

        List<string> paged = [];
        for (string? page = $"/v1/search?q={q}&limit=1"; page is not null;)
        {
            var json = await api.JsonAsync(page);
            paged.AddRange(json.GetProperty("items").EnumerateArray().Select(Id));
            page = json.GetProperty("next").GetString();
        }

        Assert.Equal(ids, paged);
        Assert.Empty((await api.JsonAsync("/v1/search?q=%21%21")).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Counts_agree_with_what_is_counted()
    {
        var occurrences = await api.LinesAsync("/v1/occurrences");
        var facets = await api.JsonAsync("/v1/facets");
        Assert.Equal(occurrences.Count, facets.GetProperty("total").GetInt32());
        Assert.Equal(occurrences.Count, facets.GetProperty("events").EnumerateArray().Sum(e => e.GetProperty("count").GetInt32()));
        Assert.NotEmpty((await api.JsonAsync("/v1/parties?kind=country&limit=2")).GetProperty("items").EnumerateArray());
        Assert.All((await api.JsonAsync("/v1/parties")).GetProperty("items").EnumerateArray(), p => Assert.True(p.GetProperty("name").ValueKind == JsonValueKind.String || p.GetProperty("name_ar").ValueKind == JsonValueKind.String));
        var stats = await api.JsonAsync("/v1/stats?period=week");
        Assert.NotEmpty(stats.GetProperty("curve").EnumerateArray());
        var lines = await api.LinesAsync("/v1/stats?period=week");
        Assert.Equal(stats.GetProperty("contacts").GetArrayLength() + stats.GetProperty("curve").GetArrayLength(), lines.Count);
        var states = (await api.JsonAsync("/v1/commitments")).GetProperty("states").EnumerateObject().Sum(s => s.Value.GetInt32());
        Assert.Equal(states, (await api.LinesAsync("/v1/commitments")).Count);
        var version = await api.JsonAsync("/v1/version");
        Assert.Equal("sijill", version.GetProperty("program").GetString());
        Assert.True(version.GetProperty("ledger").GetProperty("counts").GetProperty("claims").GetInt32() > 0);
    }

    [Fact]
    public async Task Who_answers_as_the_command()
    {
        var answer = await api.JsonAsync("/v1/who?name=" + Uri.EscapeDataString("لافروف") + "&at=2018-05");
        Assert.Equal("person/sergey-lavrov", answer.GetProperty("candidates")[0].GetProperty("id").GetString());
        Assert.Equal("2018-05-01", answer.GetProperty("at").GetString());
        Assert.Empty((await api.JsonAsync("/v1/who?name=Zzyzx")).GetProperty("candidates").EnumerateArray());
    }

    [Theory]
    [InlineData("/v1/occurrences/o:00000000000000000000", "id")]
    [InlineData("/v1/occurrences/o:00000000000000000000/history", "id")]
    [InlineData("/v1/claims/c:00000000000000000000", "id")]
    [InlineData("/v1/documents/d:000000000000000000000000", "key")]
    [InlineData("/v1/nothing/here", null)]
    public async Task What_is_not_there_is_not_found(string address, string? parameter)
    {
        using var answer = await api.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await ApiFixture.ProblemAsync(answer, 404);
        Assert.Equal(parameter, problem.TryGetProperty("parameter", out var named) ? named.GetString() : null);
    }

    [Fact]
    public async Task A_copy_that_is_still_right_is_not_sent_again()
    {
        foreach (var address in (string[])["/v1/occurrences", "/v1/facets", "/v1/who?name=SYR", "/v1/version"])
        {
            using var first = await api.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(first.Headers.ETag!.IsWeak);
            Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());
            using var again = new HttpRequestMessage(HttpMethod.Get, address);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag);
            using var second = await api.Client.SendAsync(again, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
            using var other = new HttpRequestMessage(HttpMethod.Get, address);
            other.Headers.TryAddWithoutValidation("If-None-Match", "\"another\", nonsense");
            using var third = await api.Client.SendAsync(other, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        }
    }

    [Fact]
    public async Task Heads_are_answered_and_other_methods_are_told_which()
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, "/v1/occurrences");
        using var answer = await api.Client.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        using var deleted = await api.Client.DeleteAsync(new Uri("/v1/occurrences", UriKind.Relative), TestContext.Current.CancellationToken);
        await ApiFixture.ProblemAsync(deleted, 405);
        Assert.Equal(["GET", "HEAD"], deleted.Content.Headers.Allow);
    }

    private static string Id(JsonElement item) => (item.TryGetProperty("id", out var id) ? id : item.GetProperty("document")).GetString()!;
}
