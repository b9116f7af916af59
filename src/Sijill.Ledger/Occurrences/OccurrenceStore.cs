using System.Data.Common;
using System.Globalization;
using Sijill.Ledger.Reading;
using Sijill.Ledger.Reconciling;
using Sijill.Ledger.Storage;

namespace Sijill.Ledger.Occurrences;

/// <summary>The tables of occurrences and commitments.</summary>
internal sealed class OccurrenceStore(Session session, TimeProvider clock) : IOccurrenceStore
{
    private static readonly string[] Columns = ["id", "kind", "mode", "block", "first_day", "last_day", "reported", "origins", "plan", "standing", "revision", "body"];

    private static readonly string[] PartyColumns = ["occurrence", "position", "side", "id", "country", "sector", "name", "name_ar", "name_key", "name_ar_key", "day"];

    private readonly CommitmentStore commitments = new(session);

    public IReadOnlyList<string> PendingBlocks() => session.Rows("SELECT block FROM pending_blocks ORDER BY block", row => row.GetString(0));

    public IReadOnlyDictionary<string, int> CountClaims(IReadOnlyCollection<string> blocks) => session.RowsAmong(
        $"SELECT block, count(*) FROM claims WHERE {session.Database.Among("block")} GROUP BY block", blocks, row => (Block: row.GetString(0), Count: (int)row.GetInt64(1)))
        .ToDictionary(row => row.Block, row => row.Count, StringComparer.Ordinal);

    public IReadOnlyList<LedgerClaim> ClaimsOf(IReadOnlyCollection<string> blocks) => session.RowsAmong(
        $"""
        SELECT {ClaimQuery.Columns} FROM claims c JOIN documents d ON d.number = c.document JOIN origins o ON o.number = d.origin
        WHERE {session.Database.Among("c.block")} AND (c.verdict IS NULL OR c.verdict <> 'rejected') ORDER BY c.id
        """,
        blocks,
        ClaimQuery.Read);

    public OccurrenceRulings Rulings() => RulingStore.Of(session);

    public StoredOccurrence? Occurrence(string id) => Occurrences([id]) is [var found] ? found : null;

    public IReadOnlyList<StoredOccurrence> OccurrencesOf(IReadOnlyCollection<string> blocks)
    {
        var claims = session.RowsAmong(
            $"SELECT m.occurrence, m.claim FROM occurrence_claims m JOIN occurrences o ON o.id = m.occurrence WHERE {session.Database.Among("o.block")} ORDER BY m.occurrence, m.claim",
            blocks,
            row => (Occurrence: row.GetString(0), Claim: row.GetString(1))).ToLookup(row => row.Occurrence, row => row.Claim, StringComparer.Ordinal);
        return session.RowsAmong(
            $"SELECT id, kind, block, first_day, last_day, body FROM occurrences WHERE {session.Database.Among("block")} ORDER BY id",
            blocks,
            row => Read(row, claims));
    }

    public void Replace(IReadOnlyCollection<string> blocks, IReadOnlyCollection<StoredOccurrence> occurrences)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(occurrences);
        var within = blocks.ToHashSet(StringComparer.Ordinal);
        if (occurrences.FirstOrDefault(o => !within.Contains(o.Block)) is { } stranger)
        {
            throw new ArgumentException($"occurrence {stranger.Id} belongs to block {stranger.Block}, which is not replaced", nameof(occurrences));
        }

        var before = OccurrencesOf(blocks).ToDictionary(o => o.Id, StringComparer.Ordinal);
        var after = occurrences.ToDictionary(o => o.Id, StringComparer.Ordinal);
        var heirs = occurrences.SelectMany(o => o.Claims.Select(claim => (claim, o.Id))).ToLookup(pair => pair.claim, pair => pair.Id, StringComparer.Ordinal);
        foreach (var old in before.Values.OrderBy(o => o.Id, StringComparer.Ordinal))
        {
            if (!after.TryGetValue(old.Id, out var renewed))
            {
                Retire(old, "removed", Heir(old, heirs));
            }
            else if (!Same(old, renewed))
            {
                Retire(old, "updated", null);
            }
        }

