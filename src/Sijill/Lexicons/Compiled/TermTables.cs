namespace Sijill.Lexicons.Compiled;

/// <summary>Who held which office, as numbers.</summary>
/// <param name="Starts">For each person the number of the first term.</param>
/// <param name="Hashes">The hash of each office and its owner.</param>
/// <param name="Slots">Their hash table.</param>
/// <param name="HolderStarts">For each office where its terms begin in <paramref name="Holders"/>.</param>
/// <param name="Holders">Numbers of terms, the oldest of each office first.</param>
internal sealed record TermTables(int[] Starts, int[] Hashes, int[] Slots, int[] HolderStarts, int[] Holders)
{
    public static TermTables Of(WhosWho who)
    {
        var starts = new int[who.Persons.Count + 1];
        var person = 0;
        foreach (var entry in who.Persons.Values)
        {
            starts[person + 1] = starts[person] + entry.Terms.Length;
            person++;
        }

        List<int> hashes = [], holderStarts = [0], holders = [];
        foreach (var office in who.Terms.Select((term, number) => (term, number)).GroupBy(t => (t.term.Office, t.term.Of)))
        {
            hashes.Add(HashSlots.Hash(office.Key.Office, office.Key.Of));
            holders.AddRange(office.OrderBy(t => t.term.From).Select(t => t.number));
            holderStarts.Add(holders.Count);
        }

        return new TermTables(starts, [.. hashes], HashSlots.Of([.. hashes]), [.. holderStarts], [.. holders]);
    }

    public static TermTables Read(TableReader reader) => new(reader.Numbers(), reader.Numbers(), reader.Numbers(), reader.Numbers(), reader.Numbers());

    public void Write(TableWriter writer)
    {
        writer.Write(Starts);
        writer.Write(Hashes);
        writer.Write(Slots);
        writer.Write(HolderStarts);
        writer.Write(Holders);
    }
}
