using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Wikidata;

/// <summary>
/// The rows of a file in order of their numbers. Held in memory is where each stands (24 bytes), not what it says; of two rows of one
/// number the later counts.
/// </summary>
internal sealed class RowFile<T> : IDisposable
    where T : class, IRow
{
    private const int LineLimit = 64 * 1024 * 1024;
    private readonly FileStream file;
    private readonly JsonTypeInfo<T> type;
    private readonly List<(long Q, long Offset, int Length)> index = [];

    public RowFile(string path, JsonTypeInfo<T> type)
    {
        this.type = type;
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite);
        var begin = 0L;
        using (var lines = new BoundedLineReader(file, LineLimit))
        {
            while (lines.Next())
            {
                index.Add((NumberOf(lines.Line.Span), begin, lines.Line.Length));
                begin = lines.Position;
            }
        }

        index.Sort();
        KeepLast();
    }

    /// <summary>How many rows there are.</summary>
    public int Count => index.Count;

    /// <summary>The rows, lowest number first; only those that <paramref name="wanted"/> accepts, where it is given.</summary>
    public IEnumerable<T> Read(Func<long, bool>? wanted = null)
    {
        foreach (var (q, offset, length) in index)
        {
            if (wanted?.Invoke(q) == false)
            {
                continue;
            }

            var buffer = ArrayPool<byte>.Shared.Rent(length);
            T row;
            try
            {
                RandomAccess.Read(file.SafeFileHandle, buffer.AsSpan(0, length), offset);
                row = JsonSerializer.Deserialize(buffer.AsSpan(0, length), type)!;
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }

            yield return row;
        }
    }

    public void Dispose() => file.Dispose();

    private void KeepLast()
    {
        var rows = CollectionsMarshal.AsSpan(index);
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (i + 1 == rows.Length || rows[i + 1].Q != rows[i].Q)
            {
                rows[kept++] = rows[i];
            }
        }

        index.RemoveRange(kept, index.Count - kept);
    }

    /// <summary>The number in <c>{"q":123,…</c>.</summary>
    private static long NumberOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                return reader.GetInt64();
            }
        }

        return 0;
    }
}
