using System.Security.Cryptography;
using System.Text;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Origins;
using Sijill.Ledger.Storage;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Ledger.Ingest;

/// <summary>Writes batches: documents, claims and how far the sources are read, in one transaction each.</summary>
internal sealed class BatchWriter(Session session, IngestSummary summary)
{
    private static readonly string[] DocumentColumns =
        ["number", "key", "source_id", "url", "title", "publisher", "published", "day", "language", "origin", "shingles", "engine", "text"];

    private static readonly string[] AppearanceColumns = ["document", "publisher", "place", "source_id", "url", "title", "published"];

    /// <summary>Writes the chunks, all or nothing, and counts them.</summary>
    public void Write(IReadOnlyList<PreparedChunk> chunks)
    {
        var counts = session.Write(_ => WriteAll(chunks));
        summary.New += counts.New;
        summary.Known += counts.Known;
        summary.NearDuplicates += counts.Copies;
        summary.Appearances += counts.Appearances;
        summary.Claims += counts.Claims;
        foreach (var chunk in chunks)
        {
            summary.Failed += chunk.Failed;
            foreach (var problem in chunk.Problems)
            {
                summary.Count(problem.Code);
            }
        }
    }

    private Counts WriteAll(IReadOnlyList<PreparedChunk> chunks)
    {
        var documents = chunks.SelectMany(chunk => chunk.Documents).ToList();
        var numbers = Numbers([.. documents.Select(d => d.Key).Distinct()]);
        var next = session.Number("SELECT max(number) FROM documents") + 1;
        var fresh = new List<(long Number, PreparedDocument Document)>();
        foreach (var document in documents.Where(d => !numbers.ContainsKey(d.Key)))
        {
            if (numbers.TryAdd(document.Key, next))
            {
                fresh.Add((next++, document));
            }
        }

        var origins = new OriginGroups(session);
        origins.Add([.. fresh.Select(f => (f.Number, f.Document.Key, f.Document.Document.PublishedDay, f.Document.New!.Shingles, f.Document.New.Sample))]);
        WriteDocuments(fresh, origins);
        origins.Write();
        var appearances = WriteAppearances(documents, numbers, fresh.Count);
        var claims = WriteClaims(fresh);
        WriteProblems(chunks.SelectMany(chunk => chunk.Problems));
        WritePositions(chunks);
        return new(fresh.Count, documents.Count - fresh.Count, origins.Copies, appearances, claims);
    }

    private Dictionary<string, long> Numbers(List<string> keys) => session.RowsAmong(
        $"SELECT key, number FROM documents WHERE {session.Database.Among("key")}", keys, reader => (Key: reader.GetString(0), Number: reader.GetInt64(1)))
        .ToDictionary(row => row.Key, row => row.Number, StringComparer.Ordinal);

    private void WriteDocuments(List<(long Number, PreparedDocument Document)> fresh, OriginGroups origins)
    {
        var rows = new List<object?[]>(fresh.Count);
        var shingles = new List<(long Shingle, long Document)>();
        var texts = new List<FullTextRow>(fresh.Count);
        foreach (var (number, prepared) in fresh)
        {
            var (document, brought) = (prepared.Document, prepared.New!);
            rows.Add(
            [
                number, prepared.Key, document.Id, document.Url, document.Title, document.Publisher, Days.Text(document.Published), DayOf(document), document.Language,
                origins.OriginOf(number), brought.Shingles.Count, brought.Engine, document.Text,
            ]);
            shingles.AddRange(brought.Sample.Select(shingle => (shingle, number)));
            texts.Add(new(number, brought.Words, brought.Stems));
        }

        session.Insert("documents", DocumentColumns, rows);
        session.Insert("shingles", ["shingle", "document"], [.. shingles.Order().Select(s => new object?[] { s.Shingle, s.Document })]);
        session.InsertFullText(texts);
    }

