using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sijill.Ledger.Storage;

/// <summary>A ledger in one SQLite file.</summary>
internal sealed class SqliteDatabase : Database
{
    /// <summary>Each may hold a cache of pages; who comes when all are busy opens one of his own.</summary>
    private static readonly int MostResting = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly string path;
    private readonly string connection;

    /// <summary>SQLite counts changes for a connection that stays open, from an arbitrary start.</summary>
    private readonly string marks = Guid.NewGuid().ToString("N")[..12];
    private readonly Lock marking = new();
    private Session? watcher;

    /// <summary>Connections that rest between two questions: opening one costs more than most questions do.</summary>
    private readonly ConcurrentBag<SqliteSession> resting = [];
    private bool isDisposed;

    public SqliteDatabase(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new LedgerException("the ledger's name is empty; give a file or postgres://…");
        }

        this.path = path;
        connection = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString();
    }

    public override string Name => path;

    public override bool IsMissing => !File.Exists(path);

    public override string Dialect(string sql) => sql
        .Replace("{id}", "TEXT", StringComparison.Ordinal)
        .Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{int}", "INTEGER", StringComparison.Ordinal)
        .Replace("{real}", "REAL", StringComparison.Ordinal)
        .Replace("{clustered}", " WITHOUT ROWID", StringComparison.Ordinal);

    public override IEnumerable<string> FullTextSchema() =>
    [
        // The words come in normal form, letters and digits only: nothing is left to do but to part them at blanks, which the simplest tokenizer does fastest.
        "CREATE VIRTUAL TABLE search_words USING fts5(words, stems, content='', tokenize='ascii')",

        // Fewer, larger segments: a batch is written at once, not in portions of a megabyte.
        "INSERT INTO search_words(search_words, rank) VALUES('hashsize', 33554432)",
    ];

    public override string Among(string column) => $"{column} IN (SELECT value FROM json_each(@keys))";

    public override string TopicsOfBody => ", json_each(o.body, '$.topic') t";

    public override Session Open(bool forWriting = false) => Open(null, forWriting);

    public override Session OpenForReading() => resting.TryTake(out var rested) ? rested : Open(Rest, forWriting: false);

    private SqliteSession Open(Func<SqliteSession, bool>? rest, bool forWriting)
    {
        var opened = new SqliteConnection(connection);
        try
        {
            opened.Open();
            using var setup = opened.CreateCommand();
            setup.CommandText = "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=8192; PRAGMA temp_store=MEMORY;"
                + (forWriting ? "PRAGMA cache_size=-49152;" : "PRAGMA cache_size=-8192;");
            setup.ExecuteNonQuery();
            return new SqliteSession(this, opened, rest);
        }
        catch (SqliteException e)
        {
            opened.Dispose();
            throw new LedgerException(e.SqliteErrorCode switch
            {
                14 => $"{path}: cannot be opened; is there such a folder, and may it be written to?",
                26 => $"{path}: is no ledger (no SQLite file)",
                _ => $"{path}: {e.Message}",
            }, e);
        }
    }

    public override string ChangeMark()
    {
        lock (marking)
        {
            watcher ??= Open();
            return string.Create(CultureInfo.InvariantCulture, $"{marks}-{watcher.Number("PRAGMA data_version")}");
        }
    }

    public override long Size() => new[] { path, path + "-wal" }.Where(File.Exists).Sum(file => new FileInfo(file).Length);

    /// <summary>Makes sure that nobody has the file open; a file that is damaged is nobody's.</summary>
    /// <exception cref="LedgerException">Somebody has.</exception>
    public static void EnsureAlone(string path)
    {
        const int Busy = 5;
        const int Locked = 6;
        try
        {
            using var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
            opened.Open();
            using var command = opened.CreateCommand();

            // Leaving the write-ahead log is refused while anybody else works with the file; SQLite then answers with the mode that stays.
            command.CommandText = "PRAGMA journal_mode=DELETE";
            if (command.ExecuteScalar() is not "delete")
            {
                throw InUse(path, null);
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Busy or Locked)
        {
            throw InUse(path, e);
        }
        catch (SqliteException)
        {
            // Damaged, which is why somebody restores.
        }
    }

    private static LedgerException InUse(string path, Exception? cause) =>
        new($"{path}: is in use; stop «sijill serve» and whatever else works with it, then try again", cause);

    public override void Dispose()
    {
        lock (marking)
        {
            watcher?.Dispose();
            watcher = null;
            isDisposed = true;
        }

        while (resting.TryTake(out var rested))
        {
            rested.Close();
        }
    }

    private bool Rest(SqliteSession session)
    {
        lock (marking)
        {
            if (isDisposed || resting.Count >= MostResting)
            {
                return false;
            }

            resting.Add(session);
            return true;
        }
    }
}
