using System.Buffers;

namespace Sijill.Sources.Streams;

/// <summary>Reads lines of bytes, none longer than a limit: what is longer is reported and skipped, and is never held in memory.</summary>
internal sealed class BoundedLineReader : IDisposable
{
    private const int FirstSize = 64 * 1024;
    private readonly Stream stream;
    private readonly int limit;
    private byte[] buffer;
    private int start;
    private int end;
    private bool ended;

    public BoundedLineReader(Stream stream, int limit)
    {
        this.stream = stream;
        this.limit = limit;
        buffer = ArrayPool<byte>.Shared.Rent(Math.Min(FirstSize, limit + 1));
    }

    /// <summary>Number of the current line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many bytes all lines so far took, their ends included: where the next line begins.</summary>
    public long Position { get; private set; }

    /// <summary>True when the current line ends with a line feed; false only for a last line that has none.</summary>
    public bool Ended { get; private set; }

    /// <summary>True when the current line was longer than the limit.</summary>
    public bool TooLong { get; private set; }

    /// <summary>The current line without its end, valid until the next call; empty when it was too long.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Next()
    {
        TooLong = false;
        var searched = start;
        while (true)
        {
            var feed = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                return Take(searched + feed, searched + feed + 1);
            }

            searched = end;
            if (ended)
            {
                return (end > start || TooLong) && Take(end, end);
            }

            if (end - start > limit)
            {
                TooLong = true;
                Position += end - start;
                start = end = searched = 0;
            }

            searched -= MakeRoom();
            Fill();
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private bool Take(int lineEnd, int next)
    {
        Number++;
        Position += next - start;
        Ended = next > lineEnd;
        TooLong |= lineEnd - start > limit;
        Line = TooLong ? default : buffer.AsMemory(start, lineEnd - start);
        if (!Line.IsEmpty && Line.Span[^1] == '\r')
        {
            Line = Line[..^1];
        }

        start = next;
        return true;
    }

    /// <summary>Moves what is unread to the front, or doubles the buffer; returns by how much it moved.</summary>
    private int MakeRoom()
    {
        if (end < buffer.Length)
        {
            return 0;
        }

        var moved = start;
        var target = start > 0 ? buffer : ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(start, end - start).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = target;
        }

        end -= moved;
        start = 0;
        return moved;
    }

    private void Fill()
    {
        var count = stream.Read(buffer, end, buffer.Length - end);
        ended = count == 0;
        end += count;
    }
}
