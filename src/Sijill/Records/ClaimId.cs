using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sijill.Model;

namespace Sijill.Records;

/// <summary>
/// Makes the id of a claim from what the claim says and where: the same passage read the same way has the same id on every machine and
/// in every run.
/// </summary>
internal static class ClaimId
{
    private const int Bytes = 10;

    /// <summary>The id of <paramref name="claim"/>; <paramref name="twin"/> counts equal claims before it in the same document.</summary>
    public static string Of(Document document, Claim claim, int twin = 0)
    {
        var key = new StringBuilder(256);
        Add(key, document.Id);
        Add(key, claim.Event);
        Add(key, claim.Mode);
        Add(key, Words.Of(claim.Status));
        Add(key, claim.Evidence.Span.Start);
        Add(key, claim.Evidence.Span.End);
        Add(key, claim.Actor);
        Add(key, claim.Recipient);
        foreach (var speaker in claim.Attribution)
        {
            Add(key, speaker.Who);
        }

        Add(key, twin);
        return Hash(key);
    }

    private static void Add(StringBuilder key, string? part) => key.Append(part).Append('\u001f');

    private static void Add(StringBuilder key, int part) => key.Append(CultureInfo.InvariantCulture, $"{part}\u001f");

    private static void Add(StringBuilder key, EquatableArray<Participant> participants)
    {
        foreach (var participant in participants)
        {
            Add(key, participant);
        }

        key.Append('\u001e');
    }

    private static void Add(StringBuilder key, Participant participant)
    {
        Add(key, participant.Id ?? participant.Name);
        Add(key, participant.Country);
        Add(key, participant.Sector);
    }

    private static string Hash(StringBuilder key)
    {
        var text = key.ToString();
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            var count = Encoding.UTF8.GetBytes(text, buffer);
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(buffer.AsSpan(0, count), hash);
            return "c:" + Convert.ToHexStringLower(hash[..Bytes]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
