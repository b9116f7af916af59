using System.Security.Claims;
using Sijill.Access.Accounts;
using Sijill.Access.Keys;

namespace Sijill.Access.SignIns;

/// <summary>What a request may do, and by what right: a sign-in, a key, or that it comes from this machine.</summary>
internal static class Grant
{
    /// <summary>The one scheme of authentication.</summary>
    public const string Scheme = "sijill";

    /// <summary>The claim that says by what right.</summary>
    public const string ViaClaim = "sijill:via";

    /// <summary>The claim with the id of the sign-in.</summary>
    public const string SignInClaim = "sijill:sign-in";

    /// <summary>Signed in with a password.</summary>
    public const string Password = "password";

    /// <summary>Signed in at an OpenID provider.</summary>
    public const string OpenId = "oidc";

    /// <summary>A key.</summary>
    public const string Key = "key";

    /// <summary>
    /// Whoever uses this machine. They may do all but are not signed in: <c>IsAuthenticated</c> is false, so that saved views stay in the browser and a correction names its author.
    /// </summary>
    public static ClaimsPrincipal Local { get; } = new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, AccountName.Local), new Claim(ViaClaim, AccountName.Local), .. Roles.Claims(Policies.Admin)]));

    /// <summary>Whoever is signed in.</summary>
    public static ClaimsPrincipal Of(SignIn signIn) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, signIn.Id), new Claim(ClaimTypes.Name, signIn.Name), new Claim(ViaClaim, signIn.Via), new Claim(SignInClaim, signIn.Id),
            .. Roles.Claims(signIn.Role),
        ],
        Scheme));

    /// <summary>A program.</summary>
    public static ClaimsPrincipal Of(ApiKey key)
    {
        var name = "key:" + key.Name;
        return new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, name), new Claim(ClaimTypes.Name, name), new Claim(ViaClaim, Key), .. Roles.Claims(key.Role)], Scheme));
    }

    /// <summary>By what right, or null.</summary>
    public static string? Via(this ClaimsPrincipal user) => user.FindFirst(ViaClaim)?.Value;

    /// <summary>Whether it is a browser that signed in, whose cookie goes along with whatever request.</summary>
    public static bool IsByCookie(this ClaimsPrincipal user) => user.Via() is Password or OpenId;
}
