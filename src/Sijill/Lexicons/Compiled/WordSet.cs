namespace Sijill.Lexicons.Compiled;

/// <summary>
/// Words, numbered in the order in which they came. Three flat arrays (the letters, where each word starts, and a hash table of the numbers), so that it
/// is loaded in one piece, costs no object a word, and is asked with spans.
/// </summary>
internal sealed class WordSet
{
    private readonly char[] letters;
    private readonly int[] starts;
    private readonly int[] slots;

    private WordSet(char[] letters, int[] starts, int[] slots)
    {
        this.letters = letters;
        this.starts = starts;
        this.slots = slots;
    }

    public int Count => starts.Length - 1;

    /// <summary>The word of this number.</summary>
    public ReadOnlySpan<char> this[int number] => letters.AsSpan(starts[number]..starts[number + 1]);

    /// <param name="words">The words, none of them twice.</param>
    public static WordSet Of(IReadOnlyCollection<string> words)
    {
        var letters = new char[words.Sum(w => w.Length)];
        var starts = new int[words.Count + 1];
        var hashes = new int[words.Count];
        var number = 0;
        foreach (var word in words)
        {
            word.CopyTo(letters.AsSpan(starts[number]));
            hashes[number] = HashSlots.Hash(word);
            starts[number + 1] = starts[number] + word.Length;
            number++;
        }

        return new WordSet(letters, starts, HashSlots.Of(hashes));
    }

    public static WordSet Read(TableReader reader) => new(reader.Letters(), reader.Numbers(), reader.Numbers());

    public void Write(TableWriter writer)
    {
        writer.Write(letters);
        writer.Write(starts);
        writer.Write(slots);
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>The number of <paramref name="word"/>, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var mask = slots.Length - 1;
        for (var slot = HashSlots.Hash(word) & mask; slots[slot] is > 0 and var taken; slot = (slot + 1) & mask)
        {
            var start = starts[taken - 1];
            if (letters.AsSpan(start, starts[taken] - start).SequenceEqual(word))
            {
                return taken - 1;
            }
        }

        return -1;
    }
}
