using Sijill.Ledger.Ingest;
using Sijill.Ledger.Storage;
using Sijill.Records;

namespace Sijill.Ledger.Corrections;

/// <summary>
/// Who is meant by whom, as persons corrected it. What is said of single claims stands above what is said of all; of the rest the later word stands above an
/// earlier one that contradicts it.
/// </summary>
internal sealed class EntityRules
{
    private readonly Dictionary<string, EntityName> merges = new(StringComparer.Ordinal);
    private readonly ILookup<string, (string Key, EntityName To, ClaimAnchor Anchor)> splits;

    private EntityRules(IEnumerable<(Correction Correction, EntityChange Change)> corrections)
    {
        var latest = corrections.OrderByDescending(c => c.Correction.Number).ToList();
        foreach (var (correction, change) in latest.Where(c => c.Correction.Action == "merge"))
        {
            // What leads back to itself contradicts a later word.
            var key = EntityName.Normal(correction.Target);
            if (!merges.ContainsKey(key) && !change.To.Keys().Concat(Merged(change.To).Keys()).Contains(key, StringComparer.Ordinal))
            {
                merges.Add(key, change.To);
            }
        }

        splits = latest.Where(c => c.Correction.Action == "split")
            .SelectMany(c => c.Change.Claims.Select(anchor => (Key: EntityName.Normal(c.Correction.Target), c.Change.To, Anchor: anchor)))
            .ToLookup(s => s.Anchor.Document, StringComparer.Ordinal);
    }

    /// <summary>True when nothing is to be changed anywhere.</summary>
    public bool IsEmpty => merges.Count == 0 && splits.Count == 0;

    /// <summary>The rules of a ledger as they are now.</summary>
    public static EntityRules Of(Session session) => new(InForce(session));

    /// <summary>Corrections of entities that nobody withdrew and that can be read.</summary>
    public static List<(Correction Correction, EntityChange Change)> InForce(Session session) =>
        [.. CorrectionStore.InForce(session, "entity").Select(c => (c, CorrectionJson.Read(c.After, CorrectionJson.Lines.EntityChange)!)).Where(c => c.Item2 is not null)];

    /// <summary>The claim with all who are meant put in the place of those who are named; null when nobody is another.</summary>
    /// <param name="document">Content key of its document.</param>
    /// <param name="claims">All claims of the document, as the engine made them.</param>
    /// <param name="index">Which of them it is.</param>
    /// <param name="shown">The claim as it is shown without these rules.</param>
    public ClaimRecord? Apply(string document, IReadOnlyList<PreparedClaim> claims, int index, ClaimRecord shown)
    {
        if (IsEmpty)
        {
            return null;
        }

        var own = splits[document].Where(s => Reapplied.Target(claims, s.Anchor) == index).Select(s => (s.Key, s.To)).ToList();
        var changed = false;
        var record = shown with
        {
            Actor = Side(shown.Actor),
            Recipient = Side(shown.Recipient),
            Attribution = [.. shown.Attribution.Select(s => Meant(EntityName.Of(s), own) is { } to ? Changed(s with { Id = to.Id, Country = to.Country, Sector = to.Sector, Name = to.Name ?? to.NameAr }) : s)],
        };
        return changed ? record : null;

        // Two names of one man on one side are he, once.
        IReadOnlyList<ParticipantRecord> Side(IReadOnlyList<ParticipantRecord> side)
        {
            var meant = side.Select(p => Meant(EntityName.Of(p), own) is { } to
                ? Changed(p with { Id = to.Id, Country = to.Country, Sector = to.Sector, Name = to.Name, NameAr = to.NameAr, Office = to.Office ?? p.Office })
                : p).ToList();
            return meant.SequenceEqual(side) ? side : [.. meant.Where((p, i) => p.Id is null || meant.FindIndex(other => other.Id == p.Id) == i)];
        }

        T Changed<T>(T value)
        {
            changed = true;
            return value;
        }
    }

    /// <summary>Who is meant by one who is named; null when it is himself.</summary>
    private EntityName? Meant(EntityName named, List<(string Key, EntityName To)> own)
    {
        var merged = Merged(named);
        if (own.Count > 0)
        {
            var keys = named.Keys().Concat(merged.Keys()).ToHashSet(StringComparer.Ordinal);
            foreach (var (key, to) in own)
            {
                if (keys.Contains(key))
                {
                    merged = Merged(to);
                    break;
                }
            }
        }

        return merged == named || (merged with { Office = named.Office }) == named ? null : merged;
    }

    private EntityName Merged(EntityName name)
    {
        // Each rule once at most: names can lead in a circle where ids do not.
        for (var steps = 0; steps <= merges.Count; steps++)
        {
            if (name.Keys().Select(key => merges.GetValueOrDefault(key)).FirstOrDefault(to => to is not null) is not { } next || next == name)
            {
                break;
            }

            name = next;
        }

        return name;
    }
}
