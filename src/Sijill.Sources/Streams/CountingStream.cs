namespace Sijill.Sources.Streams;

/// <summary>Tells how many bytes are read through it.</summary>
internal sealed class CountingStream(Stream inner, Action<int> onRead) : ForwardStream(inner)
{
    /// <summary>The stream whose bytes are counted.</summary>
    public Stream Underlying => Inner;

    public override int Read(Span<byte> buffer)
    {
        var count = Inner.Read(buffer);
        onRead(count);
        return count;
    }
}
