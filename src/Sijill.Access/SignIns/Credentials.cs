using System.Collections.Concurrent;
using System.Security.Claims;
using Sijill.Access.Keys;
using Sijill.Access.Storing;

namespace Sijill.Access.SignIns;

/// <summary>
/// What keys and cookies stand for. Remembered as long as nobody, in whatever process, wrote to the database: so a page costs no look into the tables, and what is revoked is still
/// refused at once.
/// </summary>
internal sealed class Credentials(AccessTables tables, SignInStore signIns, ApiKeyStore keys)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>Whom a cookie stands for, or null.</summary>
    public ClaimsPrincipal? OfCookie(string token)
    {
        var found = Find("c" + token, () => signIns.Find(token) is { } signIn ? new Known("", Grant.Of(signIn), signIn, null) : null);
        if (found?.SignIn is not { } kept || !signIns.IsGood(kept))
        {
            return null;
        }

        signIns.NoteSeen(kept);
        return found.User;
    }

    /// <summary>What a key stands for, or null.</summary>
    public ClaimsPrincipal? OfKey(string text)
    {
        if (KeyText.IdOf(text) is null)
        {
            return null;
        }

        var found = Find("k" + text, () => keys.Find(text) is { } key ? new Known("", Grant.Of(key), null, key) : null);
        if (found?.Key is not { } kept || !keys.IsGood(kept))
        {
            return null;
        }

        keys.NoteUse(kept);
        return found.User;
    }

    private Known? Find(string credential, Func<Known?> look)
    {
        var id = KeyText.Sum(credential);

        // The mark is taken before the tables are read: what is written meanwhile makes another mark.
        var mark = tables.Mark;
        if (known.TryGetValue(id, out var remembered) && remembered.Mark == mark)
        {
            return remembered;
        }

        if (look() is not { } found)
        {
            known.TryRemove(id, out _);
            return null;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[id] = found with { Mark = mark };
    }

    private sealed record Known(string Mark, ClaimsPrincipal User, SignIn? SignIn, ApiKey? Key);
}
