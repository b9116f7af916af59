using Sijill.Arabic.Letters;
using Sijill.Ledger.Reconciling;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Ingest;

/// <summary>Gathers the rows of claims, to be written together.</summary>
internal sealed class ClaimRows
{
    private static readonly string[] ClaimColumns =
    [
        "number", "id", "document", "event", "mode", "status", "quad", "cameo", "edtf", "first_day", "last_day", "day", "block", "evidence_start", "evidence_end", "confidence",
        "verdict", "correction", "corrected", "record",
    ];

    private static readonly string[] EntityColumns = ["claim", "role", "position", "id", "country", "sector", "name", "name_key", "office"];

    private readonly List<object?[]> claims = [];
    private readonly List<object?[]> entities = [];
    private readonly SortedSet<string> pending = new(StringComparer.Ordinal);

    /// <summary>Adds a claim.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="document">Its document's number.</param>
    /// <param name="documentDay">The day its document was published, as a number, or null.</param>
    /// <param name="claim">As the engine made it.</param>
    /// <param name="correction">What a person made of it, or null.</param>
    public void Add(long number, long document, int? documentDay, PreparedClaim claim, AppliedCorrection? correction)
    {
        // Whoever asks for claims asks for what holds: the columns are those of the corrected claim.
        var shown = correction?.Corrected ?? claim;
        var record = shown.Record;
        var day = shown.First ?? shown.Last ?? documentDay ?? Days.Unknown;
        DateOnly? published = documentDay is { } known ? Days.ToDate(known) : null;
        var block = RecordedClaim.BlockOf(record, shown.First is not null || shown.Last is not null, published);
        pending.Add(block);
        claims.Add(
        [
            number, claim.Record.Id, document, record.Event, record.Mode, record.Status, record.Quad, record.Cameo, record.Date?.Edtf, shown.First, shown.Last, day, block,
            record.Evidence.Start, record.Evidence.End, record.Confidence, correction?.Verdict, correction?.Number, correction?.Corrected?.Json, claim.Json,
        ]);
        AddEntities(number, record);
    }

    /// <summary>Notes that what is put together of a block's claims is to be put together anew.</summary>
    public void Touch(string block) => pending.Add(block);

    /// <summary>Writes everything.</summary>
    public void Write(Session session)
    {
        session.Insert("claims", ClaimColumns, claims);
        session.Insert("claim_entities", EntityColumns, entities);
        Touch(session, pending);
    }

    /// <summary>Notes that blocks are to be put together anew.</summary>
    public static void Touch(Session session, IEnumerable<string> blocks)
    {
        var pending = blocks.ToHashSet(StringComparer.Ordinal);
        pending.ExceptWith(session.RowsAmong($"SELECT block FROM pending_blocks WHERE {session.Database.Among("block")}", pending, row => row.GetString(0)));
        session.Insert("pending_blocks", ["block"], [.. pending.Order(StringComparer.Ordinal).Select(block => new object?[] { block })]);
    }

    /// <summary>How a name is looked up: normal form and small letters; the Arabic and the English name in one.</summary>
    public static string? NameKey(string? name, string? arabic) =>
        name is null && arabic is null ? null : ArabicLetters.Normalize($"{name}\n{arabic}").ToLowerInvariant().Trim();

    private void AddEntities(long number, ClaimRecord record)
    {
        for (var i = 0; i < record.Actor.Count; i++)
        {
            entities.Add(Entity(number, "actor", i, record.Actor[i]));
        }

        for (var i = 0; i < record.Recipient.Count; i++)
        {
            entities.Add(Entity(number, "recipient", i, record.Recipient[i]));
        }

        for (var i = 0; i < record.Attribution.Count; i++)
        {
            var s = record.Attribution[i];
            entities.Add([number, "attribution", i, s.Id, s.Country, s.Sector, s.Name, NameKey(s.Name, null), null]);
        }
    }

    private static object?[] Entity(long number, string role, int position, ParticipantRecord p) =>
        [number, role, position, p.Id, p.Country, p.Sector, p.Name, NameKey(p.Name, p.NameAr), p.Office];
}
