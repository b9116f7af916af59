using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Ledger.Occurrences;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Api.V1;

/// <summary>Occurrences, and the timeline, which is the same in the order of a story.</summary>
internal static class OccurrenceOperations
{
    private const string Tag = "Occurrences";
    private const string Example = """
        {"id":"o:3f2a9c0d51b7e4d88a10","block":"2025-02-12","event":"CONSULT","mode":"phone","cameo":"041","isPlan":false,
         "actors":[{"id":"person/vladimir-putin","country":"RUS","sector":"GOV","name":"Vladimir Putin","nameAr":"فلاديمير بوتين","office":"President of Russia","text":"بوتين","origins":2}],
         "recipients":[],"date":"2025-02-12","isDateStated":true,"first":"2025-02-12","last":"2025-02-12","topic":[],"sources":[],"origins":2,
         "firstReport":"2025-02-12","lastReport":"2025-02-13","fields":[],"standing":"asserted","answers":[],"confidence":0.94}
        """;

    private static readonly Parameter Id = CommonParameters.InPath("id", "Its id: o: and 20 hexadecimal digits.", "o:3f2a9c0d51b7e4d88a10");

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return Listing("/v1/occurrences", "listOccurrences", "Occurrences, each once however many articles tell it", "newest");
        yield return Listing("/v1/timeline", "timeline", "The same, oldest first: what happened, in order", "oldest");
        yield return new("GET", "/v1/occurrences/{id}", "getOccurrence", "All that is known of one occurrence")
        {
            Read = One,
            Tag = Tag,
            Description = "Who asserts it, denies it, or would not comment, each with the passage; where reports differ; and of each document, where it was published.",
            Parameters = [Id],
            Result = () => Shape.Extended(Shape.Ref("Occurrence"), ("documents", Shape.List(Shape.Ref("DocumentSummary"), "The documents of its sources and answers."))),
            Example = Example.TrimEnd()[..^1] + ",\"documents\":[]}",
            Problems = [(404, "There is no such occurrence."), (410, "There was one, and other reports have changed it; `superseded_by` and the Link header (rel=\"successor-version\") name the occurrence that took up most of its claims.")],
        };
        yield return new("GET", "/v1/occurrences/{id}/history", "getOccurrenceHistory", "How an occurrence was told before later reports changed it")
        {
            Read = History,
            Tag = Tag,
            Parameters = [Id],
            Result = () => Shape.Object(
                null,
                ("items", Shape.List(Shape.Object(
                    null,
                    ("revision", Shape.Integer("Counts from 1.")),
                    ("change", Shape.Words("What became of it then.", "updated", "removed")),
                    ("superseded_by", Shape.Text("Of a removed one, the occurrence that took up most of its claims; or null.", nullable: true)),
                    ("time", Shape.Time("When the ledger noted it.")),
                    ("occurrence", Shape.Ref("Occurrence"))), "Oldest first.")),
                ("exists", new JsonObject { ["type"] = "boolean", ["description"] = "Whether there is such an occurrence now." })),
            Example = """{"items":[],"exists":true}""",
            Problems = [(404, "There is no such occurrence, and never was.")],
        };
    }

    /// <summary>The occurrence with an id.</summary>
    /// <exception cref="ProblemException">There is none (404), or there was one (410).</exception>
    public static StoredOccurrence Find(Ledger.LedgerStore store, string id)
    {
        var (found, history) = store.Read(occurrences => occurrences.Occurrence(id) is { } stored ? (stored, []) : ((StoredOccurrence?)null, occurrences.HistoryOf(id)));
        if (found is not null)
        {
            return found;
        }

        var heir = history.LastOrDefault(h => h.SupersededBy is not null)?.SupersededBy;
        throw new ProblemException(history.Count == 0
            ? new Problem(StatusCodes.Status404NotFound, "there is no occurrence with this id; /v1/occurrences lists them") { Parameter = "id" }
            : new Problem(StatusCodes.Status410Gone, "later reports changed this occurrence" + (heir is null ? "; what it was is in its history" : $"; its claims are now in {heir}, and what it was is in its history"))
            {
                Parameter = "id",
                SupersededBy = heir,
            });
    }

    /// <summary>A page of those that fit, and have a passage with the words of the topic.</summary>
    /// <returns>The occurrences, and where to go on. With a topic, no more than some are looked through: a page may be short and yet not the last.</returns>
    public static (IReadOnlyList<StoredOccurrence> Items, OccurrenceCursor? Next) Page(
        Ledger.LedgerStore store, OccurrenceFilter filter, OccurrenceOrder order, string? topic, OccurrenceCursor? after, int limit, CancellationToken cancel)
    {
        const int LookedThrough = 2000;
        const int AtOnce = 200;
        if (topic is null)
        {
            return store.Read(occurrences => occurrences.Page(filter, order, after, limit));
        }

        var query = new TimelineQuery { Topic = topic, IncludePlans = true };
        return store.Read(occurrences =>
        {
            List<StoredOccurrence> found = [];
            for (var seen = 0; seen < LookedThrough; seen += AtOnce)
            {
                cancel.ThrowIfCancellationRequested();
                var (page, next) = occurrences.Page(filter, order, after, AtOnce);
                foreach (var stored in page)
                {
                    if (!query.Takes(LedgerReconciler.Read(stored)))
                    {
                        continue;
                    }

                    found.Add(stored);
                    if (found.Count == limit)
                    {
                        return (found, stored == page[^1] ? next : PlaceOf(stored, order));
                    }
                }

                after = next;
                if (next is null)
                {
                    break;
                }
            }

            return ((IReadOnlyList<StoredOccurrence>)found, after);
        });
    }

    /// <summary>All that fit, a page at a time, so that neither all of them nor a snapshot of the ledger is held.</summary>
    public static IEnumerable<StoredOccurrence> Stream(
        Ledger.LedgerStore store, OccurrenceFilter filter, OccurrenceOrder order, string? topic, OccurrenceCursor? after, CancellationToken cancel)
    {
        do
        {
            cancel.ThrowIfCancellationRequested();
            (var page, after) = Page(store, filter, order, topic, after, 200, cancel);
            foreach (var occurrence in page)
            {
                yield return occurrence;
            }
        }
        while (after is not null);
    }

    private static OccurrenceCursor PlaceOf(StoredOccurrence stored, OccurrenceOrder order) => new(
        Days(order == OccurrenceOrder.LastReported ? LedgerReconciler.Read(stored).LastReport ?? stored.First : stored.First), stored.Id);

    private static int Days(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    private static Operation Listing(string path, string id, string summary, string order) => new("GET", path, id, summary)
    {
        Read = List,
        Stream = ListLinesAsync,
        Tag = Tag,
        Description = "An occurrence is what happened (or is planned) in the world, put together from the claims of all documents about it. Filters as in `sijill timeline`.",
        Parameters = [.. OccurrenceParameters.Filtering, OccurrenceParameters.Topic, OccurrenceParameters.Order(order), .. CommonParameters.Paging],
        Result = () => Shape.Page(Shape.Ref("Occurrence")),
        Line = () => Shape.Ref("Occurrence"),
        Example = $$"""{"items":[{{Example}}],"next":"{{path}}?actor=RUS&cursor=MXxvfDIwMjUwMjEyfG86M2YyYTljMGQ1MWI3ZTRkODhhMTA"}""",
    };

    private static Reply List(Call call)
    {
        var order = OccurrenceParameters.OrderOf(call.Values);
        var (items, next) = Page(call.Store, OccurrenceParameters.Filter(call.Values), order, call.Values.Text("topic"), After(call, order), call.Values.Integer("limit"), call.Gone);
        return JsonAnswer.Page(call, items, next is { } n ? new Cursor(NameOf(order), n.Day, n.Id) : null, (json, o) => Items.Stored(json, o.Body));
    }

    private static Task ListLinesAsync(Call call)
    {
        var order = OccurrenceParameters.OrderOf(call.Values);
        var all = Stream(call.Store, OccurrenceParameters.Filter(call.Values), order, call.Values.Text("topic"), After(call, order), call.Gone);
        return JsonAnswer.LinesAsync(call, all.Take(Limits.Lines(call)), (json, o) => Items.Stored(json, o.Body));
    }

    private static string NameOf(OccurrenceOrder order) => "o" + (int)order;

    private static OccurrenceCursor? After(Call call, OccurrenceOrder order) => Cursor.Of(call.Values, NameOf(order)) is { } place ? new(place.Day, place.Id) : null;

    private static Reply One(Call call)
    {
        StoredOccurrence stored;
        try
        {
            stored = Find(call.Store, call.Values.Text("id")!);
        }
        catch (ProblemException e) when (e.Problem.SupersededBy is { } heir)
        {
            call.Http.Response.Headers.Append("Link", $"<{call.Http.Request.PathBase.ToUriComponent()}/v1/occurrences/{Uri.EscapeDataString(heir)}>; rel=\"successor-version\"");
            throw;
        }

        var occurrence = LedgerReconciler.Read(stored);
        var documents = call.Store.DocumentsByKey([.. occurrence.Sources.Concat(occurrence.Answers).Select(s => s.DocumentId).Distinct(StringComparer.Ordinal)]);
        var list = JsonAnswer.Bytes(json =>
        {
            json.WriteStartArray();
            foreach (var document in documents.Values.OrderBy(d => d.Published ?? DateTimeOffset.MaxValue).ThenBy(d => d.Key, StringComparer.Ordinal))
            {
                Items.Document(json, document);
            }

            json.WriteEndArray();
        });
        byte[] whole = [.. System.Text.Encoding.UTF8.GetBytes(stored.Body.AsSpan(0, stored.Body.Length - 1).ToArray()), .. ",\"documents\":"u8, .. list, (byte)'}'];
        return new Reply(whole);
    }

    private static Reply History(Call call)
    {
        var id = call.Values.Text("id")!;
        var (exists, history) = call.Store.Read(occurrences => (occurrences.Occurrence(id) is not null, occurrences.HistoryOf(id)));
        if (!exists && history.Count == 0)
        {
            throw new ProblemException(StatusCodes.Status404NotFound, "there is no occurrence with this id, and never was; /v1/occurrences lists them", "id");
        }

        return JsonAnswer.Value(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var revision in history)
            {
                json.WriteStartObject();
                json.WriteNumber("revision", revision.Revision);
                json.WriteString("change", revision.Change);
                json.WriteString("superseded_by", revision.SupersededBy);
                json.WriteString("time", revision.Time);
                json.WritePropertyName("occurrence");
                Items.Stored(json, revision.Body);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("exists", exists);
            json.WriteEndObject();
        });
    }
}
