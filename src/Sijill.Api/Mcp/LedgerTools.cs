using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.V1;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Lookup;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Api.Mcp;

/// <summary>The tools that ask the ledger: search, timeline, occurrence, commitments, who, stats.</summary>
internal static class LedgerTools
{
    private const int PassagesInList = 3;
    private const int PassagesOfOne = 40;
    private const int MostCurve = 120;

    /// <summary>A reader of answers has less room than a program.</summary>
    private static readonly Parameter Limit = CommonParameters.Limit with { Most = 50, Standard = "10", Description = "At most so many, up to 50.", Example = "20" };

    private static readonly Parameter Cursor = CommonParameters.Cursor with { Description = "Where to go on: what «next» of the answer before says." };

    /// <summary>Them.</summary>
    public static IEnumerable<LedgerTool> All(ApiDesk desk)
    {
        yield return new(
            "search",
            "Search articles",
            "Finds articles of the ledger that hold all the words, best first, each with the passage that shows why. Arabic-aware: vowel marks, the spelling of hamza and clitics do not matter. For what happened, rather than for texts, use timeline.",
            [DocumentParameters.Words, .. DocumentParameters.Publishing, Limit],
            (call, _) => Task.FromResult(Search(desk, call.Values)));
        yield return new(
            "timeline",
            "Timeline",
            "What happened between or by whom, in order, each thing once however many articles tell it: event (PLOVER), date, who to whom, by how many independent origins, whether somebody denies it, with the passages. Parties are country codes (RUS), who's-who ids (person/…; see who), or whole names.",
            [.. OccurrenceParameters.Filtering, OccurrenceParameters.Topic, OccurrenceParameters.Order("oldest"), Limit, Cursor],
            (call, cancel) => Task.FromResult(TimelineOf(desk, call.Values, cancel)));
        yield return new(
            "occurrence",
            "One occurrence",
            "All that is known of one occurrence: who asserts it, denies it, or would not comment, each with the passage; and where reports differ in a day, a place or a participant.",
            [new Parameter("id", ParameterKind.Text, "Its id, as timeline gives it.") { Required = true, Example = "o:3f2a9c0d51b7e4d88a10" }],
            (call, _) => Task.FromResult(OccurrenceOf(desk, call.Values)));
        yield return new(
            "commitments",
            "Commitments",
            "Invitations, offers, promises, announced meetings, demands, ultimatums, agreements and threats: by whom, to whom, and what became of them (open: nothing more is reported; met; refused; overtaken; lapsed), with the passages that show it.",
            [.. CommitmentParameters.All, Limit, Cursor],
            (call, _) => Task.FromResult(Commitments(desk, call.Values)));
        yield return new(
            "who",
            "Who is who",
            "Whom a name or title in an article stands for on a day, and why: offices with their terms, ids to use with the other tools.",
            WhoOperations.Parameters,
            (call, _) => Task.FromResult(Who(desk, call.Values)));
        yield return new(
            "stats",
            "Contacts and conflict",
            "Counts over occurrences: contacts (meetings, visits, calls) by month, and the curve of conflict (below 0) and cooperation (above 0) by PLOVER's scores, by month. Cites the first and the last occurrence that count.",
            [.. OccurrenceParameters.Filtering, OccurrenceParameters.Topic],
            (call, cancel) => Task.FromResult(Stats(desk, call.Values, cancel)));
    }

