using System.Data;
using System.Data.Common;

namespace Sijill.Ledger.Storage;

/// <summary>A connection with its prepared statements. Not for several threads at once.</summary>
internal abstract class Session : IDisposable
{
    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private DbTransaction? transaction;

    protected Session(Database database, DbConnection connection)
    {
        Database = database;
        Connection = connection;
    }

    /// <summary>Where it leads.</summary>
    public Database Database { get; }

    /// <summary>The connection.</summary>
    protected DbConnection Connection { get; }

    /// <summary>The running transaction, or null.</summary>
    protected DbTransaction? Transaction => transaction;

    /// <summary>Begins a transaction that no other writer runs beside.</summary>
    public void BeginWriting()
    {
        transaction = Connection.BeginTransaction(IsolationLevel.ReadCommitted);
        LockForWriting();
    }

    /// <summary>Begins a transaction in which all reads see one state.</summary>
    public abstract void BeginReading();

    /// <summary>Makes what was written last.</summary>
    public void Commit()
    {
        transaction!.Commit();
        End();
    }

    /// <summary>Takes back what was written.</summary>
    public void Rollback()
    {
        transaction?.Rollback();
        End();
    }

    /// <summary>Runs <paramref name="work"/> in one transaction: all of it or nothing.</summary>
    /// <exception cref="LedgerException">The database refused.</exception>
    public T Write<T>(Func<Session, T> work)
    {
        try
        {
            BeginWriting();
            var result = work(this);
            Commit();
            return result;
        }
        catch (DbException e)
        {
            TryRollback();
            throw Database.Explain(e);
        }
        catch
        {
            TryRollback();
            throw;
        }
    }

    /// <summary>Runs a statement that returns nothing; gives the number of rows changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>The first value of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Prepare(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>The first value as a number; 0 when there is none.</summary>
    public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Scalar(sql, parameters) is { } value ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, parameters).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>All rows, one after the other; the statement is not reused, so that others may run meanwhile where the database allows it.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<DbDataReader, T> row)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    /// <summary>All rows, awaited.</summary>
    public async Task<List<T>> RowsAsync<T>(string sql, Func<DbDataReader, T> row, IReadOnlyList<(string Name, object? Value)> parameters, CancellationToken cancel)
    {
        var command = Prepare(sql, [.. parameters]);
        var rows = new List<T>();
        var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancel).ConfigureAwait(false))
            {
                rows.Add(row(reader));
            }
        }

        return rows;
    }

    /// <summary>The rows whose column is among <paramref name="keys"/>; <paramref name="sql"/> has the condition of <see cref="Database.Among"/>.</summary>
    public List<T> RowsAmong<T>(string sql, IReadOnlyCollection<string> keys, Func<DbDataReader, T> row) =>
        keys.Count == 0 ? [] : Rows(sql, row, ("@keys", Keys(keys)));

    /// <summary>As above, for numbers.</summary>
    public List<T> RowsAmong<T>(string sql, IReadOnlyCollection<long> keys, Func<DbDataReader, T> row) =>
        keys.Count == 0 ? [] : Rows(sql, row, ("@keys", Keys(keys)));

    /// <summary>The columns of a table.</summary>
    public string[] Columns(string table)
    {
        using var reader = Prepare($"SELECT * FROM {table} LIMIT 0").ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    /// <summary>What the database itself finds wrong in its files.</summary>
    public abstract IReadOnlyList<string> Problems();

    /// <summary>Copies the database to a file.</summary>
    /// <exception cref="LedgerException">This database is not backed up this way.</exception>
    public abstract void Backup(string file);

    /// <summary>True when there is a table of that name.</summary>
    public abstract bool HasTable(string name);

    /// <summary>Keys as a parameter for <see cref="Database.Among"/>.</summary>
    public abstract object Keys(IReadOnlyCollection<string> keys);

    /// <summary>Keys as a parameter for <see cref="Database.Among"/>.</summary>
    public abstract object Keys(IReadOnlyCollection<long> keys);

    /// <summary>Adds rows; each has a value for each column: string, long, int, double, or null.</summary>
    public abstract void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows);

    /// <summary>The first documents, at most <paramref name="most"/> for each key, that hold one of the sampled shingles.</summary>
    public abstract List<(long Key, long Document)> Postings(IReadOnlyCollection<long> keys, int most);

    /// <summary>Adds the full text of documents.</summary>
    public abstract void InsertFullText(IReadOnlyList<FullTextRow> rows);

    /// <summary>A full-text query: the documents that hold what is asked for, best first, with their score (the higher the better).</summary>
    /// <param name="query">What to find; made of letters and digits alone.</param>
    /// <param name="conditions">Further conditions on <c>documents d</c>, or empty.</param>
    /// <param name="parameters">Their parameters.</param>
    /// <param name="limit">At most so many.</param>
    public abstract List<(long Document, double Score)> FindText(FullTextQuery query, string conditions, IReadOnlyList<(string Name, object? Value)> parameters, int limit);

    /// <summary>Outlet and day of every document that <see cref="FindText"/> can find.</summary>
    public abstract List<(string? Publisher, int? Day)> FoundText(FullTextQuery query, string conditions, IReadOnlyList<(string Name, object? Value)> parameters);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Keeps other writers out until the transaction ends.</summary>
    protected abstract void LockForWriting();

    /// <summary>How many statements are prepared.</summary>
    protected int Prepared => prepared.Count;

    /// <summary>Ends what a reader began, so that the session is as new.</summary>
    protected void Rest()
    {
        if (transaction is not null)
        {
            Rollback();
        }
    }

    /// <summary>Lets go of what the session holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        transaction?.Dispose();
        Connection.Dispose();
    }

    /// <summary>Takes a transaction that was begun elsewhere.</summary>
    protected void Begin(DbTransaction begun) => transaction = begun;

    /// <summary>A statement with its parameters set, prepared once for the session.</summary>
    protected DbCommand Prepare(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = Connection.CreateCommand();
            command.CommandText = sql;
            prepared.Add(sql, command);
        }

        command.Transaction = transaction;
        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(Parameter(name, value));
        }

        return command;
    }

    /// <summary>A parameter; a null is sent as text.</summary>
    protected abstract DbParameter Parameter(string name, object? value);

    /// <summary>Rolls back; a connection that is gone has done so itself.</summary>
    private void TryRollback()
    {
        try
        {
            Rollback();
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            End();
        }
    }

    private void End()
    {
        transaction?.Dispose();
        transaction = null;
    }
}
