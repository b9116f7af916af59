using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijill.Cli.Evaluating;
using Sijill.Ledger.Corrections;

namespace Sijill.Cli.Rendering;

/// <summary>Corrections for people and for programs.</summary>
internal static class CorrectionText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line: number, time, who, what, and what has become of it.</summary>
    public static string Line(ReviewedCorrection reviewed)
    {
        var correction = reviewed.Correction;
        var state = reviewed.WithdrawnBy is { } by ? string.Create(CultureInfo.InvariantCulture, $" [withdrawn by {by}]") : reviewed.IsLost ? " [no longer finds what it was made of]" : "";
        var note = correction.Note is { } why ? $" – {Directions.Isolated(SafeText.OneLine(why))}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{correction.Number,5}  {correction.Time}  {Directions.Isolated(SafeText.OneLine(correction.Author))}: {correction.Action} {correction.Kind} {Directions.Isolated(SafeText.OneLine(correction.Target))}{note}{state}\n");
    }

    /// <summary>One JSON object and a line end; what was before and what is after as objects.</summary>
    public static byte[] Json(ReviewedCorrection reviewed)
    {
        var correction = reviewed.Correction;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("number", correction.Number);
            json.WriteString("time", correction.Time);
            json.WriteString("author", correction.Author);
            json.WriteString("kind", correction.Kind);
            json.WriteString("target", correction.Target);
            json.WriteString("action", correction.Action);
            json.WriteString("note", correction.Note);
            if (correction.Document is { } document)
            {
                json.WriteString("document", document);
                json.WriteString("event", correction.Event);
                json.WriteNumber("start", correction.Start);
                json.WriteNumber("end", correction.End);
            }

            Raw(json, "before", correction.Before);
            Raw(json, "after", correction.After);
            if (reviewed.WithdrawnBy is { } by)
            {
                json.WriteNumber("withdrawn_by", by);
            }

            json.WriteBoolean("lost", reviewed.IsLost);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>What is stored is JSON; what damage has made of it is shown as text.</summary>
    private static void Raw(Utf8JsonWriter json, string name, string? stored)
    {
        json.WritePropertyName(name);
        if (stored is null)
        {
            json.WriteNullValue();
            return;
        }

        try
        {
            using var parsed = JsonDocument.Parse(stored);
            parsed.RootElement.WriteTo(json);
        }
        catch (JsonException)
        {
            json.WriteStringValue(stored);
        }
    }
}
