using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sijill.Lexicons.Compiled;

/// <summary>Reads what <see cref="TableWriter"/> wrote, each array in one piece. What was read may be used once <see cref="End"/> has found it whole.</summary>
internal sealed class TableReader(Stream stream)
{
    private Checksum sum;

    /// <exception cref="InvalidDataException">The data are not those that were written.</exception>
    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    public int[] Numbers()
    {
        var numbers = GC.AllocateUninitializedArray<int>(Length(sizeof(int)));
        Fill(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    /// <inheritdoc cref="Numbers"/>
    public char[] Letters()
    {
        var letters = GC.AllocateUninitializedArray<char>(Length(sizeof(char)));
        Fill(MemoryMarshal.AsBytes(letters.AsSpan()));
        return letters;
    }

    /// <summary>Compares the sum of all that was read.</summary>
    /// <exception cref="InvalidDataException">The data are not those that were written.</exception>
    /// <exception cref="EndOfStreamException">The data end too early.</exception>
    public void End()
    {
        Span<byte> end = stackalloc byte[sizeof(ulong)];
        stream.ReadExactly(end);
        if (BinaryPrimitives.ReadUInt64LittleEndian(end) != sum.Value || stream.Position != stream.Length)
        {
            throw new InvalidDataException("the sum does not fit");
        }
    }

    private int Length(int size)
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        Fill(head);
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        return length >= 0 && (long)length * size <= stream.Length - stream.Position ? length : throw new InvalidDataException("a length is beyond the end");
    }

    private void Fill(Span<byte> bytes)
    {
        stream.ReadExactly(bytes);
        sum.Add(bytes);
    }
}
