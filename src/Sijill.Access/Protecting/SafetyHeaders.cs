using Microsoft.AspNetCore.Http;
using Sijill.Access.Listening;

namespace Sijill.Access.Protecting;

/// <summary>Headers that tell browsers how little a page may do. Set before anything answers, so that errors have them too; a page may set a narrower policy of its own.</summary>
internal static class SafetyHeaders
{
    /// <summary>The desk's own files and forms, and nothing else: no script or style within a page, no other host, no frame.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private const string Transport = "max-age=31536000";

    /// <summary>Sets them.</summary>
    public static void Set(HttpContext context, Exposure exposure)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (exposure.Mode == ExposureMode.Beyond && context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = Transport;
        }

        context.Response.OnStarting(static state =>
        {
            // What says nothing of copies is not to be copied.
            var response = ((HttpContext)state).Response;
            if (response.Headers.CacheControl.Count == 0)
            {
                response.Headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, context);
    }
}
