using System.Buffers.Binary;
using System.IO.Compression;

namespace Sijill.Sources.Streams;

/// <summary>
/// Unpacks gzip and notices when it breaks off, which the library passes over in silence: the last four bytes of a gzip file say how
/// long its last part is unpacked, and of a file cut short they almost always say more than there was.
/// </summary>
internal sealed class CheckedGzipStream : ForwardStream
{
    private readonly Tail tail;
    private long total;

    public CheckedGzipStream(Stream packed)
        : this(new Tail(packed))
    {
    }

    private CheckedGzipStream(Tail tail)
        : base(new GZipStream(tail, CompressionMode.Decompress)) => this.tail = tail;

    public override int Read(Span<byte> buffer)
    {
        var count = Inner.Read(buffer);
        total += count;
        if (count == 0 && buffer.Length > 0 && total < uint.MaxValue && tail.Last > total)
        {
            throw new InvalidDataException("the gzip data break off");
        }

        return count;
    }

    /// <summary>Remembers the last four bytes read.</summary>
    private sealed class Tail(Stream inner) : ForwardStream(inner)
    {
        private readonly byte[] last = new byte[4];

        public uint Last => BinaryPrimitives.ReadUInt32LittleEndian(last);

        public override int Read(Span<byte> buffer)
        {
            var count = Inner.Read(buffer);
            var read = buffer[..count];
            if (count >= last.Length)
            {
                read[^last.Length..].CopyTo(last);
            }
            else if (count > 0)
            {
                last.AsSpan(count).CopyTo(last);
                read.CopyTo(last.AsSpan(last.Length - count));
            }

            return count;
        }
    }
}
