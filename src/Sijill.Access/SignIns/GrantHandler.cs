using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Sijill.Access.Listening;

namespace Sijill.Access.SignIns;

/// <summary>Says whose a request is: by its key, else by its cookie; at a desk that only this machine reaches, whoever uses it.</summary>
internal sealed class GrantHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Exposure exposure, Credentials credentials, SignInDesk desk)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder), IAuthenticationSignInHandler
{
    private const string Bearer = "Bearer ";

    /// <summary>Where people sign in.</summary>
    public const string SignInPath = "/sign-in";

    /// <inheritdoc/>
    public Task SignInAsync(ClaimsPrincipal user, AuthenticationProperties? properties)
    {
        ArgumentNullException.ThrowIfNull(user);

        // Only an OpenID provider comes here; what it said has been looked at (OpenIdSetup).
        var name = user.FindFirst(ClaimTypes.Name)?.Value ?? throw new InvalidOperationException("whoever signs in has a name");
        return desk.BeginAsync(Context, name, Grant.OpenId, Roles.Highest(user), user.FindFirst(ClaimTypes.NameIdentifier)?.Value);
    }

    /// <inheritdoc/>
    public Task SignOutAsync(AuthenticationProperties? properties)
    {
        desk.End(Context);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (WantsPage(Request))
        {
            Response.StatusCode = StatusCodes.Status303SeeOther;
            Response.Headers.Location = QueryOf(Request.PathBase + Request.Path + (HttpMethods.IsGet(Request.Method) ? Request.QueryString : default));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = "Bearer realm=\"sijill\"";
        }

        return Task.CompletedTask;
    }

    private static string QueryOf(string to) => $"{SignInPath}?to={Uri.EscapeDataString(to)}";

    /// <summary>Whether a person asks with a browser, who can be sent on to sign in.</summary>
    private static bool WantsPage(HttpRequest request) =>
        !ProgramPaths.Has(request.Path) && request.Headers.Authorization.Count == 0 && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private AuthenticateResult Authenticate()
    {
        if (exposure.Mode == ExposureMode.ThisMachine)
        {
            return Success(Grant.Local);
        }

        if (Request.Headers.Authorization.ToString() is { Length: > 0 } header)
        {
            // Whoever sends a key means it; a cookie beside it does not count.
            return header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && credentials.OfKey(header[Bearer.Length..].Trim()) is { } program
                ? Success(program)
                : AuthenticateResult.Fail($"no key that is taken stands in {HeaderNames.Authorization}");
        }

        return SessionCookie.Of(Request) is { } token && credentials.OfCookie(token) is { } user ? Success(user) : AuthenticateResult.NoResult();
    }

    private AuthenticateResult Success(ClaimsPrincipal user) => AuthenticateResult.Success(new AuthenticationTicket(user, Scheme.Name));
}
