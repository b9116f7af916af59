using System.Buffers.Binary;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Sijill.Sources.Streams;

/// <summary>Undoes gzip and Zstandard, told by their first bytes, within limits.</summary>
internal static class Unpacking
{
    private const int MagicBytes = 4;
    private const int MaxDictionary = 4 * 1024 * 1024;

    /// <summary>2 to this power bytes is the most that a Zstandard archive may look back, and so its memory.</summary>
    private const int MaxWindowLog = 27;

    /// <summary>The bytes of <paramref name="raw"/>, unpacked when they are packed; closed with the result.</summary>
    public static Stream Undo(Stream raw, SourceOptions options)
    {
        var read = 0L;
        var start = new HeadStream(new CountingStream(raw, count => read += count), MagicBytes);
        return start.Head switch
        {
            [0x1F, 0x8B, ..] => new UnpackingLimitStream(new CheckedGzipStream(start), () => read, options),
            [0x28, 0xB5, 0x2F, 0xFD] => new UnpackingLimitStream(Zstandard(start, null), () => read, options),
            [0x5D, 0x2A, 0x4D, 0x18] => new UnpackingLimitStream(Zstandard(start, Dictionary(start)), () => read, options),
            _ => start,
        };
    }

    /// <summary>A web archive may begin with a dictionary in a frame that other readers skip (its own specification, .warc.zst).</summary>
    private static byte[] Dictionary(HeadStream stream)
    {
        Span<byte> header = stackalloc byte[8];
        stream.ReadExactly(header);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        if (length > MaxDictionary)
        {
            throw new UnreadableException("SJ3003", "is damaged: its Zstandard dictionary is longer than 4 MB");
        }

        var dictionary = new byte[length];
        stream.ReadExactly(dictionary);
        return dictionary is [0x28, 0xB5, 0x2F, 0xFD, ..] ? Unpacked(dictionary) : dictionary;
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var stream = new DecompressionStream(new MemoryStream(packed), leaveOpen: false);
        var dictionary = new byte[MaxDictionary + 1];
        var length = stream.ReadAtLeast(dictionary, dictionary.Length, throwOnEndOfStream: false);
        return length > MaxDictionary
            ? throw new UnreadableException("SJ3003", "is damaged: its Zstandard dictionary is longer than 4 MB")
            : dictionary[..length];
    }

    private static DecompressionStream Zstandard(Stream packed, byte[]? dictionary)
    {
        var stream = new DecompressionStream(packed, checkEndOfStream: true, leaveOpen: false);
        stream.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, MaxWindowLog);
        if (dictionary is { Length: > 0 })
        {
            stream.LoadDictionary(dictionary);
        }

        return stream;
    }
}
