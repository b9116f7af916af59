using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sijill.Tests.Sources.Archives;

/// <summary>Makes web archives.</summary>
internal static class Warc
{
    public static byte[] Record(string type, string contentType, byte[] block, string? url = null, string id = "1") => Joined(
        Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\n{(url is null ? "" : $"WARC-Target-URI: {url}\r\n")}Content-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n")),
        block,
        "\r\n\r\n"u8.ToArray());

    public static byte[] Response(string url, byte[] body, string header = "Content-Type: text/html; charset=utf-8", string status = "200 OK", string id = "1") =>
        Record("response", "application/http; msgtype=response", Joined(Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{header}\r\n\r\n"), body), url, id);

    public static byte[] Page(int number) => Response(Url(number), Encoding.UTF8.GetBytes(Pages.Html()), id: number.ToString(CultureInfo.InvariantCulture));

    public static string Url(int number) => string.Create(CultureInfo.InvariantCulture, $"https://example.org/news/{number}");

    public static byte[] Joined(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    /// <summary>Each record packed by itself, as archives are.</summary>
    public static byte[] Packed(params byte[][] records) => Joined([.. records.Select(Files.Gzip)]);

    public static byte[] Chunked(byte[] body)
    {
        using var chunks = new MemoryStream();
        foreach (var chunk in body.Chunk(100))
        {
            chunks.Write(Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"));
            chunks.Write(chunk);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }

    public static byte[] Brotli(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }

    public static byte[] ZLib(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }

        return packed.ToArray();
    }

    public static byte[] Zstandard(byte[] body)
    {
        using var compressor = new ZstdSharp.Compressor(3);
        return compressor.Wrap(body).ToArray();
    }
}
