using System.Data.Common;

namespace Sijill.Ledger.Storage;

/// <summary>One of the databases that a ledger can lie in. What differs between them is here and in <see cref="Session"/>; the rest is common SQL.</summary>
internal abstract class Database : IDisposable
{
    /// <summary>How to name it to a person: the file, or host and name without the password.</summary>
    public abstract string Name { get; }

    /// <summary>True when nothing is there yet.</summary>
    public abstract bool IsMissing { get; }

    /// <summary>Takes the words of the schema (<c>{id}</c>, <c>{int}</c>, …) for those of this database.</summary>
    public abstract string Dialect(string sql);

    /// <summary>Makes the table of the full text, for schema version 1.</summary>
    public abstract IEnumerable<string> FullTextSchema();

    /// <summary>A condition that <paramref name="column"/> is among the keys of the parameter <c>@keys</c>.</summary>
    public abstract string Among(string column);

    /// <summary>Joins to <c>occurrences o</c> the words of its body's topic as <c>t.value</c>, for schema version 3.</summary>
    public abstract string TopicsOfBody { get; }

    /// <summary>A new connection, set up and open.</summary>
    /// <param name="forWriting">Much will be written: it may keep more in memory.</param>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public abstract Session Open(bool forWriting = false);

    /// <summary>A connection for reading, which may have been used before; for the programs that answer many short questions.</summary>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public virtual Session OpenForReading() => Open();

    /// <summary>A short text that is another once anybody wrote to the database; cheap to ask.</summary>
    public abstract string ChangeMark();

    /// <summary>Bytes that the ledger takes up.</summary>
    public abstract long Size();

    /// <summary>Explains an error of the database to a user.</summary>
    public LedgerException Explain(DbException error) => new($"{Name}: {error.Message}", error);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>The database that <paramref name="location"/> names: <c>postgres://…</c>, Npgsql's keywords (<c>Host=…</c>), or else a file.</summary>
    /// <exception cref="LedgerException">It is none.</exception>
    public static Database At(string location)
    {
        if (PostgresDatabase.Names(location))
        {
            return new PostgresDatabase(location);
        }

        return new SqliteDatabase(location);
    }
}
