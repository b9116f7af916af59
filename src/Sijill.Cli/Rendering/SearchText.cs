using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijill.Api.V1;
using Sijill.Ledger.Searching;

namespace Sijill.Cli.Rendering;

/// <summary>What a search found.</summary>
internal static class SearchText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For people: title, outlet, day, address, and the passage with the words found in bold or in brackets.</summary>
    public static string Of(SearchHit hit, bool colors)
    {
        var document = hit.Document;
        var facts = new[]
        {
            document.Publisher is { } publisher ? Directions.Isolated(Clean(publisher)) : null,
            document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated",
            Clean(document.Url ?? document.SourceId),
            document.Appearances.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{document.Appearances.Count} appearances") : null,
        };
        return $"{Directions.Isolated(Clean(document.Title ?? document.SourceId))}\n  {string.Join(" · ", facts.Where(fact => fact is not null))}\n  {Directions.Isolated(Marked(hit.Snippet, colors))}\n\n";
    }

    /// <summary>One line of JSON; offsets are those of the document's text.</summary>
    public static string Json(SearchHit hit)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var document = hit.Document;
            json.WriteStartObject();
            json.WriteString("document", document.Key);
            json.WriteString("id", document.SourceId);
            json.WriteString("url", document.Url);
            json.WriteString("title", document.Title);
            json.WriteString("publisher", document.Publisher);
            Items.Time(json, "published", document.Published);
            json.WriteString("origin", document.Origin);
            json.WriteNumber("appearances", document.Appearances.Count);
            json.WriteNumber("score", Math.Round(hit.Score, 4));
            Items.Snippet(json, hit.Snippet);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static string Marked(Snippet snippet, bool colors)
    {
        var (open, close) = colors ? ("\e[1m", "\e[0m") : ("[", "]");
        var text = new StringBuilder();
        var done = snippet.Span.Start;
        foreach (var match in snippet.Matches)
        {
            text.Append(Clean(Slice(done, match.Start))).Append(open).Append(Clean(Slice(match.Start, match.End))).Append(close);
            done = match.End;
        }

        return text.Append(Clean(Slice(done, snippet.Span.End))).ToString();

        string Slice(int start, int end) => snippet.Text[(start - snippet.Span.Start)..(end - snippet.Span.Start)];
    }

    /// <summary>Without what could move a terminal's cursor.</summary>
    private static string Clean(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
