using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Mentions;

/// <summary>What words of names tell besides the names themselves.</summary>
/// <param name="Skeletons">The skeletons of the words of foreign names (see <see cref="NameSpellings.Skeleton"/>).</param>
/// <param name="LooseStarts">Where the words of each skeleton begin in <paramref name="LooseWords"/>.</param>
/// <param name="LooseWords">Numbers of words in the trie.</param>
/// <param name="ArabicGiven">The first words of Arabic persons' names.</param>
/// <param name="GivenNames">Given names in key form.</param>
/// <param name="GivenEntries">For each of them the number of its entry.</param>
internal sealed record NameTables(WordSet Skeletons, int[] LooseStarts, int[] LooseWords, WordSet ArabicGiven, WordSet GivenNames, int[] GivenEntries)
{
    public static NameTables Read(TableReader reader) =>
        new(WordSet.Read(reader), reader.Numbers(), reader.Numbers(), WordSet.Read(reader), WordSet.Read(reader), reader.Numbers());

    public void Write(TableWriter writer)
    {
        Skeletons.Write(writer);
        writer.Write(LooseStarts);
        writer.Write(LooseWords);
        ArabicGiven.Write(writer);
        GivenNames.Write(writer);
        writer.Write(GivenEntries);
    }
}
