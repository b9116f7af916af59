using System.Text.Json;
using Sijill.Api.V1;
using Sijill.Ledger.Reading;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Api.Mcp;

/// <summary>What proves an answer: a passage, where it stands, and where that was published.</summary>
/// <param name="Document">Content key of the document.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="Publisher">Its outlet, or null.</param>
/// <param name="Published">Its day, or null.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="Text">The passage: exactly the slice of the text from start to end.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Claim">The claim that was read there, or null.</param>
/// <param name="Occurrence">The occurrence that it belongs to, or null.</param>
internal sealed record Citation(
    string Document, string? Title, string? Publisher, DateOnly? Published, string? Url, string Text, int Start, int End, string? Claim, string? Occurrence)
{
    /// <summary>A report of an occurrence.</summary>
    public static Citation Of(OccurrenceSource source, string? occurrence, IReadOnlyDictionary<string, DocumentSummary> documents)
    {
        ArgumentNullException.ThrowIfNull(source);
        var document = documents.GetValueOrDefault(source.DocumentId);
        return new(
            source.DocumentId, document?.Title, source.Publisher ?? document?.Publisher, source.Published, document?.Url, source.Evidence.Text, source.Evidence.Span.Start,
            source.Evidence.Span.End, source.ClaimId, occurrence);
    }

    /// <summary>Writes it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("document", Document);
        json.WriteString("title", Title);
        json.WriteString("publisher", Publisher);
        Items.Day(json, "published", Published);
        json.WriteString("url", Url);
        json.WriteString("text", Text);
        json.WriteNumber("start", Start);
        json.WriteNumber("end", End);
        json.WriteString("claim", Claim);
        json.WriteString("occurrence", Occurrence);
        json.WriteEndObject();
    }

    /// <summary>A line for a person.</summary>
    public override string ToString() => $"«{Text}» — {string.Join(", ", new[] { Publisher, Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Url ?? Document }.OfType<string>())}";
}