    /// <summary>Notes where each text was published, the first as well as every other; gives how many are not firsts.</summary>
    private int WriteAppearances(List<PreparedDocument> documents, Dictionary<string, long> numbers, int fresh)
    {
        var known = session.RowsAmong(
            $"SELECT document, publisher, place FROM appearances WHERE {session.Database.Among("document")}",
            [.. documents.Select(d => numbers[d.Key]).Distinct()],
            reader => (reader.GetInt64(0), reader.GetString(1), reader.GetString(2))).ToHashSet();
        var rows = new List<object?[]>();
        foreach (var prepared in documents)
        {
            var document = prepared.Document;
            var (number, publisher, place) = (numbers[prepared.Key], document.Publisher ?? "", document.Url ?? "id:" + document.Id);
            if (known.Add((number, publisher, place)))
            {
                rows.Add([number, publisher, place, document.Id, document.Url, document.Title, Days.Text(document.Published)]);
            }
        }

        session.Insert("appearances", AppearanceColumns, rows);
        return rows.Count - fresh;
    }

    private int WriteClaims(List<(long Number, PreparedDocument Document)> fresh)
    {
        var taken = UniqueIds.Taken(session, fresh.SelectMany(f => f.Document.New!.Claims));
        var corrections = CorrectionStore.OfDocuments(session, [.. fresh.Select(f => f.Document.Key)]);
        var entities = EntityRules.Of(session);
        var next = session.Number("SELECT max(number) FROM claims") + 1;
        var rows = new ClaimRows();
        var count = 0;
        foreach (var (number, document) in fresh)
        {
            var claims = UniqueIds.Of(document.New!.Claims, document.Key, taken);
            var corrected = Reapplied.To(document.Key, claims, corrections[document.Key], entities, document.Document.PublishedDay);
            for (var i = 0; i < claims.Count; i++)
            {
                rows.Add(next++, number, DayOf(document.Document), claims[i], corrected.GetValueOrDefault(i));
            }

            count += claims.Count;
        }

        rows.Write(session);
        return count;
    }

    private void WriteProblems(IEnumerable<SourceProblem> problems)
    {
        var rows = new Dictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var problem in problems)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{problem.Code}\n{problem.Source}\n{problem.Line}\n{problem.Message}")).AsSpan(0, 12));
            rows.TryAdd(id, [id, problem.Code, Texts.StoredText.Of(problem.Source), problem.Line, Texts.StoredText.Of(problem.Message)]);
        }

        foreach (var known in session.RowsAmong($"SELECT id FROM diagnostics WHERE {session.Database.Among("id")}", rows.Keys.ToList(), reader => reader.GetString(0)))
        {
            rows.Remove(known);
        }

        session.Insert("diagnostics", ["id", "code", "source", "line", "message"], [.. rows.Values]);
    }

    private void WritePositions(IReadOnlyList<PreparedChunk> chunks)
    {
        foreach (var source in chunks.GroupBy(chunk => chunk.Chunk.Source).Where(group => group.Key.Identity is not null))
        {
            var last = source.Last().Chunk;
            session.Execute(
                """
                INSERT INTO ingests (source, identity, position, done, documents, problems) VALUES (@source, @identity, @position, @done, @documents, @problems)
                ON CONFLICT (source) DO UPDATE SET identity = excluded.identity, position = excluded.position, done = excluded.done,
                documents = excluded.documents + CASE WHEN @begins = 1 THEN 0 ELSE ingests.documents END,
                problems = excluded.problems + CASE WHEN @begins = 1 THEN 0 ELSE ingests.problems END
                """,
                ("@source", source.Key.Id),
                ("@identity", source.Key.Identity),
                ("@position", last.End),
                ("@done", last.IsLast ? 1L : 0L),
                ("@documents", (long)source.Sum(chunk => chunk.Documents.Count)),
                ("@problems", (long)source.Sum(chunk => chunk.Failed)),
                ("@begins", source.First().Chunk.Start == 0 ? 1L : 0L));

            // Where something could not be read, the next run looks again: it may have been mended, and it is to be told again.
            session.Execute("UPDATE ingests SET done = 0, position = 0 WHERE source = @source AND done = 1 AND problems > 0", ("@source", source.Key.Id));
        }
    }

    private static int? DayOf(Document document) => document.PublishedDay is { } day ? Days.Of(day) : null;

    private readonly record struct Counts(int New, int Known, int Copies, int Appearances, int Claims);
}
