using Microsoft.AspNetCore.Http;

namespace Sijill.Access.SignIns;

/// <summary>The cookie that says who is signed in. Scripts cannot read it; over https its name binds it to this host and to https.</summary>
internal static class SessionCookie
{
    /// <summary>Its name where there is no https (a desk of this machine that asks for sign-in).</summary>
    public const string Plain = "sijill.session";

    /// <summary>Its name over https.</summary>
    public const string Secure = "__Host-sijill.session";

    private const int LongestToken = 64;

    /// <summary>What the browser holds, or null.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Name(request)] is { Length: > 0 and <= LongestToken } token ? token : null;

    /// <summary>Gives it.</summary>
    public static void Set(HttpContext context, string token) =>
        context.Response.Cookies.Append(Name(context.Request), token, Options(context, TimeSpan.FromSeconds(SignInStore.Longest)));

    /// <summary>Takes it away.</summary>
    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name(context.Request), Options(context, null));

    private static string Name(HttpRequest request) => request.IsHttps ? Secure : Plain;

    private static CookieOptions Options(HttpContext context, TimeSpan? age) =>
        new() { HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = age };
}
