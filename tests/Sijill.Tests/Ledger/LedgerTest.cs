using System.Globalization;
using Sijill.Ledger;
using Sijill.Ledger.Ingest;
using Sijill.Ledger.Reconciling;
using Sijill.Lexicons;
using Sijill.Model;
using Sijill.Reconciliation.Occurrences;
using Sijill.Records;
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

    /// <summary>An article in one line.</summary>
    internal static Document Article(string id, string publisher, string day, string text) =>
        new(id, text, Publisher: publisher, Published: DateTimeOffset.Parse(day + "T12:00:00+00:00", CultureInfo.InvariantCulture));

    internal static List<Occurrence> Occurrences(LedgerStore store) => store.Read(s => s.AllOccurrences().Select(LedgerReconciler.Read).ToList());

    /// <summary>What the ledger has put together, as text; and that putting all together anew gives the same.</summary>
    internal static List<string> Settled(LedgerStore store)
    {
        LedgerReconciler.Run(store);
        var before = Bodies(store);
        store.Reconcile(s =>
        {
            s.Forget();
            return 0;
        });
        LedgerReconciler.Run(store);
        Assert.Equal(Bodies(store), before);
        Assert.Empty(store.Check());
        return before;

        static List<string> Bodies(LedgerStore store) => store.Read(s => s.AllOccurrences().Select(o => o.Id + o.Body).Concat(s.AllCommitments().Select(c => c.Id + c.State + c.Body)).ToList());
    }

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

/// <summary>Another version of the engine, which changes what the first one reads.</summary>
internal sealed class OtherEngine(string id, Func<ClaimRecord, ClaimRecord> change) : IClaimEngine
{
    public string Id => id;

    public IReadOnlyList<ClaimRecord> Read(Document document) => [.. LedgerTest.Engine.Read(document).Select(change)];

    /// <summary>The same claims under other ids, each passage a letter shorter.</summary>
    public static OtherEngine Newer { get; } = new("newer", record => record with
    {
        Id = record.Id.Replace("c:", "c:new", StringComparison.Ordinal),
        Evidence = record.Evidence with { Start = record.Evidence.Start + 1, Text = record.Evidence.Text[1..] },
    });
}
