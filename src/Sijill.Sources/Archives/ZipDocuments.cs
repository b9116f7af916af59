using System.Buffers.Binary;
using System.IO.Compression;
using Sijill.Sources.Formats;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Archives;

/// <summary>The documents of a zip archive, which is read like a folder: files of known kinds, in ordinal order of their names.</summary>
internal sealed class ZipDocuments(ContentReader contents, SourceOptions options)
{
    /// <summary>Largest table of contents in bytes: some 300,000 files. It is held in memory.</summary>
    private const int MaxDirectory = 32 * 1024 * 1024;

    /// <summary>Largest archive that is copied to a temporary file because it cannot be read from the end.</summary>
    private const long MaxCopy = 1024L * 1024 * 1024;

    private const int EndRecordBytes = 22;
    private const int MaxComment = 65535;

    /// <summary>One item for each document.</summary>
    /// <param name="stream">The archive from its beginning.</param>
    /// <param name="raw">The stream under it, which can be read from any place when the archive is a file by itself.</param>
    public IEnumerable<SourceItem> Read(HeadStream stream, Stream raw, Input input)
    {
        using Stream seekable = Seekable(raw) is { } file ? file : Copy(stream);
        if (DirectoryBytes(seekable) is not { } directory)
        {
            yield return SourceItem.Failed("SJ3003", input, "is damaged: the zip archive has no table of contents (it may be cut short)");
            yield break;
        }

        if (directory > MaxDirectory)
        {
            yield return SourceItem.Failed("SJ3015", input, "holds more files than are read from one zip archive (some 300,000); split it");
            yield break;
        }

        using var archive = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var item in Entries(archive, seekable.Length, input))
        {
            yield return item;
        }
    }

    private IEnumerable<SourceItem> Entries(ZipArchive archive, long packedBytes, Input input)
    {
        var all = archive.Entries;
        if (all.Any(entry => entry.FullName == "[Content_Types].xml"))
        {
            yield return SourceItem.Failed("SJ3004", input, "is a Word, Excel or PowerPoint document; save it as text or PDF");
            yield break;
        }

        var known = all.Where(entry => FormatSniffer.IsKnown(entry.FullName)).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToList();
        if (known.Count == 0)
        {
            yield return SourceItem.Failed("SJ3002", input, "the zip archive holds no file that is read");
            yield break;
        }

        var unpacked = 0L;
        foreach (var entry in known.Take(options.MaxEntries))
        {
            var inner = new Input($"{input.Source}/{entry.FullName}", $"{input.Stem}/{entry.FullName}", FormatSniffer.ByName(entry.FullName)) { Depth = input.Depth + 1 };
            if (entry.IsEncrypted)
            {
                yield return SourceItem.Failed("SJ3004", inner, "is encrypted");
                continue;
            }

            foreach (var item in contents.Read(() => new UnpackingLimitStream(new CountingStream(entry.Open(), count => unpacked += count), () => entry.CompressedLength, options), inner))
            {
                yield return item;
            }

            // Entries may overlap, so that few bytes stand for very many.
            if (unpacked > options.UnpackedAllowance && unpacked > packedBytes * options.MaxUnpackedRatio)
            {
                yield return SourceItem.Failed("SJ3015", input, $"unpacks to more than {options.MaxUnpackedRatio} times its size, as no text does; what comes after «{entry.FullName}» is not read");
                yield break;
            }
        }

        if (known.Count > options.MaxEntries)
        {
            yield return SourceItem.Failed("SJ3015", input, $"holds {known.Count} files; only the first {options.MaxEntries} are read");
        }
    }

    /// <summary>The archive itself where it is a file, and not packed once more.</summary>
    private static UnownedStream? Seekable(Stream raw)
    {
        var file = raw is CountingStream counting ? counting.Underlying : raw;
        if (!file.CanSeek)
        {
            return null;
        }

        file.Position = 0;
        var magic = new byte[2];
        file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        if (magic is [(byte)'P', (byte)'K'])
        {
            return new UnownedStream(file);
        }

        throw new UnreadableException("SJ3015", "is a zip archive that is packed once more; unpack it first");
    }

    private static FileStream Copy(Stream stream)
    {
        var copy = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[64 * 1024];
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                if (copy.Length + count > MaxCopy)
                {
                    throw new UnreadableException("SJ3005", "the zip archive is larger than 1 GB; store it as a file of its own and name that");
                }

                copy.Write(buffer, 0, count);
            }

            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <summary>From the table of contents to the end of the file, which bounds the table; null when there is none.</summary>
    private static long? DirectoryBytes(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndRecordBytes + MaxComment + 20)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndRecordBytes > tail.Length)
        {
            return null;
        }

        long offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        if (offset == uint.MaxValue && at >= 20 && tail.AsSpan(at - 20).StartsWith("PK\u0006\u0007"u8))
        {
            // A very large archive: the place of its table stands in a record of its own.
            var record = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(at - 12));
            if (record < 0 || record > file.Length - 56)
            {
                return null;
            }

            var large = new byte[56];
            file.Position = record;
            file.ReadExactly(large);
            file.Position = 0;
            offset = BinaryPrimitives.ReadInt64LittleEndian(large.AsSpan(48));
        }

        return offset >= 0 && offset <= file.Length ? file.Length - offset : null;
    }
}
