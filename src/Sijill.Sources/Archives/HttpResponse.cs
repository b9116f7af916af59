using System.Globalization;
using System.IO.Compression;
using System.Text;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Archives;

/// <summary>An answer of a web server as an archive keeps it: status line, header, and a body that may be cut in chunks and packed.</summary>
internal sealed class HttpResponse
{
    private const int MaxHeaderBytes = 256 * 1024;
    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly byte[] block;
    private int bodyStart;

    private HttpResponse(byte[] block) => this.block = block;

    /// <summary>The status code, 0 when it could not be read.</summary>
    public int Status { get; private init; }

    /// <summary>The type of the content in small letters, <c>text/html</c>, without parameters; empty when it does not say.</summary>
    public string MediaType => Field("Content-Type").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The encoding that the header states, or null.</summary>
    public string? Charset => CharsetOf(Field("Content-Type"));

    /// <summary>The charset parameter of a content type, or null.</summary>
    public static string? CharsetOf(string contentType)
    {
        var at = contentType.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : contentType[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'') is { Length: > 0 } name ? name : null;
    }

    /// <summary>The answer in <paramref name="block"/>, or null when that is none.</summary>
    public static HttpResponse? Parse(byte[] block)
    {
        if (!block.AsSpan().StartsWith("HTTP/"u8))
        {
            return null;
        }

        var lineEnd = block.AsSpan().IndexOf((byte)'\n');
        if (lineEnd < 0)
        {
            return null;
        }

        var parts = Encoding.Latin1.GetString(block, 0, lineEnd).Split(' ', 3);
        var response = new HttpResponse(block)
        {
            Status = parts.Length > 1 && int.TryParse(parts[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0,
        };
        return response.ReadFields(lineEnd + 1) ? response : null;
    }

    /// <summary>The body, chunks joined and unpacked.</summary>
    /// <exception cref="UnreadableException">It is longer than <paramref name="limit"/>, or packed in a way that is not read.</exception>
    /// <exception cref="InvalidDataException">Its packed data are damaged.</exception>
    public byte[] Body(int limit)
    {
        var body = block[bodyStart..];

        // Crawlers often keep these fields although they have already undone what the fields say.
        if (Field("Transfer-Encoding").Contains("chunked", StringComparison.OrdinalIgnoreCase))
        {
            body = Joined(body) ?? body;
        }

        var codings = Field("Content-Encoding").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = codings.Length - 1; i >= 0 && i >= codings.Length - 3; i--)
        {
            body = Decoded(body, codings[i].ToLowerInvariant(), limit);
        }

        return body;
    }

    private string Field(string name) => fields.GetValueOrDefault(name, "");

    private bool ReadFields(int at)
    {
        while (at < block.Length && at < MaxHeaderBytes)
        {
            var rest = block.AsSpan(at);
            var feed = rest.IndexOf((byte)'\n');
            if (feed < 0)
            {
                return false;
            }

            var line = Encoding.Latin1.GetString(rest[..feed]).TrimEnd('\r');
            at += feed + 1;
            if (line.Length == 0)
            {
                bodyStart = at;
                return true;
            }

            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        return false;
    }

    /// <summary>The chunks of <paramref name="body"/> joined; null when it is not in chunks. A last chunk that is cut short is kept.</summary>
    private static byte[]? Joined(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var rest = body.AsSpan(at);
            var feed = rest.IndexOf((byte)'\n');
            var size = feed is >= 1 and < 64 ? Encoding.Latin1.GetString(rest[..feed]).Split(';')[0].Trim() : "";
            if (!uint.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length))
            {
                return at == 0 ? null : joined.ToArray();
            }

            if (length == 0)
            {
                break;
            }

            at += feed + 1;
            var count = (int)Math.Min(length, (uint)(body.Length - at));
            joined.Write(body, at, count);
            at += count;
            while (at < body.Length && body[at] is (byte)'\r' or (byte)'\n')
            {
                at += body[at] == (byte)'\n' ? 1 : at + 1 < body.Length && body[at + 1] == (byte)'\n' ? 2 : 1;
                break;
            }
        }

        return joined.ToArray();
    }

    private static byte[] Decoded(byte[] body, string coding, int limit)
    {
        if (coding is "identity" or "none" or "" or "utf-8" || body.Length == 0 || !LooksPacked(body, coding))
        {
            return body;
        }

        using Stream unpacked = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(new MemoryStream(body), CompressionMode.Decompress),
            "deflate" when body[0] is 0x78 or 0x58 or 0x68 or 0x48 => new ZLibStream(new MemoryStream(body), CompressionMode.Decompress),
            "deflate" => new DeflateStream(new MemoryStream(body), CompressionMode.Decompress),
            "br" => new BrotliStream(new MemoryStream(body), CompressionMode.Decompress),
            "zstd" => new ZstdSharp.DecompressionStream(new MemoryStream(body), leaveOpen: false),
            _ => throw new UnreadableException("SJ3017", $"the page is packed with «{coding}», which is not read"),
        };
        return BoundedReading.All(unpacked, limit)
            ?? throw new UnreadableException("SJ3005", $"the page is longer than {BoundedReading.Megabytes(limit)}; it is skipped");
    }

    /// <summary>False for what a crawler has unpacked already.</summary>
    private static bool LooksPacked(byte[] body, string coding) => coding switch
    {
        "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..],
        "zstd" => body is [0x28, 0xB5, 0x2F, 0xFD, ..],
        _ => body.AsSpan(0, Math.Min(body.Length, 100)).TrimStart(" \t\r\n"u8) is not [(byte)'<', ..],
    };
}
