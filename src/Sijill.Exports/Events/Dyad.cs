using System.Security.Cryptography;
using System.Text;
using Sijill.Records;

namespace Sijill.Exports.Events;

/// <summary>Two who deal with each other: a row of formats that know one actor and one recipient. Either may be missing, not both.</summary>
internal readonly record struct Dyad(ParticipantRecord? Actor, ParticipantRecord? Recipient)
{
    /// <summary>So many parties of one side are written, no more.</summary>
    public const int MostParties = 32;

    private const char Separator = '\u001f';

    /// <summary>What formats of numbers call it: equal for an equal id and equal parties. 53 bits, so that programs that keep numbers as doubles lose nothing.</summary>
    public long NumberIn(string id) => Number(string.Join(Separator, id, KeyOf(Actor), KeyOf(Recipient)));

    /// <summary>A number of 53 bits for a text.</summary>
    public static long Number(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Math.Max(1, BitConverter.ToInt64(hash) & 0x1F_FFFF_FFFF_FFFF);
    }

    /// <summary>What tells a party from others: its id, or its country, sector and name.</summary>
    public static string KeyOf(ParticipantRecord? party) => party is null ? "" : party.Id ?? string.Join('/', party.Country, party.Sector, party.Name).TrimEnd('/');

    /// <summary>
    /// Each actor with each recipient. Where nobody receives, those who meet, agree or work together are paired with each other, each way; of other events each actor
    /// stands alone. Nobody deals with himself.
    /// </summary>
    /// <param name="claim">The event.</param>
    /// <param name="isCut">True when it names more parties than are written.</param>
    public static IReadOnlyList<Dyad> Of(ClaimRecord claim, out bool isCut)
    {
        var actors = Parties(claim.Actor, out var manyActors);
        var recipients = Parties(claim.Recipient, out var manyRecipients);
        isCut = manyActors || manyRecipients;
        if (recipients.Count == 0)
        {
            return IsMutual(claim) && actors.Count > 1 ? Pairs(actors, actors) : actors.ConvertAll(actor => new Dyad(actor, null));
        }

        if (actors.Count == 0)
        {
            return recipients.ConvertAll(recipient => new Dyad(null, recipient));
        }

        var pairs = Pairs(actors, recipients);
        return pairs.Count > 0 ? pairs : [new Dyad(actors[0], null)];
    }

    private static List<Dyad> Pairs(List<ParticipantRecord> actors, List<ParticipantRecord> recipients) =>
        [.. from actor in actors from recipient in recipients where KeyOf(actor) != KeyOf(recipient) select new Dyad(actor, recipient)];

    private static List<ParticipantRecord> Parties(IReadOnlyList<ParticipantRecord> parties, out bool isCut)
    {
        var distinct = parties.DistinctBy(KeyOf, StringComparer.Ordinal).Take(MostParties + 1).ToList();
        isCut = distinct.Count > MostParties;
        return isCut ? distinct[..MostParties] : distinct;
    }

    /// <summary>057 is a signed agreement.</summary>
    private static bool IsMutual(ClaimRecord claim) => claim.Event is "CONSULT" or "AGREE" or "COOPERATE" || claim.Cameo == "057";
}
