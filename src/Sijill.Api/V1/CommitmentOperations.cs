using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Ledger;
using Sijill.Ledger.Occurrences;
using Sijill.Ledger.Reading;

namespace Sijill.Api.V1;

/// <summary>Commitments.</summary>
internal static class CommitmentOperations
{
    private const string List = "m";
    private const int AtOnce = 200;

    private const string Example = """
        {"id":"m:7b2a9c0d51b7e4d88a10","kind":"invitation","occurrenceId":"o:3f2a9c0d51b7e4d88a10","by":[],"to":[],
         "what":{"claimId":"c:0123456789abcdef0123","documentId":"d:0123456789abcdef01234567","originId":"d:0123456789abcdef01234567","publisher":"SANA","published":"2025-02-12","stance":"asserts",
           "holder":{"kind":"outlet","key":"outlet:sana","name":"SANA"},"evidence":{"text":"دعا نظيره إلى زيارة دمشق","span":{"start":120,"end":145},"sentence":3},"rule":"invite.دعا"},
         "made":"2025-02-12","origins":2,"state":"open","changes":[],"daysOpen":12}
        """;

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("GET", "/v1/commitments", "listCommitments", "Invitations, offers, promises, announced meetings, demands, ultimatums, agreements and threats, and what became of them")
        {
            Read = Listed,
            Stream = LinesAsync,
            Tag = "Commitments",
            Description = "Made last comes first. Every change of state cites the passage that shows it. `states` counts what fits by state, whatever `state` asks for. Filters as in `sijill commitments`.",
            Parameters = [.. CommitmentParameters.All, .. CommonParameters.Paging],
            Result = () => Shape.Page(Shape.Ref("Commitment"), ("states", Shape.Map(Shape.Integer(), "How many are in each state."))),
            Line = () => Shape.Ref("Commitment"),
            Example = $$"""{"items":[{{Example}}],"states":{"open":1},"next":null}""",
        };
    }

    private static OccurrenceCursor? After(Call call) => Cursor.Of(call.Values, List) is { } place ? new(place.Day, place.Id) : null;

    private static Task LinesAsync(Call call) => JsonAnswer.LinesAsync(
        call, Stream(call.Store, CommitmentParameters.Filter(call.Values), After(call), call.Gone).Take(Limits.Lines(call)), (json, c) => Items.Stored(json, c.Body));

    private static Reply Listed(Call call)
    {
        var filter = CommitmentParameters.Filter(call.Values);
        var after = After(call);
        var limit = call.Values.Integer("limit");
        var ((items, next), states) = call.Store.Read(o => (o.Commitments(filter, after, limit), o.CommitmentStates(filter)));
        return JsonAnswer.Page(call, items, next is { } n ? new Cursor(List, n.Day, n.Id) : null, (json, c) => Items.Stored(json, c.Body), json =>
        {
            json.WriteStartObject("states");
            foreach (var (state, count) in states)
            {
                json.WriteNumber(state, count);
            }

            json.WriteEndObject();
        });
    }

    private static IEnumerable<StoredCommitment> Stream(LedgerStore store, CommitmentFilter filter, OccurrenceCursor? after, CancellationToken cancel)
    {
        do
        {
            cancel.ThrowIfCancellationRequested();
            var from = after;
            (var page, after) = store.Read(o => o.Commitments(filter, from, AtOnce));
            foreach (var commitment in page)
            {
                yield return commitment;
            }
        }
        while (after is not null);
    }
}
