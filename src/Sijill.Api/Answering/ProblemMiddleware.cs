using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sijill.Api.Answering;

/// <summary>
/// Stands before everything else: whatever answers the API's addresses with an error and no word of why (who may not, no such method, a header that is none, a mistake of ours) gets
/// the shape of all problems.
/// </summary>
internal sealed partial class ProblemMiddleware(ILogger<ProblemMiddleware> logger) : IStartupFilter
{
    private static readonly PathString[] Ours = ["/v1", "/openapi", "/mcp"];

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(InvokeAsync);
        next(app);
    };

    private async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!Ours.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            await next(http).ConfigureAwait(false);
            return;
        }

        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException e)
        {
            await ProblemJson.WriteAsync(http, new(e.StatusCode, "the request cannot be read: " + e.Message)).ConfigureAwait(false);
            return;
        }
#pragma warning disable CA1031 // A mistake of ours must not show its insides.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(logger, e, http.Request.Method, http.Request.Path);
            await ProblemJson.WriteAsync(http, new(StatusCodes.Status500InternalServerError, "this is a mistake of ours; the server's log tells more, please report it")).ConfigureAwait(false);
            return;
        }

        var response = http.Response;
        if (response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
        {
            await ProblemJson.WriteAsync(http, new(response.StatusCode, Detail(response.StatusCode))).ConfigureAwait(false);
        }
    }

    private static string Detail(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "sign in, or send an API key",
        StatusCodes.Status403Forbidden => "whom you are signed in as may not do this; it takes another role",
        StatusCodes.Status404NotFound => "there is nothing at this address; /openapi/v1.json lists what there is",
        StatusCodes.Status405MethodNotAllowed => "this address does not take this method; the header Allow says which",
        StatusCodes.Status406NotAcceptable => "it cannot be had in the media types that Accept names",
        StatusCodes.Status413PayloadTooLarge => "the body is too long; send less at a time",
        StatusCodes.Status415UnsupportedMediaType => "the body is of a type that is not taken here",
        StatusCodes.Status429TooManyRequests => "too many requests; wait as long as Retry-After says",
        _ => "the request cannot be answered",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed")]
    private static partial void Failed(ILogger logger, Exception exception, string method, string path);
}
