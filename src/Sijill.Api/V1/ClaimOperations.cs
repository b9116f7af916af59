using Microsoft.AspNetCore.Http;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Ledger;
using Sijill.Ledger.Reading;

namespace Sijill.Api.V1;

/// <summary>Claims.</summary>
internal static class ClaimOperations
{
    private const string Tag = "Claims";
    private const int AtOnce = 200;
    private const string List = "c";

    /// <summary>A claim, for examples.</summary>
    public const string Example = """
        {"id":"c:0123456789abcdef0123","document":{"id":"a1","url":"https://example.org/a1","title":null,"publisher":"SANA","language":"ar","published":"2025-02-12T00:00:00+03:00"},
         "event":"REQUEST","mode":"yield","status":"actual","quad":3,"score":-1.0,"cameo":"1054","context":["economic"],"actor":[],"recipient":[],"date":{"edtf":"2025-02-12","text":null,"start":null,"end":null},
         "place":null,"attribution":[],"evidence":{"text":"شدد على ضرورة رفع العقوبات","start":120,"end":146,"sentence":3},"confidence":0.91,"notes":[],"rule":"demand.شدد",
         "ledger":{"document":"d:0123456789abcdef01234567","origin":"d:0123456789abcdef01234567","first":"2025-02-12","last":"2025-02-12","verdict":null,"occurrence":"o:3f2a9c0d51b7e4d88a10"}}
        """;

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("GET", "/v1/claims", "listClaims", "Claims, by day; corrected where a person corrected them")
        {
            Read = Listed,
            Stream = LinesAsync,
            Tag = Tag,
            Description = "A claim is one thing done, said, demanded, refused … as one passage reports it: the record of docs/record.md, with a field `ledger`. A claim without a date counts by the day of its article. Filters as in `sijill claims`.",
            Parameters = [.. ClaimParameters.All, .. CommonParameters.Paging],
            Result = () => Shape.Page(Shape.Ref("LedgerClaim")),
            Line = () => Shape.Ref("LedgerClaim"),
            Example = $$"""{"items":[{{Example}}],"next":null}""",
        };
        yield return new("GET", "/v1/claims/{id}", "getClaim", "One claim")
        {
            Read = One,
            Tag = Tag,
            Parameters = [CommonParameters.InPath("id", "Its id: c: and 20 hexadecimal digits.", "c:0123456789abcdef0123")],
            Result = () => Shape.Ref("LedgerClaim"),
            Example = Example,
            Problems = [(404, "There is no such claim.")],
        };
    }

    /// <summary>The claim with an id, also when a person rejected it.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static LedgerClaim Find(LedgerStore store, string id) =>
        store.ClaimPage(new ClaimFilter { Ids = [id], IncludeRejected = true }, 1).Items is [var claim]
            ? claim
            : throw new ProblemException(StatusCodes.Status404NotFound, "there is no claim with this id; /v1/claims lists them", "id");

    /// <summary>Claims with the occurrence of each, or null.</summary>
    public static IReadOnlyList<(LedgerClaim Claim, string? Occurrence)> WithOccurrences(LedgerStore store, IReadOnlyList<LedgerClaim> claims)
    {
        var occurrences = store.Read(s => s.OccurrencesOfClaims([.. claims.Select(c => c.Record.Id)])).ToLookup(o => o.Claim, o => o.Occurrence, StringComparer.Ordinal);
        return [.. claims.Select(claim => (claim, occurrences[claim.Record.Id].FirstOrDefault()))];
    }

    private static ClaimFilter Filter(Call call) => ClaimParameters.Filter(call.Values) with
    {
        After = Cursor.Of(call.Values, List) is { } place ? new ClaimCursor(place.Day, place.Id) : null,
    };

    private static Task LinesAsync(Call call) =>
        JsonAnswer.LinesAsync(call, Stream(call.Store, Filter(call), call.Gone).Take(Limits.Lines(call)), (json, c) => Items.Claim(json, c.Claim, c.Occurrence));

    private static Reply Listed(Call call)
    {
        var (claims, more) = call.Store.ClaimPage(Filter(call), call.Values.Integer("limit"));
        return JsonAnswer.Page(
            call,
            WithOccurrences(call.Store, claims),
            more ? new Cursor(List, claims[^1].Cursor.Day, claims[^1].Cursor.Id) : null,
            (json, c) => Items.Claim(json, c.Claim, c.Occurrence));
    }

    private static IEnumerable<(LedgerClaim Claim, string? Occurrence)> Stream(LedgerStore store, ClaimFilter filter, CancellationToken cancel)
    {
        bool more;
        do
        {
            cancel.ThrowIfCancellationRequested();
            (var page, more) = store.ClaimPage(filter, AtOnce);
            foreach (var claim in WithOccurrences(store, page))
            {
                yield return claim;
            }

            filter = page.Count > 0 ? filter with { After = page[^1].Cursor } : filter;
        }
        while (more);
    }

    private static Reply One(Call call)
    {
        var claim = Find(call.Store, call.Values.Text("id")!);
        var occurrence = WithOccurrences(call.Store, [claim])[0].Occurrence;
        return JsonAnswer.Value(json => Items.Claim(json, claim, occurrence));
    }
}
