using Sijill.Arabic.Mentions;
using Sijill.Arabic.Words;
using Sijill.Lexicons.Compiled;

namespace Sijill.Lexicons;

/// <summary>
/// The who's who of the built-in lexicon with all its names, worked out beforehand. The tables belong to the very engine that wrote them and to its
/// lexicon; any other refuses them.
/// </summary>
public sealed class CompiledLexicon
{
    /// <summary>Beside the fingerprint, so that readers that know nothing of it can tell what the file is: "SJWW" and the number of the layout.</summary>
    private static readonly int[] Format = [0x57574A53, 1];

    private readonly WhosWhoTables who;
    private readonly TrieTables trie;
    private readonly NameLists lists;
    private readonly NameTables names;

    private CompiledLexicon(WhosWhoTables who, TrieTables trie, NameLists lists, NameTables names, WordSet nameWords)
    {
        this.who = who;
        this.trie = trie;
        this.lists = lists;
        this.names = names;
        NameWords = nameWords;
    }

    /// <summary>The single words of all names.</summary>
    internal WordSet NameWords { get; }

    /// <summary>Works the tables out and writes them; the same lexicon always gives the same bytes.</summary>
    /// <param name="stream">Where to write.</param>
    public static void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        LexiconFile[] files = [.. LexiconFile.BuiltIn()];
        var who = WhosWho.Load(files);
        var built = new NameIndexBuilder(who);
        var (trie, lists) = built.Trie.Pack(WhosWhoTables.Numbers(who));
        var writer = new TableWriter(stream);
        writer.Write(Format);
        writer.Write(EngineFingerprint.Value);
        WhosWhoTables.Of(who, files).Write(writer);
        trie.Write(writer);
        lists.Write(writer);
        built.Tables.Write(writer);
        Arabic.Words.NameWords.In(files).Write(writer);
        writer.End();
    }

    /// <summary>Reads tables.</summary>
    /// <param name="stream">What <see cref="Write"/> wrote.</param>
    /// <returns>Null when they were made by another version of the engine or of its lexicon, or are damaged.</returns>
    public static CompiledLexicon? Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!BitConverter.IsLittleEndian)
        {
            return null;
        }

        if (!stream.CanSeek)
        {
            var whole = new MemoryStream();
            stream.CopyTo(whole);
            whole.Position = 0;
            stream = whole;
        }

        try
        {
            var reader = new TableReader(stream);
            if (!reader.Numbers().AsSpan().SequenceEqual(Format) || !reader.Letters().AsSpan().SequenceEqual(EngineFingerprint.Value))
            {
                return null;
            }

            var read = new CompiledLexicon(
                WhosWhoTables.Read(reader), TrieTables.Read(reader), NameLists.Read(reader), NameTables.Read(reader), WordSet.Read(reader));
            reader.End();
            return read;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    internal MentionFinder Mentions(IReadOnlyList<LexiconFile> files)
    {
        var (whole, item) = who.Over(files);
        return new MentionFinder(whole, new NameIndex(whole, NameTrie.Of(trie, lists, item), names));
    }
}
