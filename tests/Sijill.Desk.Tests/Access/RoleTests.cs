using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access.Auditing;
using Sijill.Ledger;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Reading;

namespace Sijill.Desk.Tests.Access;

/// <summary>A reader who tries to edit, an editor who does, and what is written down of it.</summary>
public sealed class RoleTests
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    [Fact]
    public async Task A_reader_cannot_edit_and_an_editor_can_and_it_is_written_down()
    {
        await using var desk = await AccessDesk.StartAsync(samples: true);
        var claim = "";
        desk.Elsewhere(store => claim = store.ClaimPage(new ClaimFilter(), 1).Items[0].Record.Id);

        using var reader = await desk.SignedInAsync("reader");
        Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync("/review"));
        using var refused = await reader.PostAsync("/review", await reader.TokenAsync("/compare"), ("claim", claim), ("action", "reject"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var program = desk.Program("reader");
        using var body = new StringContent("""{"action":"reject"}""", Json);
        using var refusedProgram = await program.PostAsync($"/v1/claims/{claim}/corrections", body, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refusedProgram.StatusCode);
        Assert.Equal("application/problem+json", refusedProgram.Content.Headers.ContentType?.MediaType);
        desk.Elsewhere(store => Assert.Empty(new ClaimCorrections(store).All()));

        using var editor = await desk.SignedInAsync("editor");
        using var done = await editor.PostAsync("/review", await editor.TokenAsync("/account"), ("claim", claim), ("action", "reject"), ("note", "<script>alert(1)</script>"));
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        using var programmed = desk.Program("editor");
        using var accept = new StringContent("""{"action":"accept","author":"somebody else"}""", Json);
        using var doneProgram = await programmed.PostAsync($"/v1/claims/{claim}/corrections", accept, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, doneProgram.StatusCode);
        desk.Elsewhere(store => Assert.Equal(["editor-account", "key:editor-key"], new ClaimCorrections(store).All().Select(correction => correction.Author)));

        var log = desk.Services.GetRequiredService<AuditLog>().Latest(10).Where(entry => entry.Action.StartsWith("correction", StringComparison.Ordinal)).ToList();
        Assert.Equal(["correction.accept key:editor-key", "correction.reject editor-account"], log.Select(entry => $"{entry.Action} {entry.Who}"));
        Assert.All(log, entry => Assert.Equal(("127.0.0.1", claim), (entry.Address, entry.Target)));

        using var admin = await desk.SignedInAsync("admin");
        var page = await admin.Client.GetStringAsync("/admin/audit?lang=en", TestContext.Current.CancellationToken);
        Assert.Contains("correction.reject", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await editor.StatusAsync("/admin/audit"));
    }

    [Fact]
    public async Task A_cookie_alone_does_not_write_by_the_API()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var editor = await desk.SignedInAsync("editor");
        async Task<HttpStatusCode> Send(string? token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/claims/c:0123456789abcdef0123/corrections") { Content = new StringContent("""{"action":"accept"}""", Json) };
            if (token is not null)
            {
                request.Headers.Add("RequestVerificationToken", token);
            }

            using var answer = await editor.Client.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.Forbidden, await Send(null));
        Assert.Equal(HttpStatusCode.Forbidden, await Send("x"));
        Assert.Equal(HttpStatusCode.NotFound, await Send(await editor.TokenAsync("/account")));
    }

    [Fact]
    public async Task The_token_of_one_account_is_worth_nothing_to_another()
    {
        await using var desk = await AccessDesk.StartAsync();
        using var reader = await desk.SignedInAsync("reader");
        using var editor = await desk.SignedInAsync("editor");
        using var answer = await editor.PostAsync("/views", await reader.TokenAsync("/account"), ("name", "x"), ("query", ""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_kept_for_one_role_is_not_shown_to_another()
    {
        await using var desk = await AccessDesk.StartAsync(samples: true);
        using var admin = await desk.SignedInAsync("admin");
        var first = await admin.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        using var reader = await desk.SignedInAsync("reader");
        var second = await reader.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.Contains("admin-account", first, StringComparison.Ordinal);
        Assert.DoesNotContain("admin-account", second, StringComparison.Ordinal);
        Assert.Contains("reader-account", second, StringComparison.Ordinal);
    }
}
