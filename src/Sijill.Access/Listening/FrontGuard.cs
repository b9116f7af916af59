using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Sijill.Access.Operation;
using Sijill.Access.Protecting;

namespace Sijill.Access.Listening;

/// <summary>Stands before everything: says what proxies say, sets the headers of safety, and sends away what was meant for another host or came without https.</summary>
internal sealed class FrontGuard(Exposure exposure, AccessOptions options) : IStartupFilter
{
    private static readonly string[] Forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP"];

    /// <inheritdoc/>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Proxies.Count > 0)
        {
            app.UseForwardedHeaders(ForwardedHeaders());
        }

        app.Use(InvokeAsync);
        next(app);
    };

    private static Task RefuseAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(why + "\n");
    }

    private Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        SafetyHeaders.Set(context, exposure);
        var request = context.Request;
        if (!IsOurs(request.Host))
        {
            return RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "this desk does not answer to that name");
        }

        if (exposure.Mode == ExposureMode.ThisMachine)
        {
            // A proxy that lets others in, though nobody said that there is one: all would be whoever uses this machine.
            if (Array.Exists(Forwarded, request.Headers.ContainsKey) || context.Connection.RemoteIpAddress is { } remote && !IPAddress.IsLoopback(remote))
            {
                return RefuseAsync(context, StatusCodes.Status403Forbidden, "this desk is for whoever uses its machine; behind a proxy start it with --behind-proxy ADDRESS, which asks for sign-in");
            }
        }
        else if (exposure.Mode == ExposureMode.Beyond && !request.IsHttps && !Health.Has(request.Path))
        {
            return RefuseAsync(context, StatusCodes.Status403Forbidden, "this desk is served over https alone; a proxy before it is to be named with --behind-proxy and to send X-Forwarded-Proto");
        }

        return next(context);
    }

    /// <summary>
    /// Without sign-in only names that stand for this machine are answered: a page of the web whose name was made to lead here (DNS rebinding) asks under its own.
    /// </summary>
    private bool IsOurs(HostString host) => exposure.Mode == ExposureMode.Beyond
        ? options.Hosts.Count == 0 || options.Hosts.Contains(host.Host, StringComparer.OrdinalIgnoreCase) || Exposure.IsLoopbackName(host.Host)
        : Exposure.IsLoopbackName(host.Host);

    private ForwardedHeadersOptions ForwardedHeaders()
    {
        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedFor | Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedProto
                | (options.Hosts.Count > 0 ? Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.XForwardedHost : 0),

            // Through as many as are named, not further.
            ForwardLimit = null,
            AllowedHosts = [.. options.Hosts],
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.Proxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                forwarded.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new AccessException($"«{proxy}» is no address of a proxy; write 10.0.0.5, or 10.1.0.0/16 for a network");
            }
        }

        return forwarded;
    }
}
