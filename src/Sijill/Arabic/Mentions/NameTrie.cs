using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Mentions;

/// <summary>
/// All names of the lexicon as paths of words. Names that share their beginning share nodes; the spellings of one word lead to one node.
/// </summary>
internal sealed class NameTrie
{
    private readonly TrieTables tables;
    private readonly NameEntry[]?[] lists;
    private readonly Func<int, NameEntry[]>? read;

    /// <param name="tables">The paths.</param>
    /// <param name="lists">What ends at the nodes, as far as it is known.</param>
    /// <param name="read">Tells the lists that are not known yet.</param>
    private NameTrie(TrieTables tables, NameEntry[]?[] lists, Func<int, NameEntry[]>? read)
    {
        this.tables = tables;
        this.lists = lists;
        this.read = read;
    }

    /// <summary>A trie whose nodes are filled when they are first met.</summary>
    public static NameTrie Of(TrieTables tables, NameLists lists, Func<int, object> item) =>
        new(tables, new NameEntry[]?[lists.Count], list => lists.Unpack(list, item));

    /// <summary>The number of a word, or -1 when no name holds it.</summary>
    public int Word(ReadOnlySpan<char> key) => tables.Words.Find(key);

    /// <summary>The word of this number.</summary>
    public ReadOnlySpan<char> Spelling(int word) => tables.Words[word];

    /// <summary>The node after <paramref name="word"/> at <paramref name="node"/> (0 is the root); 0 when there is none.</summary>
    public int Next(int node, int word)
    {
        if (node == 0)
        {
            return tables.Roots[word];
        }

        var start = tables.EdgeStarts[node];
        var edge = tables.EdgeWords.AsSpan(start, tables.EdgeStarts[node + 1] - start).BinarySearch(word);
        return edge < 0 ? 0 : tables.EdgeNodes[start + edge];
    }

    /// <summary>What ends at <paramref name="node"/>.</summary>
    public NameEntry[] At(int node)
    {
        var list = tables.Endings[node];
        return Volatile.Read(ref lists[list]) ?? Read(list);
    }

    /// <summary>The tables of a trie that is wholly in memory.</summary>
    /// <param name="items">The number of each item.</param>
    public (TrieTables Tables, NameLists Lists) Pack(IReadOnlyDictionary<object, int> items)
    {
        var packed = NameLists.Of([.. lists.Select(l => l!)], items, out var numbers);
        return (tables with { Endings = Array.ConvertAll(tables.Endings, list => numbers[list]) }, packed);
    }

    private NameEntry[] Read(int list)
    {
        var entries = read!(list);
        return Interlocked.CompareExchange(ref lists[list], entries, null) ?? entries;
    }

    internal sealed class Builder
    {
        private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
        private readonly Dictionary<long, int> edges = [];
        private readonly List<List<NameEntry>?> entries = [null];

        /// <summary>Adds a name each word of which may be spelled in several ways.</summary>
        public void Add(IReadOnlyList<string[]> spellings, NameEntry entry)
        {
            List<int> nodes = [0];
            foreach (var alternatives in spellings)
            {
                nodes = Step(nodes, alternatives);
            }

            foreach (var node in nodes)
            {
                var list = entries[node] ??= [];
                if (!list.Any(e => e.Kind == entry.Kind && ReferenceEquals(e.Item, entry.Item)))
                {
                    list.Add(entry);
                }
            }
        }

        public NameTrie Build()
        {
            long[] keys = [.. edges.Keys];
            int[] targets = [.. edges.Values];
            Array.Sort(keys, targets);
            var roots = new int[words.Count];
            var inner = 0;
            for (; inner < keys.Length && keys[inner] >> 32 == 0; inner++)
            {
                roots[(int)keys[inner]] = targets[inner];
            }

            var starts = new int[entries.Count + 1];
            for (var i = inner; i < keys.Length; i++)
            {
                starts[(keys[i] >> 32) + 1]++;
            }

            for (var node = 0; node < entries.Count; node++)
            {
                starts[node + 1] += starts[node];
            }

            List<NameEntry[]> lists = [[]];
            var endings = new int[entries.Count];
            for (var node = 0; node < entries.Count; node++)
            {
                if (entries[node] is { } list)
                {
                    endings[node] = lists.Count;
                    lists.Add([.. list]);
                }
            }

            var edgeWords = Array.ConvertAll(keys[inner..], key => (int)key);
            return new(new TrieTables(WordSet.Of(words.Keys), roots, starts, edgeWords, targets[inner..], endings), [.. lists], null);
        }

        private List<int> Step(List<int> nodes, string[] alternatives)
        {
            List<int> next = [];
            foreach (var node in nodes)
            {
                var fresh = 0;
                foreach (var word in alternatives)
                {
                    if (!words.TryGetValue(word, out var id))
                    {
                        words[word] = id = words.Count;
                    }

                    var key = ((long)node << 32) | (uint)id;
                    if (!edges.TryGetValue(key, out var target))
                    {
                        if (fresh == 0)
                        {
                            fresh = entries.Count;
                            entries.Add(null);
                        }

                        edges[key] = target = fresh;
                    }

                    if (!next.Contains(target))
                    {
                        next.Add(target);
                    }
                }
            }

            return next;
        }
    }
}
