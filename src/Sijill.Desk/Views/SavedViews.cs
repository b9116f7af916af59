using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sijill.Desk.Listing;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Ledger;

namespace Sijill.Desk.Views;

/// <summary>A view under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Query">Its parameters, with the question mark; empty for the plain view.</param>
public sealed record SavedView(string Name, string Query);

/// <summary>The views that a visitor keeps: in the ledger for whoever is signed in, else in a cookie.</summary>
internal sealed class SavedViews(LedgerStore store)
{
    /// <summary>More are not kept.</summary>
    public const int Most = 20;

    private const string Cookie = "sijill.views";
    private const int LongestName = 60;
    private const int LongestCookie = 3500;

    /// <summary>The views of whoever asks, by name.</summary>
    public IReadOnlyList<SavedView> Of(HttpContext context, string? user) => user is null
        ? InCookie(context)
        : [.. store.ViewsOf(user).Select(view => new SavedView(view.Name, view.Query))];

    /// <summary>Keeps a view; one of the same name gives way to it. False when there is no room.</summary>
    public bool Save(HttpContext context, string? user, string name, string query)
    {
        // What is kept is what the desk itself would write, whatever was sent.
        var clean = View.Of(new QueryCollection(QueryHelpers.ParseQuery(query))).Query();
        name = Plain.Line(name) is { Length: > LongestName } line ? line[..LongestName] : Plain.Line(name);
        var views = Of(context, user).Where(v => v.Name != name).ToList();
        if (name.Length == 0 || views.Count >= Most)
        {
            return false;
        }

        if (user is not null)
        {
            store.SaveView(user, name, clean);
            return true;
        }

        views.Add(new(name, clean));
        return Write(context, views);
    }

    /// <summary>Forgets a view.</summary>
    public void Delete(HttpContext context, string? user, string name)
    {
        if (user is not null)
        {
            store.DeleteView(user, name);
        }
        else
        {
            Write(context, [.. InCookie(context).Where(v => v.Name != name)]);
        }
    }

    private static List<SavedView> InCookie(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { Length: > 0 and <= LongestCookie } cookie
                ? [.. (JsonSerializer.Deserialize(WebEncoders.Base64UrlDecode(cookie), ViewJson.Default.SavedViewArray) ?? [])
                    .Where(v => v is { Name: not null, Query: not null }).Take(Most)
                    .Select(v => new SavedView(Plain.Line(v.Name), View.Of(new QueryCollection(QueryHelpers.ParseQuery(v.Query))).Query()))]
                : [];
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            // Not written by the desk.
            return [];
        }
    }

    private static bool Write(HttpContext context, IReadOnlyList<SavedView> views)
    {
        var cookie = WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes([.. views.OrderBy(v => v.Name, StringComparer.Ordinal)], ViewJson.Default.SavedViewArray));
        if (cookie.Length > LongestCookie)
        {
            return false;
        }

        context.Response.Cookies.Append(Cookie, cookie, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
        return true;
    }
}

[JsonSerializable(typeof(SavedView[]))]
internal sealed partial class ViewJson : JsonSerializerContext;