        Insert([.. occurrences.Where(o => !before.TryGetValue(o.Id, out var old) || !Same(old, o)).OrderBy(o => o.Id, StringComparer.Ordinal)]);
    }

    public DateOnly? LastReport() => session.Number("SELECT max(reported) FROM occurrences") is > 0 and var day ? Days.ToDate((int)day) : null;

    public IEnumerable<StoredOccurrence> AllOccurrences()
    {
        // Day by day: a session has one reader at a time, and the whole is too much to hold.
        var blocks = session.Rows("SELECT DISTINCT block FROM occurrences ORDER BY block", row => row.GetString(0));
        foreach (var some in blocks.Chunk(16))
        {
            foreach (var occurrence in OccurrencesOf(some).OrderBy(o => o.First).ThenBy(o => o.Id, StringComparer.Ordinal))
            {
                yield return occurrence;
            }
        }
    }

    public (IReadOnlyList<StoredOccurrence> Items, OccurrenceCursor? Next) Page(OccurrenceFilter filter, OccurrenceOrder order, OccurrenceCursor? after, int limit)
    {
        var places = OccurrenceQuery.Page(session, filter, order, after, limit + 1);
        var more = places.Count > limit;
        return (Occurrences(places.Take(limit).Select(p => p.Id).ToList()), more ? places[limit - 1] : null);
    }

    public IReadOnlyList<StoredOccurrence> Occurrences(IReadOnlyList<string> ids)
    {
        var claims = session.RowsAmong(
            $"SELECT occurrence, claim FROM occurrence_claims WHERE {session.Database.Among("occurrence")} ORDER BY occurrence, claim",
            ids,
            row => (Occurrence: row.GetString(0), Claim: row.GetString(1))).ToLookup(row => row.Occurrence, row => row.Claim, StringComparer.Ordinal);
        var found = session.RowsAmong(
            $"SELECT id, kind, block, first_day, last_day, body FROM occurrences WHERE {session.Database.Among("id")}", ids, row => Read(row, claims))
            .ToDictionary(o => o.Id, StringComparer.Ordinal);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    public IReadOnlyList<(string Claim, string Occurrence)> OccurrencesOfClaims(IReadOnlyCollection<string> claims) => session.RowsAmong(
        $"SELECT claim, occurrence FROM occurrence_claims WHERE {session.Database.Among("claim")} ORDER BY claim, occurrence", claims, row => (row.GetString(0), row.GetString(1)));

    public IReadOnlyList<OccurrencePoint> Points(OccurrenceFilter filter) => OccurrenceQuery.Points(session, filter);

    public OccurrenceFacets Facets(OccurrenceFilter filter) => OccurrenceQuery.Facets(session, filter);

    public IReadOnlyList<PartyCount> Parties(OccurrenceFilter filter, bool countries, int limit) => OccurrenceQuery.Parties(session, filter, countries, limit);

    public IReadOnlyList<PartnerCount> Partners(OccurrenceFilter filter, bool countries, int limit) => OccurrenceQuery.Partners(session, filter, countries, limit);

    public IReadOnlyList<FacetCount> Topics(OccurrenceFilter filter, int limit) => OccurrenceQuery.Topics(session, filter, limit);

    public IReadOnlyList<StoredCommitment> AllCommitments() => commitments.All();

    public (IReadOnlyList<StoredCommitment> Items, OccurrenceCursor? Next) Commitments(CommitmentFilter filter, OccurrenceCursor? after, int limit) => commitments.Page(filter, after, limit);

    public IReadOnlyList<FacetCount> CommitmentStates(CommitmentFilter filter) => commitments.States(filter);

    public void Forget()
    {
        session.Execute("DELETE FROM pending_blocks");
        session.Execute("INSERT INTO pending_blocks (block) SELECT block FROM claims UNION SELECT block FROM occurrences");
    }

    public void Done(IReadOnlyCollection<string> blocks)
    {
        if (blocks.Count > 0)
        {
            session.Execute($"DELETE FROM pending_blocks WHERE {session.Database.Among("block")}", ("@keys", session.Keys(blocks)));
        }
    }

    public void ReplaceCommitments(IReadOnlyCollection<StoredCommitment> commitments) => this.commitments.Replace(commitments);

    public IReadOnlyList<OccurrenceRevision> HistoryOf(string occurrence) => session.Rows(
        "SELECT occurrence, revision, change, body, superseded_by, time FROM occurrence_history WHERE occurrence = @id ORDER BY revision",
        row => new OccurrenceRevision(row.GetString(0), (int)row.GetInt64(1), row.GetString(2), row.GetString(3), row.StringOrNull(4), row.GetString(5)),
        ("@id", occurrence));

    private static bool Same(StoredOccurrence one, StoredOccurrence other) =>
        one with { Claims = other.Claims, Index = other.Index } == other && one.Claims.Order(StringComparer.Ordinal).SequenceEqual(other.Claims.Order(StringComparer.Ordinal));

    /// <summary>The occurrence that took up most of the claims; of equals the first by id.</summary>
    private static string? Heir(StoredOccurrence old, ILookup<string, string> heirs) => old.Claims
        .SelectMany(claim => heirs[claim]).GroupBy(id => id, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).FirstOrDefault();

    private void Retire(StoredOccurrence old, string change, string? heir)
    {
        var revision = session.Number("SELECT revision FROM occurrences WHERE id = @id", ("@id", old.Id));
        session.Insert("occurrence_history", ["occurrence", "revision", "change", "body", "superseded_by", "time"],
            [[old.Id, revision, change, old.Body, heir, clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)]]);
        session.Execute("DELETE FROM occurrence_claims WHERE occurrence = @id", ("@id", old.Id));
        session.Execute("DELETE FROM occurrence_parties WHERE occurrence = @id", ("@id", old.Id));
        session.Execute("DELETE FROM occurrence_topics WHERE occurrence = @id", ("@id", old.Id));
        session.Execute("DELETE FROM occurrences WHERE id = @id", ("@id", old.Id));
    }

    private void Insert(List<StoredOccurrence> occurrences)
    {
        var revisions = session.RowsAmong(
            $"SELECT occurrence, max(revision) FROM occurrence_history WHERE {session.Database.Among("occurrence")} GROUP BY occurrence",
            occurrences.ConvertAll(o => o.Id),
            row => (Id: row.GetString(0), Revision: row.GetInt64(1))).ToDictionary(row => row.Id, row => row.Revision, StringComparer.Ordinal);
        session.Insert("occurrences", Columns,
            [.. occurrences.Select(o => Row(o, revisions.GetValueOrDefault(o.Id) + 1))]);
        session.Insert("occurrence_parties", PartyColumns, [.. occurrences.SelectMany(o => o.Index.Parties.Select((party, i) => Row(o, i, party)))]);
        session.Insert("occurrence_topics", ["topic", "occurrence"],
            [.. occurrences.SelectMany(o => o.Index.Topics.Distinct(StringComparer.Ordinal).Select(topic => new object?[] { topic, o.Id }))]);
        session.Insert("occurrence_claims", ["occurrence", "claim"],
            [.. occurrences.SelectMany(o => o.Claims.Distinct(StringComparer.Ordinal).Select(claim => new object?[] { o.Id, claim }))]);
    }

    private static StoredOccurrence Read(DbDataReader row, ILookup<string, string> claims) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Days.ToDate((int)row.GetInt64(3)), Days.ToDate((int)row.GetInt64(4)), row.GetString(5), [.. claims[row.GetString(0)]]);

    private static object?[] Row(StoredOccurrence o, long revision) =>
    [
        o.Id, o.Kind, o.Index.Mode, o.Block, Days.Of(o.First), Days.Of(o.Last), Days.Of(o.Index.Reported), o.Index.Origins, o.Index.IsPlan ? 1 : 0, o.Index.Standing, revision, o.Body,
    ];

    private static object?[] Row(StoredOccurrence o, int position, IndexedParty party) =>
        [o.Id, position, party.Side, party.Id, party.Country, party.Sector, party.Name, party.NameAr, PartyNames.Key(party.Name), PartyNames.Key(party.NameAr), Days.Of(o.First)];
}
