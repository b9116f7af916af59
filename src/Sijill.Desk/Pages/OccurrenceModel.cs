using Sijill.Desk.Listing;
using Sijill.Desk.Rendering;
using Sijill.Ledger.Occurrences;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Holders;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Desk.Pages;

/// <summary>An occurrence with the accounts of it side by side.</summary>
/// <param name="Item">It, as it stands; null when it has gone into another.</param>
/// <param name="Voices">Who speaks of it, those who assert first.</param>
/// <param name="Silent">Who takes part and does not speak of it.</param>
/// <param name="Documents">Its documents by key.</param>
/// <param name="History">How it was before, the last first.</param>
/// <param name="Commitments">What it binds to.</param>
/// <param name="Heir">Of one that is gone, the occurrence that took up most of its reports; or null.</param>
public sealed record OccurrenceModel(
    Occurrence? Item,
    IReadOnlyList<Voice> Voices,
    IReadOnlyList<OccurrenceParty> Silent,
    IReadOnlyDictionary<string, DocumentSummary> Documents,
    IReadOnlyList<Revision> History,
    IReadOnlyList<Commitment> Commitments,
    string? Heir)
{
    private const int MostCommitments = 10;
    private const int MostHeirs = 10;

    internal static OccurrenceModel? Of(DeskRequest request)
    {
        var id = request.Route("id");
        var (stored, history, commitments) = request.Store.Read(store => (
            store.Occurrence(id),
            store.HistoryOf(id),
            store.Commitments(new CommitmentFilter { Occurrences = [id] }, null, MostCommitments).Items));
        if (stored is null)
        {
            return history.Count == 0 ? null : new(null, [], [], new Dictionary<string, DocumentSummary>(), [], [], HeirOf(request, history));
        }

        var item = LedgerReconciler.Read(stored);
        List<OccurrenceSource> all = [.. item.Sources, .. item.Answers];
        var documents = request.Store.DocumentsByKey([.. all.Select(s => s.DocumentId).Distinct(StringComparer.Ordinal)]);
        return new(
            item,
            [.. all.GroupBy(s => (s.Holder.Key, s.Stance)).OrderBy(g => g.Key.Stance).Select(g => Voice.Of([.. g], item))],
            [.. item.Everyone.Where(p => p.Country != "UNK" && !all.Exists(s => Speaks(request, s, p))).DistinctBy(p => p.Key)],
            documents,
            [.. history.Reverse().Select(h => Revision.Of(h, id))],
            [.. commitments.Select(LedgerReconciler.Read)],
            null);
    }

    /// <summary>A state speaks through whoever speaks for it.</summary>
    private static bool Speaks(DeskRequest request, OccurrenceSource source, OccurrenceParty party) =>
        source.Holder.Key == party.Key
        || (source.Holder.Kind == HolderKind.Outlet
            ? source.Publisher is { } outlet && request.Names.SpeaksFor(outlet) == party.Country
            : source.Holder.Country == party.Country && source.Holder.Sector is "GOV" or "MIL" && party.Sector is "GOV" or "MIL");

    private static string? HeirOf(DeskRequest request, IReadOnlyList<OccurrenceRevision> history)
    {
        // Heirs may have heirs of their own.
        var heir = history[^1].SupersededBy;
        for (var i = 0; i < MostHeirs && heir is not null; i++)
        {
            var (found, next) = request.Store.Read(store => (store.Occurrence(heir), store.HistoryOf(heir)));
            if (found is not null)
            {
                return heir;
            }

            heir = next.Count > 0 ? next[^1].SupersededBy : null;
        }

        return null;
    }
}

/// <summary>One who speaks of an occurrence, with one stance.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Stance">How.</param>
/// <param name="Accounts">The words, one for each origin; copies of one text stand together.</param>
/// <param name="Differs">The voice's own values of the fields in which reports differ.</param>
public sealed record Voice(Holder Holder, Stance Stance, IReadOnlyList<IReadOnlyList<OccurrenceSource>> Accounts, IReadOnlyList<(string Field, string Value)> Differs)
{
    internal static Voice Of(IReadOnlyList<OccurrenceSource> sources, Occurrence item)
    {
        var origins = sources.Select(s => s.OriginId).ToHashSet(StringComparer.Ordinal);
        return new(
            sources[0].Holder,
            sources[0].Stance,
            [.. sources.GroupBy(s => s.OriginId).Select(g => (IReadOnlyList<OccurrenceSource>)[.. g])],
            [.. Dissent.Of(item).SelectMany(field => field.Values.Where(v => v.Origins.Any(origins.Contains)).Select(v => (field.Name, v.Value)))]);
    }
}

/// <summary>How an occurrence was before.</summary>
/// <param name="Time">Until when, ISO 8601 in UTC.</param>
/// <param name="IsRemoved">It was taken away, not changed.</param>
/// <param name="Reports">How many reports it had.</param>
/// <param name="Origins">How many origins.</param>
/// <param name="Standing">How it stood.</param>
public sealed record Revision(string Time, bool IsRemoved, int Reports, int Origins, Standing Standing)
{
    internal static Revision Of(OccurrenceRevision revision, string id)
    {
        var day = DateOnly.MinValue;
        var before = LedgerReconciler.Read(new StoredOccurrence(id, "", "", day, day, revision.Body, []));
        return new(revision.Time, revision.Change == "removed", before.Sources.Count, before.Origins, before.Standing);
    }
}
