using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sijill.Desk.Pages;
using Sijill.Desk.Visits;
using Sijill.Ledger;

namespace Sijill.Desk.Rendering;

/// <summary>Pages for what goes wrong. Addresses of programs are left to the API, which answers in its own way.</summary>
internal static partial class DeskErrors
{
    private static readonly string[] Programs = ["/v1", "/mcp", "/health", "/metrics", "/openapi"];

    /// <summary>Begins each visit, and answers with a page where nothing else answers.</summary>
    public static void UseDeskErrors(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (Array.Exists(Programs, p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        context.RequestServices.GetRequiredService<Visit>().Begin(context);
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception e) when (!context.Response.HasStarted && e is not OperationCanceledException)
        {
            var status = e is BadHttpRequestException bad ? bad.StatusCode : e is LedgerException ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            if (status >= StatusCodes.Status500InternalServerError)
            {
                Failed(app.Logger, context.Request.Path, e);
            }

            // What was meant for the page that failed; headers of safety stay.
            context.Response.Headers.ContentEncoding = default;
            context.Response.ContentLength = null;
            context.Response.Headers.ETag = default;
            await context.WritePageAsync<ErrorPage>(ErrorModel.Of(status), status).ConfigureAwait(false);
            return;
        }

        if (context.Response is { HasStarted: false, ContentType: null, ContentLength: null, StatusCode: >= 400 and not StatusCodes.Status401Unauthorized })
        {
            await context.WritePageAsync<ErrorPage>(ErrorModel.Of(context.Response.StatusCode), context.Response.StatusCode).ConfigureAwait(false);
        }
    });

    [LoggerMessage(LogLevel.Error, "{Path} failed")]
    private static partial void Failed(ILogger logger, string path, Exception error);
}
