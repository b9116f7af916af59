using Sijill.Api.Comparing;
using Sijill.Ledger;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Comparison;
using Sijill.Reconciliation.Occurrences;

namespace Sijill.Cli.Comparing;

/// <summary>The documents that tell of one occurrence, or answer to it, with all their claims.</summary>
/// <param name="Accounts">The documents, first published first.</param>
/// <param name="Reports">Their claims.</param>
/// <param name="LeftOut">How many documents are copies of others and were left out, because all together had too many claims.</param>
internal sealed record OccurrenceAccounts(IReadOnlyList<Account> Accounts, IReadOnlyList<Report> Reports, int LeftOut)
{
    /// <summary>Reads them from the ledger; null when there is no such occurrence.</summary>
    public static async Task<OccurrenceAccounts?> FindAsync(LedgerStore store, string id, double minConfidence, Officials officials, CancellationToken cancel)
    {
        if (store.Read(occurrences => occurrences.Occurrence(id)) is not { } stored)
        {
            return null;
        }

        var occurrence = LedgerReconciler.Read(stored);
        var keys = occurrence.Sources.Concat(occurrence.Answers).OrderBy(s => s.Published ?? DateOnly.MaxValue).ThenBy(s => s.DocumentId, StringComparer.Ordinal)
            .Select(s => s.DocumentId).Distinct(StringComparer.Ordinal).ToList();
        var documents = await DocumentsAsync(store, keys, cancel).ConfigureAwait(false);
        var names = Names(documents);
        var reports = await ReportsAsync(store, documents, names, minConfidence, cancel).ConfigureAwait(false);
        var kept = documents;
        if (reports.Count > Comparer.MostClaims)
        {
            kept = [.. documents.DistinctBy(d => d.Origin)];
            var left = kept.Select(d => names[d.Key]).ToHashSet(StringComparer.Ordinal);
            reports.RemoveAll(r => !left.Contains(r.DocumentId));
        }

        return new([.. kept.Select(d => AccountOf(d, names[d.Key], officials))], reports, documents.Count - kept.Count);
    }

    private static async Task<List<LedgerDocument>> DocumentsAsync(LedgerStore store, List<string> keys, CancellationToken cancel)
    {
        var found = new Dictionary<string, LedgerDocument>(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(100))
        {
            await foreach (var document in store.DocumentsAsync(new DocumentFilter { Documents = some }, cancel).ConfigureAwait(false))
            {
                found[document.Key] = document;
            }
        }

        // A key is asked for; an id of a source that looks like one is not.
        return [.. keys.Where(found.ContainsKey).Select(key => found[key])];
    }

    private static async Task<List<Report>> ReportsAsync(
        LedgerStore store, List<LedgerDocument> documents, Dictionary<string, string> names, double minConfidence, CancellationToken cancel)
    {
        var reports = new List<Report>();
        foreach (var some in documents.Chunk(100))
        {
            var filter = new ClaimFilter { Documents = [.. some.Select(d => d.Key)], MinConfidence = minConfidence };
            await foreach (var claim in store.ClaimsAsync(filter, cancel).ConfigureAwait(false))
            {
                if (names.TryGetValue(claim.DocumentKey, out var name))
                {
                    reports.Add(LedgerReport.Of(claim, name));
                }
            }
        }

        return reports;
    }

    /// <summary>What each document is called: its id in its source, or its key where two have one.</summary>
    private static Dictionary<string, string> Names(List<LedgerDocument> documents)
    {
        var common = documents.GroupBy(d => d.SourceId, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return documents.ToDictionary(d => d.Key, d => common.Contains(d.SourceId) ? d.Key : d.SourceId, StringComparer.Ordinal);
    }

    private static Account AccountOf(LedgerDocument document, string name, Officials officials)
    {
        var whole = new Document(document.SourceId, document.Text, document.Title, document.Url, document.Publisher, document.Language, document.Published);
        return new(name, document.Title, document.Publisher, whole.PublishedDay, officials.Of(whole));
    }
}
