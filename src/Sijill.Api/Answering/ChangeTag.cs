using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sijill.Api.Answering;

/// <summary>Tells a client whether what it has is still so: by the ledger's mark of change, without reading what is asked for.</summary>
internal static class ChangeTag
{
    private static readonly string Program = typeof(ChangeTag).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Sets the tag; answers 304 and gives true when the client's copy is still right.</summary>
    public static bool IsUnchanged(HttpContext http, string mark, bool lines)
    {
        ArgumentNullException.ThrowIfNull(http);
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{Hash(mark)}-{Program}{(lines ? "-l" : "")}\""), isWeak: true);
        http.Response.Headers.ETag = tag.ToString();

        // Whoever may read it now may not do so later: a copy is kept by the client alone, and asked about each time.
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (!EntityTagHeaderValue.TryParseList(http.Request.Headers.IfNoneMatch, out var known) || !known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false)))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>The mark without what it is made of.</summary>
    private static string Hash(string mark) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(mark)).AsSpan(0, 8));
}
