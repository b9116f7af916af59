using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sijill.Access.Accounts;

/// <summary>
/// Hashes passwords: PBKDF2 with HMAC-SHA-512 and a salt of their own. What is kept names way and rounds, so that both can be raised: whoever signs in with an older hash gets a new one.
/// </summary>
/// <param name="rounds">How often the function is applied; OWASP asks for 210,000 of this function (Password Storage Cheat Sheet, 2023).</param>
internal sealed class PasswordHash(int rounds = PasswordHash.UsualRounds)
{
    /// <summary>OWASP's number.</summary>
    public const int UsualRounds = 210_000;

    /// <summary>Characters (UTF-16) of the shortest password that is taken.</summary>
    public const int Shortest = 12;

    /// <summary>Characters of the longest; more would only keep the processor busy.</summary>
    public const int Longest = 256;

    private const string Way = "pbkdf2-sha512";
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Stands for the hash of an account that is not there, so that looking takes as long as where it is.</summary>
    private readonly Lazy<string> nobody = new(() => Write(rounds, new byte[SaltBytes], new byte[HashBytes]));

    /// <summary>What is kept of a password.</summary>
    /// <exception cref="AccessException">It is too short or too long.</exception>
    public string Of(string password)
    {
        if (password.Length < Shortest)
        {
            throw new AccessException($"a password has at least {Shortest} characters; four words that nobody would put together make a good one");
        }

        if (password.Length > Longest)
        {
            throw new AccessException($"a password has at most {Longest} characters");
        }

        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return Write(rounds, salt, Derive(password, salt, rounds));
    }

    /// <summary>Whether a password is the one of which <paramref name="kept"/> was kept; with null it is not, after the same time.</summary>
    public bool Verify(string password, string? kept)
    {
        if (password.Length > Longest || Read(kept ?? nobody.Value) is not var (times, salt, hash))
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Derive(password, salt, times), hash) && kept is not null;
    }

    /// <summary>Whether a hash was made with less work than is asked for today.</summary>
    public bool IsOld(string kept) => Read(kept) is not var (times, _, _) || times < rounds;

    private static string Write(int rounds, byte[] salt, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{Way}${rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");

    private static (int Rounds, byte[] Salt, byte[] Hash)? Read(string kept)
    {
        try
        {
            return kept.Split('$') is [Way, var rounds, var salt, var hash] && int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0
                ? (times, Convert.FromBase64String(salt), Convert.FromBase64String(hash)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA512, HashBytes);
}
