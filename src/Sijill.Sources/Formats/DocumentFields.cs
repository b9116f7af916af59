using System.Text.Json;
using Sijill.Model;

namespace Sijill.Sources.Formats;

/// <summary>The fields of a JSON document: id, url, title, published, text, publisher (or outlet). All others are passed over.</summary>
internal sealed class DocumentFields
{
    public string? Id { get; private set; }

    public string? Url { get; private set; }

    public string? Title { get; private set; }

    public string? Publisher { get; private set; }

    public string? Published { get; private set; }

    public string? Text { get; private set; }

    /// <summary>Reads the object that <paramref name="reader"/> stands at the start of.</summary>
    /// <exception cref="JsonException">It is malformed, or a field has the wrong type.</exception>
    public static DocumentFields Read(ref Utf8JsonReader reader)
    {
        var fields = new DocumentFields();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            fields.ReadField(ref reader);
        }

        return fields;
    }

    /// <summary>The document, or why there is none.</summary>
    public SourceItem ToItem(string source, int line, string fallbackId, SourceOptions options)
    {
        if (Text is null)
        {
            return SourceItem.Failed("SJ3010", source, line, "the object has no field «text»");
        }

        var published = PublishedTime.Parse(Published);
        var problem = published is null && !string.IsNullOrWhiteSpace(Published)
            ? new SourceProblem("SJ3011", source, line, $"«published» is no date that is read ({Shorten(Published)}); it is left out")
            : null;
        var id = NullIfEmpty(Id) ?? NullIfEmpty(Url) ?? fallbackId;
        return new(
            new Document(id, Text, NullIfEmpty(Title), NullIfEmpty(Url), NullIfEmpty(Publisher), Published: published ?? options.Published), problem)
        {
            Line = line,
        };
    }

    private void ReadField(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("id"u8))
        {
            Id = Value(ref reader, "id");
        }
        else if (reader.ValueTextEquals("text"u8))
        {
            Text = Value(ref reader, "text");
        }
        else if (reader.ValueTextEquals("title"u8))
        {
            Title = Value(ref reader, "title");
        }
        else if (reader.ValueTextEquals("url"u8))
        {
            Url = Value(ref reader, "url");
        }
        else if (reader.ValueTextEquals("published"u8))
        {
            Published = Value(ref reader, "published");
        }
        else if (reader.ValueTextEquals("publisher"u8))
        {
            Publisher = Value(ref reader, "publisher") ?? Publisher;
        }
        else if (reader.ValueTextEquals("outlet"u8))
        {
            var outlet = Value(ref reader, "outlet");
            Publisher ??= outlet;
        }
        else
        {
            reader.Skip();
        }
    }

    private static string? Value(ref Utf8JsonReader reader, string field)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.String => String(ref reader, field),
            JsonTokenType.Null => null,
            JsonTokenType.Number when field == "id" => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw new JsonException($"the field «{field}» is to be a string or null"),
        };
    }

    private static string? String(ref Utf8JsonReader reader, string field)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"the field «{field}» holds half a surrogate pair or bytes that are no UTF-8", e);
        }
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string Shorten(string? value) => value is { Length: > 40 } ? value[..40] + "…" : value ?? "";
}
