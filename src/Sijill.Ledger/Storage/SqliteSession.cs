using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Sijill.Ledger.Storage;

/// <summary>A connection to a SQLite file.</summary>
internal sealed class SqliteSession(SqliteDatabase database, SqliteConnection connection, Func<SqliteSession, bool>? rest = null) : Session(database, connection)
{
    /// <summary>A session with more statements has seen enough of them: filters make ever new ones.</summary>
    private const int MostPrepared = 200;

    private readonly Dictionary<string, sqlite3_stmt> inserts = new(StringComparer.Ordinal);
    private bool isClosing;

    public override void BeginReading() => Begin(IsolationLevel.Serializable, deferred: true);

    public override IReadOnlyList<string> Problems() => [.. Rows("PRAGMA integrity_check(20)", row => row.GetString(0)).Where(line => line != "ok")];

    /// <summary>A whole and compact copy of one state, while others may write.</summary>
    public override void Backup(string file) => Execute("VACUUM INTO @file", ("@file", file));

    public override bool HasTable(string name) => Number("SELECT count(*) FROM sqlite_master WHERE name = @name", ("@name", name)) > 0;

    public override object Keys(IReadOnlyCollection<string> keys)
    {
        using var json = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(json))
        {
            writer.WriteStartArray();
            foreach (var key in keys)
            {
                writer.WriteStringValue(key);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length);
    }

    public override object Keys(IReadOnlyCollection<long> keys) =>
        "[" + string.Join(',', keys.Select(key => key.ToString(CultureInfo.InvariantCulture))) + "]";

    /// <summary>Straight to the library: half the time of a command with parameter objects.</summary>
    public override void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var statement = InsertStatement($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})");
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                Bind(statement, i + 1, row[i]);
            }

            Step(statement);
        }
    }

    public override List<(long Key, long Document)> Postings(IReadOnlyCollection<long> keys, int most)
    {
        var found = new List<(long, long)>();
        var statement = InsertStatement("SELECT document FROM shingles WHERE shingle = ? ORDER BY document LIMIT ?");
        foreach (var key in keys)
        {
            raw.sqlite3_bind_int64(statement, 1, key);
            raw.sqlite3_bind_int(statement, 2, most);
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                found.Add((key, raw.sqlite3_column_int64(statement, 0)));
            }

            raw.sqlite3_reset(statement);
            Check(code);
        }

        return found;
    }

    public override void InsertFullText(IReadOnlyList<FullTextRow> rows) =>
        Insert("search_words", ["rowid", "words", "stems"], [.. rows.Select(row => new object?[] { row.Document, row.Words, row.Stems })]);

    public override List<(long Document, double Score)> FindText(
        FullTextQuery query, string conditions, IReadOnlyList<(string Name, object? Value)> parameters, int limit) => Rows(
        $"SELECT d.number, -bm25(search_words, 2.0, 1.0) AS score FROM search_words JOIN documents d ON d.number = search_words.rowid WHERE search_words MATCH @query {conditions} ORDER BY score DESC, d.key LIMIT @limit",
        reader => (reader.GetInt64(0), reader.GetDouble(1)),
        [("@query", Match(query)), ("@limit", (long)limit), .. parameters]);

    protected override void LockForWriting()
    {
        // Microsoft.Data.Sqlite begins with BEGIN IMMEDIATE: the lock is held already.
    }

    public override List<(string? Publisher, int? Day)> FoundText(FullTextQuery query, string conditions, IReadOnlyList<(string Name, object? Value)> parameters) => Rows(
        $"SELECT d.publisher, d.day FROM search_words JOIN documents d ON d.number = search_words.rowid WHERE search_words MATCH @query {conditions}",
        reader => (reader.StringOrNull(0), reader.IntOrNull(1)),
        [("@query", Match(query)), .. parameters]);

    protected override DbParameter Parameter(string name, object? value) => new SqliteParameter(name, value ?? DBNull.Value);

    /// <summary>Really ends it.</summary>
    public void Close()
    {
        isClosing = true;
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (!isClosing && rest is not null && Prepared <= MostPrepared)
        {
            Rest();
            if (rest(this))
            {
                return;
            }
        }

        foreach (var statement in inserts.Values)
        {
            statement.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Begin(IsolationLevel isolation, bool deferred) => Begin(((SqliteConnection)Connection).BeginTransaction(isolation, deferred));

    /// <summary>Every word stands in quotes and holds letters and digits alone: there is nothing in it that the query language could take for its own.</summary>
    private static string Match(FullTextQuery query) => string.Join(" AND ", query.Terms.Select(term =>
        $"(words : \"{string.Join(' ', term.Words)}\" OR stems : \"{string.Join(' ', term.Stems)}\")"));

    private sqlite3_stmt InsertStatement(string sql)
    {
        if (!inserts.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(((SqliteConnection)Connection).Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
            inserts.Add(sql, statement);
        }

        return statement;
    }

    private void Bind(sqlite3_stmt statement, int index, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        byte[] utf8 => raw.sqlite3_bind_text(statement, index, utf8),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        int number => raw.sqlite3_bind_int(statement, index, number),
        double number => raw.sqlite3_bind_double(statement, index, number),
        _ => throw new ArgumentException($"no value of type {value.GetType()} is stored", nameof(value)),
    });

    private void Step(sqlite3_stmt statement)
    {
        var code = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(code);
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
        {
            var message = raw.sqlite3_errmsg(((SqliteConnection)Connection).Handle).utf8_to_string();
            throw new SqliteException($"SQLite Error {code}: '{message}'.", code);
        }
    }
}
