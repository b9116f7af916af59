namespace Sijill.Sources.Streams;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class HeadStream : ForwardStream
{
    private readonly byte[] head;
    private readonly int length;
    private int position;

    public HeadStream(Stream inner, int size)
        : base(inner)
    {
        head = new byte[size];
        length = inner.ReadAtLeast(head, size, throwOnEndOfStream: false);
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => head.AsSpan(0, length);

    /// <summary>True when the head is all there is.</summary>
    public bool IsWhole => length < head.Length;

    public override int Read(Span<byte> buffer)
    {
        if (position == length)
        {
            return Inner.Read(buffer);
        }

        var count = Math.Min(buffer.Length, length - position);
        head.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
