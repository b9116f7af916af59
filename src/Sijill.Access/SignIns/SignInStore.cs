using System.Buffers.Text;
using System.Security.Cryptography;
using Sijill.Access.Keys;
using Sijill.Access.Storing;
using Sijill.Ledger.Storage;

namespace Sijill.Access.SignIns;

/// <summary>
/// Who is signed in, kept at the server: what a browser holds is 256 random bits, of which only the hash is kept. A sign-in that is taken away here ends with the next request,
/// whoever holds the cookie.
/// </summary>
internal sealed class SignInStore(AccessTables tables)
{
    /// <summary>Seconds without a request after which a sign-in ends: eight hours.</summary>
    public const int Idle = 8 * 3600;

    /// <summary>Seconds after which it ends anyhow: seven days.</summary>
    public const int Longest = 7 * 24 * 3600;

    private const int TokenBytes = 32;

    /// <summary>A request is noted once in so many seconds: what is written makes all copies of answers old.</summary>
    private const int SeenNoted = 1800;

    /// <summary>Begins a sign-in; gives what the browser is to hold.</summary>
    /// <param name="name">Who.</param>
    /// <param name="via">How.</param>
    /// <param name="role">What they may do, where no account says it; else null.</param>
    /// <param name="address">From where.</param>
    public string Begin(string name, string via, string? role, string? address)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        tables.Write(session =>
        {
            var now = tables.Now;
            session.Execute("DELETE FROM sign_ins WHERE seen < @idle OR begun < @oldest", ("@idle", now - Idle - SeenNoted), ("@oldest", now - Longest));
            session.Insert("sign_ins", ["id", "name", "via", "role", "address", "begun", "seen"], [[KeyText.Sum(token), name, via, role, address, now, now]]);
            return 1;
        });
        return token;
    }

    /// <summary>The sign-in of what a browser holds, or null when there is none that still holds.</summary>
    public SignIn? Find(string token)
    {
        var found = tables.Read(session => session.Rows(
            """
            SELECT s.id, s.name, s.via, CASE WHEN s.via = 'password' THEN a.role ELSE s.role END, s.begun, s.seen
            FROM sign_ins s LEFT JOIN accounts a ON a.name = s.name WHERE s.id = @id
            """,
            row => (Id: row.GetString(0), Name: row.GetString(1), Via: row.GetString(2), Role: row.StringOrNull(3), Begun: row.GetInt64(4), Seen: row.GetInt64(5)),
            ("@id", KeyText.Sum(token))));

        // No role: the account is gone.
        return found is [{ Role: { } role } row] && new SignIn(row.Id, row.Name, row.Via, role, row.Begun, row.Seen) is var signIn && IsGood(signIn) ? signIn : null;
    }

    /// <summary>Whether a sign-in still holds.</summary>
    public bool IsGood(SignIn signIn) => tables.Now is var now && now - signIn.Seen < Idle && now - signIn.Begun < Longest;

    /// <summary>Notes that somebody is still there.</summary>
    public void NoteSeen(SignIn signIn)
    {
        if (tables.Now is var now && now - signIn.Seen >= SeenNoted)
        {
            tables.Write(session => session.Execute("UPDATE sign_ins SET seen = @now WHERE id = @id", ("@now", now), ("@id", signIn.Id)));
        }
    }

    /// <summary>Ends a sign-in.</summary>
    public void End(string id) => tables.Write(session => session.Execute("DELETE FROM sign_ins WHERE id = @id", ("@id", id)));
}
