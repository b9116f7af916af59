using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijill.Ledger.Reading;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>Corrected documents as gold for <c>sijill evaluate</c>: their claims as they hold now, without the rejected ones.</summary>
public static class GoldExport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes every document with a correction as one line of annotations and, where <paramref name="articles"/> is given, its text as one line there.</summary>
    /// <returns>How many documents.</returns>
    public static async Task<int> WriteAsync(LedgerStore store, Stream gold, Stream? articles, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(gold);
        var count = 0;
        await foreach (var document in store.DocumentsAsync(new DocumentFilter { Corrected = true }, cancel).ConfigureAwait(false))
        {
            var claims = new List<ClaimRecord>();
            await foreach (var claim in store.ClaimsAsync(new ClaimFilter { Documents = [document.Key] }, cancel).ConfigureAwait(false))
            {
                claims.Add(claim.Record);
            }

            await gold.WriteAsync(Annotations(document, claims), cancel).ConfigureAwait(false);
            if (articles is not null)
            {
                await articles.WriteAsync(Article(document), cancel).ConfigureAwait(false);
            }

            count++;
        }

        return count;
    }

    private static byte[] Annotations(LedgerDocument document, List<ClaimRecord> claims) => Line(json =>
    {
        json.WriteString("id", document.SourceId);
        json.WriteStartArray("claims");
        foreach (var claim in claims.OrderBy(c => c.Evidence.Start).ThenBy(c => c.Evidence.End).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("event", claim.Event);
            json.WriteString("mode", claim.Mode);
            json.WriteString("status", claim.Status);
            Participants(json, "actor", claim.Actor);
            Participants(json, "recipient", claim.Recipient);
            json.WriteString("date", claim.Date?.Edtf);
            json.WriteStartArray("attribution");
            foreach (var s in claim.Attribution)
            {
                Entity(json, s.Country, s.Sector, s.Name, s.Kind);
            }

            json.WriteEndArray();
            json.WriteStartObject("evidence");
            json.WriteNumber("start", claim.Evidence.Start);
            json.WriteNumber("end", claim.Evidence.End);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static byte[] Article(LedgerDocument document) => Line(json =>
    {
        json.WriteString("id", document.SourceId);
        json.WriteString("url", document.Url);
        json.WriteString("title", document.Title);
        json.WriteString("publisher", document.Publisher);
        if (document.Published is { } published)
        {
            json.WriteString("published", published);
        }

        json.WriteString("text", document.Text);
    });

    private static void Participants(Utf8JsonWriter json, string name, IReadOnlyList<ParticipantRecord> list)
    {
        json.WriteStartArray(name);
        foreach (var p in list)
        {
            Entity(json, p.Country, p.Sector, p.Name, null);
        }

        json.WriteEndArray();
    }

    private static void Entity(Utf8JsonWriter json, string country, string sector, string? name, string? kind)
    {
        json.WriteStartObject();
        json.WriteString("country", country);
        json.WriteString("sector", sector);
        json.WriteString("name", name);
        if (kind is not null)
        {
            json.WriteString("kind", kind);
        }

        json.WriteEndObject();
    }

    private static byte[] Line(Action<Utf8JsonWriter> fields)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        buffer.Write(Encoding.UTF8.GetBytes("\n"));
        return buffer.ToArray();
    }
}
