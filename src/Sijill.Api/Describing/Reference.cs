using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Scalar.AspNetCore;
using Sijill.Access;

namespace Sijill.Api.Describing;

/// <summary>The reference page: the OpenAPI document for people, from the server itself.</summary>
internal static class Reference
{
    private const string Address = "/reference";
    private const int NonceBytes = 16;
    private static readonly object NonceKey = new();

    /// <summary>Maps it.</summary>
    public static void MapReference(this IEndpointRouteBuilder endpoints)
    {
        var page = endpoints.MapScalarApiReference(Address, (options, http) =>
        {
            options.Title = "Sijill: the API";
            options.OpenApiRoutePattern = "/openapi/{documentName}.json";
            options.Telemetry = false;
            options.DefaultFonts = false;
            options.HideClientButton = true;
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.Nonce = NonceOf(http);
            options.Agent = new ScalarAgentOptions { Disabled = true };
        });
        page.RequireAuthorization(Policies.Reader);
        page.Add(builder =>
        {
            var inner = builder.RequestDelegate!;
            builder.RequestDelegate = http =>
            {
                // The page sets styles by script, which no nonce can allow; scripts, however, are the server's own alone, and nothing is fetched from elsewhere.
                var nonce = NonceOf(http);
                http.Response.OnStarting(() =>
                {
                    http.Response.Headers.ContentSecurityPolicy =
                        $"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
                    return Task.CompletedTask;
                });
                return inner(http);
            };
        });
    }

    private static string NonceOf(HttpContext http)
    {
        if (http.Items[NonceKey] is not string nonce)
        {
            http.Items[NonceKey] = nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        }

        return nonce;
    }
}
