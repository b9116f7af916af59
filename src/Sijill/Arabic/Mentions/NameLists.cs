using System.Runtime.InteropServices;
using Sijill.Arabic.Morphology;
using Sijill.Lexicons;
using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Mentions;

/// <summary>What ends at the nodes of the trie, each <see cref="NameEntry"/> in one number; equal lists are kept once.</summary>
/// <param name="Starts">Where each list begins in <paramref name="Entries"/>; list 0 is empty.</param>
/// <param name="Entries">The entries: number of the item, kind, gender, number, definiteness.</param>
internal sealed record NameLists(int[] Starts, int[] Entries)
{
    // From the low end: definite 1 bit, number 2, gender 2, kind 5, item 22.
    private const int NumberAt = 1;
    private const int GenderAt = 3;
    private const int KindAt = 5;
    private const int ItemAt = 10;

    public int Count => Starts.Length - 1;

    public static NameLists Read(TableReader reader) => new(reader.Numbers(), reader.Numbers());

    public void Write(TableWriter writer)
    {
        writer.Write(Starts);
        writer.Write(Entries);
    }

    /// <summary>Packs lists; <paramref name="numbers"/> tells for each of them the number under which it is found again.</summary>
    public static NameLists Of(IReadOnlyList<NameEntry[]> lists, IReadOnlyDictionary<object, int> items, out int[] numbers)
    {
        List<int> starts = [0], entries = [];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        numbers = new int[lists.Count];
        for (var i = 0; i < lists.Count; i++)
        {
            int[] packed = [.. lists[i].Select(e => Pack(e, items[e.Item]))];
            var content = new string(MemoryMarshal.Cast<int, char>(packed));
            if (!known.TryGetValue(content, out numbers[i]))
            {
                known[content] = numbers[i] = starts.Count - 1;
                entries.AddRange(packed);
                starts.Add(entries.Count);
            }
        }

        return new NameLists([.. starts], [.. entries]);
    }

    /// <summary>The entries of a list.</summary>
    /// <param name="item">The item of a number.</param>
    public NameEntry[] Unpack(int list, Func<int, object> item) => Array.ConvertAll(
        Entries[Starts[list]..Starts[list + 1]],
        packed => new NameEntry(
            (NameKind)((packed >> KindAt) & 31), item((int)((uint)packed >> ItemAt)), (Gender)((packed >> GenderAt) & 3), (GrammaticalNumber)((packed >> NumberAt) & 3), (packed & 1) == 1));

    private static int Pack(NameEntry entry, int item) =>
        item < 1 << (32 - ItemAt) && (int)entry.Kind < 32 && (int)entry.Gender < 4 && (int)entry.Number < 4
            ? (item << ItemAt) | ((int)entry.Kind << KindAt) | ((int)entry.Gender << GenderAt) | ((int)entry.Number << NumberAt) | (entry.Definite ? 1 : 0)
            : throw new InvalidOperationException("the who's who has outgrown the format");
}
