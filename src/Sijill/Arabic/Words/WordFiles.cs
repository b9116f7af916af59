using System.Text.Json.Serialization;

namespace Sijill.Arabic.Words;

/// <summary>A line of <c>words/function-words.jsonl</c>: words of a closed class that combine with clitics in the same way.</summary>
internal sealed record FunctionWordEntry
{
    /// <summary>Their part of speech.</summary>
    public required PartOfSpeech Pos { get; init; }

    /// <summary>The words, spelled fully.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The proclitic letters that may stand before them, of «وفبكلسأ».</summary>
    public string Proclitics { get; init; } = "";

    /// <summary>Whether pronouns may be written at their end.</summary>
    public bool Enclitics { get; init; }

    /// <summary>Whether the same letters are as often a noun, so that the noun is read first.</summary>
    public bool Rare { get; init; }

    /// <summary>A remark for readers of the file.</summary>
    public string? Note { get; init; }
}

/// <summary>A line of <c>words/unsplit.jsonl</c>: words and names whose first or last letters look like clitics and are none.</summary>
internal sealed record UnsplitEntry
{
    /// <summary>The words, spelled fully; their common endings need not be listed.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Whether the words are also verb forms by their letters, but in newspapers nearly always nouns («وقت», «أكثر»).</summary>
    public bool Noun { get; init; }

    /// <summary>The opposite: words that stand in names and do begin with a clitic («باسم» in a spokesman's title).</summary>
    public bool Cut { get; init; }

    /// <summary>A remark for readers of the file.</summary>
    public string? Note { get; init; }
}

/// <summary>A line of <c>words/datelines.jsonl</c>: agencies and outlets as they sign a dateline.</summary>
internal sealed record DatelineEntry
{
    /// <summary>The names and abbreviations.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>A remark for readers of the file.</summary>
    public string? Note { get; init; }
}

/// <summary>A line of <c>words/teasers.jsonl</c>: how lines begin that belong to no article.</summary>
internal sealed record TeaserEntry
{
    /// <summary>The first words of the line.</summary>
    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>Whether they only count when the line lacks a closing stop.</summary>
    public bool Unstopped { get; init; }

    /// <summary>A remark for readers of the file.</summary>
    public string? Note { get; init; }
}

/// <summary>A line of <c>words/beats.jsonl</c>: words by which an article shows its beat.</summary>
internal sealed record BeatEntry
{
    /// <summary>The beat they belong to.</summary>
    public required Beat Beat { get; init; }

    /// <summary>The words, without clitics.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>A remark for readers of the file.</summary>
    public string? Note { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(FunctionWordEntry))]
[JsonSerializable(typeof(UnsplitEntry))]
[JsonSerializable(typeof(DatelineEntry))]
[JsonSerializable(typeof(TeaserEntry))]
[JsonSerializable(typeof(BeatEntry))]
internal sealed partial class WordJson : JsonSerializerContext;
