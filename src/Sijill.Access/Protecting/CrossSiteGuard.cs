using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Sijill.Access.Listening;
using Sijill.Access.SignIns;

namespace Sijill.Access.Protecting;

/// <summary>
/// Refuses requests that change something and that another site made a browser send: by what the browser says of their origin, and, where a cookie signs them and no form of the desk
/// checks its own token (the API and the MCP server), by that token in a header.
/// </summary>
internal sealed class CrossSiteGuard(IAntiforgery antiforgery)
{
    /// <summary>Looks at a request.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method) && context.User.Via() != Grant.Key)
        {
            var isApi = ProgramPaths.IsApi(request.Path);
            if (IsForeign(request, isApi) || (isApi && context.User.IsByCookie() && !await HasTokenAsync(context).ConfigureAwait(false)))
            {
                await RefuseAsync(context, isApi).ConfigureAwait(false);
                return;
            }
        }

        await next(context).ConfigureAwait(false);
    }

    private async Task<bool> HasTokenAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException)
        {
            // A form, which the API does not take, that cannot be read.
            return false;
        }
    }

    private static Task RefuseAsync(HttpContext context, bool isApi)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (!isApi)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/problem+json";
        return context.Response.WriteAsync(
            """{"type":"about:blank","title":"Forbidden","status":403,"detail":"a browser sent this for another site, or with a cookie alone; programs send an API key"}""", context.RequestAborted);
    }

    private static bool IsForeign(HttpRequest request, bool isApi)
    {
        // Every browser of today says so itself.
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site is not ("same-origin" or "none");
        }

        // Older ones say where the page came from; «null» where the page tells nobody (ours do not), which its form's token then answers for.
        return request.Headers.Origin.ToString() switch
        {
            "" => false,
            "null" => isApi,
            var origin => !Uri.TryCreate(origin, UriKind.Absolute, out var from) || from.Scheme != request.Scheme || !HostString.FromUriComponent(from).Equals(new HostString(request.Host.Value ?? "")),
        };
    }
}
