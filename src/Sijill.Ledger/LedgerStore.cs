using System.Data.Common;
using System.Diagnostics.Metrics;
using Sijill.Ledger.Corrections;
using Sijill.Ledger.Occurrences;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Searching;
using Sijill.Ledger.Storage;
using Sijill.Ledger.Upkeep;

namespace Sijill.Ledger;

/// <summary>
/// A ledger: documents, claims and what people and later stages make of them, in a SQLite file or a PostgreSQL database. Safe for several threads;
/// writers wait for each other.
/// </summary>
public sealed class LedgerStore : IDisposable
{
    /// <summary>Name of the meter that counts reads and writes.</summary>
    public const string MeterName = "Sijill.Ledger";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Reads = Meter.CreateCounter<long>("sijill.ledger.reads", "{read}", "Times that the ledger was read.");
    private static readonly Counter<long> Writes = Meter.CreateCounter<long>("sijill.ledger.writes", "{write}", "Transactions that wrote to the ledger.");

    private LedgerStore(Database database, TimeProvider clock)
    {
        Database = database;
        Clock = clock;
    }

    /// <summary>What to call it in messages: the file, or the server and database without the password.</summary>
    public string Name => Database.Name;

    internal Database Database { get; }

    /// <summary>Dates corrections and history; never a claim.</summary>
    internal TimeProvider Clock { get; }

    /// <summary>Opens a ledger, and makes it where there is none yet and <paramref name="create"/> is set; an older one is brought to this version.</summary>
    /// <param name="location">A file, <c>postgres://user:password@host:5432/database</c>, or Npgsql's keywords (<c>Host=…;Database=…</c>).</param>
    /// <param name="create">Whether a ledger that is not there is made.</param>
    /// <param name="clock">Dates corrections; the system's by default.</param>
    /// <exception cref="LedgerException">It is not there, cannot be opened, or is newer than the program.</exception>
    public static LedgerStore Open(string location, bool create = false, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(location);
        var database = Database.At(location);
        try
        {
            if (!create && database.IsMissing)
            {
                throw new LedgerException($"{database.Name}: there is no ledger; «sijill ingest» makes one, --ledger names another");
            }

            using var session = database.Open();
            Migrations.Apply(session, clock ?? TimeProvider.System);
            return new LedgerStore(database, clock ?? TimeProvider.System);
        }
        catch (DbException e)
        {
            database.Dispose();
            throw database.Explain(e);
        }
        catch (LedgerException)
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The claims that fit, by day and id, corrected where a person corrected them. Reads page by page: what is written meanwhile may be seen.</summary>
    public IAsyncEnumerable<LedgerClaim> ClaimsAsync(ClaimFilter? filter = null, CancellationToken cancel = default) =>
        ClaimQuery.ReadAsync(this, filter ?? new ClaimFilter(), cancel);

    /// <summary>
    /// The claims that fit, with the occurrence that each belongs to; those of one occurrence stand together, in the order of the occurrences' days, and at the end stand
    /// the claims that are not put together yet. Reads one state of the ledger, whatever is written meanwhile.
    /// </summary>
    public IAsyncEnumerable<(LedgerClaim Claim, string? Occurrence)> ClaimsByOccurrenceAsync(ClaimFilter? filter = null, CancellationToken cancel = default) =>
        OccurrenceClaimQuery.ReadAsync(this, filter ?? new ClaimFilter(), cancel);

    /// <summary>The claims that fit, by day and id, with the occurrence that each belongs to, or null while it is not put together.</summary>
    public async IAsyncEnumerable<(LedgerClaim Claim, string? Occurrence)> ClaimsWithOccurrenceAsync(
        ClaimFilter? filter = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        using var session = OpenSession();
        await foreach (var some in ClaimsAsync(filter, cancel).Chunk(500).ConfigureAwait(false))
        {
            var occurrences = new OccurrenceStore(session, Clock).OccurrencesOfClaims([.. some.Select(c => c.Record.Id)]).ToLookup(pair => pair.Claim, pair => pair.Occurrence, StringComparer.Ordinal);
            foreach (var claim in some)
            {
                yield return (claim, occurrences[claim.Record.Id].FirstOrDefault());
            }
        }
    }

    /// <summary>The documents that fit, by content key.</summary>
    public IAsyncEnumerable<LedgerDocument> DocumentsAsync(DocumentFilter? filter = null, CancellationToken cancel = default) =>
        DocumentQuery.ReadAsync(this, filter ?? new DocumentFilter(), cancel);

    /// <summary>A page of the claims that fit, by day and id, and whether there are more; <see cref="ClaimFilter.After"/> goes on.</summary>
    public (IReadOnlyList<LedgerClaim> Items, bool More) ClaimPage(ClaimFilter filter, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ClaimQuery.Page(this, filter, limit);
    }

    /// <summary>A page of the documents that fit, without their texts, by content key, and whether there are more.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Go on after this key; null begins.</param>
    /// <param name="limit">At most so many.</param>
    public (IReadOnlyList<DocumentSummary> Items, bool More) DocumentPage(DocumentFilter filter, string? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return DocumentSummaries.Page(this, filter, after, limit);
    }

    /// <summary>What there is to tell of documents beside their texts, by content key; unknown keys are left out.</summary>
    public IReadOnlyDictionary<string, DocumentSummary> DocumentsByKey(IReadOnlyCollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return DocumentSummaries.ByKey(this, keys);
    }

    /// <summary>The document with this content key, or null.</summary>
    public LedgerDocument? Document(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        using var session = OpenForReading();
        return DocumentQuery.ByKey(session, key);
    }

    /// <summary>The claims of documents by their content keys, in the order of each text, rejected ones included.</summary>
    public IReadOnlyList<LedgerClaim> ClaimsOf(IReadOnlyCollection<string> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return ClaimQuery.OfDocuments(this, documents);
    }

    /// <summary>Claims by their ids, rejected ones included; unknown ids are left out.</summary>
    public IReadOnlyList<LedgerClaim> ClaimsById(IReadOnlyCollection<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return ClaimQuery.ById(this, ids);
    }

    /// <summary>A page of the claims that no person has looked at yet, the least sure first, and where to go on; null when there are no more.</summary>
    public (IReadOnlyList<LedgerClaim> Items, DoubtCursor? Next) Doubtful(DoubtFilter filter, DoubtCursor? after, int limit)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return DoubtQuery.Page(this, filter, after, limit);
    }

