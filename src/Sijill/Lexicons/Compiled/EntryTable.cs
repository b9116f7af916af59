using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Sijill.Lexicons.Compiled;

/// <summary>A list of entries and the hash table of their keys.</summary>
/// <param name="hashes">The hash of each entry's key.</param>
/// <param name="slots">Their hash table.</param>
internal sealed class EntryTable<T>(EntryList<T> list, int[] hashes, int[] slots, Func<T, string> keyOf) : IReadOnlyDictionary<string, T>
    where T : WhosWhoEntry
{
    public EntryList<T> List => list;

    public int Count => list.Count;

    public IEnumerable<string> Keys => list.Select(keyOf);

    public IEnumerable<T> Values => list;

    public T this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => Find(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var number = Find(key);
        value = number < 0 ? null : list[number];
        return number >= 0;
    }

    /// <summary>The number of the entry in the list, or -1.</summary>
    public int Find(string key)
    {
        var hash = HashSlots.Hash(key);
        var mask = slots.Length - 1;
        for (var slot = hash & mask; slots[slot] is > 0 and var taken; slot = (slot + 1) & mask)
        {
            if (hashes[taken - 1] == hash && keyOf(list[taken - 1]) == key)
            {
                return taken - 1;
            }
        }

        return -1;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => list.Select(e => KeyValuePair.Create(keyOf(e), e)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
