using System.Globalization;
using Sijill.Ledger;
using Sijill.Ledger.Ingest;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Sources;
using Sijill.Tests.Sources;

namespace Sijill.Tests.Ledger;

/// <summary>A test over an empty ledger. Derived classes say in which database; what is tested is the same in all.</summary>
public abstract class LedgerTest : IDisposable
{
    private static readonly Lazy<Lexicon> SharedLexicon = new(() => Lexicon.Load());
    private static readonly Lazy<ReaderEngine> SharedEngine = new(() => new ReaderEngine(SharedLexicon.Value));
    private LedgerStore? store;

    internal static Lexicon Lexicon => SharedLexicon.Value;

    internal static IClaimEngine Engine => SharedEngine.Value;

    internal FixedClock Clock { get; } = new();

    internal Files Files { get; } = new();

    internal LedgerStore Store => store ??= LedgerStore.Open(Location, create: true, Clock);

    protected abstract string Location { get; }

    /// <summary>Opens one more empty ledger in the same kind of database.</summary>
    internal abstract string NewLocation();

    internal Task<IngestSummary> Ingest(params Document[] documents) => Ingest(Store, Engine, documents);

    internal static Task<IngestSummary> Ingest(LedgerStore store, IClaimEngine engine, params Document[] documents) => Ingest(store, engine, Source(documents));

    internal static Task<IngestSummary> Ingest(LedgerStore store, IClaimEngine engine, params IngestSource[] sources) =>
        new Ingestion(store, engine, new IngestOptions { Threads = 2, BatchDocuments = 40 }).RunAsync(sources, TestContext.Current.CancellationToken);

    internal static IngestSource Source(params Document[] documents) => new("test", "test", null, () => documents.Select(d => new SourceItem(d, null)));

    internal static string Dump(LedgerStore store)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        store.Dump(writer);
        return writer.ToString();
    }

    internal static List<T> All<T>(IAsyncEnumerable<T> items) => items.ToBlockingEnumerable(TestContext.Current.CancellationToken).ToList();

    public void Dispose()
    {
        store?.Dispose();
        Files.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2025, 3, 1, 12, 0, 0, TimeSpan.Zero);
}
