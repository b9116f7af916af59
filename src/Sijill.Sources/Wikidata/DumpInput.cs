using System.Security.Cryptography;
using System.Text.Json;
using Sijill.Sources.Streams;

namespace Sijill.Sources.Wikidata;

/// <summary>
/// One input as unpacked bytes: opened, gzip undone, and moved to where an earlier pass stopped, which is known by the mark it left.
/// </summary>
internal sealed class DumpInput : IDisposable
{
    /// <summary>How much of a line is hashed to know it again: its number and the first labels.</summary>
    public const int MarkBytes = 256;

    private const int HeadBytes = 64 * 1024;
    private const int SkipBytes = 1024 * 1024;
    private readonly Stream raw;
    private readonly Action<long> onRead;
    private readonly bool plain;

    private DumpInput(Stream raw, Action<long> onRead)
    {
        this.raw = raw;
        this.onRead = onRead;
        var start = new HeadStream(new CountingStream(raw, count => onRead(count)), 2);
        plain = start.Head is not [0x1F, 0x8B];
        var unpacked = new HeadStream(plain ? start : new CheckedGzipStream(start), HeadBytes);
        Form = FormOf(unpacked.Head);
        Stream = unpacked;
    }

    /// <summary>The bytes, from the beginning or from where <see cref="Skip"/> has gone.</summary>
    public Stream Stream { get; private set; }

    /// <summary>What is in the file.</summary>
    public DumpForm Form { get; }

    /// <summary>Opens <paramref name="raw"/>, which is closed with this.</summary>
    /// <param name="onRead">Hears how many bytes as they stand in the file were read or passed over.</param>
    public static DumpInput Open(Stream raw, Action<long> onRead) => new(raw, onRead);

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    /// <summary>Goes to where <paramref name="state"/> stands; false when another text stands there.</summary>
    public bool Skip(InputState state, CancellationToken cancel)
    {
        if (state.Bytes < 0 || state.MarkLength is < 0 or > MarkBytes || state.MarkOffset < 0)
        {
            return false;
        }

        var mark = new byte[state.MarkLength];
        var there = plain && raw.CanSeek ? Seek(state, mark) : ReadPast(state, mark, cancel);
        return there && (state.MarkHash is null || Hash(mark) == state.MarkHash);
    }

    public void Dispose() => raw.Dispose();

    private bool Seek(InputState state, byte[] mark)
    {
        if (raw.Length < state.Bytes)
        {
            return false;
        }

        raw.Position = state.MarkOffset;
        var whole = raw.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) == mark.Length;
        raw.Position = state.Bytes;
        onRead(state.Bytes);
        Stream = new CountingStream(raw, count => onRead(count));
        return whole;
    }

    private bool ReadPast(InputState state, byte[] mark, CancellationToken cancel)
    {
        var buffer = new byte[SkipBytes];
        for (var at = 0L; at < state.Bytes;)
        {
            cancel.ThrowIfCancellationRequested();
            var count = Stream.Read(buffer, 0, (int)Math.Min(buffer.Length, state.Bytes - at));
            if (count == 0)
            {
                return false;
            }

            // Those bytes of the mark that are in the buffer.
            var from = Math.Max(at, state.MarkOffset);
            var to = Math.Min(at + count, state.MarkOffset + mark.Length);
            if (from < to)
            {
                buffer.AsSpan((int)(from - at), (int)(to - from)).CopyTo(mark.AsSpan((int)(from - state.MarkOffset)));
            }

            at += count;
        }

        return true;
    }

    private static DumpForm FormOf(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        try
        {
            var reader = new Utf8JsonReader(head, isFinalBlock: false, default);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                return DumpForm.Array;
            }

            // What Special:EntityData and wbgetentities answer.
            return reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                && (reader.ValueTextEquals("entities"u8) || reader.ValueTextEquals("success"u8)) ? DumpForm.EntityFile : DumpForm.Lines;
        }
        catch (JsonException)
        {
            // The lines say for themselves what is wrong with them.
            return DumpForm.Lines;
        }
    }
}
