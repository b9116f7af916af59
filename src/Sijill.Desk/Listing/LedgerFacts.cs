using Sijill.Desk.Rendering;
using Sijill.Ledger.Occurrences;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Topics;

namespace Sijill.Desk.Listing;

/// <summary>What many pages ask of the ledger, kept until it changes.</summary>
internal static class LedgerFacts
{
    private const int MostTopics = 12;
    private const int Samples = 4;

    /// <summary>Of more, no topic tells anything, and counting their words takes long.</summary>
    private const long MostForTopics = 30_000;

    /// <summary>The day of the last report; null for a ledger without occurrences.</summary>
    public static DateOnly? Latest(this DeskRequest request) => request.Memo.Get("latest", () => new Box<DateOnly?>(request.Store.Read(store =>
        store.Page(new OccurrenceFilter { IncludePlans = true }, OccurrenceOrder.LastReported, null, 1).Items is [var last] ? LedgerReconciler.Read(last).LastReport : null))).Value;

    /// <summary>Counts of what fits.</summary>
    public static OccurrenceFacets Facets(this DeskRequest request, View view, OccurrenceFilter filter) =>
        request.Lately("facets" + view.Query(), () => request.Store.Read(store => store.Facets(filter)));

    /// <summary>What curves need of all that fits.</summary>
    public static IReadOnlyList<OccurrencePoint> Points(this DeskRequest request, string key, OccurrenceFilter filter) =>
        request.Lately("points" + key, () => request.Store.Read(store => store.Points(filter)));

    /// <summary>The topics of what fits, each as a word that a person can read.</summary>
    public static IReadOnlyList<(string Word, long Count)> Topics(this DeskRequest request, View view, OccurrenceFilter filter) =>
        request.Facets(view, filter).Total > MostForTopics ? [] : request.Lately("topics" + view.Query(), () => request.Store.Read(store => store.Topics(filter, MostTopics)
            .Select(topic => (Word: Label(store, filter, topic.Value), topic.Count)).Where(t => t.Word is not null).Select(t => (t.Word!, t.Count)).ToList()));

    private static string? Label(IOccurrenceStore store, OccurrenceFilter filter, string stem)
    {
        var passages = store.Page(filter with { Topics = [.. filter.Topics, stem] }, OccurrenceOrder.LastReported, null, Samples).Items
            .Select(LedgerReconciler.Read).SelectMany(o => o.Sources.Select(s => s.Evidence.Text));
        return TopicNames.WordFor(stem, passages);
    }

    private sealed record Box<T>(T Value);
}
