using System.Globalization;
using System.Text;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Archives;

/// <summary>
/// Reads the records of a WARC file (ISO 28500) one after the other, holding one in memory. Damage within a header costs that record:
/// reading goes on where the next one begins.
/// </summary>
/// <param name="stream">The unpacked archive.</param>
/// <param name="maxBlock">Longest content in bytes; longer ones are passed over.</param>
/// <param name="wanted">By its header, whether a record's content is needed.</param>
internal sealed class WarcReader(Stream stream, int maxBlock, Func<IReadOnlyDictionary<string, string>, bool> wanted)
{
    private const int MaxLine = 64 * 1024;
    private const int MaxFields = 500;
    private const int BufferBytes = 128 * 1024;
    private readonly byte[] buffer = new byte[BufferBytes];
    private int start;
    private int end;
    private long consumed;
    private long number;

    /// <summary>Where reading stands, in bytes of the unpacked archive.</summary>
    public long Position => consumed;

    /// <summary>The number of the last record that began, from 1.</summary>
    public long Number => number;

    /// <summary>Where the last record began.</summary>
    public long RecordOffset { get; private set; }

    /// <summary>The identifier of the last record that began, or null while that is not known.</summary>
    public string? RecordId { get; private set; }

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="UnreadableException">
    /// The record is damaged or cut short. When the archive goes on behind it, the next call gives the next record.
    /// </exception>
    public WarcRecord? Next()
    {
        string? line;
        do
        {
            RecordOffset = consumed;
            line = Line();
        }
        while (line is { Length: 0 });

        if (line is null)
        {
            return null;
        }

        number++;
        RecordId = null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
        {
            GoToNextRecord();
            throw new UnreadableException("SJ3017", "no record begins here, where one should; reading goes on at the next");
        }

        var fields = Header();
        RecordId = fields.TryGetValue("WARC-Record-ID", out var id) ? id.Trim('<', '>', ' ') : null;
        if (!fields.TryGetValue("Content-Length", out var text) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            GoToNextRecord();
            throw new UnreadableException("SJ3017", "the record does not say how long it is; reading goes on at the next");
        }

        var isWanted = wanted(fields);
        var block = isWanted && length <= maxBlock ? Block((int)length) : Skip(length);
        return new WarcRecord(number, RecordOffset, fields, block) { TooLong = isWanted && length > maxBlock };
    }

    private Dictionary<string, string> Header()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        for (var count = 0; ; count++)
        {
            var line = Line() ?? throw new UnreadableException("SJ3017", "the archive breaks off within the header of a record");
            if (line.Length == 0)
            {
                return fields;
            }

            if (count == MaxFields)
            {
                GoToNextRecord();
                throw new UnreadableException("SJ3017", "the record's header has more than 500 lines; reading goes on at the next");
            }

            if (line[0] is ' ' or '\t' && last is not null)
            {
                // A field that goes on in the next line.
                fields[last] = fields[last] + " " + line.Trim();
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                last = line[..colon].Trim();
                fields.TryAdd(last, line[(colon + 1)..].Trim());
            }
        }
    }

    private byte[] Block(int length)
    {
        // Grows with what is there: a header may claim more than the archive holds.
        var block = new byte[Math.Min(length, BufferBytes)];
        var at = 0;
        while (at < length)
        {
            if (at == block.Length)
            {
                Array.Resize(ref block, (int)Math.Min(length, block.Length * 2L));
            }

            if (start == end && !Fill())
            {
                throw CutOff(length, at);
            }

            var count = Math.Min(end - start, block.Length - at);
            buffer.AsSpan(start, count).CopyTo(block.AsSpan(at));
            Consume(count);
            at += count;
        }

        return block;
    }

    private byte[] Skip(long length)
    {
        for (var left = length; left > 0;)
        {
            if (start == end && !Fill())
            {
                throw CutOff(length, length - left);
            }

            var count = (int)Math.Min(end - start, left);
            Consume(count);
            left -= count;
        }

        return [];
    }

    private static UnreadableException CutOff(long length, long there) =>
        new("SJ3017", string.Create(CultureInfo.InvariantCulture, $"the archive breaks off within a record: {there} of its {length} bytes are there"));

    private void GoToNextRecord()
    {
        while (true)
        {
            var available = buffer.AsSpan(start, end - start);
            if (available.StartsWith("WARC/"u8))
            {
                return;
            }

            var feed = available.IndexOf((byte)'\n');
            if (feed >= 0 && available.Length - feed > "WARC/".Length)
            {
                Consume(feed + 1);
            }
            else
            {
                // Keep the last line feed: what follows it may be cut by the end of the buffer.
                Consume(feed >= 0 ? feed : available.Length);
                if (!Fill())
                {
                    Consume(end - start);
                    return;
                }
            }
        }
    }

    /// <summary>The next line without its end; null at the end of the archive.</summary>
    private string? Line()
    {
        var searched = 0;
        while (true)
        {
            var feed = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                var line = Encoding.UTF8.GetString(buffer, start, searched + feed).TrimEnd('\r');
                Consume(searched + feed + 1);
                return line;
            }

            searched = end - start;
            if (searched > MaxLine)
            {
                Consume(searched);
                GoToNextRecord();
                throw new UnreadableException("SJ3017", "a line of a record's header is longer than 64 kB; reading goes on at the next record");
            }

            if (!Fill())
            {
                if (searched == 0)
                {
                    return null;
                }

                var rest = Encoding.UTF8.GetString(buffer, start, searched).TrimEnd('\r');
                Consume(searched);
                return rest;
            }
        }
    }

    private void Consume(int count)
    {
        start += count;
        consumed += count;
    }

    /// <summary>Reads more behind what is unread; false at the end.</summary>
    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        var count = stream.Read(buffer, end, buffer.Length - end);
        end += count;
        return count > 0;
    }
}
