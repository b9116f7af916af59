using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sijill.Access;
using Sijill.Desk.Assets;
using Sijill.Desk.Pages;
using Sijill.Desk.Visits;

namespace Sijill.Desk.Rendering;

/// <summary>Maps addresses to pages.</summary>
internal static class PageEndpoints
{
    /// <summary>Longer addresses are answered, but not kept.</summary>
    private const int LongestKey = 2000;

    /// <summary>A page whose content follows from the address, the ledger and what <see cref="Visit.Mark"/> says: kept until the ledger changes.</summary>
    /// <param name="endpoints">Where.</param>
    /// <param name="pattern">The address.</param>
    /// <param name="model">Works out what the page shows; null for nothing there.</param>
    /// <param name="vary">What else the page depends on.</param>
    public static IEndpointConventionBuilder MapKeptPage<TPage, TModel>(this IEndpointRouteBuilder endpoints, string pattern, Func<DeskRequest, TModel?> model, Func<DeskRequest, string>? vary = null)
        where TPage : IComponent
        where TModel : class =>
        Map(endpoints, pattern, async context =>
        {
            var request = DeskRequest.Of(context);
            var address = context.Request.Path.Value + context.Request.QueryString.Value;
            KeptPage Make()
            {
                // Rendering has no awaits of its own: components are plain, their models are at hand.
                var content = model(request);
                return content is null ? KeptPage.Missing : KeptPage.Of(request.IsLate, request.Renderer.RenderAsync<TPage>(content).GetAwaiter().GetResult());
            }

            var page = address.Length > LongestKey ? Make() : request.Memo.Get($"{address}|{request.Visit.Mark}|{vary?.Invoke(request)}", Make, kept => kept.Content.Size, kept => !kept.IsLate);
            await page.WriteAsync(context).ConfigureAwait(false);
        }).RequireAuthorization(Policies.Reader);

    /// <summary>A page that is made anew for each request.</summary>
    public static IEndpointConventionBuilder MapFreshPage<TPage, TModel>(this IEndpointRouteBuilder endpoints, string pattern, Func<DeskRequest, TModel?> model)
        where TPage : IComponent
        where TModel : class =>
        Map(endpoints, pattern, async context =>
        {
            var request = DeskRequest.Of(context);
            if (model(request) is { } content)
            {
                await context.WritePageAsync<TPage>(content).ConfigureAwait(false);
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }).RequireAuthorization(Policies.Reader);

    /// <summary>Writes a page that nobody may keep.</summary>
    public static async Task WritePageAsync<TPage>(this HttpContext context, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        var html = await DeskRequest.Of(context).Renderer.RenderAsync<TPage>(model).ConfigureAwait(false);
        context.Response.StatusCode = status;
        context.Response.ContentType = KeptPage.Html;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(html, context.RequestAborted).ConfigureAwait(false);
    }

    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string pattern, RequestDelegate handler) =>
        endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);
}

/// <summary>A page as it was rendered.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Sum">The sum of its content.</param>
/// <param name="IsLate">Something on it is of an older ledger.</param>
internal sealed record KeptPage(Packed Content, string Sum, bool IsLate)
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>There is no such page.</summary>
    public static readonly KeptPage Missing = new(new Packed([], null, null), "", false);

    private const int SumLength = 20;

    /// <summary>The page with this HTML.</summary>
    public static KeptPage Of(bool isLate, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        return new(Packed.Of(bytes, pack: true, CompressionLevel.Fastest), Convert.ToHexStringLower(SHA256.HashData(bytes))[..SumLength], isLate);
    }

    /// <summary>Answers with it, or that it has not changed.</summary>
    public async Task WriteAsync(HttpContext context, string type = Html)
    {
        if (ReferenceEquals(this, Missing))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.ETag = $"\"{Sum}\"";
        headers.Vary = "Accept-Encoding, Accept-Language, Cookie";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(Sum, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        await Packed.WriteAsync(context, Content).ConfigureAwait(false);
    }
}
