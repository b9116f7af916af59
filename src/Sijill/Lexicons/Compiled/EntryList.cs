using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace Sijill.Lexicons.Compiled;

/// <summary>Entries that are read from the lexicon when they are first asked for. Each is one object for all who ask, from whatever thread.</summary>
/// <param name="type">How an entry is written; asked for with the first entry, because to build it costs more than all the tables.</param>
internal sealed class EntryList<T>(int[] places, IReadOnlyList<LexiconFile> files, Func<WhosWhoJson, JsonTypeInfo<T>> type) : IReadOnlyList<T>
    where T : WhosWhoEntry
{
    private readonly T?[] known = new T?[EntryPlaces.Count(places)];

    public int Count => known.Length;

    public T this[int index] => Volatile.Read(ref known[index]) ?? Read(index);

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private T Read(int index)
    {
        var entry = EntryPlaces.Read(places, index, files, type(WhosWhoJson.Default));
        return Interlocked.CompareExchange(ref known[index], entry, null) ?? entry;
    }
}
