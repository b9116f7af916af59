using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijill.Exports.Texts;

/// <summary>Writes JSON objects one a line, with commas between them, never more than one of them in memory.</summary>
internal sealed class JsonNodes(StreamWriter output)
{
    // Letters stay as they are; a file that goes into a page must be escaped there.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ArrayBufferWriter<byte> buffer = new();
    private bool isFirst = true;

    /// <summary>Writes an object whose members <paramref name="members"/> writes.</summary>
    public void Write(Action<Utf8JsonWriter> members)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.Write(isFirst ? "" : ",\n");
        output.Write(System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan));
        isFirst = false;
    }
}

/// <summary>Members of JSON objects.</summary>
internal static class JsonMembers
{
    /// <summary>Writes text of unknown origin, or nothing when there is none.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(name, CleanText.Block(text));
        }
    }
}
