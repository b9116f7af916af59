using System.Net;
using System.Text.Json;
using Sijill.Desk.Tests.Support;
using Sijill.Ledger;

namespace Sijill.Desk.Tests.Pages;

public sealed class CompareTests(DeskFixture fixture)
{
    [Fact]
    public async Task Two_readouts_become_a_table_and_nothing_is_stored()
    {
        using var client = fixture.Desk.NewClient();
        var before = Documents();
        using var answer = await client.SendAsync(
            await client.PageAsync("/compare"), "form[action='/compare']",
            ("text1", Sample("kremlin")), ("publisher1", "الكرملين"), ("published1", "2025-02-12"), ("text2", Sample("presidency")), ("publisher2", "رئاسة الجمهورية العربية السورية"), ("published2", "2025-02-12"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.PageAsync();
        Assert.Equal(3, page.QuerySelectorAll(".comparison thead th").Length);
        Assert.NotEmpty(page.QuerySelectorAll("tr.shared"));
        Assert.NotEmpty(page.QuerySelectorAll("tr.disputed"));
        Assert.Equal(before, Documents());
    }

    [Fact]
    public async Task A_file_counts_as_a_text()
    {
        using var client = fixture.Desk.NewClient();
        var page = await client.PageAsync("/compare");
        using var parts = new MultipartFormDataContent();
        var token = page.QuerySelector("form[action='/compare'] input[type=hidden]")!;
        parts.Add(new StringContent(token.GetAttribute("value")!), token.GetAttribute("name")!);
        parts.Add(new ByteArrayContent(await File.ReadAllBytesAsync(Repository.File("samples", "call", "kremlin.json"), TestContext.Current.CancellationToken)), "file1", "kremlin.json");
        parts.Add(new StringContent(""), "text2");
        using var answer = await client.PostAsync(new Uri("/compare?lang=en", UriKind.Relative), parts, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((await answer.PageAsync()).QuerySelectorAll(".comparison tbody tr"));
    }

    [Theory]
    [InlineData("", "At least one text is needed.")]
    [InlineData("Nothing of this is Arabic.", "No claims were read")]
    public async Task What_cannot_be_compared_is_told(string text, string expected)
    {
        using var client = fixture.Desk.NewClient();
        using var answer = await client.SendAsync(await client.PageAsync("/compare"), "form[action='/compare']", ("text1", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(expected, (await answer.PageAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private static string Sample(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.File("samples", "call", name + ".json")));
        return json.RootElement.GetProperty("text").GetString()!;
    }

    private long Documents()
    {
        using var store = LedgerStore.Open(fixture.Desk.Ledger.Location);
        return store.Info().Counts.Single(c => c.What == "documents").Count;
    }
}
