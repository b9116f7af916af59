using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sijill.Lexicons.Compiled;

/// <summary>Tells whether bytes are those that were written. Each step is reversible, so no change of one word passes.</summary>
internal struct Checksum
{
    private ulong state;

    public readonly ulong Value => state;

    /// <summary>Adds bytes; the same bytes in other portions give another sum.</summary>
    // Compiled in full at once: the slow first version of this loop would take longer than all else.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = state ^ (ulong)bytes.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = (BitOperations.RotateLeft(sum ^ (word * 0x9E3779B97F4A7C15), 27) * 0xC2B2AE3D27D4EB4F) + 0x165667B19E3779F9;
        }

        foreach (var last in bytes[(bytes.Length & ~7)..])
        {
            sum = (BitOperations.RotateLeft(sum ^ (last * 0x9E3779B97F4A7C15), 27) * 0xC2B2AE3D27D4EB4F) + 0x165667B19E3779F9;
        }

        state = sum;
    }
}
