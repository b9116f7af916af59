using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access.Storing;
using Sijill.Ledger;

namespace Sijill.Access.Operation;

/// <summary>Says whether the server lives, and whether it can work. Whoever asks hears yes or no; whoever may read hears versions, too.</summary>
internal static class Health
{
    private static readonly PathString Root = "/health";

    /// <summary>The program's version.</summary>
    public static string Version { get; } = typeof(Health).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>True for the addresses of health.</summary>
    public static bool Has(PathString path) => path.StartsWithSegments(Root);

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", [HttpMethods.Get, HttpMethods.Head], context => WriteAsync(context, StatusCodes.Status200OK, "live", null)).AllowAnonymous();
        endpoints.MapMethods("/health/ready", [HttpMethods.Get, HttpMethods.Head], ReadyAsync).AllowAnonymous();
    }

    private static async Task ReadyAsync(HttpContext context)
    {
        try
        {
            var tables = context.RequestServices.GetRequiredService<AccessTables>();
            var schema = await Task.Run(() => tables.Read(session => session.Number("SELECT max(version) FROM schema_versions"))).ConfigureAwait(false);
            await WriteAsync(context, StatusCodes.Status200OK, "ready", schema).ConfigureAwait(false);
        }
        catch (LedgerException)
        {
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "not ready: the ledger does not answer", null).ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string word, long? schema)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("status", word);
            if (schema is { } version && context.User.IsInRole(Policies.Reader))
            {
                json.WriteString("version", Version);
                json.WriteNumber("ledger", version);
            }

            json.WriteEndObject();
        }

        await context.Response.Body.WriteAsync(buffer.ToArray(), context.RequestAborted).ConfigureAwait(false);
    }
}
