using System.Data.Common;
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

    /// <summary>Searches titles and texts for all words and «phrases» of <paramref name="query"/>, in whatever way they are spelled and with whatever clitics; best first.</summary>
    /// <param name="query">Anything; a query without a word finds nothing.</param>
    public IReadOnlyList<SearchHit> Search(string query, DocumentFilter? filter = null, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(query);
        return DocumentSearch.Find(this, query, filter ?? new DocumentFilter(), limit);
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
        using var session = OpenSession();
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

    /// <summary>Copies everything into an empty ledger, of whatever database.</summary>
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
    internal Session OpenSession(bool forWriting = false) => Database.Open(forWriting);

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it or nothing.</summary>
    internal T Write<T>(Func<Session, T> work)
    {
        using var session = OpenSession(forWriting: true);
        return session.Write(work);
    }
}
