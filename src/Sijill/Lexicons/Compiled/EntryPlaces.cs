using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sijill.Lexicons.Compiled;

/// <summary>The lines of lexicon files that hold the entries of one list: file, line, first byte and length of each, four numbers an entry.</summary>
internal static class EntryPlaces
{
    private const int Size = 4;

    public static int Count(int[] places) => places.Length / Size;

    /// <summary>Where <paramref name="entries"/> stand.</summary>
    public static int[] Of(IEnumerable<WhosWhoEntry> entries, IReadOnlyList<LexiconFile> files)
    {
        var numbers = files.Select((file, number) => (file.DisplayName, number)).ToDictionary(f => f.DisplayName, f => f.number, StringComparer.Ordinal);
        var lines = new Dictionary<int, List<(int Start, int End)>>();
        List<int> places = [];
        foreach (var entry in entries)
        {
            var file = numbers[entry.At.File];
            if (!lines.TryGetValue(file, out var all))
            {
                lines[file] = all = Lines(files[file]);
            }

            var (start, end) = all[entry.At.Line - 1];
            places.AddRange([file, entry.At.Line, start, end - start]);
        }

        return [.. places];
    }

    /// <summary>Reads an entry from its line.</summary>
    public static T Read<T>(int[] places, int entry, IReadOnlyList<LexiconFile> files, JsonTypeInfo<T> type)
        where T : WhosWhoEntry
    {
        var place = places.AsSpan(entry * Size, Size);
        var file = files[place[0]];
        var line = new byte[place[3]];
        using (var stream = file.Open())
        {
            stream.Position = place[2];
            stream.ReadExactly(line);
        }

        var read = JsonSerializer.Deserialize(line, type) ?? throw new InvalidDataException($"{file.DisplayName}({place[1]}) holds no entry");
        read.At = new Origin(file.DisplayName, place[1]);
        return read;
    }

    /// <summary>The bytes of each line, counted as a text reader counts lines, without the mark of the encoding at the start.</summary>
    private static List<(int Start, int End)> Lines(LexiconFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        List<(int, int)> lines = [];
        var start = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        while (start < bytes.Length)
        {
            var length = bytes.AsSpan(start).IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var found ? found : bytes.Length - start;
            lines.Add((start, start + length));
            var crlf = bytes.AsSpan(start + length).StartsWith("\r\n"u8);
            start += length + (crlf ? 2 : 1);
        }

        return lines;
    }
}
