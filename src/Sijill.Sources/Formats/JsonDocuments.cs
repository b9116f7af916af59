using System.Text.Json;

namespace Sijill.Sources.Formats;

/// <summary>Documents from JSON: one object, an array of objects, or several objects one after the other.</summary>
internal static class JsonDocuments
{
    private static readonly JsonReaderOptions Options = new() { AllowMultipleValues = true };

    /// <summary>All documents of <paramref name="utf8"/>; the first mistake ends them.</summary>
    public static List<SourceItem> Read(ReadOnlySpan<byte> utf8, string source, string stem, SourceOptions options)
    {
        var items = new List<SourceItem>();
        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    var fields = DocumentFields.Read(ref reader);
                    items.Add(fields.ToItem(source, 0, items.Count == 0 ? stem : $"{stem}#{items.Count + 1}", options));
                }
                else if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.EndArray))
                {
                    throw new JsonException("expected an object with a field «text», or an array of them");
                }
            }
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? LineAt(utf8, reader.BytesConsumed)) + 1;
            items.Add(SourceItem.Failed("SJ3009", source, line, "malformed JSON: " + JsonMessage.Of(e)));
        }

        if (items.Count == 0)
        {
            items.Add(SourceItem.Failed("SJ3010", source, 0, "the file holds no document"));
        }

        return items;
    }

    /// <summary>The document of one line of a JSON Lines file.</summary>
    public static SourceItem ReadLine(ReadOnlySpan<byte> utf8, string source, int line, string stem, SourceOptions options)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return SourceItem.Failed("SJ3009", source, line, "the line is no JSON object");
            }

            var fields = DocumentFields.Read(ref reader);
            return reader.Read()
                ? SourceItem.Failed("SJ3009", source, line, "the line holds more than one object")
                : fields.ToItem(source, line, $"{stem}#{line}", options);
        }
        catch (JsonException e)
        {
            return SourceItem.Failed("SJ3009", source, line, "malformed JSON: " + JsonMessage.Of(e));
        }
    }

    private static long LineAt(ReadOnlySpan<byte> utf8, long offset) => utf8[..(int)Math.Min(offset, utf8.Length)].Count((byte)'\n');
}
