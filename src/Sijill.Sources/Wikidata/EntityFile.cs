using System.Text.Json;

namespace Sijill.Sources.Wikidata;

/// <summary>Reads an entity file: <c>{"entities":{"Q42":{…}}}</c>, on one line or on many.</summary>
internal static class EntityFile
{
    /// <summary>Its entities; those that are said to be missing are left out.</summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static List<WikidataEntity> Read(ReadOnlySpan<byte> json)
    {
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        var entities = new List<WikidataEntity>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = reader.ValueTextEquals("entities"u8);
            reader.Read();
            if (!wanted || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                entities.Add(EntityReader.Read(json[start..(int)reader.BytesConsumed]));
            }
        }

        while (reader.Read())
        {
            // To the end, so that what follows the object is found to be wrong.
        }

        return entities;
    }
}
