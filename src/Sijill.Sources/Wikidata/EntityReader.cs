using System.Globalization;
using System.Text.Json;

namespace Sijill.Sources.Wikidata;

/// <summary>
/// Reads one entity of Wikidata's JSON in one pass over its bytes, and of it only what the import needs. Empty maps stand as <c>[]</c> in
/// Wikidata's JSON, so a value of a kind that is not expected is passed over, not an error.
/// </summary>
internal static class EntityReader
{
    /// <summary>The entity.</summary>
    /// <exception cref="JsonException">The bytes are no JSON object, hold no valid text, or have no id.</exception>
    public static WikidataEntity Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException("an entity is expected: an object in braces");
            }

            var entity = ReadEntity(ref reader);
            if (reader.Read())
            {
                throw new JsonException("there is more on the line than one entity");
            }

            return entity;
        }
        catch (InvalidOperationException e)
        {
            // Half a surrogate pair, or bytes that are no UTF-8, within a string.
            throw new JsonException("a string holds characters that cannot be", e);
        }
    }

    private static WikidataEntity ReadEntity(ref Utf8JsonReader reader)
    {
        var entity = new WikidataEntity();
        var named = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                entity.Id = ReadId(ref reader);
                named = true;
            }
            else if (reader.ValueTextEquals("labels"u8))
            {
                ReadLabels(ref reader, entity);
            }
            else if (reader.ValueTextEquals("aliases"u8))
            {
                ReadAliases(ref reader, entity);
            }
            else if (reader.ValueTextEquals("claims"u8))
            {
                ReadClaims(ref reader, entity);
            }
            else if (reader.ValueTextEquals("sitelinks"u8))
            {
                entity.Sitelinks = CountMembers(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        return named ? entity : throw new JsonException("the entity has no \"id\"");
    }

    /// <summary>The number of the item, or 0 for a property or lexeme.</summary>
    private static long ReadId(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("the \"id\" of an entity is text, such as \"Q42\"");
        }

        return reader.ValueIsEscaped ? 0 : WikidataIds.NumberOf(reader.ValueSpan, (byte)'Q');
    }

    private static void ReadLabels(ref Utf8JsonReader reader, WikidataEntity entity)
    {
        string? everyLanguage = null;
        if (!Opens(ref reader, JsonTokenType.StartObject))
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("en"u8))
            {
                entity.English = ReadTerm(ref reader);
            }
            else if (reader.ValueTextEquals("ar"u8))
            {
                entity.Arabic = ReadTerm(ref reader);
            }
            else if (reader.ValueTextEquals("ru"u8))
            {
                entity.Russian = ReadTerm(ref reader);
            }
            else if (reader.ValueTextEquals("mul"u8))
            {
                everyLanguage = ReadTerm(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        // «mul» is the label for every language that has none of its own; English labels equal to it are being removed.
        entity.English ??= everyLanguage;
    }

    private static void ReadAliases(ref Utf8JsonReader reader, WikidataEntity entity)
    {
        if (!Opens(ref reader, JsonTokenType.StartObject))
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var into = reader.ValueTextEquals("ar"u8) ? entity.ArabicAliases : reader.ValueTextEquals("ru"u8) ? entity.RussianAliases : null;
            if (into is null)
            {
                Pass(ref reader);
            }
            else if (Opens(ref reader, JsonTokenType.StartArray))
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (TermHere(ref reader) is { } alias)
                    {
                        into.Add(alias);
                    }
                }
            }
        }
    }

    /// <summary>The value of <c>{"language":"en","value":"…"}</c>.</summary>
    private static string? ReadTerm(ref Utf8JsonReader reader)
    {
        reader.Read();
        return TermHere(ref reader);
    }

    private static string? TermHere(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? value = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("value"u8))
            {
                value = ReadText(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    private static void ReadClaims(ref Utf8JsonReader reader, WikidataEntity entity)
    {
        if (!Opens(ref reader, JsonTokenType.StartObject))
        {
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = PropertyHere(ref reader);
            if (!WikidataIds.IsRead(property))
            {
                Pass(ref reader);
            }
            else if (Opens(ref reader, JsonTokenType.StartArray))
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    ReadStatement(ref reader, property, entity.Statements);
                }
            }
        }
    }

    private static void ReadStatement(ref Utf8JsonReader reader, int property, List<WikidataStatement> statements)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        WikidataValue value = default;
        List<(int, WikidataValue)>? qualifiers = null;
        bool preferred = false, deprecated = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("mainsnak"u8))
            {
                reader.Read();
                value = SnakHere(ref reader);
            }
            else if (reader.ValueTextEquals("rank"u8))
            {
                reader.Read();
                preferred = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("preferred"u8);
                deprecated = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("deprecated"u8);
                reader.Skip();
            }
            else if (property == WikidataIds.PositionHeld && reader.ValueTextEquals("qualifiers"u8))
            {
                qualifiers = ReadQualifiers(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        if (!deprecated)
        {
            statements.Add(new WikidataStatement(property, value, preferred, qualifiers ?? []));
        }
    }

    private static List<(int Property, WikidataValue Value)> ReadQualifiers(ref Utf8JsonReader reader)
    {
        var qualifiers = new List<(int, WikidataValue)>();
        if (!Opens(ref reader, JsonTokenType.StartObject))
        {
            return qualifiers;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = PropertyHere(ref reader);
            if (!WikidataIds.IsReadQualifier(property))
            {
                Pass(ref reader);
            }
            else if (Opens(ref reader, JsonTokenType.StartArray))
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    qualifiers.Add((property, SnakHere(ref reader)));
                }
            }
        }

        return qualifiers;
    }

    /// <summary>The value of a snak; one of type <c>somevalue</c> or <c>novalue</c> has no datavalue, and gives the empty value.</summary>
    private static WikidataValue SnakHere(ref Utf8JsonReader reader)
    {
        WikidataValue value = default;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return value;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("datavalue"u8))
            {
                Pass(ref reader);
            }
            else if (Opens(ref reader, JsonTokenType.StartObject))
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals("value"u8))
                    {
                        reader.Read();
                        value = ValueHere(ref reader);
                    }
                    else
                    {
                        Pass(ref reader);
                    }
                }
            }
        }

        return value;
    }

    private static WikidataValue ValueHere(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new WikidataValue(0, reader.GetString());
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return default;
        }

        long item = 0, number = 0;
        var isItem = true;
        string? time = null, amount = null, calendar = null;
        var precision = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                item = WikidataIds.ItemOf(ReadText(ref reader));
            }
            else if (reader.ValueTextEquals("numeric-id"u8))
            {
                number = ReadNumber(ref reader);
            }
            else if (reader.ValueTextEquals("entity-type"u8))
            {
                isItem = ReadText(ref reader) == "item";
            }
            else if (reader.ValueTextEquals("time"u8))
            {
                time = ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("precision"u8))
            {
                precision = (int)Math.Clamp(ReadNumber(ref reader), 0, 14);
            }
            else if (reader.ValueTextEquals("calendarmodel"u8))
            {
                calendar = ReadText(ref reader);
            }
            else if (reader.ValueTextEquals("amount"u8))
            {
                amount = ReadText(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        // Dumps of the first years have the number only.
        item = item > 0 ? item : isItem ? Math.Max(0, number) : 0;
        var julian = calendar is not null && calendar.EndsWith("Q1985786", StringComparison.Ordinal);
        return new WikidataValue(item, time is null ? amount : WikidataTime.Read(time, precision, julian));
    }

    private static int CountMembers(ref Utf8JsonReader reader)
    {
        var count = 0;
        if (Opens(ref reader, JsonTokenType.StartObject))
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                count++;
                Pass(ref reader);
            }
        }

        return count;
    }

    private static int PropertyHere(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? 0 : (int)Math.Min(int.MaxValue, WikidataIds.NumberOf(reader.ValueSpan, (byte)'P'));

    private static string? ReadText(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.GetString();
        }

        reader.Skip();
        return null;
    }

    private static long ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetInt64(out var number) ? number : 0;
        }

        return reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped
            && long.TryParse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var text) ? text : Skipped(ref reader);
    }

    private static long Skipped(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return 0;
    }

    /// <summary>Goes into the value of a property when it begins with <paramref name="token"/>, else past it.</summary>
    private static bool Opens(ref Utf8JsonReader reader, JsonTokenType token)
    {
        reader.Read();
        if (reader.TokenType == token)
        {
            return true;
        }

        reader.Skip();
        return false;
    }

    /// <summary>Goes past the value of a property.</summary>
    private static void Pass(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
