namespace Sijill.Arabic.Mentions;

/// <summary>
/// All names of the lexicon as paths of words. Names that share their beginning share nodes; the spellings of one word lead to one node.
/// </summary>
internal sealed class NameTrie
{
    // Frozen dictionaries take longer to build than their faster lookup, once for each spelling, wins back.
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int[] roots;
    private readonly Dictionary<long, int> edges;
    private readonly NameEntry[][] entries;

    private NameTrie(Dictionary<string, int> words, Dictionary<long, int> edges, List<List<NameEntry>?> entries)
    {
        this.words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        this.edges = edges;
        roots = new int[words.Count];
        foreach (var (key, node) in edges)
        {
            if (key >> 32 == 0)
            {
                roots[(int)key] = node;
            }
        }

        this.entries = [.. entries.Select(e => e is null ? [] : e.ToArray())];
    }

    /// <summary>The number of a word, or -1 when no name holds it.</summary>
    public int Word(ReadOnlySpan<char> key) => words.TryGetValue(key, out var id) ? id : -1;

    /// <summary>The node after <paramref name="word"/> at <paramref name="node"/> (0 is the root); 0 when there is none.</summary>
    public int Next(int node, int word) => node == 0 ? roots[word] : edges.GetValueOrDefault(((long)node << 32) | (uint)word);

    /// <summary>What ends at <paramref name="node"/>.</summary>
    public NameEntry[] At(int node) => entries[node];

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

        public NameTrie Build() => new(words, edges, entries);

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
