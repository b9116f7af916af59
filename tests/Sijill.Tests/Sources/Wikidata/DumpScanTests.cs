using System.Text;
using Sijill.Sources.Wikidata;
using Sijill.Tests.Corpus;
using Sijill.Tests.Support;

namespace Sijill.Tests.Sources.Wikidata;

[Collection(Alone.Name)]
public sealed class DumpScanTests : IDisposable
{
    private static readonly string[] Entities =
        [Items.Person(1, "Fadi Example", "فادي مثال", Items.Held(Items.PresidentOfSyria, "1950", "1951")), .. Items.Surroundings()];

    private readonly Files files = new();

    [Fact]
    public void The_forms_of_a_dump_give_the_same()
    {
        var lines = string.Join('\n', Entities);
        var members = string.Join(",\n  ", Entities.Select((e, i) => $"\"Q{i}\": {e}"));
        string[] forms =
        [
            Items.Dump(Entities),
            Items.Dump(Entities).Replace("\n", "\r\n", StringComparison.Ordinal),
            "\uFEFF" + Items.Dump(Entities),
            "[" + string.Join(",\n", Entities) + "]",
            lines,
            lines + "\n\n",
            $"{{\"entities\":{{{members}}}}}",
            $"{{\n  \"success\": 1,\n  \"entities\": {{\n  {members}\n  }}\n}}\n",
        ];
        var outputs = forms.Select((text, i) =>
        {
            var import = new Imported(Path.Combine(files.Folder, $"form{i}"));
            import.Scan(Imported.InMemory(text));
            Assert.Empty(import.Problems);
            import.Join();
            return import.Output();
        });
        Assert.Single(outputs.Distinct());
    }

    [Fact]
    public void A_bad_line_is_told_with_its_number_and_the_rest_goes_on()
    {
        string[] lines = [Entities[1], "{broken}", "{\"id\":\"Q1\",", Entities[0], "7", .. Entities[2..]];
        var import = new Imported(files.Folder);
        var state = import.Scan(Imported.InMemory(Items.Dump(lines)));
        Assert.Equal([3, 4, 6], import.Problems.Select(p => p.Line));
        Assert.Equal((3, 8, InputProgress.Done), (state.Counts.BadLines, state.Counts.Entities, state.Inputs[0].Progress));
        import.Join();
        Assert.Single(import.Entries());
    }

    [Fact]
    public void A_line_beyond_the_limit_is_passed_over()
    {
        var import = new Imported(files.Folder) { Options = new ScanOptions { MaxLineBytes = 100_000 } };
        var state = import.Scan(Imported.InMemory(Items.Dump([Entities[0], $"{{\"id\":\"Q9\",\"x\":\"{new string('x', 200_000)}\"}}", .. Entities[1..]])));
        Assert.Equal((3, 8L), (Assert.Single(import.Problems).Line, state.Counts.Entities));
    }

    [Fact]
    public void A_broken_entity_file_gives_nothing_and_says_where()
    {
        var import = new Imported(files.Folder);
        import.Scan(Imported.InMemory("{\"entities\":{\n\"Q1\":" + Entities[0] + ",\n\"Q2\":{broken"));
        Assert.Equal(3, Assert.Single(import.Problems).Line);
        Assert.Equal(0, new FileInfo(import.Folder.HumanRows).Length);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_dump()
    {
        long early = 0, late = 0;
        var rows = 0;
        var import = new Imported(files.Folder)
        {
            Options = new ScanOptions
            {
                Progress = progress =>
                {
                    rows++;
                    (early, late) = progress.Entities switch
                    {
                        < 5_000 => (GC.GetTotalMemory(true), 0),
                        > 110_000 when late == 0 => (early, GC.GetTotalMemory(true)),
                        _ => (early, late),
                    };
                },
            },
        };
        var state = import.Scan(new DumpFile("dump.json", -1, 0, () => new Endless(120_000)));
        Assert.Equal(120_000, state.Counts.Entities);
        Assert.True(rows > 50 && late > 0);
        Assert.InRange(late - early, long.MinValue, 4_000_000);
    }

    [Fact]
    public void Broken_dumps_end_in_problems_never_in_a_crash()
    {
        var random = new Random(20240101);
        var dump = Items.Dump([.. Entities, Items.WithAliases(Entities[0], "ar", "فادي أحمد مثال")]);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Mutations.Break(round % 3 == 0 ? "{\"entities\":{\"Q1\":" + Entities[0] + "}}" : dump, random));
            for (var flips = random.Next(8); flips > 0; flips--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            bytes = round % 2 == 0 ? bytes : Files.Gzip(bytes);
            bytes = round % 5 == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
            var import = new Imported(Path.Combine(files.Folder, $"fuzz{round}")) { Filter = new ImportFilter { Places = true } };
            import.Scan(new DumpFile("dump.json", bytes.Length, 1, () => new MemoryStream(bytes)));
            import.Join();
            if (round % 10 == 0)
            {
                Assert.NotNull(import.Loaded());
            }

            Directory.Delete(Path.Combine(files.Folder, $"fuzz{round}"), recursive: true);
        }
    }

    public void Dispose() => files.Dispose();

    /// <summary>A dump of so many office holders, made as it is read.</summary>
    private sealed class Endless(int count) : Stream
    {
        private static readonly byte[] Line = Encoding.UTF8.GetBytes(Entities[0] + ",\n");
        private byte[] current = "[\n"u8.ToArray();
        private int at;
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (at == current.Length)
            {
                if (given > count)
                {
                    return 0;
                }

                current = given++ < count ? Line : "]\n"u8.ToArray();
                at = 0;
            }

            var taken = Math.Min(length, current.Length - at);
            current.AsSpan(at, taken).CopyTo(buffer.AsSpan(offset));
            at += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int length) => throw new NotSupportedException();
    }
}
