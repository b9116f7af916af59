using System.Numerics;

namespace Sijill.Lexicons.Compiled;

/// <summary>A hash table of numbers in a flat array: number + 1 at its place, 0 where nothing stands, the next free place on a clash.</summary>
internal static class HashSlots
{
    /// <summary>The same on every machine and in every run.</summary>
    public static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 16777619u;
        }

        // The multiplications carry upwards only, and the place is told by the low bits.
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return (int)(hash ^ (hash >> 13));
    }

    /// <summary>Hash of two words.</summary>
    public static int Hash(ReadOnlySpan<char> one, ReadOnlySpan<char> two) => (Hash(one) * 31) ^ Hash(two);

    public static int[] Of(ReadOnlySpan<int> hashes)
    {
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)(hashes.Length * 3 / 2) + 1)];
        var mask = slots.Length - 1;
        for (var number = 0; number < hashes.Length; number++)
        {
            var slot = hashes[number] & mask;
            while (slots[slot] > 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = number + 1;
        }

        return slots;
    }
}
