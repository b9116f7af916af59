using System.Text.Json;
using Sijill.Api.Answering;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Searching;
using Sijill.Records;

namespace Sijill.Api.V1;

/// <summary>Writes what lists hold.</summary>
internal static class Items
{
    /// <summary>What is stored as JSON already.</summary>
    public static void Stored(Utf8JsonWriter json, string body) => json.WriteRawValue(body, skipInputValidation: true);

    /// <summary>A claim as docs/record.md has it, and what the ledger knows of it.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="occurrence">The occurrence that it belongs to, or null.</param>
    public static void Claim(Utf8JsonWriter json, LedgerClaim claim, string? occurrence)
    {
        var record = JsonSerializer.SerializeToUtf8Bytes(claim.Record, RecordJson.Lines.ClaimRecord);
        var ledger = JsonAnswer.Bytes(part =>
        {
            part.WriteStartObject();
            part.WriteString("document", claim.DocumentKey);
            part.WriteString("origin", claim.Origin);
            Day(part, "first", claim.First);
            Day(part, "last", claim.Last);
            part.WriteString("verdict", claim.Verdict);
            part.WriteString("occurrence", occurrence);
            part.WriteEndObject();
        });

        // The record is one object, and gets a last field.
        byte[] whole = [.. record.AsSpan(0, record.Length - 1), .. ",\"ledger\":"u8, .. ledger, (byte)'}'];
        json.WriteRawValue(whole, skipInputValidation: true);
    }

    /// <summary>A document without its text.</summary>
    public static void Document(Utf8JsonWriter json, DocumentSummary document)
    {
        json.WriteStartObject();
        Head(json, document.Key, document.SourceId, document.Url, document.Title, document.Publisher, document.Published, document.Language, document.Origin);
        json.WriteNumber("appearances", document.Appearances);
        json.WriteNumber("claims", document.Claims);
        json.WriteEndObject();
    }

    /// <summary>The fields that every form of a document begins with.</summary>
    public static void Head(
        Utf8JsonWriter json, string key, string id, string? url, string? title, string? publisher, DateTimeOffset? published, string language, string origin)
    {
        json.WriteString("document", key);
        json.WriteString("id", id);
        json.WriteString("url", url);
        json.WriteString("title", title);
        json.WriteString("publisher", publisher);
        Time(json, "published", published);
        json.WriteString("language", language);
        json.WriteString("origin", origin);
    }

    /// <summary>One publication of a text.</summary>
    public static void Appearance(Utf8JsonWriter json, Appearance appearance)
    {
        json.WriteStartObject();
        json.WriteString("publisher", appearance.Publisher);
        json.WriteString("id", appearance.SourceId);
        json.WriteString("url", appearance.Url);
        json.WriteString("title", appearance.Title);
        Time(json, "published", appearance.Published);
        json.WriteEndObject();
    }

    /// <summary>A document found, with the passage that shows why; offsets are those of its text.</summary>
    public static void Hit(Utf8JsonWriter json, SearchHit hit)
    {
        var document = hit.Document;
        json.WriteStartObject();
        Head(json, document.Key, document.SourceId, document.Url, document.Title, document.Publisher, document.Published, document.Language, document.Origin);
        json.WriteNumber("appearances", document.Appearances.Count);
        json.WriteNumber("score", Math.Round(hit.Score, 4));
        Snippet(json, hit.Snippet);
        json.WriteEndObject();
    }

    /// <summary>The field <c>snippet</c>: a passage and what was found in it; offsets are those of the document's text.</summary>
    public static void Snippet(Utf8JsonWriter json, Snippet snippet)
    {
        json.WriteStartObject("snippet");
        json.WriteString("text", snippet.Text);
        json.WriteNumber("start", snippet.Span.Start);
        json.WriteNumber("end", snippet.Span.End);
        json.WriteStartArray("matches");
        foreach (var match in snippet.Matches)
        {
            json.WriteStartObject();
            json.WriteNumber("start", match.Start);
            json.WriteNumber("end", match.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A time with its own offset, or null.</summary>
    public static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json.WriteString(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A day, or null.</summary>
    public static void Day(Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
