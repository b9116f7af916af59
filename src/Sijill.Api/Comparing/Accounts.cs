using Sijill.Api.Answering;
using Sijill.Api.V1;
using Sijill.Ledger.Reconciling;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Comparison;

namespace Sijill.Api.Comparing;

/// <summary>Sets documents side by side: texts that a client sends, and documents of the ledger.</summary>
internal static class Accounts
{
    /// <summary>More columns nobody reads.</summary>
    public const int MostDocuments = 20;

    /// <summary>The table.</summary>
    /// <param name="desk">What reads.</param>
    /// <param name="texts">Documents that are not in the ledger, with ids of their own.</param>
    /// <param name="keys">Content keys of documents of the ledger; their claims are as people corrected them.</param>
    /// <param name="confidence">Claims below are left out.</param>
    /// <param name="cancel">Stops between two documents.</param>
    /// <exception cref="ProblemException">An id is there twice, a key is unknown, or there is too much.</exception>
    public static async Task<ComparisonTable> CompareAsync(ApiDesk desk, IReadOnlyList<Document> texts, IReadOnlyList<string> keys, double confidence, CancellationToken cancel)
    {
        if (texts.Select(d => d.Id).Concat(keys).GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ProblemException(422, $"two documents have the id «{Asking.ParameterValues.Shown(twice.Key)}»; give each its own");
        }

        if (texts.Count + keys.Count > MostDocuments)
        {
            throw new ProblemException(413, $"{texts.Count + keys.Count} documents are no table that anybody reads; the most is {MostDocuments}");
        }

        List<Account> accounts = [];
        List<Report> reports = [];
        var officials = new Officials(desk.Lookup);
        foreach (var reading in await desk.Texts.ReadAsync(texts, cancel).ConfigureAwait(false))
        {
            var document = reading.Document;
            accounts.Add(new Account(document.Id, document.Title, document.Publisher, document.PublishedDay, officials.Of(document)));
            reports.AddRange(Report.Of(reading, desk.Lexicon.Ontology));
        }

        foreach (var key in keys)
        {
            cancel.ThrowIfCancellationRequested();
            var stored = DocumentOperations.Find(desk.Store, key);
            var document = new Document(key, stored.Text, stored.Title, stored.Url, stored.Publisher, stored.Language, stored.Published);
            accounts.Add(new Account(key, document.Title, document.Publisher, document.PublishedDay, officials.Of(document)));
            reports.AddRange(DocumentOperations.ClaimsOf(desk.Store, key).Where(c => c.Claim.Verdict != "rejected")
                .Select(c => new Report(c.Claim.Record.Id, key, c.Claim.Origin, document.Publisher, document.PublishedDay, RecordedClaim.Of(c.Claim.Record, c.Claim.First is not null || c.Claim.Last is not null))));
        }

        reports.RemoveAll(report => report.Claim.Confidence < confidence);
        return reports.Count <= Comparer.MostClaims
            ? await Task.Run(() => Comparer.Compare(accounts, reports), cancel).ConfigureAwait(false)
            : throw new ProblemException(413, $"the documents hold {reports.Count} claims; up to {Comparer.MostClaims} are set side by side: give fewer or shorter documents, or raise min_confidence");
    }
}
