using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Sijill.Access.Accounts;
using Sijill.Access.Storing;
using Sijill.Ledger;
using Sijill.Ledger.Storage;

namespace Sijill.Access.Keys;

/// <summary>The API keys of a ledger. What a key is, is shown once, when it is made; kept is a hash.</summary>
public sealed class ApiKeyStore
{
    private const int UseNoted = 3600;
    private readonly AccessTables tables;

    /// <summary>The keys of <paramref name="ledger"/>.</summary>
    public ApiKeyStore(LedgerStore ledger)
        : this(new AccessTables(ledger, TimeProvider.System))
    {
    }

    internal ApiKeyStore(AccessTables tables) => this.tables = tables;

    /// <summary>All keys, revoked ones too, by name.</summary>
    public IReadOnlyList<ApiKey> All() => tables.Read(session => session.Rows("SELECT id, name, role, created, expires, used, revoked FROM api_keys ORDER BY name, created, id", Row));

    /// <summary>Makes a key.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="role">What it may do: a name of <see cref="Policies"/>.</param>
    /// <param name="expires">From when it is no longer taken, or null.</param>
    /// <returns>The key as a program sends it, and what is kept of it.</returns>
    /// <exception cref="AccessException">Name, role or time will not do.</exception>
    public (string Key, ApiKey Kept) Add(string name, string role, DateTimeOffset? expires = null)
    {
        var kept = AccountName.Checked(name);
        if (!Roles.IsRole(role))
        {
            throw new AccessException($"«{role}» is no role; there are {string.Join(", ", Roles.All)}");
        }

        if (expires is { } end && end.ToUnixTimeSeconds() <= tables.Now)
        {
            throw new AccessException("the key would be expired already; give a day to come");
        }

        var (id, key, secret) = KeyText.New();
        var made = new ApiKey(id, kept, role, tables.Time, expires, null, null);
        tables.Write(session =>
        {
            session.Insert("api_keys", ["id", "name", "role", "secret", "created", "expires", "used", "revoked"], [[id, kept, role, secret, made.Created, expires?.ToUnixTimeSeconds(), null, null]]);
            return 1;
        });
        return (key, made);
    }

    /// <summary>Revokes a key by its id, or all keys of a name; the next request with one is refused.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="AccessException">There is none that is not revoked.</exception>
    public int Revoke(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        var wanted = idOrName.Trim().ToLowerInvariant();
        wanted = wanted.StartsWith(KeyText.Start, StringComparison.Ordinal) ? wanted[KeyText.Start.Length..].Split('_')[0] : wanted;
        var count = tables.Write(session => session.Execute("UPDATE api_keys SET revoked = @now WHERE revoked IS NULL AND (id = @wanted OR name = @wanted)", ("@now", tables.Now), ("@wanted", wanted)));
        return count > 0 ? count : throw new AccessException($"there is no key «{idOrName}» to revoke; «sijill account key list» names them");
    }

    /// <summary>The key that a program sent, or null when it is none, is expired or revoked.</summary>
    internal ApiKey? Find(string text)
    {
        if (KeyText.IdOf(text) is not { } id)
        {
            return null;
        }

        var found = tables.Read(session => session.Rows("SELECT id, name, role, created, expires, used, revoked, secret FROM api_keys WHERE id = @id", row => (Key: Row(row), Secret: row.GetString(7)), ("@id", id)));
        return found is [var (key, secret)] && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secret), Encoding.ASCII.GetBytes(KeyText.Sum(text))) && IsGood(key) ? key : null;
    }

    /// <summary>Whether a key is taken now.</summary>
    internal bool IsGood(ApiKey key) => key.Revoked is null && (key.Expires is not { } end || end.ToUnixTimeSeconds() > tables.Now);

    /// <summary>Notes that a key was used, once an hour at most: what is written makes all copies of answers old.</summary>
    internal void NoteUse(ApiKey key)
    {
        if (key.Used is null || tables.Now - key.Used.Value.ToUnixTimeSeconds() >= UseNoted)
        {
            tables.Write(session => session.Execute("UPDATE api_keys SET used = @now WHERE id = @id", ("@now", tables.Now), ("@id", key.Id)));
        }
    }

    private static ApiKey Row(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Moment(row.LongOrNull(4)), Moment(row.LongOrNull(5)), Moment(row.LongOrNull(6)));

    private static DateTimeOffset? Moment(long? seconds) => seconds is { } value ? DateTimeOffset.FromUnixTimeSeconds(value) : null;
}
