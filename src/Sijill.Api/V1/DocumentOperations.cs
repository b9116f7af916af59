using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sijill.Api.Answering;
using Sijill.Api.Asking;
using Sijill.Api.Describing;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Searching;

namespace Sijill.Api.V1;

/// <summary>Documents, and the search in their texts.</summary>
internal static class DocumentOperations
{
    private const string Tag = "Documents";
    private const string List = "d";
    private const string Hits = "s";
    private const int AtOnce = 200;

    /// <summary>The best so many can be paged through; who wants more asks more exactly.</summary>
    private const int MostHits = 1000;

    private const int MostClaims = 10_000;

    private const string Head = """
        "document":"d:0123456789abcdef01234567","id":"a1","url":"https://example.org/a1","title":null,"publisher":"SANA","published":"2025-02-12T00:00:00+03:00","language":"ar","origin":"d:0123456789abcdef01234567"
        """;

    /// <summary>All of them.</summary>
    public static IEnumerable<Operation> All()
    {
        yield return new("GET", "/v1/documents", "listDocuments", "Documents without their texts, by content key")
        {
            Read = Listed,
            Stream = LinesAsync,
            Tag = Tag,
            Description = "A document is one text, however often it was published.",
            Parameters = [.. DocumentParameters.All, .. CommonParameters.Paging],
            Result = () => Shape.Page(Shape.Ref("DocumentSummary")),
            Line = () => Shape.Ref("DocumentSummary"),
            Example = $$"""{"items":[{{{Head}},"appearances":2,"claims":7}],"next":null}""",
        };
        yield return new("GET", "/v1/documents/{key}", "getDocument", "One document: its text, everywhere it appeared, its claims")
        {
            Read = One,
            Tag = Tag,
            Description = "All offsets count UTF-16 code units of `text`; ranges are half-open. Claims that a person rejected are among them, with `ledger.verdict` rejected.",
            Parameters = [CommonParameters.InPath("key", "Its content key: d: and 24 hexadecimal digits.", "d:0123456789abcdef01234567")],
            Result = () => Shape.Ref("Document"),
            Example = $$"""{{{Head}},"text":"…","appearances":[{"publisher":"SANA","id":"a1","url":"https://example.org/a1","title":null,"published":"2025-02-12T00:00:00+03:00"}],"claims":[]}""",
            Problems = [(404, "There is no such document.")],
        };
        yield return new("GET", "/v1/search", "search", "Documents that hold all these words, best first")
        {
            Read = Search,
            Stream = SearchLinesAsync,
            Tag = Tag,
            Description = "Each with the passage that shows best why. A frequent word finds much: the best 1,000 can be paged through.",
            Parameters = [DocumentParameters.Words, .. DocumentParameters.Publishing, CommonParameters.Limit with { Most = 100, Description = "At most so many." }, CommonParameters.Cursor, CommonParameters.Format],
            Result = () => Shape.Page(Shape.Ref("SearchHit")),
            Line = () => Shape.Ref("SearchHit"),
            Example = $$$"""{"items":[{{{{Head}}},"appearances":2,"score":7.31,"snippet":{"text":"رفع العقوبات","start":120,"end":132,"matches":[{"start":120,"end":123},{"start":124,"end":132}]}}],"next":null}""",
        };
    }

    /// <summary>The document with a key.</summary>
    /// <exception cref="ProblemException">There is none.</exception>
    public static LedgerDocument Find(LedgerStore store, string key) => store.Document(key)
        ?? throw new ProblemException(StatusCodes.Status404NotFound, "there is no document with this key; /v1/documents and /v1/search list them", "key");

    /// <summary>All claims of a document, in the order of its text.</summary>
    public static IReadOnlyList<(LedgerClaim Claim, string? Occurrence)> ClaimsOf(LedgerStore store, string key) =>
    [
        .. ClaimOperations.WithOccurrences(store, store.ClaimPage(new ClaimFilter { Documents = [key], IncludeRejected = true }, MostClaims).Items)
            .OrderBy(c => c.Claim.Record.Evidence.Start).ThenBy(c => c.Claim.Record.Evidence.End).ThenBy(c => c.Claim.Record.Id, StringComparer.Ordinal),
    ];

    private static Task LinesAsync(Call call) => JsonAnswer.LinesAsync(
        call, Stream(call.Store, DocumentParameters.Filter(call.Values, all: true), Cursor.Of(call.Values, List)?.Id, call.Gone).Take(Limits.Lines(call)), Items.Document);

    private static Reply Listed(Call call)
    {
        var (items, more) = call.Store.DocumentPage(DocumentParameters.Filter(call.Values, all: true), Cursor.Of(call.Values, List)?.Id, call.Values.Integer("limit"));
        return JsonAnswer.Page(call, items, more ? new Cursor(List, 0, items[^1].Key) : null, Items.Document);
    }

    private static IEnumerable<DocumentSummary> Stream(LedgerStore store, DocumentFilter filter, string? after, CancellationToken cancel)
    {
        bool more;
        do
        {
            cancel.ThrowIfCancellationRequested();
            (var page, more) = store.DocumentPage(filter, after, AtOnce);
            foreach (var document in page)
            {
                yield return document;
            }

            after = page.Count > 0 ? page[^1].Key : after;
        }
        while (more);
    }

    private static Reply One(Call call)
    {
        var document = Find(call.Store, call.Values.Text("key")!);
        var claims = ClaimsOf(call.Store, document.Key);
        return JsonAnswer.Value(json => Write(json, document, claims));
    }

    /// <summary>Writes a document with its text and its claims.</summary>
    public static void Write(Utf8JsonWriter json, LedgerDocument document, IReadOnlyList<(LedgerClaim Claim, string? Occurrence)> claims)
    {
        json.WriteStartObject();
        Items.Head(json, document.Key, document.SourceId, document.Url, document.Title, document.Publisher, document.Published, document.Language, document.Origin);
        json.WriteString("text", document.Text);
        json.WriteStartArray("appearances");
        foreach (var appearance in document.Appearances)
        {
            Items.Appearance(json, appearance);
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var (claim, occurrence) in claims)
        {
            Items.Claim(json, claim, occurrence);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Task SearchLinesAsync(Call call) => JsonAnswer.LinesAsync(call, Found(call).Hits, Items.Hit);

    private static Reply Search(Call call)
    {
        var (hits, next) = Found(call);
        return JsonAnswer.Page(call, hits, next, Items.Hit);
    }

    private static (IReadOnlyList<SearchHit> Hits, Cursor? Next) Found(Call call)
    {
        var filter = DocumentParameters.Filter(call.Values, all: false);
        var words = call.Values.Text("q")!;
        var skip = Cursor.Of(call.Values, Hits)?.Day ?? 0;
        if (skip > MostHits)
        {
            throw new BadParameterException("cursor", "the cursor is none of this list; take the address from «next» of the page before");
        }

        var limit = Math.Min(call.Values.Integer("limit"), MostHits - skip);
        var hits = limit > 0 ? call.Store.Search(words, filter, limit + 1, skip) : [];
        return ([.. hits.Take(limit)], hits.Count > limit && skip + limit < MostHits ? new Cursor(Hits, skip + limit, "") : null);
    }
}
