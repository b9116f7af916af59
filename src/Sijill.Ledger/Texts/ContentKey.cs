using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Sijill.Ledger.Texts;

/// <summary>
/// What makes two documents one: the hash of their words in normal form. Marks, spaces, punctuation and the choice between أ and ا do not count,
/// so that the same text copied through another program is the same document.
/// </summary>
internal static class ContentKey
{
    private const int Bytes = 12;
    private const char Separator = ' ';

    /// <summary>The key: <c>d:</c> and 24 hexadecimal digits. A text without a word is told by all its characters.</summary>
    public static string Of(string text, TextWords words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (words.Count == 0)
        {
            hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
        }

        Span<char> buffer = stackalloc char[2048];
        var length = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (length + word.Length + 1 > buffer.Length)
            {
                hash.AppendData(MemoryMarshal.AsBytes(buffer[..length]));
                length = 0;
            }

            word.CopyTo(buffer[length..]);
            length += word.Length;
            buffer[length++] = Separator;
        }

        hash.AppendData(MemoryMarshal.AsBytes(buffer[..length]));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return "d:" + Convert.ToHexStringLower(digest[..Bytes]);
    }
}
