using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijill.Api.Answering;
using Sijill.Api.V1;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Api.Mcp;

/// <summary>Occurrences, parties and commitments as tools tell them: what a reader needs, and the passages.</summary>
internal static class ToolJson
{
    /// <summary>An occurrence in short, with the first passages.</summary>
    public static void Occurrence(Utf8JsonWriter json, Occurrence occurrence, IReadOnlyDictionary<string, DocumentSummary> documents, int passages)
    {
        json.WriteStartObject();
        json.WriteString("id", occurrence.Id);
        json.WriteString("event", occurrence.Event);
        json.WriteString("mode", occurrence.Mode);
        json.WriteString("date", occurrence.Date);
        json.WriteBoolean("date_is_stated", occurrence.IsDateStated);
        json.WriteBoolean("is_plan", occurrence.IsPlan);
        json.WriteString("standing", OccurrenceJson.NameOf(occurrence.Standing));
        json.WriteNumber("origins", occurrence.Origins);
        json.WriteNumber("reports", occurrence.Sources.Count);
        json.WriteNumber("confidence", occurrence.Confidence);
        PartyJson.Write(json, "actors", occurrence.Actors, offices: true);
        PartyJson.Write(json, "recipients", occurrence.Recipients, offices: true);
        json.WriteString("place", occurrence.Place);
        json.WriteStartArray("citations");
        foreach (var citation in Chosen(occurrence, passages).Select(source => Citation.Of(source, occurrence.Id, documents)))
        {
            citation.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A line for an occurrence, and its first passage.</summary>
    public static void Line(StringBuilder text, Occurrence occurrence, IReadOnlyDictionary<string, DocumentSummary> documents)
    {
        text.Append(CultureInfo.InvariantCulture, $"{occurrence.Date ?? "undated"} {occurrence.Event}{(occurrence.Mode is null ? "" : "/" + occurrence.Mode)}{(occurrence.IsPlan ? " (plan)" : "")}: {Names(occurrence.Actors)}");
        if (!occurrence.Recipients.IsEmpty)
        {
            text.Append(" → ").Append(Names(occurrence.Recipients));
        }

        text.Append(CultureInfo.InvariantCulture, $"; {(occurrence.Origins == 1 ? "1 origin" : $"{occurrence.Origins} origins")}, {OccurrenceJson.NameOf(occurrence.Standing)} [{occurrence.Id}]\n");
        foreach (var source in Chosen(occurrence, 1))
        {
            text.Append("  ").Append(Citation.Of(source, occurrence.Id, documents)).Append('\n');
        }
    }

    /// <summary>A commitment, with the passage in which it was made and those that show what became of it.</summary>
    public static void Commitment(Utf8JsonWriter json, Commitment commitment, IReadOnlyDictionary<string, DocumentSummary> documents)
    {
        json.WriteStartObject();
        json.WriteString("id", commitment.Id);
        json.WriteString("kind", OccurrenceJson.NameOf(commitment.Kind));
        json.WriteString("state", OccurrenceJson.NameOf(commitment.State));
        json.WriteString("occurrence", commitment.OccurrenceId);
        PartyJson.Write(json, "by", commitment.By, offices: true);
        PartyJson.Write(json, "to", commitment.To, offices: true);
        Items.Day(json, "made", commitment.Made);
        Items.Day(json, "due_first", commitment.DueFirst);
        Items.Day(json, "due_last", commitment.DueLast);
        json.WriteNumber("origins", commitment.Origins);
        json.WriteStartArray("citations");
        Citation.Of(commitment.What, commitment.OccurrenceId, documents).Write(json);
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in commitment.Changes)
        {
            json.WriteStartObject();
            json.WriteString("state", OccurrenceJson.NameOf(change.State));
            Items.Day(json, "day", change.Day);
            json.WriteString("rule", change.Rule);
            json.WriteStartArray("citations");
            if (change.Evidence is { } evidence)
            {
                Citation.Of(evidence, change.OccurrenceId, documents).Write(json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Names of those who take part.</summary>
    public static string Names(IReadOnlyList<OccurrenceParty> parties) => parties.Count == 0 ? "?" : string.Join(", ", parties.Select(p => p.Name ?? $"{p.Country} {p.Sector}"));

    /// <summary>The documents that sources stand in.</summary>
    public static IReadOnlyDictionary<string, DocumentSummary> Documents(LedgerStore store, IEnumerable<OccurrenceSource> sources) =>
        store.DocumentsByKey([.. sources.Select(s => s.DocumentId).Distinct(StringComparer.Ordinal)]);

    /// <summary>The reports that are cited: one of each origin, and who denies it before the third who asserts it.</summary>
    public static IEnumerable<OccurrenceSource> Chosen(Occurrence occurrence, int most) => occurrence.Sources.Concat(occurrence.Answers)
        .DistinctBy(s => (s.OriginId, s.Stance)).Select((source, i) => (source, i))
        .OrderBy(s => s.i == 0 ? 0 : s.source.Stance == Stance.Asserts ? 2 : 1).ThenBy(s => s.i).Take(most).Select(s => s.source);
}
