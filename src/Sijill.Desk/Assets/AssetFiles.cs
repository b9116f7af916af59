using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Sijill.Desk.Assets;

/// <summary>
/// Style, script, fonts and icon, held in the assembly. Each has an address with the sum of its content, which browsers may keep for ever, and a plain one for pages that do not know
/// the sum.
/// </summary>
internal sealed class AssetFiles
{
    private const string Folder = "Sijill.Desk.Assets.";
    private const string Root = "/assets/";
    private const int SumLength = 10;

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["css"] = "text/css; charset=utf-8",
        ["js"] = "text/javascript; charset=utf-8",
        ["svg"] = "image/svg+xml",
        ["woff2"] = "font/woff2",
        ["txt"] = "text/plain; charset=utf-8",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Asset> byPath;
    private readonly FrozenDictionary<string, string> addresses;

    public AssetFiles()
    {
        var assembly = typeof(AssetFiles).Assembly;
        var assets = new List<Asset>();
        var sums = new Dictionary<string, string>(StringComparer.Ordinal);

        // Style comes last: it names the fonts by their addresses.
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(n => n.EndsWith(".css", StringComparison.Ordinal)).ThenBy(n => n, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var asset = Asset.Of(resource[Folder.Length..], memory.ToArray(), sums);
            assets.Add(asset);
            sums.Add(asset.Name, asset.Address);
        }

        addresses = sums.ToFrozenDictionary(StringComparer.Ordinal);
        byPath = assets.SelectMany(a => new[] { (a.Address, a), (Root + a.Name, a) }).ToFrozenDictionary(p => p.Item1, p => p.a, StringComparer.Ordinal);
    }

    /// <summary>The address of an asset, with the sum of its content.</summary>
    public string this[string name] => addresses[name];

    /// <summary>Serves them to anybody.</summary>
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapMethods(Root + "{name}", [HttpMethods.Get, HttpMethods.Head], ServeAsync).AllowAnonymous();

    private async Task ServeAsync(HttpContext context)
    {
        if (!byPath.TryGetValue(context.Request.Path.Value ?? "", out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = context.Request.Path == asset.Address ? "public, max-age=31536000, immutable" : "public, no-cache";
        headers.ETag = $"\"{asset.Sum}\"";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(asset.Sum, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = asset.Type;
        await Packed.WriteAsync(context, asset.Content).ConfigureAwait(false);
    }

    private sealed record Asset(string Name, string Address, string Sum, string Type, Packed Content)
    {
        public static Asset Of(string name, byte[] bytes, IReadOnlyDictionary<string, string> others)
        {
            var extension = name[(name.LastIndexOf('.') + 1)..];
            if (extension == "css")
            {
                bytes = Encoding.UTF8.GetBytes(others.Aggregate(Encoding.UTF8.GetString(bytes), (css, other) => css.Replace($"({Root}{other.Key})", $"({other.Value})", StringComparison.Ordinal)));
            }

            var sum = Convert.ToHexStringLower(SHA256.HashData(bytes))[..SumLength];
            return new(name, $"{Root}{name[..^(extension.Length + 1)]}.{sum}.{extension}", sum, Types[extension], Packed.Of(bytes, extension is not "woff2", CompressionLevel.SmallestSize));
        }
    }
}
