namespace Sijill.Lexicons.Compiled;

/// <summary>Terms that are read with the entry of their person. Each is one object for all who ask, from whatever thread.</summary>
internal sealed class CompiledTerms(TermTables tables, EntryTable<PersonEntry> persons) : IWhosWhoTerms
{
    private readonly WhosWhoTerm[]?[] terms = new WhosWhoTerm[]?[persons.Count];
    private readonly WhosWhoTerm[]?[] careers = new WhosWhoTerm[]?[persons.Count];
    private readonly WhosWhoTerm[]?[] holders = new WhosWhoTerm[]?[tables.Hashes.Length];
    private WhosWhoTerm[]? all;

    public IReadOnlyList<WhosWhoTerm> All => Kept(ref all, () => [.. Enumerable.Range(0, persons.Count).SelectMany(Of)]);

    public ReadOnlySpan<WhosWhoTerm> Holders(string office, string of)
    {
        var hash = HashSlots.Hash(office, of);
        var mask = tables.Slots.Length - 1;
        for (var slot = hash & mask; tables.Slots[slot] is > 0 and var taken; slot = (slot + 1) & mask)
        {
            if (tables.Hashes[taken - 1] == hash && HoldersOf(taken - 1) is var found && found[0].Office == office && found[0].Of == of)
            {
                return found;
            }
        }

        return default;
    }

    public ReadOnlySpan<WhosWhoTerm> Career(string person) =>
        persons.Find(person) is >= 0 and var number ? Volatile.Read(ref careers[number]) ?? Kept(ref careers[number], () => [.. Of(number).OrderBy(t => t.From)]) : default;

    private WhosWhoTerm[] HoldersOf(int office) => Volatile.Read(ref holders[office]) ?? Kept(
        ref holders[office], () => Array.ConvertAll(tables.Holders[tables.HolderStarts[office]..tables.HolderStarts[office + 1]], Term));

    private WhosWhoTerm Term(int number)
    {
        // The last person whose terms begin here or before: persons without terms share their start with the next.
        var person = tables.Starts.AsSpan().BinarySearch(number) is var found && found < 0 ? ~found - 1 : found;
        while (tables.Starts[person + 1] <= number)
        {
            person++;
        }

        return Of(person)[number - tables.Starts[person]];
    }

    private WhosWhoTerm[] Of(int person) =>
        Volatile.Read(ref terms[person]) ?? Kept(ref terms[person], () => Array.ConvertAll(persons.List[person].Terms, term => WhosWhoTerm.Held(persons.List[person], term)));

    private static WhosWhoTerm[] Kept(ref WhosWhoTerm[]? place, Func<WhosWhoTerm[]> make) => Volatile.Read(ref place) ?? Kept(ref place, make());

    private static WhosWhoTerm[] Kept(ref WhosWhoTerm[]? place, WhosWhoTerm[] made) => Interlocked.CompareExchange(ref place, made, null) ?? made;
}