    private static ToolAnswer Search(ApiDesk desk, ParameterValues values)
    {
        var hits = desk.Store.Search(values.Text("q")!, DocumentParameters.Filter(values, all: false), values.Integer("limit"));
        var citations = hits.Select(hit => new Citation(
            hit.Document.Key, hit.Document.Title, hit.Document.Publisher, hit.Document.Published is { } time ? DateOnly.FromDateTime(time.DateTime) : null, hit.Document.Url, hit.Snippet.Text,
            hit.Snippet.Span.Start, hit.Snippet.Span.End, null, null)).ToList();
        var text = new StringBuilder(Counted(hits.Count, "article", "nothing found: try fewer or other words"));
        citations.ForEach(c => text.Append(c.Title ?? c.Document).Append("\n  ").Append(c).Append('\n'));
        return new(text.ToString(), json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var hit in hits)
            {
                Items.Hit(json, hit);
            }

            json.WriteEndArray();
            Write(json, citations);
            json.WriteEndObject();
        });
    }

    private static ToolAnswer TimelineOf(ApiDesk desk, ParameterValues values, CancellationToken cancel)
    {
        var order = OccurrenceParameters.OrderOf(values);
        var list = "o" + (int)order;
        OccurrenceCursor? after = Answering.Cursor.Of(values, list) is { } place ? new(place.Day, place.Id) : null;
        var (stored, next) = OccurrenceOperations.Page(desk.Store, OccurrenceParameters.Filter(values), order, values.Text("topic"), after, values.Integer("limit"), cancel);
        var found = stored.Select(LedgerReconciler.Read).ToList();
        var documents = ToolJson.Documents(desk.Store, found.SelectMany(o => ToolJson.Chosen(o, PassagesInList)));
        var text = new StringBuilder(Counted(found.Count, "occurrence", "nothing found: widen the dates, leave out a party or the events, or ask who for the right id"));
        found.ForEach(o => ToolJson.Line(text, o, documents));
        text.Append(next is null ? "" : "There is more: pass «next» as cursor.\n");
        return new(text.ToString(), json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            found.ForEach(o => ToolJson.Occurrence(json, o, documents, PassagesInList));
            json.WriteEndArray();
            json.WriteString("next", next is { } n ? new Cursor(list, n.Day, n.Id).ToString() : null);
            json.WriteEndObject();
        });
    }

    private static ToolAnswer OccurrenceOf(ApiDesk desk, ParameterValues values)
    {
        var occurrence = LedgerReconciler.Read(OccurrenceOperations.Find(desk.Store, values.Text("id")!));
        var all = occurrence.Sources.Concat(occurrence.Answers).ToList();
        var shown = all.Take(PassagesOfOne).ToList();
        var documents = ToolJson.Documents(desk.Store, shown.Concat(ToolJson.Chosen(occurrence, PassagesInList)));
        var text = new StringBuilder();
        ToolJson.Line(text, occurrence, documents);
        foreach (var source in shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"{source.Holder.Name} {OccurrenceJson.NameOf(source.Stance)} it: {Citation.Of(source, occurrence.Id, documents)}\n");
        }

        text.Append(all.Count > shown.Count ? string.Create(CultureInfo.InvariantCulture, $"and {all.Count - shown.Count} more\n") : "");
        return new(text.ToString(), json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("occurrence");
            ToolJson.Occurrence(json, occurrence, documents, PassagesInList);
            json.WriteStartArray("accounts");
            foreach (var source in shown)
            {
                json.WriteStartObject();
                json.WriteString("holder", source.Holder.Name);
                json.WriteString("holder_kind", OccurrenceJson.NameOf(source.Holder.Kind));
                json.WriteString("stance", OccurrenceJson.NameOf(source.Stance));
                json.WritePropertyName("citation");
                Citation.Of(source, occurrence.Id, documents).Write(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("more_accounts", all.Count - shown.Count);
            json.WriteStartArray("dissent");
            foreach (var field in occurrence.Fields.Where(f => f.Values.Count > 1))
            {
                json.WriteStartObject();
                json.WriteString("field", field.Name);
                json.WriteStartArray("values");
                foreach (var value in field.Values)
                {
                    json.WriteStartObject();
                    json.WriteString("value", value.Value);
                    json.WriteNumber("origins", value.Origins.Count);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static ToolAnswer Commitments(ApiDesk desk, ParameterValues values)
    {
        const string List = "m";
        OccurrenceCursor? after = Answering.Cursor.Of(values, List) is { } place ? new(place.Day, place.Id) : null;
        var filter = CommitmentParameters.Filter(values);
        var limit = values.Integer("limit");
        var (stored, next) = desk.Store.Read(o => o.Commitments(filter, after, limit));
        var found = stored.Select(LedgerReconciler.Read).ToList();
        var documents = ToolJson.Documents(desk.Store, found.SelectMany(c => c.Changes.Select(change => change.Evidence).OfType<OccurrenceSource>().Prepend(c.What)));
        var text = new StringBuilder(Counted(found.Count, "commitment", "nothing found: leave out the kind or the state, or ask who for the right id"));
        foreach (var c in found)
        {
            text.Append(CultureInfo.InvariantCulture, $"{c.Made?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"} {OccurrenceJson.NameOf(c.Kind)} by {ToolJson.Names(c.By)}{(c.To.IsEmpty ? "" : " to " + ToolJson.Names(c.To))}: {OccurrenceJson.NameOf(c.State)} [{c.Id}]\n  {Citation.Of(c.What, c.OccurrenceId, documents)}\n");
        }

        text.Append(next is null ? "" : "There is more: pass «next» as cursor.\n");
        return new(text.ToString(), json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            found.ForEach(c => ToolJson.Commitment(json, c, documents));
            json.WriteEndArray();
            json.WriteString("next", next is { } n ? new Cursor(List, n.Day, n.Id).ToString() : null);
            json.WriteEndObject();
        });
    }

    private static ToolAnswer Who(ApiDesk desk, ParameterValues values)
    {
        var answer = desk.Lookup.Find(values.Text("name")!, values.Day("at"));
        var text = new StringBuilder();
        foreach (var candidate in answer.Candidates)
        {
            text.Append(CultureInfo.InvariantCulture, $"{candidate.Name ?? candidate.NameAr ?? candidate.Id}{(candidate.Id is { } id ? $" [{id}]" : "")}, {candidate.Kind}, {candidate.Country} {candidate.Sector}{(candidate.Office is { } office ? ", " + office : "")}: {string.Join("; ", candidate.Why)}\n");
        }

        if (answer.Candidates.Count == 0)
        {
            text.Append("nobody is known by this name").Append(answer.Suggestions.Count > 0 ? "; spelled much alike: " + string.Join(", ", answer.Suggestions) : "").Append('\n');
        }

        return new(text.ToString(), json => JsonSerializer.Serialize(json, answer, WhoJson.Lines.WhoAnswer));
    }

    private static ToolAnswer Stats(ApiDesk desk, ParameterValues values, CancellationToken cancel)
    {
        var filter = OccurrenceParameters.Filter(values);
        var topic = values.Text("topic");
        var points = CountOperations.Points(desk, filter, topic, cancel);
        var contacts = Timeline.Contacts(points);
        var curve = Timeline.Curve(points, desk.Lexicon.Ontology, Period.Month);
        List<Occurrence> ends = [];
        foreach (var order in (ReadOnlySpan<OccurrenceOrder>)[OccurrenceOrder.Oldest, OccurrenceOrder.Newest])
        {
            ends.AddRange(OccurrenceOperations.Page(desk.Store, filter, order, topic, null, 1, cancel).Items.Select(LedgerReconciler.Read));
        }

        var documents = ToolJson.Documents(desk.Store, ends.SelectMany(o => ToolJson.Chosen(o, 1)));
        var text = string.Create(CultureInfo.InvariantCulture, $"{points.Count} occurrences; {contacts.Sum(c => c.Count)} contacts; mean score {(curve.Sum(c => c.Count) is > 0 and var n ? Math.Round(curve.Sum(c => c.Sum) / n, 2) : 0)}\n");
        return new(text, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("occurrences", points.Count);
            json.WriteStartArray("contacts");
            foreach (var month in contacts.TakeLast(MostCurve))
            {
                CountOperations.Contacts(json, month);
            }

            json.WriteEndArray();
            json.WriteStartArray("curve");
            foreach (var point in curve.TakeLast(MostCurve))
            {
                CountOperations.Score(json, point);
            }

            json.WriteEndArray();
            Write(json, [.. ends.DistinctBy(o => o.Id).SelectMany(o => ToolJson.Chosen(o, 1).Select(s => Citation.Of(s, o.Id, documents)))]);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Citation> citations)
    {
        json.WriteStartArray("citations");
        foreach (var citation in citations)
        {
            citation.Write(json);
        }

        json.WriteEndArray();
    }

    private static string Counted(int count, string what, string none) => count switch
    {
        0 => none + "\n",
        1 => $"1 {what}\n",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} {what}s\n"),
    };
}
