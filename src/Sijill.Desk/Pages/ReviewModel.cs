using System.Globalization;
using Sijill.Desk.Rendering;
using Sijill.Ledger.Reading;
using Sijill.Model;

namespace Sijill.Desk.Pages;

/// <summary>A claim to look at, and those after it.</summary>
/// <param name="Token">Proves that the forms are the desk's own.</param>
/// <param name="Claim">The claim, or null when none is left.</param>
/// <param name="Context">The words around its passage: before, the passage, after.</param>
/// <param name="Next">The claims after it.</param>
/// <param name="Left">How many there are to look at.</param>
/// <param name="Max">Up to which confidence.</param>
/// <param name="Event">One event type alone, or null.</param>
/// <param name="After">Where the queue begins, as the address has it; or null.</param>
/// <param name="Skip">The address that leaves this claim for later, or null when it is the last.</param>
/// <param name="Done">What was done last: accept, reject, edit; or null.</param>
/// <param name="Problem">Why the last was not kept, or null.</param>
/// <param name="IsChosen">True when the address names the claim.</param>
/// <param name="Events">The event types with their modes.</param>
public sealed record ReviewModel(
    FormToken Token,
    LedgerClaim? Claim,
    (string Before, string Passage, string After) Context,
    IReadOnlyList<LedgerClaim> Next,
    long Left,
    double Max,
    string? Event,
    string? After,
    string? Skip,
    string? Done,
    string? Problem,
    bool IsChosen,
    IReadOnlyList<EventType> Events)
{
    private const int Upcoming = 6;
    private const int Around = 320;

    /// <summary>The confidences that are offered.</summary>
    public static readonly double[] Steps = [0.3, 0.5, 0.7, 0.9, 1];

    /// <summary>The address of the queue.</summary>
    public static string Address(double max, string? type, string? after, string? done = null) => "/review" + new Microsoft.AspNetCore.Http.Extensions.QueryBuilder(
        new (string Name, string? Value)[]
        {
            ("max", max < 1 ? max.ToString(CultureInfo.InvariantCulture) : null), ("event", type), ("after", after), ("done", done),
        }.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value!)));

    internal static ReviewModel? Of(DeskRequest request) => Of(request, request.Query("claim"), null);

    internal static ReviewModel? Of(DeskRequest request, string? chosen, string? problem)
    {
        var max = double.TryParse(request.Query("max"), NumberStyles.Float, CultureInfo.InvariantCulture, out var given) && given is > 0 and <= 1 ? given : 1;
        var type = request.Query("event") is { } code && request.Ontology.Events.ContainsKey(code) ? code : null;
        var filter = new DoubtFilter { MaxConfidence = max, Events = type is null ? [] : [type] };
        var after = request.Query("after");
        var (items, _) = request.Store.Doubtful(filter, Cursors.ReadDoubt(after), Upcoming + 1);
        LedgerClaim? claim;
        if (chosen is not null)
        {
            if (request.Store.ClaimsById([chosen]) is not [var named])
            {
                return null;
            }

            claim = named;
        }
        else
        {
            claim = items.Count > 0 ? items[0] : null;
        }

        return new(
            FormToken.Of(request.Context),
            claim,
            claim is null ? ("", "", "") : ContextOf(request, claim),
            [.. items.Where(i => i.Record.Id != claim?.Record.Id).Take(Upcoming)],
            request.Memo.Get($"doubt {max} {type}", () => new Counted(request.Store.CountDoubtful(filter))).Count,
            max,
            type,
            after,
            claim is not null && chosen is null && items.Count > 1 ? Address(max, type, Cursors.Write(new DoubtCursor(claim.Record.Confidence, claim.Record.Id))) : chosen is null ? null : Address(max, type, null),
            request.Query("done") is "accept" or "reject" or "edit" ? request.Query("done") : null,
            problem,
            chosen is not null,
            request.Ontology.InOrder());
    }

    private static (string Before, string Passage, string After) ContextOf(DeskRequest request, LedgerClaim claim)
    {
        var text = request.Store.Document(claim.DocumentKey)?.Text ?? "";
        var start = Math.Clamp(claim.Record.Evidence.Start, 0, text.Length);
        var end = Math.Clamp(claim.Record.Evidence.End, start, text.Length);

        // Whole words: a cut letter pair would be no letter.
        var from = start <= Around ? 0 : text.IndexOf(' ', start - Around) is >= 0 and var space && space < start ? space + 1 : start;
        var to = end + Around >= text.Length ? text.Length : text.LastIndexOf(' ', end + Around) is var blank && blank > end ? blank : end;
        return (text[from..start], text[start..end], text[end..to]);
    }

    private sealed record Counted(long Count);
}
