using System.Data.Common;
using Npgsql;

namespace Sijill.Ledger.Storage;

/// <summary>A ledger in a database of a PostgreSQL server.</summary>
internal sealed class PostgresDatabase : Database
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];
    private readonly NpgsqlDataSource source;

    public PostgresDatabase(string location)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(Keywords(location)) { ApplicationName = "sijill", MaxAutoPrepare = 0 };
            Name = $"postgres://{settings.Host}:{settings.Port}/{settings.Database}";
            var builder = new NpgsqlSlimDataSourceBuilder(settings.ToString());
            builder.EnableArrays();
            source = builder.Build();
        }
        catch (Exception e) when (e is ArgumentException or FormatException or UriFormatException)
        {
            throw new LedgerException("the ledger's address cannot be understood; write it as postgres://user:password@host:5432/database", e);
        }
    }

    public override string Name { get; }

    public override bool IsMissing
    {
        get
        {
            using var session = Open();
            return !session.HasTable("schema_versions");
        }
    }

    /// <summary>True when <paramref name="location"/> means a PostgreSQL server and not a file.</summary>
    public static bool Names(string location) =>
        Schemes.Any(scheme => location.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        || (location.Contains('=', StringComparison.Ordinal) && location.Split(';').Any(part => part.Trim().StartsWith("Host=", StringComparison.OrdinalIgnoreCase)));

    public override string Dialect(string sql) => sql
        .Replace("{id}", "text COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{text}", "text", StringComparison.Ordinal)
        .Replace("{int}", "bigint", StringComparison.Ordinal)
        .Replace("{real}", "double precision", StringComparison.Ordinal)
        .Replace("{clustered}", "", StringComparison.Ordinal);

    public override IEnumerable<string> FullTextSchema() =>
    [
        "CREATE TABLE search_words (document bigint NOT NULL, part integer NOT NULL, words tsvector NOT NULL, PRIMARY KEY (document, part))",
        "CREATE INDEX search_words_words ON search_words USING gin (words)",
    ];

    public override string Among(string column) => $"{column} = ANY(@keys)";

    public override Session Open(bool forWriting = false)
    {
        try
        {
            return new PostgresSession(this, source.OpenConnection());
        }
        catch (DbException e)
        {
            throw new LedgerException($"{Name}: {e.Message}", e);
        }
    }

    public override string TopicsOfBody => " CROSS JOIN LATERAL jsonb_array_elements_text(o.body::jsonb -> 'topic') AS t(value)";

    /// <summary>The snapshot: which transactions are visible. Two that are equal see the same rows.</summary>
    public override string ChangeMark()
    {
        using var session = Open();
        return (string)session.Scalar("SELECT pg_current_snapshot()::text")!;
    }

    public override long Size()
    {
        using var session = Open();
        return session.Number("SELECT pg_database_size(current_database())");
    }

    public override void Dispose() => source.Dispose();

    /// <summary>Npgsql's keywords from an address; keywords themselves stay as they are.</summary>
    private static string Keywords(string location)
    {
        if (!Schemes.Any(scheme => location.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            return location;
        }

        var address = new Uri(location);
        var settings = new NpgsqlConnectionStringBuilder { Host = address.Host };
        if (address.Port > 0)
        {
            settings.Port = address.Port;
        }

        if (Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) is { Length: > 0 } name)
        {
            settings.Database = name;
        }

        var user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = part.Split('=', 2) is [var k, var v] ? (k, v) : (part, "");
            settings[key == "sslmode" ? "SSL Mode" : Uri.UnescapeDataString(key)] = Uri.UnescapeDataString(value);
        }

        return settings.ToString();
    }
}
