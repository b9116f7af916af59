using System.Net;
using Sijill.Desk.Tests.Support;

namespace Sijill.Desk.Tests.Pages;

public sealed class ViewTests(DeskFixture fixture)
{
    [Fact]
    public async Task A_view_is_kept_under_its_name_and_forgotten()
    {
        using var client = fixture.Desk.NewClient();
        var page = await client.PageAsync("/views?event=REQUEST&period=all");
        using var saved = await client.SendAsync(page, "form[action='/views']", ("name", "مطالب <b>"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        page = await client.PageAsync("/views");
        var link = Assert.Single(page.QuerySelectorAll(".saved li > a:first-child"));
        Assert.Equal("مطالب <b>", link.TextContent.Trim());
        Assert.Equal("/?event=REQUEST&period=all", link.GetAttribute("href"));
        using var deleted = await client.SendAsync(page, "form[action='/views/delete']");
        Assert.Equal(HttpStatusCode.SeeOther, deleted.StatusCode);
        Assert.Empty((await client.PageAsync("/views")).QuerySelectorAll(".saved li"));
    }

    [Fact]
    public async Task A_form_of_a_strange_page_is_refused()
    {
        using var client = fixture.Desk.NewClient();
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", "x"), KeyValuePair.Create("query", "")]);
        using var answer = await client.PostAsync(new Uri("/views", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_the_desk_did_not_write_is_passed_over()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/views");
        request.Headers.Add("Cookie", "sijill.views=bm90IGpzb24; sijill.lang=xx; sijill.theme=%22%3E");
        using var client = fixture.Desk.NewClient();
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
