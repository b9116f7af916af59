using System.Data.Common;
using Sijill.Ledger.Storage;
using Sijill.Sources;

namespace Sijill.Ledger.Ingest;

/// <summary>
/// Takes sources into a ledger: many threads read, one writes, in the order of the sources. What is in the ledger does not depend on the number of threads,
/// on the size of batches, or on how often a run was broken off.
/// </summary>
public sealed class Ingestion
{
    /// <summary>Items that one thread makes ready at a time.</summary>
    private const int ChunkItems = 16;

    private readonly LedgerStore store;
    private readonly IClaimEngine engine;
    private readonly IngestOptions options;
    private readonly IngestSummary summary = new();
    private readonly List<PreparedChunk> batch = [];

    /// <summary>Prepares a run, which is to be run once.</summary>
    public Ingestion(LedgerStore store, IClaimEngine engine, IngestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(engine);
        this.store = store;
        this.engine = engine;
        this.options = options ?? new IngestOptions();
    }

    /// <summary>Runs. When it is cancelled, what has been read up to then is still written.</summary>
    /// <exception cref="LedgerException">The database refused; what was written before stays.</exception>
    public async Task<IngestSummary> RunAsync(IReadOnlyList<IngestSource> sources, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sources);
        using var session = store.OpenSession(forWriting: true);
        using var preparation = new Preparation(store, engine);
        var writer = new BatchWriter(session, summary);
        try
        {
            await OrderedParallel.RunAsync(
                Chunks(sources, Positions(session)),
                preparation.Prepare,
                chunk => Take(chunk, writer),
                options.Threads,
                cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            summary.IsCancelled = true;
        }
        catch (DbException e)
        {
            throw store.Database.Explain(e);
        }

        Flush(writer);
        return summary;
    }

    private IEnumerable<SourceChunk> Chunks(IReadOnlyList<IngestSource> sources, Dictionary<string, Position> positions)
    {
        foreach (var source in sources)
        {
            var position = positions.GetValueOrDefault(source.Id);
            if (position is null || source.Identity is null || position.Identity != source.Identity)
            {
                position = new(source.Id, source.Identity ?? "", 0, false, 0);
            }

            if (position.Items > 0 || position.IsDone)
            {
                Skip(position.Documents);
            }

            if (position.IsDone)
            {
                continue;
            }

            foreach (var chunk in Chunks(source, position.Items))
            {
                yield return chunk;
            }
        }
    }

    private static IEnumerable<SourceChunk> Chunks(IngestSource source, long start)
    {
        var items = new List<SourceItem>(ChunkItems);
        var position = 0L;
        foreach (var item in source.Open())
        {
            if (position++ < start)
            {
                continue;
            }

            // The chunk is handed on when the next item is there, so that the last one can be told.
            if (items.Count == ChunkItems)
            {
                yield return new(source, position - 1 - items.Count, items, false);
                items = new List<SourceItem>(ChunkItems);
            }

            items.Add(item);
        }

        yield return new(source, position - items.Count, items, true);
    }

    private void Skip(long documents)
    {
        // The thread that reads counts these; the summary is looked at by the one that writes.
        lock (summary)
        {
            summary.Skipped += documents;
            summary.Known += documents;
        }
    }

    private ValueTask Take(PreparedChunk chunk, BatchWriter writer)
    {
        batch.Add(chunk);
        if (batch.Sum(c => c.Documents.Count + c.Failed) >= options.BatchDocuments || batch.Sum(c => c.Documents.Sum(d => (long)d.Document.Text.Length)) >= options.BatchCharacters)
        {
            Flush(writer);
        }

        return default;
    }

    private void Flush(BatchWriter writer)
    {
        if (batch.Count == 0)
        {
            return;
        }

        lock (summary)
        {
            writer.Write(batch);
        }

        foreach (var problem in batch.SelectMany(chunk => chunk.Problems))
        {
            options.OnProblem?.Invoke(problem);
        }

        batch.Clear();
        options.OnProgress?.Invoke(summary);
    }

    private static Dictionary<string, Position> Positions(Session session) => session.Rows(
        "SELECT source, identity, position, done, documents FROM ingests",
        reader => new Position(reader.GetString(0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3) == 1, reader.GetInt64(4)))
        .ToDictionary(position => position.Source, StringComparer.Ordinal);

    private sealed record Position(string Source, string Identity, long Items, bool IsDone, long Documents);
}
