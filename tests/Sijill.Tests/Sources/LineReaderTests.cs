using System.Text;
using CsCheck;
using Sijill.Sources.Streams;

namespace Sijill.Tests.Sources;

public sealed class LineReaderTests
{
    [Fact]
    public void Lines_are_those_that_a_simple_split_gives_whatever_the_chunks()
    {
        var content = Gen.Int[0, 3].Select(i => "\na\rb"u8[i]).Array[0, 300];
        Gen.Select(content, Gen.Int[1, 40], Gen.Int[1, 50]).Sample((bytes, limit, chunk) =>
        {
            var expected = Split(bytes, limit);
            var actual = new List<string>();
            using var lines = new BoundedLineReader(new Chunks(bytes, chunk), limit);
            while (lines.Next())
            {
                Assert.Equal(actual.Count + 1, lines.Number);
                actual.Add(lines.TooLong ? "(too long)" : Encoding.ASCII.GetString(lines.Line.Span));
            }

            Assert.Equal(expected, actual);
        });
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_skipped_without_being_held()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var lines = new BoundedLineReader(new Endless(100_000_000), 1_000_000);
        Assert.True(lines.Next());
        Assert.True(lines.TooLong);
        Assert.True(lines.Next());
        Assert.Equal("end", Encoding.ASCII.GetString(lines.Line.Span));
        Assert.False(lines.Next());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    private static List<string> Split(byte[] bytes, int limit)
    {
        var lines = Encoding.ASCII.GetString(bytes).Split('\n').ToList();
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return [.. lines.Select(line => line.Length > limit ? "(too long)" : line is [.., '\r'] ? line[..^1] : line)];
    }

    private sealed class Chunks(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }

    /// <summary>So many letters without a line end, and then a line «end».</summary>
    private sealed class Endless(long letters) : MemoryStream("\nend"u8.ToArray())
    {
        private long left = letters;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (left == 0)
            {
                return base.Read(buffer, offset, count);
            }

            var take = (int)Math.Min(count, left);
            buffer.AsSpan(offset, take).Fill((byte)'x');
            left -= take;
            return take;
        }
    }
}
