using System.Text.Json;
using Sijill.Arabic.Letters;
using Sijill.Arabic.Mentions;
using Sijill.Arabic.Words;
using Sijill.Cli;
using Sijill.Lexicons;

namespace Sijill.Tests.WhosWho;

/// <summary>The tables made beforehand answer as the files do, or are refused.</summary>
public sealed class CompiledLexiconTests
{
    private static readonly LexiconFile[] Files = [.. LexiconFile.BuiltIn()];
    private static readonly Lexicons.WhosWho Who = Lexicons.WhosWho.Load(Files);
    private static readonly MentionFinder Plain = new(Who);
    private static readonly byte[] Written = Write();
    private static readonly CompiledLexicon Tables = CompiledLexicon.Read(new MemoryStream(Written))!;
    private static readonly MentionFinder Compiled = Tables.Mentions(Files);

    [Fact]
    public void The_same_lexicon_gives_the_same_bytes() => Assert.True(Written.AsSpan().SequenceEqual(Write()));

    [Fact]
    public void The_command_holds_the_tables_of_its_engine() => Assert.NotNull(CommandLexicon.Tables());

    [Fact]
    public void Every_entry_is_read_as_it_is_written_and_knows_its_line()
    {
        var compiled = Compiled.Who;
        Same(Who.Countries, compiled.Countries);
        Same(Who.Actors, compiled.Actors);
        Same(Who.Offices, compiled.Offices);
        Same(Who.Ministries, compiled.Ministries);
        Same(Who.Persons, compiled.Persons);
        Same(Who.People, compiled.People);
        Assert.Equal(Who.Places.Select(Text), compiled.Places.Select(Text));
        Assert.Equal(Who.GivenNames.Select(Text), compiled.GivenNames.Select(Text));
    }

    [Fact]
    public void A_key_that_is_not_listed_is_not_found()
    {
        Assert.False(Compiled.Who.Persons.TryGetValue("person/nobody", out var nobody));
        Assert.Null(nobody);
        Assert.False(Compiled.Who.Countries.ContainsKey(""));
        Assert.True(Compiled.Who.Career("person/nobody").IsEmpty);
        Assert.True(Compiled.Who.Holders("president", "nowhere").IsEmpty);
        Assert.Throws<KeyNotFoundException>(() => Compiled.Who.Actors["org/none"]);
    }

    [Fact]
    public void Every_term_is_found_by_person_and_by_office()
    {
        Assert.Equal(Who.Terms.Select(Text), Compiled.Who.Terms.Select(Text));
        foreach (var (office, of) in Who.Terms.Select(t => (t.Office, t.Of)).Distinct())
        {
            Assert.Equal(Texts(Who.Holders(office, of)), Texts(Compiled.Who.Holders(office, of)));
        }

        foreach (var person in Who.Persons.Keys)
        {
            Assert.Equal(Texts(Who.Career(person)), Texts(Compiled.Who.Career(person)));
        }

        static string[] Texts(ReadOnlySpan<WhosWhoTerm> terms) => [.. terms.ToArray().Select(Text)];
    }

    [Fact]
    public void An_entry_is_one_object_however_one_comes_to_it()
    {
        var finder = Tables.Mentions(Files);
        var found = new PersonEntry[64];
        Parallel.For(0, found.Length, i => found[i] = finder.Who.Persons["person/vladimir-putin"]);
        Assert.All(found, person => Assert.Same(found[0], person));
        Assert.Same(found[0], finder.Who.Career("person/vladimir-putin")[0].Person);
        Assert.Same(found[0], Assert.Single(At(finder, "فلاديمير", "بوتين"), e => e.Kind == NameKind.Person).Person);
    }

    [Fact]
    public void Every_name_and_every_word_means_the_same()
    {
        var forms = Who.Countries.Values.SelectMany(e => e.Ar.Concat(e.Nisba).Concat(e.Demonyms))
            .Concat(Who.Places.SelectMany(e => e.Ar.Concat(e.Nisba)))
            .Concat(Who.Actors.Values.SelectMany(e => e.Ar.Concat(e.Short).Concat(e.Nisba).Concat(e.Demonyms)))
            .Concat(Who.Offices.Values.SelectMany(e => e.Ar.Concat(e.ArFeminine).Concat(e.Short).Concat(e.Plural).Concat(e.Dual)))
            .Concat(Who.Ministries.Values.SelectMany(e => e.Ar.Concat(e.Short)))
            .Concat(Who.Persons.Values.SelectMany(e => e.Ar.Concat(e.Short)))
            .Concat(Who.People.Values.SelectMany(e => e.Ar.Concat(e.Singular)))
            .Concat(Who.GivenNames.SelectMany(e => e.Ar))
            .Distinct().ToList();
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            var name = NameKey.Words(form);
            words.UnionWith(name);
            Assert.Equal(At(Plain, name).Select(Text), At(Compiled, name).Select(Text));
            var joined = string.Join(' ', name);
            Assert.Equal(Plain.Index.Outlet(joined)?.Id, Compiled.Index.Outlet(joined)?.Id);
        }

