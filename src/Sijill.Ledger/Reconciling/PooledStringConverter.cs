using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijill.Ledger.Reconciling;

/// <summary>Reads texts so that equal short ones are one object: ids, codes, names and outlets come thousands of times.</summary>
internal sealed class PooledStringConverter : JsonConverter<string>
{
    /// <summary>Longer texts are passages; they hardly ever come twice.</summary>
    private const int Longest = 80;

    private readonly HashSet<string> pool = new(StringComparer.Ordinal);
    private readonly char[] buffer = new char[Longest];

    /// <inheritdoc/>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
        {
            return reader.GetString();
        }

        var text = buffer.AsSpan(0, reader.CopyString(buffer));
        var lookup = pool.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(text, out var known))
        {
            known = text.ToString();
            pool.Add(known);
        }

        return known;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