    /// <summary>How many claims that fit no person has looked at yet.</summary>
    public long CountDoubtful(DoubtFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return DoubtQuery.Count(this, filter);
    }

    /// <summary>The views that somebody keeps at the desk, by name.</summary>
    public IReadOnlyList<(string Name, string Query)> ViewsOf(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        using var session = OpenSession();
        return session.Rows("SELECT name, query FROM saved_views WHERE owner = @owner ORDER BY name", row => (row.GetString(0), row.GetString(1)), ("@owner", owner));
    }

    /// <summary>Keeps a view; one of the same name gives way to it.</summary>
    public void SaveView(string owner, string name, string query)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(query);
        Write(session =>
        {
            session.Execute("DELETE FROM saved_views WHERE owner = @owner AND name = @name", ("@owner", owner), ("@name", name));
            session.Insert("saved_views", ["owner", "name", "query"], [[owner, name, query]]);
            return 1;
        });
    }

    /// <summary>Forgets a view.</summary>
    public void DeleteView(string owner, string name)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(name);
        Write(session => session.Execute("DELETE FROM saved_views WHERE owner = @owner AND name = @name", ("@owner", owner), ("@name", name)));
    }

    /// <summary>The outlets, those with most texts first.</summary>
    public IReadOnlyList<OutletSummary> Outlets() => OutletQuery.All(this);

    /// <summary>How many documents <see cref="Search"/> can find, by outlet and by month.</summary>
    public SearchFacets SearchFacets(string query, DocumentFilter? filter = null)
    {
        ArgumentNullException.ThrowIfNull(query);
        return DocumentSearch.Count(this, query, filter ?? new DocumentFilter());
    }

    /// <summary>
    /// A short text that is another once anybody, in whatever process, wrote to the ledger. Cheap: to be asked on every request, before what it marks is read. Two processes, or two
    /// openings of one SQLite file, give different marks for one state.
    /// </summary>
    /// <exception cref="LedgerException">The database does not answer.</exception>
    public string ChangeMark()
    {
        try
        {
            return Database.ChangeMark();
        }
        catch (DbException e)
        {
            throw Database.Explain(e);
        }
    }

    /// <summary>Searches titles and texts for all words and «phrases» of <paramref name="query"/>, in whatever way they are spelled and with whatever clitics; best first.</summary>
    /// <param name="query">Anything; a query without a word finds nothing.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="skip">Leave out so many of the best.</param>
    public IReadOnlyList<SearchHit> Search(string query, DocumentFilter? filter = null, int limit = 20, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(query);
        return DocumentSearch.Find(this, query, filter ?? new DocumentFilter(), limit, skip);
    }

    /// <summary>Puts claims together: <paramref name="work"/> runs in one transaction, all of it or nothing, while no other writer does.</summary>
    public T Reconcile<T>(Func<IOccurrenceStore, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Write(session => work(new OccurrenceStore(session, Clock)));
    }

    /// <summary>Reads what was put together, as it is at one moment, while others may write.</summary>
    public T Read<T>(Func<IOccurrenceStore, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var session = OpenForReading();
        session.BeginReading();
        return work(new OccurrenceStore(session, Clock));
    }

    /// <summary>Writes everything that the ledger knows as text, sorted, without what depends on the order of arrival: two ledgers are equal when their dumps are.</summary>
    public void Dump(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var session = OpenSession();
        LedgerDump.Write(session, output);
    }

    /// <summary>All corrections, oldest first, with what has become of them.</summary>
    public IReadOnlyList<ReviewedCorrection> Corrections()
    {
        using var session = OpenSession();
        session.BeginReading();
        return CorrectionReview.Of(session);
    }

    /// <summary>How much it holds.</summary>
    public LedgerInfo Info() => LedgerInfo.Of(this);

    /// <summary>Looks whether it is sound; what is wrong, a line each.</summary>
    public IEnumerable<string> Check() => LedgerCheck.Of(this);

    /// <summary>Copies a SQLite ledger to a new file, while others may write.</summary>
    /// <exception cref="LedgerException">The file is there already or cannot be written, or the ledger is no file.</exception>
    public void Backup(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Path.Exists(file))
        {
            throw new LedgerException($"{file}: is there already; a backup does not overwrite");
        }

        using var session = OpenSession();
        try
        {
            session.Backup(file);
        }
        catch (DbException e)
        {
            throw new LedgerException($"{file}: cannot be written: {e.Message}", e);
        }
    }

    /// <summary>Puts a backup of a SQLite ledger in its place, after it was looked through; an older one is brought to this version.</summary>
    /// <param name="backup">The backup.</param>
    /// <param name="location">The ledger's file.</param>
    /// <param name="replace">Whether a ledger that is there gives way.</param>
    /// <exception cref="LedgerException">The backup is not sound, or the place is taken or in use; nothing was changed.</exception>
    public static void Restore(string backup, string location, bool replace = false)
    {
        ArgumentNullException.ThrowIfNull(backup);
        ArgumentNullException.ThrowIfNull(location);
        LedgerRestore.Run(backup, location, replace);
    }

    /// <summary>Copies what the ledger knows into an empty one, of whatever database; who may use the desk, and what was done there, stays behind.</summary>
    /// <returns>How many rows.</returns>
    /// <exception cref="LedgerException">The target is not empty.</exception>
    public long CopyTo(LedgerStore target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return LedgerCopy.Run(this, target);
    }

    /// <inheritdoc/>
    public void Dispose() => Database.Dispose();

    /// <summary>A session of its own for the caller.</summary>
    internal Session OpenSession(bool forWriting = false)
    {
        Reads.Add(1);
        return Database.Open(forWriting);
    }

    /// <summary>A session that only reads, kept for the next caller afterwards.</summary>
    internal Session OpenForReading()
    {
        Reads.Add(1);
        return Database.OpenForReading();
    }

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it or nothing.</summary>
    internal T Write<T>(Func<Session, T> work)
    {
        Writes.Add(1);
        using var session = Database.Open(forWriting: true);
        return session.Write(work);
    }
}
