using System.Data.Common;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;
using Sijill.Model;

namespace Sijill.Ledger.Ingest;

/// <summary>
/// Reads the documents of a ledger anew that another version of the engine or the lexicon has read, and puts the new claims in the place of the old ones. Corrections
/// are given back to the claims that they were made for. It can be broken off: what is done is done.
/// </summary>
public sealed class Recoding(LedgerStore store, IClaimEngine engine)
{
    private const int BatchDocuments = 128;

    /// <summary>Reads all documents of other engines.</summary>
    /// <param name="progress">Told how many are done and how many there were.</param>
    /// <param name="threads">How many documents are read at once.</param>
    /// <returns>How many documents were read.</returns>
    public long Run(Action<long, long>? progress, int threads, CancellationToken cancel)
    {
        using var session = store.OpenSession(forWriting: true);
        var total = session.Number("SELECT count(*) FROM documents WHERE engine <> @engine", ("@engine", engine.Id));
        var done = 0L;
        try
        {
            while (Next(session) is { Count: > 0 } documents)
            {
                cancel.ThrowIfCancellationRequested();
                var claims = documents.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).WithCancellation(cancel)
                    .Select(d => (IReadOnlyList<PreparedClaim>)[.. engine.Read(d.Document).Select(record => PreparedClaim.Of(record, d.Document.PublishedDay))]).ToList();
                session.Write(_ => Replace(session, documents, claims));
                done += documents.Count;
                progress?.Invoke(done, total);
            }
        }
        catch (DbException e)
        {
            throw store.Database.Explain(e);
        }

        return done;
    }

    private List<Coded> Next(Session session) => session.Rows(
        $"SELECT number, key, source_id, title, url, publisher, language, published, text FROM documents WHERE engine <> @engine ORDER BY key LIMIT {BatchDocuments}",
        row => new Coded(row.GetInt64(0), row.GetString(1), new Document(
            row.GetString(2), row.GetString(8), row.StringOrNull(3), row.StringOrNull(4), row.StringOrNull(5), row.GetString(6), Days.Time(row.StringOrNull(7)))),
        ("@engine", engine.Id));

    private int Replace(Session session, List<Coded> documents, List<IReadOnlyList<PreparedClaim>> claims)
    {
        var rows = new ClaimRows();
        var numbers = documents.ConvertAll(d => d.Number);
        var old = session.RowsAmong($"SELECT number, block FROM claims WHERE {session.Database.Among("document")}", numbers, row => (Number: row.GetInt64(0), Block: row.GetString(1)));
        old.ForEach(claim => rows.Touch(claim.Block));
        ClaimRemoval.Of(session, old.ConvertAll(claim => claim.Number));
        var corrections = CorrectionStore.OfDocuments(session, documents.ConvertAll(d => d.Key));
        var entities = EntityRules.Of(session);
        var taken = UniqueIds.Taken(session, claims.SelectMany(list => list));
        var next = session.Number("SELECT max(number) FROM claims") + 1;
        foreach (var (document, made) in documents.Zip(claims))
        {
            var unique = UniqueIds.Of(made, document.Key, taken);
            var applied = Reapplied.To(document.Key, unique, corrections[document.Key], entities, document.Document.PublishedDay);
            int? day = document.Document.PublishedDay is { } published ? Days.Of(published) : null;
            for (var i = 0; i < unique.Count; i++)
            {
                rows.Add(next++, document.Number, day, unique[i], applied.GetValueOrDefault(i));
            }
        }

        rows.Write(session);
        session.Execute(
            $"UPDATE documents SET engine = @engine WHERE {session.Database.Among("number")}", ("@engine", engine.Id), ("@keys", session.Keys(numbers)));
        return claims.Count;
    }

    private sealed record Coded(long Number, string Key, Document Document);
}
