using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;
using Sijill.Access.Auditing;
using Sijill.Access.Listening;
using Sijill.Access.OpenId;
using Sijill.Access.SignIns;
using Sijill.Desk.Pages;
using Sijill.Desk.Rendering;

namespace Sijill.Desk.SigningIn;

/// <summary>The pages of access: signing in and out, one's own account, and, for admins, who did what.</summary>
internal static class AccessPages
{
    /// <summary>Entries on a page of the audit log.</summary>
    public const int AuditRows = 100;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        // Whoever is not signed in must be able to: these are open to all.
        endpoints.MapMethods(GrantHandler.SignInPath, Reading, ShowAsync).AllowAnonymous();
        endpoints.MapForm(GrantHandler.SignInPath, Policies.Reader, SignInAsync).AllowAnonymous();
        endpoints.MapForm("/sign-out", Policies.Reader, SignOutAsync).AllowAnonymous();
        if (endpoints.ServiceProvider.GetRequiredService<AccessOptions>().OpenId is not null)
        {
            endpoints.MapMethods(OpenIdSetup.StartPath, Reading, context =>
                context.ChallengeAsync(OpenIdSetup.Scheme, new AuthenticationProperties { RedirectUri = LocalAddress.Of(context.Request.Query["to"]) })).AllowAnonymous();
        }

        endpoints.MapFreshPage<AccountPage, AccountModel>("/account", request => AccountModel.Of(request));
        endpoints.MapForm("/account/password", Policies.Reader, ChangePasswordAsync);
        endpoints.MapFreshPage<AuditPage, AuditModel>("/admin/audit", AuditOf).RequireAuthorization(Policies.Admin);
    }

    private static async Task ShowAsync(HttpContext context)
    {
        var to = LocalAddress.Of(context.Request.Query["to"]);
        if (context.RequestServices.GetRequiredService<Exposure>().Mode == ExposureMode.ThisMachine || context.User.Identity is { IsAuthenticated: true })
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = to;
            return;
        }

        var problem = context.Request.Query["problem"] == OpenIdSetup.Scheme ? "signin.openid.failed" : null;
        await context.WritePageAsync<SignInPage>(SignInModel.Of(context, to, problem)).ConfigureAwait(false);
    }

    private static async Task SignInAsync(DeskRequest request, IFormCollection form)
    {
        var context = request.Context;
        var to = LocalAddress.Of(form["to"]);
        switch (await context.RequestServices.GetRequiredService<SignInDesk>().TryAsync(context, form["name"], form["password"].ToString()).ConfigureAwait(false))
        {
            case SignInOutcome.Done:
                request.SeeOther(to);
                break;
            case SignInOutcome.TooMany:
                context.Response.Headers.RetryAfter = "60";
                await context.WritePageAsync<SignInPage>(SignInModel.Of(context, to, "signin.toomany"), StatusCodes.Status429TooManyRequests).ConfigureAwait(false);
                break;
            default:
                await context.WritePageAsync<SignInPage>(SignInModel.Of(context, to, "signin.wrong"), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
                break;
        }
    }

    private static async Task SignOutAsync(DeskRequest request, IFormCollection form)
    {
        await request.Context.SignOutAsync(Grant.Scheme).ConfigureAwait(false);
        request.SeeOther(GrantHandler.SignInPath);
    }

    private static async Task ChangePasswordAsync(DeskRequest request, IFormCollection form)
    {
        var context = request.Context;
        string problem;
        try
        {
            if (form["new"].ToString() != form["again"].ToString())
            {
                problem = "account.unequal";
            }
            else
            {
                var outcome = await context.RequestServices.GetRequiredService<SignInDesk>().ChangePasswordAsync(context, form["current"].ToString(), form["new"].ToString()).ConfigureAwait(false);
                if (outcome == SignInOutcome.Done)
                {
                    request.SeeOther("/account?changed=yes");
                    return;
                }

                problem = outcome == SignInOutcome.Wrong ? "account.wrong" : "signin.toomany";
            }
        }
        catch (AccessException)
        {
            problem = "account.length";
        }

        await context.WritePageAsync<AccountPage>(AccountModel.Of(request, problem), StatusCodes.Status422UnprocessableEntity).ConfigureAwait(false);
    }

    private static AuditModel AuditOf(DeskRequest request)
    {
        long? before = long.TryParse(request.Query("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var entries = request.Context.RequestServices.GetRequiredService<AuditLog>().Latest(AuditRows + 1, before, request.Query("who"));
        return new([.. entries.Take(AuditRows)], request.Query("who"), entries.Count > AuditRows ? entries[AuditRows - 1].Number : null);
    }
}
