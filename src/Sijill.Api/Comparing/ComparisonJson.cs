using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijill.Api.Answering;
using Sijill.Reconciliation.Comparison;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Api.Comparing;

/// <summary>A comparison as one JSON object; docs/reconciliation.md describes it.</summary>
internal static class ComparisonJson
{
    /// <summary>As a text with line breaks, for people too.</summary>
    public static string Of(ComparisonTable table)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            Write(json, table);
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes it.</summary>
    public static void Write(Utf8JsonWriter json, ComparisonTable table)
    {
        json.WriteStartObject();
        Documents(json, table);
        Holders(json, table);
        json.WriteStartArray("points");
        foreach (var point in table.Points)
        {
            Point(json, point);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Documents(Utf8JsonWriter json, ComparisonTable table)
    {
        json.WriteStartArray("documents");
        foreach (var account in table.Accounts)
        {
            json.WriteStartObject();
            json.WriteString("id", account.DocumentId);
            json.WriteString("title", account.Title);
            json.WriteString("publisher", account.Publisher);
            json.WriteString("published", account.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("official", account.Official?.Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Holders(Utf8JsonWriter json, ComparisonTable table)
    {
        json.WriteStartArray("holders");
        foreach (var holder in table.Holders)
        {
            json.WriteStartObject();
            json.WriteString("key", holder.Key);
            json.WriteString("kind", Lower(holder.Kind));
            json.WriteString("name", holder.Name);
            json.WriteString("country", holder.Country);
            json.WriteString("sector", holder.Sector);
            json.WriteString("via", holder.Via);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Point(Utf8JsonWriter json, ComparisonPoint point)
    {
        json.WriteStartObject();
        json.WriteString("id", point.Id);
        json.WriteString("event", point.Event);
        json.WriteString("mode", point.Mode);
        PartyJson.Write(json, "actor", point.Actors);
        PartyJson.Write(json, "recipient", point.Recipients);
        json.WriteString("agreement", Lower(point.Agreement));
        json.WriteStartArray("disputed");
        foreach (var field in point.Disputed)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
        json.WriteStartArray("cells");
        foreach (var cell in point.Cells)
        {
            Cell(json, cell);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, ComparisonCell cell)
    {
        json.WriteStartObject();
        json.WriteString("holder", cell.Holder);
        json.WriteString("stance", cell.Stance is { } stance ? Lower(stance) : "silent");
        json.WriteStartObject("values");
        foreach (var field in cell.Values.GroupBy(v => v.Field, StringComparer.Ordinal))
        {
            json.WriteStartArray(field.Key);
            foreach (var value in field)
            {
                json.WriteStringValue(value.Value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("passages");
        foreach (var passage in cell.Passages)
        {
            json.WriteStartObject();
            json.WriteString("document", passage.DocumentId);
            json.WriteString("claim", passage.ClaimId);
            json.WriteNumber("start", passage.Start);
            json.WriteNumber("end", passage.End);
            json.WriteString("text", passage.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
