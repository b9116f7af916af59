using System.Text.Json;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>
/// Takes down what people say about who is meant. Nothing is overwritten. Claims are shown, found and put together with those who are meant, also claims that come in
/// later or are read anew.
/// </summary>
public sealed class EntityCorrections(LedgerStore store)
{
    private const string Kind = "entity";

    /// <summary>Who is named by the one key is who is named by the other, in all claims.</summary>
    /// <param name="key">An id (<c>unlisted/…</c>), or a country and a name (<c>SYR:…</c>).</param>
    /// <param name="other">Likewise; the one that stays.</param>
    /// <param name="whosWho">Finds somebody by his id; null when he is not listed. Then the ledger's claims say who he is.</param>
    /// <exception cref="LedgerException">Nobody has the one key or the other.</exception>
    public Correction Merge(string key, string other, Func<string, EntityName?> whosWho, string author, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(whosWho);
        return store.Write(session =>
        {
            RequireKnown(session, key);
            var to = whosWho(other.Trim()) ?? Named(session, other) ?? throw Unknown(other);
            if (to.Keys().Contains(EntityName.Normal(key), StringComparer.Ordinal))
            {
                throw new LedgerException($"«{key}» and «{other}» are one already");
            }

            return Add(session, key, "merge", author, note, new(to with { Office = null }, []));
        });
    }

    /// <summary>In these claims, who is named by the key is somebody else.</summary>
    /// <exception cref="LedgerException">One of the claims is not there, or does not name him.</exception>
    public Correction Split(string key, IReadOnlyList<string> claims, EntityName to, string author, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(to);
        return store.Write(session =>
        {
            List<ClaimAnchor> anchors = [.. claims.Distinct(StringComparer.Ordinal).Select(claim => AnchorOf(session, claim, EntityName.Normal(key)))];
            return anchors.Count == 0 ? throw new LedgerException("to split, name the claims in which somebody else is meant") : Add(session, key, "split", author, note, new(to, anchors));
        });
    }

    /// <summary>Somebody by his key, as the ledger's claims name him; null when they do not.</summary>
    public EntityName? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        using var session = store.OpenSession();
        return Named(session, key);
    }

    /// <summary>The correction of that number does not hold any more.</summary>
    /// <exception cref="LedgerException">There is none of entities, or it was withdrawn before.</exception>
    public Correction Undo(long number, string author, string? note = null) => store.Write(session =>
    {
        var documents = EntityRules.InForce(session).Where(c => c.Correction.Number == number).SelectMany(c => Documents(session, c.Correction.Target, c.Change)).ToList();
        var (_, undo) = CorrectionWriter.Withdraw(session, store.Clock, Kind, number, author, note);
        ShownClaims.Refresh(session, documents);
        return undo;
    });

    /// <summary>Numbers of the documents on which a correction can bear.</summary>
    internal static IEnumerable<long> Documents(Session session, string target, EntityChange change)
    {
        if (change.Claims.Count > 0)
        {
            return session.RowsAmong(
                $"SELECT number FROM documents WHERE {session.Database.Among("key")}", [.. change.Claims.Select(a => a.Document).Distinct(StringComparer.Ordinal)], row => row.GetInt64(0));
        }

        // Whoever hangs together with the two by other corrections may be shown in the place of either.
        var keys = change.To.Keys().Append(EntityName.Normal(target)).ToHashSet(StringComparer.Ordinal);
        var others = EntityRules.InForce(session).ConvertAll(c => c.Change.To.Keys().Append(EntityName.Normal(c.Correction.Target)).ToList());
        while (others.FindIndex(keys.Overlaps) is >= 0 and var index)
        {
            keys.UnionWith(others[index]);
            others.RemoveAt(index);
        }

        return ShownClaims.DocumentsNaming(session, keys);
    }

    private static LedgerException Unknown(string key) =>
        new($"nobody in the ledger or the who's who has the key «{key}»; a key is an id as «sijill claims --format jsonl» shows it, or a country and a name, as SYR:NAME");

    private static void RequireKnown(Session session, string key)
    {
        var normal = EntityName.Normal(key);
        if (ShownClaims.DocumentsNaming(session, [normal]).Count == 0 && EntityRules.InForce(session).TrueForAll(c => EntityName.Normal(c.Correction.Target) != normal))
        {
            throw Unknown(key);
        }
    }

    private static EntityName? Named(Session session, string key)
    {
        var normal = EntityName.Normal(key);
        foreach (var document in ShownClaims.DocumentsNaming(session, [normal]))
        {
            var records = session.Rows(
                "SELECT COALESCE(corrected, record) FROM claims WHERE document = @document ORDER BY number", row => row.GetString(0), ("@document", document));
            var found = records.SelectMany(json => Everybody(JsonSerializer.Deserialize(json, RecordJson.Lines.ClaimRecord)!)).FirstOrDefault(e => e.Keys().Contains(normal, StringComparer.Ordinal));
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<EntityName> Everybody(ClaimRecord claim) => claim.Actor.Concat(claim.Recipient).Select(EntityName.Of).Concat(claim.Attribution.Select(EntityName.Of));

    private static ClaimAnchor AnchorOf(Session session, string claim, string key)
    {
        var found = session.Rows(
            "SELECT c.record, COALESCE(c.corrected, c.record), d.key FROM claims c JOIN documents d ON d.number = c.document WHERE c.id = @id",
            row => (Engine: row.GetString(0), Shown: row.GetString(1), Document: row.GetString(2)),
            ("@id", claim));
        if (found is not [var (engine, shown, document)])
        {
            throw new LedgerException($"there is no claim «{claim}» in the ledger; «sijill claims» lists them with their ids");
        }

        var record = JsonSerializer.Deserialize(engine, RecordJson.Lines.ClaimRecord)!;
        return Everybody(JsonSerializer.Deserialize(shown, RecordJson.Lines.ClaimRecord)!).Concat(Everybody(record)).Any(e => e.Keys().Contains(key, StringComparer.Ordinal))
            ? new(record.Id, document, record.Event, record.Evidence.Start, record.Evidence.End)
            : throw new LedgerException($"the claim «{claim}» names nobody by the key «{key}»");
    }

    private Correction Add(Session session, string key, string action, string author, string? note, EntityChange change)
    {
        var correction = CorrectionWriter.Add(session, store.Clock, author, CorrectionWriter.Of(Kind, key.Trim(), action, note, JsonSerializer.Serialize(change, CorrectionJson.Lines.EntityChange)));
        ShownClaims.Refresh(session, Documents(session, key, change));
        return correction;
    }
}
