using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Sijill.Access.Protecting;

namespace Sijill.Access.Operation;

/// <summary>A line for each request: who asked for what kind of address, from where, and what came of it. Not what was asked: a query is nobody else's business.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> logger, AccessOptions options)
{
    /// <summary>The category of the lines.</summary>
    public const string Category = "Sijill.Access.Operation.RequestLog";

    /// <summary>Lets the request run, and logs it.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!options.LogRequests)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(none)";
            Done(context.Request.Method, route, context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(begun).TotalMilliseconds, context.User.Identity?.Name, ClientAddress.Of(context));
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms, {User} from {Address}")]
    private partial void Done(string method, string route, int status, long milliseconds, string? user, string address);
}
