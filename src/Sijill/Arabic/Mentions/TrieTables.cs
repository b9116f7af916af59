using Sijill.Lexicons.Compiled;

namespace Sijill.Arabic.Mentions;

/// <summary>The trie of names in flat arrays. Node 0 is the root.</summary>
/// <param name="Words">The words of all names.</param>
/// <param name="Roots">For each word the node after it at the root, 0 when there is none.</param>
/// <param name="EdgeStarts">For each node but the root where its edges begin; they are ordered by word.</param>
/// <param name="EdgeWords">The word of each edge.</param>
/// <param name="EdgeNodes">The node to which it leads.</param>
/// <param name="Endings">For each node the number of the list of what ends there; list 0 is empty.</param>
internal sealed record TrieTables(WordSet Words, int[] Roots, int[] EdgeStarts, int[] EdgeWords, int[] EdgeNodes, int[] Endings)
{
    public static TrieTables Read(TableReader reader) =>
        new(WordSet.Read(reader), reader.Numbers(), reader.Numbers(), reader.Numbers(), reader.Numbers(), reader.Numbers());

    public void Write(TableWriter writer)
    {
        Words.Write(writer);
        writer.Write(Roots);
        writer.Write(EdgeStarts);
        writer.Write(EdgeWords);
        writer.Write(EdgeNodes);
        writer.Write(Endings);
    }
}
