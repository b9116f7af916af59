using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Sijill.Desk.Assets;

/// <summary>Bytes as they are, and packed as browsers take them.</summary>
/// <param name="Plain">As they are.</param>
/// <param name="Brotli">With Brotli, or null where packing does not help.</param>
/// <param name="Gzip">With gzip, or null.</param>
internal sealed record Packed(byte[] Plain, byte[]? Brotli, byte[]? Gzip)
{
    /// <summary>Packs <paramref name="bytes"/>, unless they are packed already.</summary>
    public static Packed Of(byte[] bytes, bool pack, CompressionLevel level) => pack
        ? new(bytes, Pack(bytes, stream => new BrotliStream(stream, level)), Pack(bytes, stream => new GZipStream(stream, level)))
        : new(bytes, null, null);

    /// <summary>How much memory they take.</summary>
    public int Size => Plain.Length + (Brotli?.Length ?? 0) + (Gzip?.Length ?? 0);

    /// <summary>Writes them in the best form that the request takes.</summary>
    public static async Task WriteAsync(HttpContext context, Packed content)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is not 0).Select(e => e.Value.ToString()).ToList();
        var (bytes, encoding) = content.Brotli is { } brotli && accepted.Contains("br", StringComparer.OrdinalIgnoreCase) ? (brotli, "br")
            : content.Gzip is { } gzip && accepted.Contains("gzip", StringComparer.OrdinalIgnoreCase) ? (gzip, "gzip")
            : (content.Plain, null);
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> open)
    {
        using var memory = new MemoryStream();
        using (var stream = open(memory))
        {
            stream.Write(bytes);
        }

        return memory.ToArray();
    }
}
