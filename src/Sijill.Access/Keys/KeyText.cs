using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Sijill.Access.Keys;

/// <summary>How a key is written: <c>sijill_</c>, ten digits of its id, <c>_</c>, 43 characters of a secret of 256 bits. The beginning makes a key that leaked easy to find.</summary>
internal static class KeyText
{
    /// <summary>How every key begins.</summary>
    public const string Start = "sijill_";

    private const int IdBytes = 5;
    private const int SecretBytes = 32;

    /// <summary>A new key: its id, the whole of it, and what is kept of its secret.</summary>
    public static (string Id, string Key, string Kept) New()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var key = $"{Start}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";
        return (id, key, Sum(key));
    }

    /// <summary>The id of what looks like a key, or null.</summary>
    public static string? IdOf(string text)
    {
        const int IdEnd = 7 + (IdBytes * 2);
        return text.Length == IdEnd + 44 && text.StartsWith(Start, StringComparison.Ordinal) && text[IdEnd] == '_' ? text[Start.Length..IdEnd] : null;
    }

    /// <summary>SHA-256. A secret of 256 random bits cannot be guessed, however fast its hash; it needs no slow one.</summary>
    public static string Sum(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
