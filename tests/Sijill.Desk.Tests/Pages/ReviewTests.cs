using System.Net;
using Sijill.Desk.Tests.Support;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;

namespace Sijill.Desk.Tests.Pages;

public sealed class ReviewTests
{
    [Fact]
    public async Task Verdicts_are_kept_and_the_next_claim_comes()
    {
        await using var desk = await DeskHost.StartAsync();
        var page = await desk.Client.PageAsync("/review");
        var ids = new List<string>();
        foreach (var action in (string[])["accept", "reject"])
        {
            ids.Add(page.QuerySelector(".verdict input[name=claim]")!.GetAttribute("value")!);
            using var sent = await desk.Client.SendAsync(page, ".verdict", ("action", action));
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
            page = await desk.Client.PageAsync(sent.Headers.Location!.ToString());
            Assert.NotNull(page.QuerySelector("[role=status]"));
        }

        ids.Add(page.QuerySelector(".verdict input[name=claim]")!.GetAttribute("value")!);
        using var edited = await desk.Client.SendAsync(page, ".edit form", ("action", "edit"), ("event", "ACCUSE/disapprove"), ("actor", "RUS SYR"), ("note", "sounds like it"));
        Assert.Equal(HttpStatusCode.SeeOther, edited.StatusCode);

        using var store = LedgerStore.Open(desk.Ledger.Location);
        Assert.Equal(ids.Zip(["accept", "reject", "edit"]), new ClaimCorrections(store).All().Select(c => (c.Target, c.Action)));
        Assert.All(new ClaimCorrections(store).All(), c => Assert.Equal("local", c.Author));
        var claim = Assert.Single(store.ClaimsById([ids[2]])).Record;
        Assert.Equal(("ACCUSE", "disapprove", "RUS SYR"), (claim.Event, claim.Mode, string.Join(' ', claim.Actor.Select(a => a.Country))));
    }

    [Fact]
    public async Task An_edit_that_makes_no_claim_is_told_and_not_kept()
    {
        await using var desk = await DeskHost.StartAsync();
        using var sent = await desk.Client.SendAsync(await desk.Client.PageAsync("/review"), ".edit form", ("action", "edit"), ("actor", "ATLANTIS"), ("date", "someday"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("Not kept", (await sent.PageAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var store = LedgerStore.Open(desk.Ledger.Location);
        Assert.Empty(new ClaimCorrections(store).All());
    }

    [Fact]
    public async Task Whoever_is_in_doubt_skips()
    {
        await using var desk = await DeskHost.StartAsync();
        var page = await desk.Client.PageAsync("/review");
        var next = await desk.Client.PageAsync(page.QuerySelector("[data-key=n]")!.GetAttribute("href")!);
        Assert.NotEqual(page.QuerySelector(".context mark")!.TextContent, next.QuerySelector(".context mark")!.TextContent);
    }
}
