using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Sijill.Desk.Words;

namespace Sijill.Desk.Visits;

/// <summary>Who asks for a page, and how they want it: one for each request.</summary>
internal sealed class Visit
{
    private const string LanguageCookie = "sijill.lang";
    private const string ThemeCookie = "sijill.theme";
    private HttpContext context = null!;

    /// <summary>The words of the visitor's language.</summary>
    public WordBook Words { get; private set; } = WordBook.Of(WordBook.Languages[0]);

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => Words.IsArabic ? "rtl" : "ltr";

    /// <summary><c>light</c>, <c>dark</c>, or null to follow the system.</summary>
    public string? Theme { get; private set; }

    /// <summary>The name of whoever is signed in, or null.</summary>
    public string? User => context.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name } ? name : null;

    /// <summary>Everything about the visitor that a page may show.</summary>
    public string Mark => $"{Words.Language}|{Theme}|{User}|{string.Join(',', context.User.FindAll(ClaimTypes.Role).Select(role => role.Value).Order(StringComparer.Ordinal))}";

    /// <summary>The request.</summary>
    public HttpContext Context => context;

    /// <summary>The address without language and theme, from the path on.</summary>
    public string Here => context.Request.PathBase + context.Request.Path + new QueryBuilder(context.Request.Query.Where(p => p.Key is not ("lang" or "theme")));

    /// <summary>Looks at the request, and keeps in cookies what its address says about language and theme.</summary>
    public void Begin(HttpContext request)
    {
        context = request;
        Words = WordBook.Of(Asked("lang", LanguageCookie, WordBook.Languages) ?? Preferred());
        Theme = Asked("theme", ThemeCookie, ["light", "dark"]);
    }

    /// <summary>The same address in another language.</summary>
    public string InLanguage(string language) => Added(Here, "lang", language);

    /// <summary>The same address in another theme.</summary>
    public string InTheme(string theme) => Added(Here, "theme", theme);

    /// <summary>Adds a parameter to an address.</summary>
    public static string Added(string address, string name, string value) => address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + name + "=" + Uri.EscapeDataString(value);

    private string? Asked(string parameter, string cookie, string[] allowed)
    {
        var asked = context.Request.Query[parameter].ToString();
        if (allowed.Contains(asked, StringComparer.Ordinal))
        {
            context.Response.Cookies.Append(cookie, asked, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
            return asked;
        }

        var kept = context.Request.Cookies[cookie];
        return allowed.Contains(kept, StringComparer.Ordinal) ? kept : null;
    }

    private string Preferred() =>
        context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant()).FirstOrDefault(l => WordBook.Languages.Contains(l, StringComparer.Ordinal)) ?? WordBook.Languages[0];
}