        Assert.All(words.Concat(RandomWords(20_000)), SameWord);
        Assert.Equal(Who.Persons.Values.Select(Plain.Index.HasForeignName), Compiled.Who.Persons.Values.Select(Compiled.Index.HasForeignName));
        Assert.Equal(
            Who.Actors.Values.Where(a => a.Id.StartsWith("outlet/", StringComparison.Ordinal)).SelectMany(a => a.Ar).Select(ar => string.Join(' ', NameKey.Words(ar))).Distinct(),
            Who.Actors.Values.Where(a => a.Id.StartsWith("outlet/", StringComparison.Ordinal)).SelectMany(a => a.Ar).Select(ar => string.Join(' ', NameKey.Words(ar))).Distinct()
                .Where(name => Compiled.Index.Outlet(name) is not null));
    }

    [Fact]
    public void The_words_of_names_are_the_same()
    {
        var plain = ClosedClasses.Load(Files, NameWords.In(Files));
        var compiled = ClosedClasses.Load(Files, Tables.NameWords);
        var words = Enumerable.Range(0, Tables.NameWords.Count).Select(i => Tables.NameWords[i].ToString()).ToList();
        Assert.Equal(words.Count, NameWords.In(Files).Count);
        Assert.All(words, word => Assert.Equal(ArabicLetters.Normalize(word), word));
        Assert.All(words.Concat(RandomWords(5_000)), word => Assert.Equal(plain.IsKnown(word), compiled.IsKnown(word)));
    }

    [Fact]
    public void Tables_of_another_engine_are_refused()
    {
        var at = System.Text.Encoding.Unicode.GetBytes(EngineFingerprint.Value);
        var other = Written.ToArray();
        other[other.AsSpan().IndexOf(at)] ^= 1;
        Assert.Null(CompiledLexicon.Read(new MemoryStream(other)));
        Assert.Null(CompiledLexicon.Read(Stream.Null));
        Assert.Null(CompiledLexicon.Read(new MemoryStream(new byte[4096])));
    }

    [Fact]
    public void Tables_that_are_cut_or_lengthened_are_refused()
    {
        var random = new Random(20180219);
        foreach (var length in Enumerable.Range(0, 64).Concat(Enumerable.Range(0, 100).Select(_ => random.Next(Written.Length))).Append(Written.Length - 1))
        {
            Assert.Null(CompiledLexicon.Read(new MemoryStream(Written, 0, length)));
        }

        Assert.Null(CompiledLexicon.Read(new MemoryStream([.. Written, 0])));
    }

    [Fact]
    public void Tables_that_were_changed_are_refused()
    {
        var random = new Random(20180220);
        var changed = Written.ToArray();
        for (var i = 0; i < 300; i++)
        {
            var at = i < 100 ? i : random.Next(changed.Length);
            var old = changed[at];
            changed[at] ^= (byte)random.Next(1, 256);
            Assert.Null(CompiledLexicon.Read(new MemoryStream(changed)));
            changed[at] = old;
        }

        Assert.NotNull(CompiledLexicon.Read(new MemoryStream(changed)));
    }

    [Fact]
    public void A_stream_that_cannot_seek_will_do()
    {
        using var packed = new MemoryStream();
        using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Written);
        }

        packed.Position = 0;
        using var unpacked = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress);
        Assert.NotNull(CompiledLexicon.Read(unpacked));
    }

    [Fact]
    public void A_lexicon_of_tables_reads_as_one_of_files()
    {
        var document = new Model.Document("1", File.ReadAllText(Support.Repository.File("samples", "security-council.txt")), Published: new DateTimeOffset(2024, 3, 25, 0, 0, 0, TimeSpan.Zero));
        var plain = new Reader(Lexicon.Load()).Read(document);
        var compiled = new Reader(Lexicon.Load(Tables)).Read(document);
        Assert.NotEmpty(plain.Claims);
        Assert.Equal(plain.Claims.AsEnumerable(), compiled.Claims.AsEnumerable());
    }

    private static void SameWord(string word)
    {
        Assert.Equal(Plain.Index.Trie.Word(word), Compiled.Index.Trie.Word(word));
        Assert.Equal(Plain.Index.Loose(word), Compiled.Index.Loose(word));
        Assert.Equal(Plain.Index.GivenName(word), Compiled.Index.GivenName(word));
        Assert.Equal(At(Plain, word).Select(Text), At(Compiled, word).Select(Text));
    }

    private static NameEntry[] At(MentionFinder finder, params string[] words)
    {
        var node = 0;
        foreach (var word in words)
        {
            var id = finder.Index.Trie.Word(word);
            node = id < 0 ? 0 : finder.Index.Trie.Next(node, id);
            if (node == 0)
            {
                return [];
            }
        }

        return finder.Index.Trie.At(node);
    }

    private static List<string> RandomWords(int count)
    {
        var random = new Random(20180221);
        return [.. Enumerable.Range(0, count).Select(_ => new string(random.GetItems<char>("ابتجحخدرسشصعغفقكلمنهوي", random.Next(1, 7))))];
    }

    private static void Same<T>(IReadOnlyDictionary<string, T> plain, IReadOnlyDictionary<string, T> compiled)
        where T : WhosWhoEntry
    {
        Assert.Equal(plain.Count, compiled.Count);
        Assert.Equal(plain.Keys, compiled.Keys);
        Assert.Equal(plain.Values.Select(Text), compiled.Values.Select(Text));
        Assert.Equal(plain.Keys, plain.Keys.Where(key => compiled.ContainsKey(key) && Text(compiled[key]) == Text(plain[key])));
    }

    private static string Text(WhosWhoEntry entry) => $"{entry.At} {JsonSerializer.Serialize(entry, entry.GetType(), WhosWhoJson.Default)}";

    private static string Text(NameEntry entry) => $"{entry.Kind} {entry.Gender} {entry.Number} {entry.Definite} {((WhosWhoEntry)entry.Item).At}";

    private static string Text(WhosWhoTerm term) => $"{term.Person.Id} {term.Office} {term.Of} {term.From:O} {term.To:O} {term.Entry}";

    private static byte[] Write()
    {
        var stream = new MemoryStream();
        CompiledLexicon.Write(stream);
        return stream.ToArray();
    }
}
