using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Sijill.Sources.Wikidata;

/// <summary>Appends rows to a file, one a line.</summary>
internal sealed class RowWriter<T> : IDisposable
    where T : IRow
{
    private const int Buffer = 256 * 1024;
    private readonly FileStream file;
    private readonly JsonTypeInfo<T> type;
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json;

    /// <summary>Opens the file and cuts off what stands after <paramref name="length"/>: rows of after the last checkpoint.</summary>
    /// <exception cref="InvalidDataException">The file is shorter than <paramref name="length"/>.</exception>
    public RowWriter(string path, long length, JsonTypeInfo<T> type)
    {
        this.type = type;
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, Buffer);
        if (file.Length < length)
        {
            file.Dispose();
            throw new InvalidDataException($"{path} is shorter than it was");
        }

        file.SetLength(length);
        file.Seek(0, SeekOrigin.End);
        json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = type.Options.Encoder, SkipValidation = true });
    }

    /// <summary>Appends the row; does nothing with null.</summary>
    public void Write(T? row)
    {
        if (row is null)
        {
            return;
        }

        line.ResetWrittenCount();
        json.Reset();
        JsonSerializer.Serialize(json, row, type);
        json.Flush();
        file.Write(line.WrittenSpan);
        file.WriteByte((byte)'\n');
    }

    /// <summary>Hands all rows to the disk and returns the length of the file.</summary>
    public long Flush()
    {
        file.Flush(flushToDisk: true);
        return file.Position;
    }

    public void Dispose()
    {
        json.Dispose();
        file.Dispose();
    }
}
