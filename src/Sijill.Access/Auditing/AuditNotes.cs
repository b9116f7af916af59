using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Sijill.Access.Accounts;
using Sijill.Access.Protecting;
using Sijill.Ledger;

namespace Sijill.Access.Auditing;

/// <summary>Lets what answers a request say what it did, for the audit log.</summary>
public static class AuditNotes
{
    private static readonly object Key = new();

    /// <summary>Says what the request does. Written down when it succeeds; a request that writes and says nothing is written down by its address.</summary>
    /// <param name="context">The request.</param>
    /// <param name="action">What: <c>correction.reject</c>.</param>
    /// <param name="target">To what, or null.</param>
    /// <param name="note">More, or null.</param>
    public static void Audit(this HttpContext context, string action, string? target = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[Key] = (action, target, note);
    }

    internal static (string Action, string? Target, string? Note)? Of(HttpContext context) => context.Items[Key] as (string, string?, string?)?;
}

/// <summary>Writes down whatever an editor or admin did by a request.</summary>
internal sealed partial class AuditGuard(AuditLog log, ILogger<AuditGuard> logger)
{
    /// <summary>Lets the request run. What it did is written down before its answer leaves: whoever has the answer finds it in the log.</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.OnStarting(() =>
            {
                WriteDown(context);
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private void WriteDown(HttpContext context)
    {
        if (context.Response.StatusCode >= StatusCodes.Status400BadRequest
            || context.GetEndpoint() is not { } endpoint || !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is Policies.Editor or Policies.Admin))
        {
            return;
        }

        var (action, target, note) = AuditNotes.Of(context) ?? ($"{context.Request.Method} {endpoint.DisplayName}", context.Request.Path, null);
        try
        {
            log.Add(context.User.Identity?.Name ?? AccountName.Local, ClientAddress.Of(context), action, target, note);
        }
        catch (LedgerException e)
        {
            // It is done, and stands in the table of corrections with author and time; what is lost is from where.
            Failed(e, action, target);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Action} of {Target} could not be written to the audit log")]
    private partial void Failed(Exception error, string action, string? target);
}
