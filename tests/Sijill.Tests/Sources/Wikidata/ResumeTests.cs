using System.Text;
using Sijill.Sources.Wikidata;

namespace Sijill.Tests.Sources.Wikidata;

public sealed class ResumeTests : IDisposable
{
    private static readonly string Dump = Items.Dump(
        Enumerable.Range(1, 40)
            .Select(i => Items.Person(i, $"Fadi Example {i}", $"فادي مثال {(char)('ا' + i)}", Items.Held(i % 3 == 0 ? Items.Bookkeeper : Items.PresidentOfSyria, $"{1900 + i}", $"{1901 + i}")))
            .Concat(Items.Surroundings()));

    private readonly Files files = new();
    private int folders;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_run_cancelled_anywhere_ends_as_one_that_was_not(bool packed)
    {
        var path = files.Add("dump.json", packed ? Files.Gzip(Dump) : Encoding.UTF8.GetBytes(Dump));
        var expected = Whole(path);
        for (var lines = 0; lines <= 50; lines += 3)
        {
            var import = New(checkpoint: 7);
            Cancelled(import, path, lines);

            // And once more in the middle of what is left.
            Cancelled(import, path, 5);
            import.Scan(path);
            import.Join();
            Assert.Equal(expected, import.Output());
        }
    }

    [Fact]
    public void A_run_that_is_killed_goes_on_from_the_last_checkpoint()
    {
        var path = files.Add("dump.json", Dump);
        var expected = Whole(path);
        for (var lines = 1; lines <= 47; lines += 5)
        {
            // The state of a checkpoint, and rows that were written after it.
            var import = New(checkpoint: 3);
            Cancelled(import, path, lines);
            var state = File.ReadAllBytes(import.Folder.State);
            import.Scan(path);
            File.WriteAllBytes(import.Folder.State, state);
            File.AppendAllText(import.Folder.HumanRows, "{\"q\":1,\"half a ro");

            import.Scan(path);
            import.Join();
            Assert.Equal(expected, import.Output());
        }
    }

    [Fact]
    public void A_broken_gzip_keeps_what_was_read_and_goes_on_when_it_is_mended()
    {
        var whole = Files.Gzip(Dump);
        var path = files.Add("dump.json.gz", whole);
        var expected = Whole(path);
        for (var share = 1; share < 10; share += 2)
        {
            files.Add("dump.json.gz", whole[..(whole.Length * share / 10)]);
            var import = New();
            var state = import.Scan(path);
            Assert.Equal(InputProgress.BrokenOff, state.Inputs[0].Progress);
            Assert.Equal("SJ3003", Assert.Single(import.Problems).Code);
            import.Join();

            files.Add("dump.json.gz", whole);
            File.SetLastWriteTimeUtc(path, new DateTime(2030, 1, share, 0, 0, 0, DateTimeKind.Utc));
            Assert.Equal(InputProgress.Done, import.Scan(path).Inputs[0].Progress);
            import.Join();
            Assert.Equal(expected, import.Output());
            Assert.Equal(47, ScanState.Load(import.Folder.State)!.Counts.Entities);
        }
    }

    [Fact]
    public void A_plain_dump_cut_within_a_line_goes_on_when_it_is_mended()
    {
        var path = files.Add("dump.json", Dump);
        var expected = Whole(path);
        foreach (var length in new[] { 3, 1000, Dump.Length / 2, Dump.Length - 3 })
        {
            files.Add("dump.json", Dump[..length]);
            var import = New();
            Assert.Equal(InputProgress.BrokenOff, import.Scan(path).Inputs[0].Progress);
            files.Add("dump.json", Dump);
            Assert.Equal(InputProgress.Done, import.Scan(path).Inputs[0].Progress);
            import.Join();
            Assert.Equal(expected, import.Output());
        }
    }

    [Fact]
    public void Another_file_is_not_taken_for_the_mended_one()
    {
        var path = files.Add("dump.json", Dump[..(Dump.Length / 2)]);
        var import = New();
        import.Scan(path);
        files.Add("dump.json", Dump.Replace("Fadi", "Sami", StringComparison.Ordinal));
        Assert.Contains("--restart", Assert.Throws<ImportException>(() => import.Scan(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_file_is_an_error_until_it_is_begun_anew()
    {
        var path = files.Add("dump.json", Dump);
        var import = New();
        import.Scan(path);
        File.SetLastWriteTimeUtc(path, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Throws<ImportException>(() => import.Scan(path));
        import.Folder.Forget();
        import.Scan(path);
    }

    [Fact]
    public void What_is_read_is_not_read_again()
    {
        var import = New();
        import.Scan(Imported.InMemory(Dump));
        import.Scan(new DumpFile("dump.json", Dump.Length, 1, () => throw new InvalidOperationException("opened again")));
    }

    [Fact]
    public void Places_that_were_not_kept_cannot_be_asked_for()
    {
        var path = files.Add("dump.json", Dump);
        var import = New();
        import.Scan(path);
        var places = new Imported(Path.GetDirectoryName(import.Folder.Unmapped)!) { Filter = new ImportFilter { Places = true } };
        Assert.Contains("--restart", Assert.Throws<ImportException>(() => places.Scan(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"version\":999}")]
    [InlineData("{\"inputs\":[{\"path\":7}]}")]
    public void A_state_that_cannot_be_understood_is_an_error(string state)
    {
        var path = files.Add("dump.json", Dump);
        var import = New();
        Directory.CreateDirectory(import.Folder.Work);
        File.WriteAllText(import.Folder.State, state);
        Assert.Contains("--restart", Assert.Throws<ImportException>(() => import.Scan(path)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => files.Dispose();

    private Imported New(int checkpoint = 200_000) =>
        new(Path.Combine(files.Folder, $"out{folders++}")) { Options = new ScanOptions { CheckpointLines = checkpoint } };

    private string Whole(string path)
    {
        var import = New();
        import.Scan(path);
        Assert.Empty(import.Problems);
        import.Join();
        return import.Output();
    }

    /// <summary>Runs until so many lines more are read.</summary>
    private static void Cancelled(Imported import, string path, int lines)
    {
        using var cancel = new CancellationTokenSource();
        var file = DumpFile.At(path)!;
        var left = lines;
        var counted = new ScanOptions
        {
            CheckpointLines = import.Options.CheckpointLines,
            OnLine = () =>
            {
                if (--left <= 0)
                {
                    cancel.Cancel();
                }
            },
        };
        try
        {
            DumpScan.Run([file], import.Folder, counted, cancel.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.True(left <= 0);
        }
    }
}
