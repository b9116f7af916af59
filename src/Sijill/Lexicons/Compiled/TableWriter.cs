using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sijill.Lexicons.Compiled;

/// <summary>Writes arrays one after another, each with its length before it, and at the end the sum of all.</summary>
internal sealed class TableWriter(Stream stream)
{
    private Checksum sum;

    public void Write(ReadOnlySpan<int> numbers) => Write(numbers.Length, MemoryMarshal.AsBytes(numbers));

    public void Write(ReadOnlySpan<char> letters) => Write(letters.Length, MemoryMarshal.AsBytes(letters));

    public void End()
    {
        Span<byte> end = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(end, sum.Value);
        stream.Write(end);
    }

    private void Write(int length, ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(head, length);
        Put(head);
        Put(bytes);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        sum.Add(bytes);
        stream.Write(bytes);
    }
}
