using System.Text.Json.Serialization;

namespace Sijill.Arabic.Times;

/// <summary>A line of <c>lexicon/calendar/*.jsonl</c>.</summary>
internal sealed class CalendarEntry
{
    /// <summary>A <see cref="TermClass"/>, in camel case.</summary>
    public required string Class { get; init; }

    /// <summary>Its number, see <see cref="TermClass"/>.</summary>
    public int Value { get; init; }

    /// <summary>Words or phrases.</summary>
    public required string[] Words { get; init; }

    /// <summary>The words are also something else.</summary>
    public bool Weak { get; init; }

    /// <summary>The date of a named day.</summary>
    public string? Edtf { get; init; }

    /// <summary>A remark for the reader of the file.</summary>
    public string? Note { get; init; }
}

/// <summary>JSON metadata of the calendar files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(CalendarEntry))]
internal sealed partial class CalendarJson : JsonSerializerContext;
