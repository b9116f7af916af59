using Sijill.Ledger;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reconciling;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;

namespace Sijill.Desk.Tests.Support;

/// <summary>A ledger in a temporary SQLite file, filled from <c>samples/</c> and put together.</summary>
internal sealed class SampleLedger : IDisposable
{
    private static readonly Lazy<Lexicon> SharedLexicon = new(() => Sijill.Lexicons.Lexicon.Load());
    private readonly string folder = Directory.CreateTempSubdirectory("sijill-desk-").FullName;

    /// <summary>The built-in lexicon, loaded once for all tests.</summary>
    public static Lexicon Lexicon => SharedLexicon.Value;

    /// <summary>The file.</summary>
    public string Location => Path.Combine(folder, "ledger.db");

    /// <summary>Takes in the project's samples and, after them, <paramref name="more"/>.</summary>
    public static async Task<SampleLedger> CreateAsync(params IReadOnlyList<Document> more)
    {
        var ledger = new SampleLedger();
        var options = new SourceOptions();
        var reader = new DocumentSource(options);
        await ledger.IngestAsync(
            IngestSource.Of(reader, options, Repository.File("samples", "samples.jsonl")),
            IngestSource.Of(reader, options, Repository.File("samples", "call")),
            new IngestSource("more", "more", null, () => more.Select(document => new SourceItem(document, null))));
        return ledger;
    }

    /// <summary>An empty one.</summary>
    public static async Task<SampleLedger> CreateEmptyAsync()
    {
        var ledger = new SampleLedger();
        await ledger.IngestAsync();
        return ledger;
    }

    /// <summary>Takes in <paramref name="sources"/> and puts together what they say.</summary>
    public async Task IngestAsync(params IReadOnlyList<IngestSource> sources)
    {
        using var store = LedgerStore.Open(Location, create: true);
        await new Ingestion(store, new ReaderEngine(Lexicon), new IngestOptions { Threads = 2 }).RunAsync(sources, CancellationToken.None);
        LedgerReconciler.Run(store);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
