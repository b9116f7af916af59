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

    /// <summary>A new connection, set up and open.</summary>
    /// <param name="forWriting">Much will be written: it may keep more in memory.</param>
    /// <exception cref="LedgerException">It cannot be opened.</exception>
    public abstract Session Open(bool forWriting = false);

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
