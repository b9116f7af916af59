using System.Text;
using Sijill.Ledger.Origins;
using Sijill.Ledger.Storage;
using Sijill.Ledger.Texts;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Ledger.Ingest;

/// <summary>Makes items ready, on many threads; asks the ledger only whether it has a text already.</summary>
internal sealed class Preparation(LedgerStore store, IClaimEngine engine) : IDisposable
{
    /// <summary>No newspaper is older, and none is of the next century: such a year is a misprint or a placeholder.</summary>
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    private readonly SessionPool sessions = new(store);

    /// <summary>The chunk made ready.</summary>
    public PreparedChunk Prepare(SourceChunk chunk)
    {
        var problems = new List<SourceProblem>();
        var documents = new List<(Document Document, string Key, TextWords Words, int Line)>();
        var failed = 0;
        foreach (var item in chunk.Items)
        {
            if (item.Problem is { } problem)
            {
                problems.Add(problem);
                failed += item.Document is null ? 1 : 0;
            }

            if (item.Document is { } document)
            {
                document = Checked(Storable(document), chunk.Source, item.Line, problems);
                var words = TextWords.Of(document.Text);
                documents.Add((document, ContentKey.Of(document.Text, words), words, item.Line));
            }
        }

        var known = Known([.. documents.Select(d => d.Key)]);
        var ready = new List<PreparedDocument>(documents.Count);
        foreach (var (document, key, words, line) in documents)
        {
            ready.Add(new(document, key, known.Add(key) ? New(document, words, chunk.Source, line, problems) : null));
        }

        return new(chunk, ready, problems, failed);
    }

    public void Dispose() => sessions.Dispose();

    /// <summary>What a text brings that the ledger does not have.</summary>
    internal NewDocument New(Document document, TextWords words, IngestSource source, int line, List<SourceProblem> problems)
    {
        var shingles = Shingles.Of(words);
        var (normal, stems) = FullText(document.Title, words);
        var (claims, id) = Read(document, source, line, problems);
        return new(shingles, shingles.Count < NearDuplicates.FewestShingles ? [] : shingles.Sample(), normal, stems, claims, id);
    }

    private static Document Storable(Document document) => document with
    {
        Id = StoredText.Of(document.Id),
        Text = StoredText.Of(document.Text),
        Title = StoredText.OrNull(document.Title),
        Url = StoredText.OrNull(document.Url),
        Publisher = StoredText.OrNull(document.Publisher),
    };

    private static Document Checked(Document document, IngestSource source, int line, List<SourceProblem> problems)
    {
        if (document.Published is not { } published || published.Year is >= FirstYear and <= LastYear)
        {
            return document;
        }

        problems.Add(new("SJ5001", source.Name, line, $"document «{document.Id}»: nothing was published in the year {published.Year}; the date is left out"));
        return document with { Published = null };
    }

    /// <summary>The words of title and text, in normal form and as stems.</summary>
    internal static (string Words, string Stems) FullText(string? title, TextWords text)
    {
        var normal = new StringBuilder();
        var stems = new StringBuilder();
        TextWords[] parts = title is null ? [text] : [TextWords.Of(title), text];
        foreach (var words in parts)
        {
            for (var i = 0; i < words.Count; i++)
            {
                normal.Append(words[i]).Append(' ');
                stems.Append(SearchStem.Of(words[i])).Append(' ');
            }
        }

        return (normal.ToString(), stems.ToString());
    }

    private (IReadOnlyList<PreparedClaim> Claims, string Engine) Read(Document document, IngestSource source, int line, List<SourceProblem> problems)
    {
        try
        {
            var claims = engine.Read(document).Select(record => PreparedClaim.Of(record, document.PublishedDay)).ToList();
            foreach (var claim in claims.Where(claim => claim.IsFarFuture))
            {
                var evidence = claim.Record.Evidence;
                problems.Add(new(
                    "SJ5002", source.Name, line, $"document «{document.Id}», characters {evidence.Start} to {evidence.End}: {claim.Record.Date!.Edtf} lies more than ten years after publication; the claim is kept, its date does not count"));
            }

            return (claims, engine.Id);
        }
#pragma warning disable CA1031 // A mistake of ours in one article must not cost the rest of the batch.
        catch (Exception e)
#pragma warning restore CA1031
        {
            problems.Add(new("SJ9001", source.Name, line, $"document «{document.Id}»: internal error, please report it: {e.GetType().Name}: {e.Message}"));
            return ([], "");
        }
    }

    private HashSet<string> Known(List<string> keys)
    {
        return sessions.Use<HashSet<string>>(session =>
            [.. session.RowsAmong($"SELECT key FROM documents WHERE {session.Database.Among("key")}", keys, reader => reader.GetString(0))]);
    }
}
