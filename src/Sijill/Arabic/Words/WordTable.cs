using System.Collections.Concurrent;

namespace Sijill.Arabic.Words;

/// <summary>
/// The words met so far, one for each spelling, so that a running text costs one lookup a word. Safe to use from many threads. It keeps
/// at most two generations of a fixed size: when one is full the older is forgotten, and words still in use move on.
/// </summary>
internal sealed class WordTable(WordAnalyzer analyzer, int generationSize = 100_000)
{
    private Generation young = new();
    private Generation? old;

    /// <summary>The word spelled <paramref name="spelling"/> (as <c>ArabicLetters.Spell</c> writes it).</summary>
    public Word Find(ReadOnlySpan<char> spelling)
    {
        var current = young;
        return current.Lookup.TryGetValue(spelling, out var word) ? word : Add(current, spelling);
    }

    private Word Add(Generation current, ReadOnlySpan<char> spelling)
    {
        Word? word = null;
        old?.Lookup.TryGetValue(spelling, out word);
        word ??= analyzer.Read(spelling.ToString());
        if (current.Words.TryAdd(word.Spelling, word) && Interlocked.Increment(ref current.Count) >= generationSize)
        {
            Age(current);
        }

        return word;
    }

    private void Age(Generation full)
    {
        // Only one thread wins; what the others add to the full generation meanwhile is merely forgotten earlier.
        if (Interlocked.CompareExchange(ref young, new Generation(), full) == full)
        {
            Volatile.Write(ref old, full);
        }
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<string, Word> Words = new(StringComparer.Ordinal);
        public readonly ConcurrentDictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> Lookup;
        public int Count;

        public Generation() => Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
