using System.Runtime.ExceptionServices;

namespace Sijill.Sources.Streams;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class HeadStream : ForwardStream
{
    private readonly byte[] head;
    private readonly int length;
    private readonly ExceptionDispatchInfo? failure;
    private int position;

    public HeadStream(Stream inner, int size)
        : base(inner)
    {
        head = new byte[size];
        try
        {
            int count;
            while (length < size && (count = inner.Read(head, length, size - length)) > 0)
            {
                length += count;
            }
        }
        catch (IOException e) when (length > 0)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }
        catch (InvalidDataException e) when (length > 0)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => head.AsSpan(0, length);

    /// <summary>True when the head is all there is.</summary>
    public bool IsWhole => length < head.Length && failure is null;

    public override int Read(Span<byte> buffer)
    {
        if (position == length)
        {
            // What stands before damage is given out first.
            failure?.Throw();
            return Inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, length - position);
        head.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
