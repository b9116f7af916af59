using Sijill.Desk.Charts;
using Sijill.Desk.Listing;
using Sijill.Desk.Rendering;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Desk.Pages;

/// <summary>Two who have to do with each other.</summary>
/// <param name="One">The one, by code, id or name; null when none was given.</param>
/// <param name="Other">The other.</param>
/// <param name="Total">In how much both take part.</param>
/// <param name="Grid">That over time.</param>
/// <param name="Curve">Conflict and cooperation a month.</param>
/// <param name="Contacts">Contacts a month.</param>
/// <param name="Events">Counts by event.</param>
/// <param name="Latest">What was reported last.</param>
public sealed record DyadModel(
    string? One, string? Other, long Total, DotGrid? Grid, IReadOnlyList<ScorePoint> Curve, BarChart? Contacts, IReadOnlyList<FacetCount> Events, IReadOnlyList<Occurrence> Latest)
{
    private const int LatestCount = 25;

    internal static DyadModel Of(DeskRequest request)
    {
        var (one, other) = (request.Query("one"), request.Query("other"));
        (one, other) = (one is null ? null : request.Names.Resolve(one), other is null ? null : request.Names.Resolve(other));
        if (one is null || other is null || one == other)
        {
            return new(one, other, 0, null, [], null, [], []);
        }

        var filter = new OccurrenceFilter { Between = (one, other) };
        var points = request.Points($"dyad {one} {other}", filter);
        var latest = request.Store.Read(store => store.Page(filter with { IncludePlans = true }, OccurrenceOrder.LastReported, null, LatestCount).Items);
        string Address(string? type, DateOnly from, DateOnly to) => new View { Actor = one, With = other, Events = type is null ? [] : [type], From = from, To = to, Period = "all" }.Address();
        return new(
            one,
            other,
            points.Count,
            DotGrid.Of(request, points, Address),
            ActorModel.CurveOf(request, points),
            ActorModel.ContactsOf(request, points, (from, to) => Address("CONSULT", from, to)),
            [.. points.CountBy(p => p.Event).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new FacetCount(c.Key, c.Value))],
            [.. latest.Select(LedgerReconciler.Read)]);
    }
}
