using Sijill.Desk.Charts;
using Sijill.Desk.Listing;
using Sijill.Desk.Names;
using Sijill.Desk.Parts;
using Sijill.Desk.Rendering;
using Sijill.Desk.Words;
using Sijill.Ledger.Occurrences;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Lookup;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Desk.Pages;

/// <summary>A country, person or body.</summary>
/// <param name="Id">Its code or id, or a name that the who's who does not know.</param>
/// <param name="Name">What to call it.</param>
/// <param name="Known">What the who's who knows, or null.</param>
/// <param name="Offices">Of a person the offices held; of a state or body the holders of its first offices.</param>
/// <param name="Total">How many occurrences it takes part in.</param>
/// <param name="Grid">Them over time, or null.</param>
/// <param name="Curve">Conflict and cooperation a month.</param>
/// <param name="Contacts">Contacts a month, or null.</param>
/// <param name="Partners">Who takes part with it, the most frequent first.</param>
/// <param name="Topics">What it says, by topic.</param>
/// <param name="Latest">What was reported last.</param>
/// <param name="Commitments">How many commitments it made, by state.</param>
public sealed record ActorModel(
    string Id,
    string Name,
    WhoCandidate? Known,
    IReadOnlyList<WhoTerm> Offices,
    long Total,
    DotGrid? Grid,
    IReadOnlyList<ScorePoint> Curve,
    BarChart? Contacts,
    IReadOnlyList<Facet> Partners,
    IReadOnlyList<TopicPositions> Topics,
    IReadOnlyList<Occurrence> Latest,
    IReadOnlyList<FacetCount> Commitments)
{
    private const int LatestCount = 12;
    private const int PartnerCount = 24;

    internal static ActorModel? Of(DeskRequest request)
    {
        var id = request.Names.Resolve(request.Route("id"));
        var known = request.Names.Find(id);
        var filter = new OccurrenceFilter { Parties = [id] };
        var words = request.Words;
        var (latest, statements, commitments) = request.Store.Read(store => (
            store.Page(filter with { IncludePlans = true }, OccurrenceOrder.LastReported, null, LatestCount).Items,
            store.Page(new OccurrenceFilter { Actor = id, Events = TopicPositions.Events }, OccurrenceOrder.Newest, null, TopicPositions.MostStatements).Items,
            store.CommitmentStates(new CommitmentFilter { By = id })));
        if (latest.Count == 0 && known is null)
        {
            return null;
        }

        var points = request.Points("actor " + id, filter);
        var partners = request.Lately("partners " + id, () => request.Store.Read(store => store.Partners(filter, countries: true, PartnerCount)));
        var own = known?.Country ?? id;
        return new(
            id,
            request.Names.Called(words, id) is var called && called != id ? called : NameIn(latest, id, words) ?? called,
            known,
            known is null ? [] : known.Kind == "state" ? request.Names.Offices(id) : known.Terms,
            points.Count,
            DotGrid.Of(request, points, (type, from, to) => new View { Actor = id, Events = [type], From = from, To = to, Period = "all" }.Address()),
            CurveOf(request, points),
            ContactsOf(request, points, (from, to) => new View { Actor = id, Events = ["CONSULT"], From = from, To = to, Period = "all" }.Address()),
            [.. partners.Where(p => p.Party.Country != "UNK" && p.Party.Country != own).Select(p => new Facet(
                request.Names.Country(words, p.Party.Country), p.Party.Count, ActorAddress.Of(id, p.Party.Country), ClassOf(request, p.Events)))],
            TopicPositions.Of(request, id, [.. statements.Select(LedgerReconciler.Read)]),
            [.. latest.Select(LedgerReconciler.Read)],
            commitments);
    }

    /// <summary>The curve, without lone stories of years before the rest.</summary>
    internal static IReadOnlyList<ScorePoint> CurveOf(DeskRequest request, IReadOnlyList<OccurrencePoint> points)
    {
        var curve = Timeline.Curve(points.Select(LedgerReconciler.Read), request.Ontology, Period.Month);
        return [.. curve.TakeLast(MostMonths).SkipWhile(p => p.Count == 0)];
    }

    internal static BarChart? ContactsOf(DeskRequest request, IReadOnlyList<OccurrencePoint> points, Func<DateOnly, DateOnly, string> address)
    {
        var contacts = Timeline.Contacts(points.Select(LedgerReconciler.Read)).TakeLast(MostMonths).SkipWhile(c => c.Count == 0).ToList();
        var words = request.Words;
        return contacts.Count == 0 ? null : new([.. contacts.Select(c => new Bar(
            c.Month,
            words.ShortMonthOf(c.Month),
            $"{words.Month(c.Month)}: {words.Count("count.contacts", c.Count)} ({string.Join(words["list.separator"], c.ByMode.Select(m => $"{words.Code("mode", m.Mode)} {m.Count}"))})",
            c.Count == 0 ? [] : [(1, c.Count)],
            address(c.Month, c.Month.AddMonths(1).AddDays(-1))))], true);
    }

    private const int MostMonths = 60;

    /// <summary>The class of most of what two do; statements count only where there is nothing else.</summary>
    internal static int ClassOf(DeskRequest request, IReadOnlyList<FacetCount> events) => events.Where(e => e.Value != "STATE")
        .GroupBy(e => EventClass.Of(request.Ontology, e.Value)).OrderByDescending(g => g.Sum(e => e.Count)).Select(g => g.Key).FirstOrDefault();

    private static string? NameIn(IReadOnlyList<StoredOccurrence> latest, string id, WordBook words) => latest.Select(LedgerReconciler.Read).SelectMany(o => o.Everyone)
        .Where(p => p.Id == id).Select(p => words.IsArabic ? p.NameAr ?? p.Name : p.Name ?? p.NameAr).FirstOrDefault(n => n is not null);
}
