using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Sijill.Access.SignIns;

namespace Sijill.Access.OpenId;

/// <summary>Signs people in at an OpenID provider: the code flow with PKCE. Of what the provider tells, name and role are kept, and no token.</summary>
internal static class OpenIdSetup
{
    /// <summary>The scheme of authentication.</summary>
    public const string Scheme = "openid";

    /// <summary>Where people are sent to the provider.</summary>
    public const string StartPath = "/sign-in/openid";

    /// <summary>Before the names of those who have no account here, so that nobody can take the name of one who has.</summary>
    public const string NamePrefix = "oidc:";

    private const string CallbackPath = "/sign-in/openid/done";
    private const int LongestName = 120;

    /// <summary>Adds it.</summary>
    public static void Add(AuthenticationBuilder authentication, OpenIdOptions options) => authentication.AddOpenIdConnect(Scheme, oidc =>
    {
        oidc.SignInScheme = Grant.Scheme;
        oidc.Authority = options.Authority;
        oidc.ClientId = options.ClientId;
        oidc.ClientSecret = options.ClientSecret;
        oidc.RequireHttpsMetadata = options.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.SaveTokens = false;
        oidc.CallbackPath = CallbackPath;
        oidc.Scope.Clear();
        oidc.Scope.Add("openid");
        foreach (var scope in options.Scopes)
        {
            oidc.Scope.Add(scope);
        }

        // The answer comes by a link, not by a form of another site: these cookies need not go along with those.
        oidc.CorrelationCookie.SameSite = oidc.NonceCookie.SameSite = SameSiteMode.Lax;
        oidc.CorrelationCookie.SecurePolicy = oidc.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        oidc.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384];
        oidc.Events.OnTokenValidated = context =>
        {
            var told = context.Principal!;
            var (subject, name) = (told.FindFirst("sub")?.Value, told.FindFirst(options.NameClaim)?.Value);
            var role = options.RoleOf(told.FindAll(options.RoleClaim).Select(claim => claim.Value));
            if (role is null || string.IsNullOrWhiteSpace(subject) || string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
            {
                context.Fail(role is null ? "the provider gives no role that is known here" : "the provider gives no name");
                return Task.CompletedTask;
            }

            context.Principal = new(new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, subject), new Claim(ClaimTypes.Name, NamePrefix + name.Trim()), .. Roles.Claims(role)], Scheme));
            return Task.CompletedTask;
        };
        oidc.Events.OnRemoteFailure = context =>
        {
            // Why is in the log; whoever signs in hears that it did not work.
            context.HttpContext.RequestServices.GetRequiredService<OpenIdFailures>().Note(context.Failure);
            context.Response.Redirect(GrantHandler.SignInPath + "?problem=openid");
            context.HandleResponse();
            return Task.CompletedTask;
        };
    });
}
