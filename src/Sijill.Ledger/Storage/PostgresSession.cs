using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;
using NpgsqlTypes;

namespace Sijill.Ledger.Storage;

/// <summary>A connection to a PostgreSQL server.</summary>
internal sealed class PostgresSession(PostgresDatabase database, NpgsqlConnection connection) : Session(database, connection)
{
    /// <summary>Any number that no other program on the database uses for a lock of its own; the letters of the name.</summary>
    private const long WriterLock = 0x53696A696C6C;

    /// <summary>A tsvector counts positions up to 16,383 and holds a megabyte; what is longer is parted, with room to spare.</summary>
    private const int WordsInPart = 8000;

    /// <summary>So many words of a part stand in the one before as well, so that a phrase at the border is found.</summary>
    private const int Overlap = 16;

    public override void BeginReading() => Begin(Connection.BeginTransaction(IsolationLevel.RepeatableRead));

    /// <summary>The server looks after its files.</summary>
    public override IReadOnlyList<string> Problems() => [];

    public override void Backup(string file) =>
        throw new LedgerException($"{Database.Name}: a PostgreSQL database is backed up with pg_dump; «sijill ledger copy» makes a SQLite file of it");

    public override bool HasTable(string name) =>
        Number("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = @name", ("@name", name)) > 0;

    public override object Keys(IReadOnlyCollection<string> keys) => keys.ToArray();

    public override object Keys(IReadOnlyCollection<long> keys) => keys.ToArray();

    public override void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        using var copy = ((NpgsqlConnection)Connection).BeginBinaryImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var value in row)
            {
                Write(copy, value);
            }
        }

        copy.Complete();
    }

    public override List<(long Key, long Document)> Postings(IReadOnlyCollection<long> keys, int most) => keys.Count == 0 ? [] : Rows(
        "SELECT k, s.document FROM unnest(@keys) AS k CROSS JOIN LATERAL (SELECT document FROM shingles WHERE shingle = k ORDER BY document LIMIT @most) AS s",
        reader => (reader.GetInt64(0), reader.GetInt64(1)),
        ("@keys", Keys(keys)),
        ("@most", (long)most));

    public override void InsertFullText(IReadOnlyList<FullTextRow> rows)
    {
        var documents = new List<long>();
        var parts = new List<int>();
        var vectors = new List<string>();
        foreach (var row in rows)
        {
            var words = row.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var stems = row.Stems.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var (start, part) = (0, 0); start == 0 || start + Overlap < words.Length; start += WordsInPart - Overlap, part++)
            {
                documents.Add(row.Document);
                parts.Add(part);
                vectors.Add(Vector(words, stems, start, Math.Min(words.Length, start + WordsInPart)));
            }
        }

        Execute(
            "INSERT INTO search_words (document, part, words) SELECT d, p, w::tsvector FROM unnest(@documents, @parts, @vectors) AS u(d, p, w)",
            ("@documents", documents.ToArray()),
            ("@parts", parts.ToArray()),
            ("@vectors", vectors.ToArray()));
    }

    public override List<(long Document, double Score)> FindText(
        FullTextQuery query, string conditions, IReadOnlyList<(string Name, object? Value)> parameters, int limit) => Rows(
        $"""
        SELECT d.number, max(ts_rank(ARRAY[0.1, 0.1, 0.5, 1.0]::real[], s.words, @query::tsquery, 1))::double precision AS score
        FROM search_words s JOIN documents d ON d.number = s.document WHERE s.words @@ @query::tsquery {conditions}
        GROUP BY d.number, d.key ORDER BY score DESC, d.key LIMIT @limit
        """,
        reader => (reader.GetInt64(0), reader.GetDouble(1)),
        [("@query", Match(query)), ("@limit", (long)limit), .. parameters]);

    public override List<(string? Publisher, int? Day)> FoundText(FullTextQuery query, string conditions, IReadOnlyList<(string Name, object? Value)> parameters) => Rows(
        $"SELECT d.publisher, d.day FROM documents d WHERE EXISTS (SELECT 1 FROM search_words s WHERE s.document = d.number AND s.words @@ @query::tsquery) {conditions}",
        reader => (reader.StringOrNull(0), reader.IntOrNull(1)),
        [("@query", Match(query)), .. parameters]);

    protected override void LockForWriting() => Execute("SELECT pg_advisory_xact_lock(@lock)", ("@lock", WriterLock));

    protected override DbParameter Parameter(string name, object? value) => value switch
    {
        null => new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = DBNull.Value },
        _ => new NpgsqlParameter(name, value),
    };

    /// <summary>Every word stands in quotes and holds letters and digits alone.</summary>
    private static string Match(FullTextQuery query) => string.Join(" & ", query.Terms.Select(term =>
        $"(({string.Join(" <-> ", term.Words.Select(word => $"'{word}'"))}) | ({string.Join(" <-> ", term.Stems.Select(word => $"'{word}'"))}))"));

    /// <summary>Words with weight A and, where they differ, stems with weight B, at one position each.</summary>
    private static string Vector(string[] words, string[] stems, int start, int end)
    {
        var vector = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            vector.Append(CultureInfo.InvariantCulture, $"'{words[i]}':{i - start + 1}A ");
            if (stems[i] != words[i])
            {
                vector.Append(CultureInfo.InvariantCulture, $"'{stems[i]}':{i - start + 1}B ");
            }
        }

        return vector.ToString();
    }

    private static void Write(NpgsqlBinaryImporter copy, object? value)
    {
        switch (value)
        {
            case null:
                copy.WriteNull();
                break;
            case string text:
                copy.Write(text, NpgsqlDbType.Text);
                break;
            case byte[] utf8:
                copy.Write(Encoding.UTF8.GetString(utf8), NpgsqlDbType.Text);
                break;
            case long number:
                copy.Write(number, NpgsqlDbType.Bigint);
                break;
            case int number:
                copy.Write((long)number, NpgsqlDbType.Bigint);
                break;
            case double number:
                copy.Write(number, NpgsqlDbType.Double);
                break;
            default:
                throw new ArgumentException($"no value of type {value.GetType()} is stored", nameof(value));
        }
    }
}
