using System.Text.Json;
using Sijill.Ledger.Occurrences;
using Sijill.Ledger.Reading;
using Sijill.Model;
using Sijill.Reconciliation;
using Sijill.Reconciliation.Commitments;
using Sijill.Reconciliation.Occurrences;
using Sijill.Reconciliation.Timelines;

namespace Sijill.Ledger.Reconciling;

/// <summary>Puts the claims of a ledger together into occurrences and follows commitments: only where something changed since it was last done.</summary>
public static class LedgerReconciler
{
    /// <summary>
    /// Changed blocks are worked out in one transaction up to so many claims: enough that the days around them, which must be read too, are few beside them, and few enough to keep in
    /// memory. One block is always taken, however large.
    /// </summary>
    private const int ClaimsAtOnce = 8_000;

    /// <summary>Works out whatever changed; safe to kill at any moment, and a second run in a row changes nothing.</summary>
    /// <param name="store">The ledger.</param>
    /// <param name="onProgress">Takes how many blocks are done and how many there are; may be null.</param>
    /// <param name="cancel">Stops between two transactions.</param>
    /// <returns>How many blocks were worked out.</returns>
    public static int Run(LedgerStore store, Action<int, int>? onProgress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var done = 0;
        int left;
        do
        {
            cancel.ThrowIfCancellationRequested();
            (var worked, left) = store.Reconcile(Some);
            done += worked;
            if (worked > 0)
            {
                onProgress?.Invoke(done, done + left);
            }
        }
        while (left > 0);

        return done;
    }

    /// <summary>The occurrence as it is stored.</summary>
    /// <exception cref="LedgerException">What is stored is no occurrence of this version.</exception>
    public static Occurrence Read(StoredOccurrence stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return Parse(stored.Body, OccurrenceJson.Lines.Occurrence, stored.Id);
    }

    /// <summary>The commitment as it is stored.</summary>
    /// <exception cref="LedgerException">What is stored is no commitment of this version.</exception>
    public static Commitment Read(StoredCommitment stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return Parse(stored.Body, OccurrenceJson.Lines.Commitment, stored.Id);
    }

    /// <summary>The point as reconciliation counts it.</summary>
    public static TimelinePoint Read(OccurrencePoint stored) => new(
        stored.Event, stored.Mode, stored.First, stored.Last, stored.IsPlan, Enum.TryParse<Standing>(stored.Standing, ignoreCase: true, out var standing) ? standing : Standing.Asserted);

    private static T Parse<T>(string body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string id)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new LedgerException($"{id}: the ledger holds nothing for it; «sijill reconcile --all» puts it together anew");
        }
        catch (JsonException e)
        {
            throw new LedgerException($"{id}: what the ledger holds for it cannot be read; «sijill reconcile --all» puts it together anew ({e.Message})", e);
        }
    }

    /// <summary>Works out the next changed blocks and those that depend on them.</summary>
    private static (int Worked, int Left) Some(IOccurrenceStore store)
    {
        var pending = store.PendingBlocks();
        var changed = FirstOf(pending, store.CountClaims(pending));
        if (changed.Count == 0)
        {
            return default;
        }

        var rulings = store.Rulings();
        var links = rulings.Links;
        var affected = changed.SelectMany(links.AffectedBy).ToHashSet(StringComparer.Ordinal);
        var needed = affected.SelectMany(links.NeededFor).ToHashSet(StringComparer.Ordinal);
        var reports = store.ClaimsOf(needed).Select(claim => LedgerReport.Of(claim));
        store.Replace(affected, [.. Reconciler.Reconcile(reports, affected, rulings.Rulings).Select(Stored)]);
        store.Done(changed);
        if (changed.Count == pending.Count)
        {
            // In the same transaction as the last block: whoever is killed here does both again.
            Follow(store);
        }

        return (changed.Count, pending.Count - changed.Count);
    }

    /// <summary>The first blocks that together hold no more claims than are worked out at once.</summary>
    private static List<string> FirstOf(IReadOnlyList<string> pending, IReadOnlyDictionary<string, int> claims)
    {
        var first = new List<string>();
        var sum = 0;
        foreach (var block in pending)
        {
            sum += claims.GetValueOrDefault(block);
            if (first.Count > 0 && sum > ClaimsAtOnce)
            {
                break;
            }

            first.Add(block);
        }

        return first;
    }

    private static StoredOccurrence Stored(Occurrence occurrence)
    {
        var first = occurrence.First ?? occurrence.FirstReport ?? DateOnly.MinValue;
        return new(
            occurrence.Id,
            occurrence.Event,
            occurrence.Block,
            first,
            occurrence.Last is { } last && last >= first ? last : first,
            JsonSerializer.Serialize(occurrence, OccurrenceJson.Lines.Occurrence),
            [.. occurrence.Sources.Select(s => s.ClaimId)])
        {
            Index = new(
                occurrence.Mode,
                occurrence.LastReport ?? first,
                occurrence.Origins,
                occurrence.IsPlan,
                OccurrenceJson.NameOf(occurrence.Standing),
                [.. occurrence.Actors.Select(p => Indexed("actor", p)), .. occurrence.Recipients.Select(p => Indexed("recipient", p))])
            {
                Topics = occurrence.Topic,
            },
        };
    }

    private static IndexedParty Indexed(string side, OccurrenceParty party) => new(side, party.Id, party.Country, party.Sector, party.Name, party.NameAr);

    /// <summary>Follows every commitment to its end, as of the last day that the ledger has a report of: the same ledger always tells the same fates.</summary>
    private static void Follow(IOccurrenceStore store)
    {
        // Of a long archive this is what takes the most memory: only what the rules look at is kept.
        var json = OccurrenceJson.Pooled().Occurrence;
        List<Occurrence> occurrences = [.. store.AllOccurrences().Where(o => CommitmentTracker.Concerns(o.Kind)).Select(o => Slim(Parse(o.Body, json, o.Id)))];
        var asOf = store.LastReport() ?? DateOnly.MinValue;
        var commitments = CommitmentTracker.Track(occurrences, asOf);
        store.ReplaceCommitments([.. commitments.Select(c => Stored(c, asOf))]);
    }

    /// <summary>The occurrence without what says nothing of its fate.</summary>
    private static Occurrence Slim(Occurrence o) => o with { Topic = [], Answers = [], Fields = o.Fields.Where(f => f.Name is "actor" or "recipient").ToEquatable() };

    private static StoredCommitment Stored(Commitment commitment, DateOnly asOf)
    {
        var made = commitment.Made ?? DateOnly.MinValue;
        return new(
            commitment.Id,
            OccurrenceJson.NameOf(commitment.Kind),
            OccurrenceJson.NameOf(commitment.State),
            commitment.OccurrenceId,
            made,
            commitment.Changes.Count > 0 ? commitment.Changes[^1].Day ?? asOf : commitment.DueLast ?? made,
            JsonSerializer.Serialize(commitment, OccurrenceJson.Lines.Commitment),
            [.. commitment.Changes.Select(change => new StoredChange(
                OccurrenceJson.NameOf(change.State), change.Day ?? asOf, change.OccurrenceId, JsonSerializer.Serialize(change, OccurrenceJson.Lines.CommitmentChange)))]);
    }
}
