using System.Globalization;
using System.Text.Json;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Api.V1;

/// <summary>What is counted over many occurrences.</summary>
internal static class CountOperations
{
    private const string Tag = "Counts";
    private const int MostParties = 1000;

    private static readonly Parameter Span = new("period", ParameterKind.Text, "Length of the spans of the curve: month or week (Monday to Sunday).") { Choices = ["month", "week"], Standard = "month", Example = "week" };

    private static readonly Parameter Kind = new("kind", ParameterKind.Text, "country: countries; named: persons, bodies, organisations, groups.") { Choices = ["country", "named"], Standard = "named", Example = "country" };

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("GET", "/v1/stats", "getStats", "Contacts by month, and the curve of conflict and cooperation")
        {
            Read = call => Stats(call, lines: false),
            Stream = call => JsonAnswer.BytesAsync(call, Stats(call, lines: true).Body, JsonAnswer.LinesType),
            Tag = Tag,
            Description = "Each thing counts once, however many articles tell it; statements, plans and what is denied do not count. Filters as in `sijill stats`; its JSON Lines are the command's.",
            Parameters = [.. OccurrenceParameters.Filtering, OccurrenceParameters.Topic with { Description = "Words that a passage must have, in whatever form." }, Span, CommonParameters.Format],
            Result = () => Shape.Object(null, ("contacts", Shape.List(Shape.Ref("ContactMonth"))), ("curve", Shape.List(Shape.Ref("ScorePoint")))),
            Line = () => new System.Text.Json.Nodes.JsonObject { ["anyOf"] = new System.Text.Json.Nodes.JsonArray(Shape.Ref("ContactMonth"), Shape.Ref("ScorePoint")) },
            Example = """{"contacts":[{"month":"2025-02","contacts":3,"modes":{"phone":1,"visit":2}}],"curve":[{"start":"2025-02-01","count":7,"sum":12.5,"mean":1.786,"cooperation":16.0,"conflict":-3.5}]}""",
        };
        yield return new("GET", "/v1/facets", "getFacets", "What occurrences that fit are made of: events, countries, outlets, standings")
        {
            Read = Facets,
            Tag = Tag,
            Parameters = OccurrenceParameters.Filtering,
            Result = () => Shape.Object(
                null,
                ("total", Shape.Integer("How many occurrences fit.")),
                ("events", Counts("By event.")),
                ("countries", Counts("By country that takes part; one with two countries counts for both.")),
                ("publishers", Counts("By outlet that tells it.")),
                ("standings", Counts("By asserted, disputed, denied."))),
            Example = """{"total":120,"events":[{"value":"CONSULT","count":48}],"countries":[{"value":"RUS","count":70}],"publishers":[{"value":"SANA","count":31}],"standings":[{"value":"asserted","count":117}]}""",
        };
        yield return new("GET", "/v1/parties", "listParties", "Who takes part in occurrences that fit, the most frequent first")
        {
            Read = Parties,
            Tag = Tag,
            Parameters = [.. OccurrenceParameters.Filtering, Kind, CommonParameters.Limit with { Most = MostParties, Description = "At most so many." }],
            Result = () => Shape.Object(null, ("items", Shape.List(Shape.Object(
                null,
                ("id", Shape.Text("Who's-who id, or null.", nullable: true)),
                ("country", Shape.Text("Country code.")),
                ("sector", Shape.Text("PLOVER sector; null for a country.", nullable: true)),
                ("name", Shape.Text("English name, or null.", nullable: true)),
                ("name_ar", Shape.Text("Arabic name, or null.", nullable: true)),
                ("count", Shape.Integer("In how many occurrences."))), "The most frequent first."))),
            Example = """{"items":[{"id":"person/vladimir-putin","country":"RUS","sector":"GOV","name":"Vladimir Putin","name_ar":"فلاديمير بوتين","count":31}]}""",
        };
    }

    /// <summary>What curves and counts are made of.</summary>
    public static IReadOnlyList<TimelinePoint> Points(ApiDesk desk, OccurrenceFilter filter, string? topic, CancellationToken cancel) => topic is null
        ? desk.Store.Read(o => o.Points(filter).Select(LedgerReconciler.Read).ToList())
        : [.. OccurrenceOperations.Stream(desk.Store, filter, OccurrenceOrder.Oldest, topic, null, cancel).Select(o => TimelinePoint.Of(LedgerReconciler.Read(o)))];

    /// <summary>Writes a month of contacts.</summary>
    public static void Contacts(Utf8JsonWriter json, ContactMonth month)
    {
        json.WriteStartObject();
        json.WriteString("month", month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteNumber("contacts", month.Count);
        json.WriteStartObject("modes");
        foreach (var (mode, count) in month.ByMode)
        {
            json.WriteNumber(mode, count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes a point of the curve.</summary>
    public static void Score(Utf8JsonWriter json, ScorePoint point) => JsonSerializer.Serialize(json, point, OccurrenceJson.Lines.ScorePoint);

    private static Reply Stats(Call call, bool lines)
    {
        var period = call.Values.Text("period") == "week" ? Period.Week : Period.Month;
        var points = Points(call.Desk, OccurrenceParameters.Filter(call.Values), call.Values.Text("topic"), call.Gone);
        var contacts = Timeline.Contacts(points);
        var curve = Timeline.Curve(points, call.Desk.Lexicon.Ontology, period);
        if (lines)
        {
            return new([.. contacts.SelectMany(month => Line(json => Contacts(json, month))), .. curve.SelectMany(point => Line(json => Score(json, point)))]);
        }

        return JsonAnswer.Value(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("contacts");
            foreach (var month in contacts)
            {
                Contacts(json, month);
            }

            json.WriteEndArray();
            json.WriteStartArray("curve");
            foreach (var point in curve)
            {
                Score(json, point);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static byte[] Line(Action<Utf8JsonWriter> write) => [.. JsonAnswer.Bytes(write), (byte)'\n'];

    private static Reply Facets(Call call)
    {
        var facets = call.Store.Read(o => o.Facets(OccurrenceParameters.Filter(call.Values)));
        return JsonAnswer.Value(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("total", facets.Total);
            Write(json, "events", facets.Events);
            Write(json, "countries", facets.Countries);
            Write(json, "publishers", facets.Publishers);
            Write(json, "standings", facets.Standings);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<FacetCount> counts)
    {
        json.WriteStartArray(name);
        foreach (var (value, count) in counts)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static Reply Parties(Call call)
    {
        var countries = call.Values.Text("kind") == "country";
        var limit = call.Values.Integer("limit");
        var parties = call.Store.Read(o => o.Parties(OccurrenceParameters.Filter(call.Values), countries, limit));
        return JsonAnswer.Value(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var party in parties)
            {
                json.WriteStartObject();
                json.WriteString("id", party.Id);
                json.WriteString("country", party.Country);
                json.WriteString("sector", countries ? null : party.Sector);
                json.WriteString("name", party.Name);
                json.WriteString("name_ar", party.NameAr);
                json.WriteNumber("count", party.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    private static System.Text.Json.Nodes.JsonObject Counts(string description) =>
        Shape.List(Shape.Object(null, ("value", Shape.Text()), ("count", Shape.Integer())), description + " The most frequent 50, the most frequent first.");
}
