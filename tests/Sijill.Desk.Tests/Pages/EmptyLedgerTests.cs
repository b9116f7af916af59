using Sijill.Desk.Tests.Support;
using Sijill.Ledger.Ingest;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Desk.Tests.Pages;

public sealed class EmptyLedgerTests
{
    [Fact]
    public async Task An_empty_ledger_says_what_to_do_and_shows_what_comes_in_at_once()
    {
        await using var desk = await DeskHost.StartAsync(await SampleLedger.CreateEmptyAsync());
        foreach (var address in (string[])["/", "/sources"])
        {
            var empty = await desk.Client.PageAsync(address);
            Assert.Contains("sijill ingest", empty.QuerySelector(".empty pre")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var address in (string[])["/commitments", "/review", "/search?q=%D8%B3", "/dyad?one=RUS&other=SYR", "/actor/RUS", "/feed", "/views"])
        {
            using var answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, address);
        }

        var article = new Document("new", "قال الرئيس الروسي فلاديمير بوتين إن بلاده ترحب بالاتفاق.", "عنوان", null, "وكالة", "ar", new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await desk.Ledger.IngestAsync(new IngestSource("new", "new", null, () => [new SourceItem(article, null)]));
        var today = await desk.Client.PageAsync("/");
        Assert.NotEmpty(today.QuerySelectorAll(".row"));
    }
}
